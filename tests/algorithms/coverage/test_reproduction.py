"""A reprint is told from a quotation, and every place where it departs from the letter is found, and no other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.algorithms.coverage.letters import GOVERNOR, SIGNATORIES
from undersigned.coverage.findings import Article, Difference, Reproduction
from undersigned.coverage.known import CountOn
from undersigned.coverage.reproduction import reprint_of
from undersigned.text.folding import words_of

BEFORE = (
    "River towns write to the governor\n\nThe letter that reached the governor on Monday is printed here in full.\n\n"
)
AFTER = "\n\nRae Lindqvist covers the river for the Ashford Post. Readers can write to her at the usual address."


def reprinted(text: str) -> Reproduction:
    return reprint_of(Article(BEFORE + text + AFTER), GOVERNOR).reproduction


def paragraphs() -> list[str]:
    return GOVERNOR.text.strip().split("\n\n")


def test_a_true_copy_is_faithful_whatever_stands_around_it():
    found = reprinted(GOVERNOR.text)

    assert found == Reproduction(True, True, (), len(SIGNATORIES), len(SIGNATORIES))


def test_the_span_of_the_reprint_lies_between_what_stands_around_it():
    article = Article(BEFORE + GOVERNOR.text + AFTER)

    span = reprint_of(article, GOVERNOR).span

    assert span is not None
    assert article.text[slice(*span)].startswith("Dear Governor")
    assert article.text[slice(*span)].endswith(("KY", "KY\n"))


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("18 million", "81 million", Difference("changed", "18", "81")),
        ("idle since", "since", Difference("missing", "idle", "")),
        ("None of us can", "None of us really can", Difference("added", "", "really")),
        ("on the river, at any hour", "on the river, at noon", Difference("changed", "any hour", "noon")),
        ("Fox Bend, IA\n", "Fox Bend, IA\nSam Strange, Mayor of Nowhere, IA\n", None),
    ],
)
def test_each_change_of_words_is_found(old: str, new: str, difference: Difference | None):
    assert old in GOVERNOR.text

    found = reprinted(GOVERNOR.text.replace(old, new))

    assert found.is_full
    assert found.differences == (difference or Difference("added", "", "Sam Strange, Mayor of Nowhere, IA"),)
    assert not found.is_faithful


def test_a_missing_paragraph_is_one_difference_in_its_own_words():
    kept = [text for text in paragraphs() if not text.startswith("First")]

    found = reprinted("\n\n".join(kept))

    (difference,) = found.differences
    assert difference.kind == "missing"
    assert difference.letter_text.startswith("First, we urge")
    assert difference.letter_text.endswith("first of March")


def test_an_added_paragraph_is_found():
    added = "We add that the governor was told of all this in person, twice, by two of us."

    found = reprinted(GOVERNOR.text.replace("None of us can", f"{added}\n\nNone of us can"))

    assert found.differences == (Difference("added", "", added.rstrip(".")),)


def test_headings_and_furniture_inside_a_reprint_are_no_difference():
    inside = "Advertisement\n\nWhat they ask for\n\nStory continues below the picture\n\n"

    found = reprinted(GOVERNOR.text.replace("First, we urge", f"{inside}First, we urge"))

    assert found.is_faithful


def test_folds_and_scanning_noise_are_no_difference():
    text = GOVERNOR.text.replace("Grocers moved", "Gro-\ncers rnoved").replace("shelves", "she1ves")
    text = text.replace("'", "\u2019").replace("the river", "the\u00a0river").replace("any hour", "any h0ur")

    found = reprinted(text)

    assert found.is_faithful


def test_the_salutation_and_the_closing_may_be_left_out():
    assert reprinted("\n\n".join(paragraphs()[1:-2] + paragraphs()[-1:])).is_faithful


def test_a_signatory_who_is_left_out_is_missing_and_one_misspelled_is_changed():
    text = GOVERNOR.text.replace("José Ibarra, Mayor of San Telmo, TX\n", "").replace("Whitcombe", "Whitcomb")

    found = reprinted(text)

    assert set(found.differences) == {
        Difference("missing", "José Ibarra", ""),
        Difference("changed", "Odessa Whitcombe", "Odessa Whitcomb"),
    }
    assert (found.signatories_found, found.signatories_expected) == (4, 6)


def test_the_order_and_layout_of_the_names_do_not_matter():
    body, _, names = GOVERNOR.text.strip().rpartition("\n\n")

    in_reverse = "\n".join(reversed(names.split("\n")))
    in_a_sentence = "Signed by " + "; ".join(names.split("\n"))

    assert reprinted(f"{body}\n\n{in_reverse}").is_faithful
    assert reprinted(f"{body}\n\n{in_a_sentence}").is_faithful
    assert reprinted(body).is_faithful


def test_a_misspelled_name_is_told_where_the_names_run_on_in_one_line():
    body, _, names = GOVERNOR.text.strip().rpartition("\n\n")
    in_a_sentence = "; ".join(names.replace("Whitcombe", "Whitcomb").split("\n"))

    found = reprinted(f"{body}\n\nSigned by {in_a_sentence}.")

    assert found.differences == (Difference("changed", "Odessa Whitcombe", "Odessa Whitcomb"),)


@pytest.mark.parametrize(
    "heading", ["MISSOURI RIVER", "Missouri", "NEW MEXICO", "From Missouri", "County Executives", "Missouri Mayors"]
)
def test_a_heading_between_the_names_is_no_added_signatory(heading: str):
    text = GOVERNOR.text.replace("Odessa Whitcombe,", f"{heading}\nOdessa Whitcombe,")

    assert reprinted(text).is_faithful


def test_a_name_in_capitals_is_added_where_the_others_are_in_capitals_too():
    body, _, names = GOVERNOR.text.strip().rpartition("\n\n")
    shouted = names.upper().replace("FOX BEND, IA\n", "FOX BEND, IA\nSAM STRANGE\n")

    found = reprinted(f"{body}\n\n{shouted}")

    assert found.differences == (Difference("added", "", "SAM STRANGE"),)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_who_wrote_the_article_is_no_added_signatory_below_the_list(between: str):
    body, _, names = GOVERNOR.text.strip().rpartition("\n\n")
    names = names.replace("\n", between)

    signed = reprinted(f"{body}\n\n{names}\n\nRae Lindqvist, The Ashford Post")
    forged = reprinted(f"{body}\n\n{names}{between}Sam Strange, Mayor of Nowhere, IA")

    assert signed.is_faithful
    assert forged.differences == (Difference("added", "", "Sam Strange, Mayor of Nowhere, IA"),)


@pytest.mark.parametrize("mark", ["{}. ", "({}) ", "\u2022 "])
def test_an_added_signatory_is_found_in_a_list_with_marks(mark: str):
    body, _, names = GOVERNOR.text.strip().rpartition("\n\n")
    lines = names.split("\n")
    lines.insert(3, "Sam Strange, Mayor of Nowhere, IA")
    marked = [mark.format(number) + line for number, line in enumerate(lines, 1)]

    (difference,) = reprinted("\n".join([body, "", *marked])).differences

    assert difference.kind == "added"
    assert "Sam Strange" in difference.article_text


def test_an_address_that_is_kept_without_the_greeting_is_no_difference():
    text = "The Honorable Ingrid Halvorsen\nGovernor\n\n" + "\n\n".join(paragraphs()[1:])

    assert reprinted(text).is_faithful


def test_a_sentence_dropped_before_the_closing_does_not_take_the_closing_along():
    text = GOVERNOR.text.replace("We are ready to meet you at any landing on the river, at any hour.\n\n", "")

    (difference,) = reprinted(text).differences

    assert difference.letter_text == "We are ready to meet you at any landing on the river, at any hour"


@pytest.mark.parametrize(("day", "missing"), [(12, 1), (13, 1), (14, 0), (None, 0)])
def test_a_name_may_be_missing_once_it_was_withdrawn(day: int | None, missing: int):
    letter = replace(GOVERNOR, counts=(CountOn(date(2026, 1, 12), 6), CountOn(date(2026, 1, 14), 5)))
    text = GOVERNOR.text.replace("José Ibarra, Mayor of San Telmo, TX\n", "")
    printed_on = date(2026, 1, day) if day else None

    found = reprint_of(Article(BEFORE + text + AFTER, printed_on), letter).reproduction

    assert [one.letter_text for one in found.differences] == ["José Ibarra"] * missing
    assert (found.signatories_found, found.signatories_expected) == (5, 5 + missing)


def test_a_list_of_an_early_day_may_be_shorter_but_no_shorter_than_it_was():
    letter = replace(GOVERNOR, counts=(CountOn(date(2026, 1, 12), 5), CountOn(date(2026, 1, 20), 6)))
    text = GOVERNOR.text.replace("José Ibarra, Mayor of San Telmo, TX\n", "")
    less = text.replace("Hollis Adeyemi, Mayor of Quarry Point, KY\n", "")

    early = [reprint_of(Article(BEFORE + one + AFTER, date(2026, 1, 13)), letter).reproduction for one in (text, less)]

    assert [len(one.differences) for one in early] == [0, 2]


def test_half_a_letter_is_no_reprint():
    assert reprinted("\n\n".join(paragraphs()[:3])) == Reproduction(is_full=False)


def test_an_article_that_quotes_is_no_reprint():
    article = Article(f"They wrote: \u201c{paragraphs()[2]}\u201d The governor did not answer.")

    assert reprint_of(article, GOVERNOR).span is None


def test_an_article_before_the_reprint_may_quote_from_it():
    quoting = f"They ask for help. \u201c{paragraphs()[4]}\u201d the letter says. It is printed below.\n\n"

    assert reprinted(quoting + GOVERNOR.text).is_faithful


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_word_that_is_left_out_is_always_told_and_nothing_else(data: st.DataObject):
    body = GOVERNOR.text[: GOVERNOR.text.index("Sincerely")]
    words = [word for word in words_of(body) if word.start > 60]
    number = data.draw(st.integers(5, len(words) - 12))
    word = words[number]

    found = reprinted(GOVERNOR.text[: word.start] + GOVERNOR.text[word.end :])

    (difference,) = found.differences
    assert difference.kind == "missing"
    assert [each.text for each in words_of(difference.letter_text)] == [word.text]


@pytest.mark.real_input
def test_the_article_of_2017_reprints_the_letter_with_all_its_signatories(shared: Path):
    from tests.algorithms.coverage.seeds import letter_of_2016, seed

    found = reprint_of(Article(seed(shared, "001")), letter_of_2016(shared)).reproduction

    assert found == Reproduction(True, True, (), 32, 32)
