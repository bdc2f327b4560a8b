import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.text.characters import (
    MARKS_IN_A_ROW,
    Danger,
    UnsafeText,
    clean_line,
    clean_lines,
    unsafe_character,
    unsafe_characters,
)

ANY_TEXT = st.text(st.characters(), max_size=60)
ROUGH_TEXT = st.text(
    st.sampled_from("ab \t\r\n\u00a0e\u0301\u0323\u200dک\u0915\u094d\u202e\u3000\u2126❤\ufe0f1"), max_size=30
)


@pytest.mark.parametrize(
    ("char", "danger"),
    [
        *[
            (char, Danger.DIRECTION)
            for char in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        ],
        *[(char, Danger.INVISIBLE) for char in "\u200b\u2060\ufeff\u180e\u00ad\u200c\u200d\u2061\ufff9\u3164\u2800"],
        *[(char, Danger.INVISIBLE) for char in "\ufe0f\U000e0100\U000e0001\U000e0041\U000e007f"],
        *[(char, Danger.CONTROL) for char in "\x00\x01\t\x08\x0b\x0c\x1b\x1f\x7f\x80\x9f"],
        *[(char, Danger.LINE_BREAK) for char in "\r\x85\u2028\u2029"],
        *[(char, Danger.BROKEN) for char in "\ud800\udfff"],
        *[(char, Danger.PRIVATE) for char in "\ue000\uf8ff\U000f0000\U0010fffd"],
        *[(char, Danger.UNKNOWN) for char in "\ufffe\uffff\ufdd0\U0001ffff\u0378"],
    ],
)
def test_a_character_that_hides_or_misleads_is_refused_with_its_danger(char: str, danger: Danger) -> None:
    unsafe = unsafe_character(f"Dear\nMr. {char}President", allow_newlines=True)

    assert unsafe is not None
    assert (unsafe.position, unsafe.line, unsafe.code_point, unsafe.danger) == (9, 2, ord(char), danger)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mr. President,\n\nWe ask for three things: “clean water” — and more…",
        "Señora Ñúñez, Besançon, Łódź, Ελλάδα, Київ, 東京, 서울, القاهرة, ירושלים",
        "می\u200cخواهم",  # noqa: RUF001  # Persian writes a joiner stop inside words
        "क्\u200dष",  # Hindi half letter
        "ന്\u200d",  # Malayalam letter that ends in a joiner
        "❤\ufe0f 1\ufe0f",
        "渡邊\U000e0100",
        "ᠠ\u180b",
        "Price: 5\u00a0€, a\u202fb, \u0600١",  # noqa: RUF001
        "e" + "\u0301" * MARKS_IN_A_ROW,
    ],
)
def test_what_people_really_write_is_let_through(text: str) -> None:
    assert unsafe_character(text, allow_newlines=True) is None


def test_a_line_feed_is_refused_only_where_one_line_is_wanted() -> None:
    text = "Ashford\nIL"

    refused = unsafe_character(text, allow_newlines=False)

    assert unsafe_character(text, allow_newlines=True) is None
    assert refused is not None
    assert refused.danger is Danger.LINE_BREAK


def test_the_message_says_line_and_name_and_what_to_do() -> None:
    unsafe = unsafe_character("one\ntwo\nthr\u202eee", allow_newlines=True)

    assert unsafe is not None
    assert unsafe.message == (
        "Line 3 has U+202E RIGHT-TO-LEFT OVERRIDE, an invisible mark that can make text read differently "
        "from what it says. Delete it and try again."
    )


def test_every_refused_character_is_listed_in_order() -> None:
    found = list(unsafe_characters("a\u200b\n\x00b\ud800", allow_newlines=True))

    assert [(unsafe.line, unsafe.position) for unsafe in found] == [(1, 1), (2, 3), (2, 5)]


def test_a_pile_of_accents_is_refused_once() -> None:
    found = list(unsafe_characters("e" + "\u0301" * 500, allow_newlines=True))

    assert [unsafe.danger for unsafe in found] == [Danger.STACKED]


@pytest.mark.parametrize("text", ["\u200dab", "a\u200db", "ab\u200d", "\u200d", "ک\u200c\u200cک", "ک\u200c", "\ufe0f"])
def test_a_joiner_that_joins_nothing_is_refused(text: str) -> None:
    assert unsafe_character(text, allow_newlines=True) is not None


@given(ANY_TEXT)
def test_nothing_of_a_dangerous_category_is_ever_let_through(text: str) -> None:
    if unsafe_character(text, allow_newlines=True) is None:
        assert not {unicodedata.category(char) for char in text if char != "\n"} & {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
        assert text.encode().decode() == text


@given(ROUGH_TEXT)
def test_a_cleaned_line_is_safe_and_cleaning_it_again_changes_nothing(text: str) -> None:
    try:
        line = clean_line(text, 100)
    except UnsafeText:
        return

    assert clean_line(line, 100) == line
    assert unsafe_character(line, allow_newlines=False) is None
    assert line == line.strip()


@given(ROUGH_TEXT)
def test_cleaned_lines_are_safe_and_cleaning_them_again_changes_nothing(text: str) -> None:
    try:
        lines = clean_lines(text, 100)
    except UnsafeText:
        return

    assert clean_lines(lines, 100) == lines
    assert unsafe_character(lines, allow_newlines=True) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Tomas   Marlow \r\n", "Tomas Marlow"),
        ("Tomas\u00a0Marlow\t", "Tomas Marlow"),
        ("Bele\u0301n", "Belén"),
        (" \u3000 ", ""),
        ("", ""),
    ],
)
def test_a_line_is_normalized_and_its_blanks_are_tidied(typed: str, kept: str) -> None:
    assert clean_line(typed, 40) == kept


def test_a_line_that_is_too_long_says_both_sizes() -> None:
    with pytest.raises(UnsafeText, match="41 characters; at most 40 fit here"):
        clean_line("x" * 41, 40)


def test_a_tab_between_words_of_one_line_is_refused_by_name() -> None:
    with pytest.raises(UnsafeText, match=r"Character 8 is U\+0009 TAB"):
        clean_line("Ashford\tIL", 40)


def test_lines_from_a_browser_keep_their_breaks_and_lose_outer_blanks() -> None:
    assert clean_lines("\r\nWe stand\twith you.  \r\n\r\nAshford\r\n", 100) == "We stand with you.\n\nAshford"
