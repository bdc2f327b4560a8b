"""What only a letter's markup has, its readers never see, so no article is held against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coverage.checking import Archive, check
from undersigned.coverage.findings import Article, Report, Verdict
from undersigned.coverage.folder import known_from_record
from undersigned.coverage.shown_text import as_shown

BODY = """Dear Secretary Okafor:

The barges that pass Ashford on a Monday pass Cotters Bar by the end of the week.[^crest] Last spring, as [the report of
the county](https://county.example/reports/2026/crest-(7)) shows, a grain train of 110 cars stood across both crossings
of Ferry Landing for three hours and forty minutes.

We ask that the Department do three things this season:

1. make public the inventory of blocked crossings that the railroads filed last year, crossing by crossing;
2. extend the levee inspection grants to towns of fewer than 5,000 people, and waive the local match;
3. set up one telephone line, answered at all hours, through which a town learns why a train has stopped.

Respectfully,

[^crest]: The gauge at Ferry Landing read 24.6 feet at eleven that night.
"""
PRINTED = (
    BODY.replace("[^crest]: ", "")
    .replace("[^crest]", "")
    .replace("](https://county.example/reports/2026/crest-(7))", "")
    .replace("[the", "the")
)
BEFORE = "River towns wrote to Secretary Ann Okafor. The letter is printed here in full.\n\n"


def report_on(text: str) -> Report:
    record = {"id": "crossings", "date": "2026-11-13", "addressees": [{"name": "Ann Okafor"}], "text": BODY}
    return check(Article(text), Archive.of([known_from_record(record, "crossings")]))


def test_every_place_stays_where_it_was():
    shown = as_shown(BODY)

    assert len(shown) == len(BODY)
    assert [(a, b) for a, b in zip(BODY, shown, strict=True) if b not in (a, " ")] == []
    assert shown.split() == PRINTED.split()


@given(st.text(alphabet="[]()^<>: ahttps/.1\n", max_size=60))
def test_any_text_keeps_its_length(text: str):
    assert len(as_shown(text)) == len(text)


def test_brackets_that_a_reader_sees_stay():
    text = "We ask [again] for one line [1], see (https://county.example/) and <https://county.example/a>."

    assert as_shown(text) == text


def test_a_quotation_across_a_footnote_and_a_link_is_word_for_word():
    words = PRINTED[PRINTED.index("The barges") : PRINTED.index(" for three hours")]

    (found,) = report_on(
        f"Mayors wrote to Secretary Ann Okafor: \u201c{' '.join(words.split())},\u201d the letter says."
    ).quotations

    assert found.verdict is Verdict.VERBATIM
    assert BODY[slice(*found.source_spans[0])].startswith("The barges")


def test_a_number_that_readers_see_is_still_compared():
    words = "a grain train of 101 cars stood across both crossings of Ferry Landing for three hours and forty minutes"

    (found,) = report_on(f"Mayors wrote to Secretary Ann Okafor: \u201c{words},\u201d the letter says.").quotations

    assert found.verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("1. ", ""),
        ("2. ", "\u2022 "),
        ("3. ", "(3) "),
        ("week.", "week.1"),
        ("week.", "week.[1]"),
        ("\n1. ", "\n\n"),
        ("We ask that", "Ask 1 We ask that"),
        ("We ask that", "Ask 1 Ask 1.1 Ask 1.2 We ask that"),
    ],
)
def test_a_reprint_is_faithful_however_it_shows_notes_and_lists(old: str, new: str):
    found = report_on(BEFORE + PRINTED.replace(old, new)).reproduction

    assert (found.is_full, found.is_faithful, found.differences) == (True, True, ())


def test_a_reprint_of_the_text_with_its_markup_is_faithful():
    assert report_on(BEFORE + BODY).reproduction.is_faithful


def test_numbers_in_the_sentences_of_a_reprint_are_still_compared():
    text = PRINTED.replace("110 cars", "cars").replace("5,000 people", "500 people")

    found = report_on(BEFORE + text).reproduction

    assert [(one.letter_text, one.article_text) for one in found.differences] == [("110", ""), ("5,000", "500")]


def test_a_footnote_that_was_left_out_is_missing_in_the_words_that_readers_see():
    found = report_on(BEFORE + PRINTED[: PRINTED.index("The gauge")]).reproduction

    assert [one.letter_text for one in found.differences] == [
        "The gauge at Ferry Landing read 24.6 feet at eleven that night"
    ]
