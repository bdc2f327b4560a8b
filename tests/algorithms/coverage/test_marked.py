"""Findings on a page: in order, numbered, marked in place without losing a character; and a child's limits."""

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coverage.findings import Article
from undersigned.coverage.limited import MOST_TEXT, article_of, article_row, check_limited
from undersigned.coverage.listing import found_in, is_claim, rank, tone_of
from undersigned.coverage.marked import Piece, excerpts, marked_paragraphs
from undersigned.document.problems import CannotRead


@dataclass
class Place:
    """A finding as far as marking needs it."""

    number: int
    verdict: str
    start: int
    end: int


TEXT = "They wrote “publish it” on Monday.\n\nIt was signed by Tomas Marlowe and others."


def at(number: int, words: str, verdict: str = "altered") -> Place:
    return Place(number, verdict, TEXT.index(words), TEXT.index(words) + len(words))


def test_a_finding_is_marked_where_it_stands_with_its_number_at_its_end():
    first, second = marked_paragraphs(TEXT, [at(1, "publish it", "verbatim"), at(2, "Tomas Marlowe", "misspelled")])

    assert first[1] == Piece("publish it", is_marked=True, tone="good", begin=(1,), end=(1,))
    assert [piece.text for piece in second] == ["It was signed by ", "Tomas Marlowe", " and others."]


def test_of_two_findings_in_each_other_both_numbers_are_there():
    pieces = marked_paragraphs(TEXT, [at(1, "signed by Tomas Marlowe", "wrong"), at(2, "Tomas Marlowe", "misspelled")])[
        1
    ]

    assert [(piece.text, piece.begin, piece.end) for piece in pieces if piece.is_marked] == [
        ("signed by ", (1,), ()),
        ("Tomas Marlowe", (2,), (1, 2)),
    ]


places = st.lists(
    st.tuples(
        st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from(["verbatim", "altered", "unclear"])
    ),
    max_size=8,
)


@given(places)
def test_marking_neither_loses_nor_moves_a_character(spans: list[tuple[int, int, str]]):
    found = [Place(n, verdict, min(a, b), max(a, b)) for n, (a, b, verdict) in enumerate(spans, 1)]

    paragraphs = marked_paragraphs(TEXT, found)

    assert ["".join(piece.text for piece in pieces) for pieces in paragraphs] == TEXT.split("\n\n")
    marked = "".join(piece.text for pieces in paragraphs for piece in pieces if piece.is_marked)
    covered = {place for one in found for place in range(one.start, one.end)}
    assert marked == "".join(char for place, char in enumerate(TEXT) if place in covered and char != "\n")


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_an_excerpt_holds_the_words_themselves(one: int, other: int):
    start, end = min(one, other), max(one, other)

    assert excerpts(TEXT, [Place(1, "unclear", start, end)])[0].words == TEXT[start:end]


def test_an_excerpt_of_a_long_paragraph_is_cut_between_words():
    text = "word " * 100 + "here " + "tail " * 100

    (found,) = excerpts(text, [Place(1, "unclear", 500, 504)])

    assert found.words == "here"
    assert found.before.startswith("… word ")
    assert found.after.endswith("tail …")
    assert len(found.before) < 170


def report(**changed: Any) -> dict[str, Any]:
    return {
        "letter": "river", "quotes": [], "counts": [], "names": [], "ours": {},
        "full_reproduction": {
            "is_full": False, "faithful": False, "differences": [], "signatories_found": 0, "signatories_expected": 0,
        },
        **changed,
    }  # fmt: skip


COUNT = {"text": "15 mayors", "start": 40, "end": 49, "verdict": "wrong", "expected": 2, "reason": "not 15"}
NAME = {"written": "Tomas Marlowe", "start": 10, "end": 23, "correct": "Tomas Marlow", "reason": "signed so"}


def test_findings_are_numbered_in_the_order_of_the_article():
    found = found_in(report(counts=[COUNT], names=[NAME]))

    assert [(one.number, one.kind, one.text) for one in found] == [
        (1, "name", "Tomas Marlowe"),
        (2, "count", "15 mayors"),
    ]


def test_a_mistake_of_our_own_release_is_ours_whatever_its_case_and_marks():
    ours = {"beside-1": ["only 15 Mayors"], "beside-2": ["sixteen mayors"]}

    assert [one.ours for one in found_in(report(counts=[COUNT], names=[NAME], ours=ours))] == ["", "beside-1"]


def test_what_is_right_is_never_our_mistake():
    right = {**COUNT, "verdict": "right"}

    assert [one.ours for one in found_in(report(counts=[right], ours={"beside-1": ["15 mayors"]}))] == [""]


def test_a_reprint_is_a_finding_with_its_differences():
    difference = {"kind": "missing", "letter_text": "Sincerely", "article_text": ""}
    full = {**report()["full_reproduction"], "is_full": True, "differences": [difference], "signatories_expected": 4}

    (found,) = found_in(report(full_reproduction=full))

    assert (found.verdict, found.edits, found.expected) == ("not_faithful", (("missing", "Sincerely", ""),), 4)


def test_doubts_come_before_what_is_right_and_claims_are_told_from_doubts():
    assert sorted(["right", "unclear", "altered"], key=rank) == ["altered", "unclear", "right"]
    assert tone_of("translated") == "doubt"
    assert [verdict for verdict in ("altered", "unclear", "not_checkable", "right") if is_claim(verdict)] == [
        "altered",
        "right",
    ]


def test_an_article_survives_the_way_to_the_child():
    article = Article("Text “so”.", outlet="Courier", title="T", block_quotes=((0, 4),))

    assert article_of(article_row(article)) == article


def test_a_text_that_is_too_long_or_takes_too_long_costs_a_message():
    with pytest.raises(CannotRead, match="at most"):
        check_limited(Article("a" * (MOST_TEXT + 1)), [])
    with pytest.raises(CannotRead, match="more time or memory"):
        check_limited(Article("Some words."), [], seconds=0.01)


@pytest.mark.parametrize("piece", ["\u201ca ", '"', "15 mayors ", "A. "])
def test_the_longest_text_of_the_worst_kind_is_answered_or_refused_within_its_time(piece: str):
    began = time.monotonic()

    with suppress(CannotRead):
        answer = check_limited(Article((piece * MOST_TEXT)[:MOST_TEXT]), [], seconds=6)
        assert answer["letter"] is None

    assert time.monotonic() - began < 12
