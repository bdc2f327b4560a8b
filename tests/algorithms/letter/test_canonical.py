import hashlib
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.letter.canonical import LIMIT, TextRefused, canonical_text, text_digest

ROUGH_TEXT = st.text(
    st.one_of(
        st.sampled_from("ab  \t\r\n\u00a0\u3000e\u0301\u0323\u200dک\u0915\u094d\u2126\u1100\u1161❤\ufe0f1"),
        st.characters(exclude_categories=["Cs", "Co", "Cn"]),
    ),
    max_size=40,
)


@given(ROUGH_TEXT)
def test_canonical_text_comes_back_unchanged_and_keeps_every_rule(source: str) -> None:
    try:
        text = canonical_text(source)
    except TextRefused:
        return

    assert canonical_text(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not text.startswith("\n")
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert not set("\r\t\u200b\u202e\x00") & set(text)


@given(ROUGH_TEXT)
def test_line_ends_of_any_system_give_the_same_digest(source: str) -> None:
    unix = "Dear all,\n\n" + source.replace("\r", "")
    try:
        text = canonical_text(unix)
    except TextRefused:
        return

    assert canonical_text(unix.replace("\n", "\r\n")) == text
    assert canonical_text(unix.replace("\n", "\r")) == text


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("Dear Mr. President,", "Dear Mr. President,\n"),
        ("\n \t\nDear\r\n\r\n\r\nAll  \n\n", "Dear\n\n\nAll\n"),
        ("  indented\n\tand tabbed", "  indented\n and tabbed\n"),
        ("Bele\u0301n", "Belén\n"),
        ("ends in a wide blank\u3000\u00a0\nx", "ends in a wide blank\nx\n"),
        ("inside\u00a0stays", "inside\u00a0stays\n"),
    ],
)
def test_blanks_and_line_ends_are_tidied_and_nothing_else(source: str, kept: str) -> None:
    assert canonical_text(source) == kept


@pytest.mark.parametrize("source", ["", "\n", " \t\r\n\u3000\n"])
def test_an_empty_letter_is_refused(source: str) -> None:
    with pytest.raises(TextRefused, match="The letter is empty"):
        canonical_text(source)


def test_every_problem_is_listed_with_its_line_and_name() -> None:
    with pytest.raises(TextRefused) as caught:
        canonical_text("Dear\u200b all,\r\n\r\nwe \u202eask\x00\n")

    assert [problem.split(",")[0] for problem in caught.value.problems] == [
        "Line 1 has U+200B ZERO WIDTH SPACE",
        "Line 3 has U+202E RIGHT-TO-LEFT OVERRIDE",
        "Line 3 has U+0000 NULL",
    ]
    assert str(caught.value) == "\n".join(caught.value.problems)


def test_a_flood_of_problems_is_cut_with_a_word_that_there_are_more() -> None:
    with pytest.raises(TextRefused) as caught:
        canonical_text("\u200b" * 1000)

    assert len(caught.value.problems) == 51
    assert caught.value.problems[-1].startswith("There are more")


@pytest.mark.parametrize("size", [LIMIT + 1, 3 * LIMIT])
def test_a_text_over_the_limit_is_refused_with_both_sizes(size: int) -> None:
    with pytest.raises(TextRefused, match=f"has {size:,} characters; at most 200,000"):
        canonical_text(("x" * size)[:-1] + "\n")


def test_a_text_of_exactly_the_limit_is_taken() -> None:
    assert len(canonical_text("x" * (LIMIT - 1))) == LIMIT


@pytest.mark.parametrize(("piece", "what"), [("a\n", "60,000 lines"), ("*a_", "120,000 characters of markup")])
def test_a_text_of_nothing_but_line_ends_or_markup_is_refused(piece: str, what: str) -> None:
    with pytest.raises(TextRefused, match=what):
        canonical_text(piece * 60_000)


def test_piles_of_accents_cannot_keep_the_server_busy() -> None:
    started = time.perf_counter()

    with pytest.raises(TextRefused):
        canonical_text("a" + "\u0315\u0300\u05ae\u0300" * 49_000)

    assert time.perf_counter() - started < 30  # a hang takes minutes; figures stand in benchmarks


def test_the_digest_is_the_sha_256_of_the_utf_8_bytes() -> None:
    text = canonical_text("Querida Belén,\n")

    assert text_digest(text) == hashlib.sha256("Querida Belén,\n".encode()).hexdigest()


def test_one_changed_byte_changes_the_digest() -> None:
    assert text_digest("We ask you.\n") != text_digest("We ask you!\n")
