from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.text.folding import fold, reread, words_of

LETTERS = st.text(st.sampled_from("abcxyzABC"), min_size=1, max_size=8)
JOINTS = st.sampled_from([" ", "\n", " \t ", "\u00a0", ", ", ". ", "; ", " \u2014 ", ' "', "\u201d ", " (", "\r\n\r\n"])


def keys(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("We CAN\u2019t", "we can't"),
        ("\u201cquoted\u201d \u00abtoo\u00bb", "'quoted' 'too'"),
        ("a \u2014 b \u2013 c -- d", "a - b - c - d"),
        ("one\u00a0two \n\t three", "one two three"),
        ("co\u00adop", "coop"),
        ("govern-\n   ment", "government"),
        ("de\ufb01ne \uff21", "define a"),
        ("don\u00e2\u20ac\u2122t caf\u00c3\u00a9", "don't café"),
        ("\u00e2\u20ac\u0153so\u00e2\u20ac\u009d, \u00e2\u20ac\u0153so\u00e2\u20ac", "'so', 'so'"),
        ("can&rsquo;t AT&amp;T &#8220;x&#8221; &amp;eacute;", "can't at&t 'x' é"),
        ("Jose\u0301", "josé"),
    ],
)
def test_what_never_counts_is_folded_away(written: str, plain: str):
    assert fold(written).text == plain


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("don't don\u2019t", ["dont", "dont"]),
        ("740,000 or 3.5 or 3,5", ["740000", "or", "3.5", "or", "3.5"]),
        ("well-known well-\nknown", ["wellknown", "wellknown"]),
        ("a word\u2014another one--two", ["a", "word", "another", "one", "two"]),
        ("a 32-member board of COVID-19", ["a", "32", "member", "board", "of", "covid", "19"]),
        ("the U.S. and the US", ["the", "us", "and", "the", "us"]),
        ("50% of $5", ["50", "percent", "of", "$", "5"]),
        ("Peña PEN\u0303A Pen\u0303a", ["pena", "pena", "pena"]),
        ("'single' \u2018marks\u2019 '90s", ["single", "marks", "90s"]),
        ("2010\u20132012", ["2010", "2012"]),
        ("the end.The next", ["the", "end", "the", "next"]),
    ],
)
def test_words_are_what_is_compared(written: str, words: list[str]):
    assert keys(written) == words


@pytest.mark.parametrize("sound", ["\u00c9\u00bb", "\u00c3", "na\u00ef", "ve", "\u00ed\u00bb"])
def test_letters_that_only_look_misread_stay_themselves(sound: str):
    assert reread(sound) == sound


@given(st.lists(st.tuples(LETTERS, JOINTS), min_size=1))
def test_every_word_is_found_where_it_stands(parts: list[tuple[str, str]]):
    text = "".join(word + joint for word, joint in parts)

    found = words_of(text)

    assert [text[word.start : word.end] for word in found] == [word for word, _ in parts]


@given(st.text())
def test_words_rise_and_lie_inside_any_text(text: str):
    spans = [(word.start, word.end) for word in words_of(text)]

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left <= right for left, right in pairwise(spans))


@given(st.text(), st.data())
def test_the_way_back_leads_inside_the_original_and_never_backward(text: str, data: st.DataObject):
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))

    begun, ended = folded.origin(start, end)

    assert 0 <= begun <= ended <= len(text)


@given(st.text(st.characters(max_codepoint=0x24F), max_size=60))
def test_a_folded_part_of_plain_letters_comes_from_the_same_letters(text: str):
    folded = fold(text)

    for place, char in enumerate(folded.text):
        start, end = folded.origin(place, place + 1)
        assert not char.isascii() or not char.isalnum() or char in fold(text[start:end]).text
