from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coverage.findings import Article
from undersigned.coverage.quotations.quoted import paragraphs_of, quotations_in


def quoted(text: str) -> list[str]:
    return [found.text for found in quotations_in(Article(text))]


@pytest.mark.parametrize(
    "text",
    [
        'It says "we ask for help" today.',
        "It says \u201cwe ask for help\u201d today.",
        'It says \u201cwe ask for help" today.',
        'It says "we ask for help\u201d today.',
        "It says \u201dwe ask for help\u201d today.",
        "It says \u00abwe ask for help\u00bb today.",
        "It says \u00ab\u00a0we ask for help\u00a0\u00bb today.",
        "It says \u201ewe ask for help\u201c today.",
        "It says 'we ask for help' today.",
        "It says \u2018we ask for help\u2019 today.",
        "It says ``we ask for help'' today.",
        "It says &ldquo;we ask for help&rdquo; today.",
        "It says \u00e2\u20ac\u0153we ask for help\u00e2\u20ac\u009d today.",
        "It says \u00e2\u20ac\u0153we ask for help\u00e2\u20ac today.",
        "It says\u2014\u201cwe ask for help\u201d\u2014today.",
        'The "plan" says "we ask for help" of "us all".',
    ],
)
def test_marks_are_paired_by_where_they_stand(text: str):
    assert quoted(text) == ["we ask for help"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"I teach four grades," Pruitt said on Monday. "Pause that."', ["I teach four grades,", "Pause that."]),
        ('"I teach four grades," Pruitt said of "Moby Dick".', ["I teach four grades,"]),
        ('"I teach four grades," Pruitt said.\n\n"Pause that."', ["I teach four grades,"]),
        ('He called it "Pause that."', []),
    ],
)
def test_a_sentence_of_two_words_counts_only_when_it_goes_on_with_a_speech(text: str, expected: list[str]):
    assert quoted(text) == expected


def test_apostrophes_close_nothing():
    text = "The mayors' letter says 'We can't wait for the states' reply any more' and it isn't 'the towns' fault'."

    assert quoted(text) == ["We can't wait for the states' reply any more", "the towns' fault"]


def test_a_quotation_inside_a_quotation_belongs_to_it():
    text = 'The letter says "the \u201cspecial registration\u201d program was unfair" to all.'

    assert quoted(text) == ["the \u201cspecial registration\u201d program was unfair"]


def test_a_split_quotation_is_two():
    assert quoted('"We ask for help," he said, "and we ask again."') == ["We ask for help,", "and we ask again."]


def test_paragraphs_that_open_again_are_one_quotation_of_several_pieces():
    text = "\u201cWe ask for help.\n\n\u201cWe ask again and again.\u201d\n\nThe end of it."

    (found,) = quotations_in(Article(text))

    assert [text[start:end] for start, end in found.pieces] == ["We ask for help.", "We ask again and again."]


def test_a_mark_that_nothing_closes_opens_nothing():
    assert quoted('He is 5\'10" tall. "We never closed this and\n\nThen "a real one here," he said.') == [
        "a real one here,"
    ]


def test_one_or_two_words_are_a_title_or_a_distance_kept():
    assert quoted('The "special registration" of so-called "Dreamers"') == []


def test_blocks_of_the_page_are_quotations():
    text = "The letter:\n\nWe ask for help today.\n\nThe end."

    (found,) = quotations_in(Article(text, block_quotes=((13, 35),)))

    assert (found.text, found.is_block) == ("We ask for help today.", True)


@pytest.mark.parametrize(
    "text",
    [
        "Mayors wrote.\n\nThe letter reads:\n\nWe ask you to send the money for pipes.\n\nThe end of it.",
        "Mayors wrote.\n\nThey are angry.\n\n    We ask you to send the money for pipes.\n\nThe end of it.",
        "Mayors wrote.\n\nThey are angry.\n\n> We ask you to send the money for pipes.\n\nThe end of it.",
        "Alcaldes.\n\nLa carta dice:\n\nWe ask you to send the money for pipes.\n\nFin.",
    ],
)
def test_a_paragraph_set_apart_or_announced_is_a_block(text: str):
    assert quoted(text) == ["We ask you to send the money for pipes."]


def test_a_whole_letter_below_is_no_quotation():
    assert quoted("The full letter reads:\n\nDear Secretary: We ask you to send the money for the pipes now.") == []


@given(st.text(st.sampled_from("ab \n.,'\"\u201c\u201d\u2018\u2019\u00ab\u00bb[]s"), max_size=120))
def test_spans_point_at_their_words_and_never_overlap(text: str):
    found = quotations_in(Article(text))

    assert all(text[q.span[0] : q.span[1]] == q.text == q.text.strip() for q in found)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))
    assert all(q.span[0] <= start < end <= q.span[1] for q in found for start, end in q.pieces)


@given(st.text(st.sampled_from("ab.\n "), max_size=60))
def test_paragraphs_hold_every_letter(text: str):
    inside = "".join(text[start:end] for start, end in paragraphs_of(text))

    assert "".join(inside.split()) == "".join(text.split())
