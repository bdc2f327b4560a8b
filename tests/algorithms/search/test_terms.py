"""A reader's line becomes terms, a text becomes words, and no line can be an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.search.snippets import WIDTH, marked, snippet
from undersigned.search.terms import (
    DIALECTS,
    LONGEST_INDEX,
    MOST_TERMS,
    Term,
    different_words,
    folded,
    slug_of,
    terms_of,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("José Ángel Peña", "jose angel pena"),
        ("JOSE\u0301", "jose"),
        ("Łódź, Tromsø and Straße", "lodz tromso and strasse"),
        ("O\u2019Neil's mayor\u2019s", "oneil mayor"),
        ("long-term", "long term"),
        ("740,000 of 3.5", "740000 of 3 5"),
        ("the U.S. and D.C.", "the us and dc"),
        ("of\ufb01ce", "office"),
        ("Ирина", "ирина"),
        ("… — !", ""),
    ],
)
def test_accents_marks_and_points_do_not_count(text: str, words: str):
    assert " ".join(token.word for token in tokens(text)) == words


def test_no_phrase_goes_over_the_end_of_a_line():
    assert folded("one two\n\nthree") == " one two | three "


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("levee grants", [Term(("levee",)), Term(("grants",), is_prefix=True)]),
        ('"levee inspection" gra', [Term(("levee", "inspection")), Term(("gra",), is_prefix=True)]),
        ("“levee inspection”", [Term(("levee", "inspection"))]),
        ('grants "levee', [Term(("grants",)), Term(("levee",), is_prefix=True)]),
        ('levee AND NOT (gauges* OR title:x) ^2 -"a b"', None),
        ("a", [Term(("a",))]),
        ('"" * ( : ^', []),
        ("levee levee levee", [Term(("levee",)), Term(("levee",), is_prefix=True)]),
        ("   ", []),
    ],
)
def test_only_quotation_marks_mean_anything(line: str, terms: list[Term] | None):
    found = terms_of(line)

    if terms is None:
        assert Term(("and",)) in found
        assert Term(("a", "b")) in found
    else:
        assert list(found) == terms


@given(st.text())
def test_any_line_is_terms_of_letters_and_figures(line: str):
    found = terms_of(line)

    assert len(found) <= MOST_TERMS
    assert all(word and word.isalnum() for term in found for word in term.words)
    for dialect in DIALECTS.values():
        assert "\x00" not in dialect.written(found)


@given(st.text())
def test_pieces_are_the_text(text: str):
    pieces = marked(text, terms_of(text))

    assert "".join(piece.text for piece in pieces) == text


def test_a_snippet_is_the_stretch_with_most_of_what_was_looked_for():
    filler = "word " * 100
    text = f"levee {filler} the levee inspection grants {filler}"

    pieces = snippet(text, terms_of("levee grants"))

    assert [piece.text for piece in pieces if piece.is_hit] == ["levee", "grants"]
    assert pieces[0].text == pieces[-1].text[-2:][::-1] == "… "
    assert len("".join(piece.text for piece in pieces).split()) <= WIDTH + 3


def test_a_phrase_is_marked_as_a_whole_and_its_words_elsewhere_are_not():
    pieces = marked("a levee, and Levee Inspection grants", terms_of('"levee inspection"'))

    assert [piece.text for piece in pieces if piece.is_hit] == ["Levee Inspection"]


def test_the_words_of_a_letter_fit_into_an_index():
    words = different_words([" ".join(f"{n:060}" for n in range(20_000)), "late"])

    assert sum(len(word) + 1 for word in words) <= LONGEST_INDEX
    assert different_words([" b a | b "]) == ["b", "a"]


def test_an_address_is_made_of_folded_words():
    assert slug_of("Mayor", "Peñasco Blanco", "NM") == "mayor-penasco-blanco-nm"
    assert slug_of("…") == ""
