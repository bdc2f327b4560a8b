import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.drafting.redline import Piece, changed_words, redline, redline_html

ROUGH = st.lists(
    st.sampled_from(
        ["We ", "ask ", "you ", "to fund ", "clean ", "water", ", ", ". ", "\n", "\n\n", "  ", "1,000", "don't ", "水"]
    ),
    max_size=40,
).map("".join)


def written(pieces: tuple[Piece, ...]) -> str:
    """Pieces as one line that people can read in a test."""
    signs = {"same": "{}", "deleted": "[-{}-]", "inserted": "[+{}+]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in pieces)


def sides(pieces: tuple[Piece, ...]) -> tuple[str, str]:
    old = "".join(piece.text for piece in pieces if piece.kind != "inserted")
    new = "".join(piece.text for piece in pieces if piece.kind != "deleted")
    return old, new


@given(ROUGH, ROUGH)
def test_both_versions_can_be_read_back_from_a_redline(old: str, new: str) -> None:
    assert sides(redline(old, new)) == (old, new)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_read_back(old: str, new: str) -> None:
    assert sides(redline(old, new)) == (old, new)


@given(ROUGH)
def test_equal_texts_have_no_change(text: str) -> None:
    assert redline(text, text) == ((Piece("same", text),) if text else ())


@given(ROUGH, ROUGH)
def test_pieces_are_not_empty_and_deleted_stands_before_inserted(old: str, new: str) -> None:
    pieces = redline(old, new)
    kinds = "".join(piece.kind[0] for piece in pieces)

    assert all(piece.text for piece in pieces)
    assert not any(twice in kinds for twice in ("ss", "dd", "ii", "id"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("We ask you.\n", "We urge you.\n", "We [-ask-][+urge+] you.\n"),
        ("fund water.\n", "fund clean, safe water.\n", "fund [+clean, safe +]water.\n"),
        ("clean water.\n", "clean, safe water.\n", "clean[+, safe+] water.\n"),
        ("It costs 1,000 dollars.\n", "It costs 10,000 dollars.\n", "It costs [-1,000-][+10,000+] dollars.\n"),
        ("We don't agree.\n", "We do agree.\n", "We [-don't-][+do+] agree.\n"),
        ("One.\n", "One.\n\nTwo.\n", "One.\n[+\nTwo.\n+]"),
        ("", "New.\n", "[+New.\n+]"),
        ("Old.\n", "", "[-Old.\n-]"),
    ],
)
def test_a_change_is_shown_by_whole_words(old: str, new: str, expected: str) -> None:
    assert written(redline(old, new)) == expected


def test_an_added_paragraph_leaves_its_neighbors_whole() -> None:
    old = "Dear Mr. President,\n\nWe ask for clean water.\n\nSincerely,\n"
    new = "Dear Mr. President,\n\nWe write as mayors.\n\nWe ask for clean, safe water.\n\nSincerely,\n"

    assert written(redline(old, new)) == (
        "Dear Mr. President,\n\n[+We write as mayors.\n\n+]We ask for clean[+, safe+] water.\n\nSincerely,\n"
    )


def test_a_moved_paragraph_is_taken_out_whole_and_put_in_whole() -> None:
    first, second, third = "Alpha beta gamma delta.\n\n", "One two three four.\n\n", "Red green blue white.\n\n"

    pieces = redline(first + second + third + "End.\n", second + third + first + "End.\n")

    assert written(pieces) == f"[-{first}-]{second}{third}[+{first}+]End.\n"


def test_paragraphs_with_nothing_in_common_are_replaced_whole() -> None:
    pieces = redline("The bridge of Ashford is closed.\n", "Every child should drink clean water!\n")

    assert [piece.kind for piece in pieces] == ["deleted", "inserted", "same"]


def test_small_islands_between_larger_changes_are_given_up() -> None:
    old = "We stand together because the mayors of cities in Illinois must act now for every family.\n"
    new = "We stand together because all executives of counties in Missouri must act now for every family.\n"

    assert written(redline(old, new)) == (
        "We stand together because [-the mayors of cities in Illinois-][+all executives of counties in Missouri+]"
        " must act now for every family.\n"
    )


def test_words_are_counted_and_punctuation_is_not() -> None:
    assert changed_words(redline("We ask you, now.\n", "We urge all of you now!\n")) == (3, 1)


def test_html_is_escaped_and_says_changes_to_screen_readers() -> None:
    html = redline_html(redline("a <b> c\n", "a <i> c\n"), inserted="añadido:", deleted="<borrado>:")

    assert html == (
        'a &lt;<del><span class="visually-hidden">&lt;borrado&gt;: </span>b</del>'
        '<ins><span class="visually-hidden">añadido: </span>i</ins>&gt; c\n'
    )


def long_text(words: list[str], paragraph: int) -> str:
    parts = (" ".join(words[place : place + paragraph]) for place in range(0, len(words), paragraph))
    return "\n\n".join(parts)[:199_999] + "\n"


@pytest.mark.parametrize("paragraph", [5, 60, 400, 100_000])
@pytest.mark.parametrize("changed", [0.1, 0.6, 1.0])
def test_two_letters_of_the_greatest_size_are_compared_in_three_seconds(paragraph: int, changed: float) -> None:
    chance = random.Random(7)
    words = [f"w{int(chance.paretovariate(0.7)) % 5000}" for _ in range(45_000)]
    others = [chance.choice(words) if chance.random() < changed else word for word in words]
    old, new = long_text(words, paragraph), long_text(others, paragraph)
    started = time.perf_counter()

    pieces = redline(old, new)

    assert time.perf_counter() - started < 30  # a hang takes minutes; figures stand in benchmarks
    assert sides(pieces) == (old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [("a b ", "b a "), ("a\n\n", "b\n\na\n\n"), ("a b\n\n", "a c\n\n"), (". ", ", "), ("a b c a b d ", "a b d a b c ")],
)
def test_repetitive_letters_are_compared_in_three_seconds(old: str, new: str) -> None:
    started = time.perf_counter()

    pieces = redline((old * 100_000)[:200_000], (new * 100_000)[:200_000])

    assert time.perf_counter() - started < 30  # a hang takes minutes; figures stand in benchmarks
    assert sides(pieces) == ((old * 100_000)[:200_000], (new * 100_000)[:200_000])
