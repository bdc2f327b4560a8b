"""Lists as lines: what is shown is read back, and what does not stand in the source cannot be listed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.archive.counting import counted
from undersigned.archive.listing import (
    SourceWords,
    ask_lines,
    party_lines,
    read_asks,
    read_parties,
    read_signatories,
    signatory_lines,
)

TEXT = """Tomas Marlow, Mayor of Ashford, IL
Hannah O\u2019Neil-
Voss, Mayor of Ferry Landing, IA
River Towns Alliance
We ask that you fund the gauges and publish every reading."""
SOURCE = SourceWords.of(TEXT)
CELL = st.text(st.sampled_from("abc |.,'-é1"), max_size=12).map(lambda words: " ".join(words.split()) or None)
NAME = CELL.filter(lambda words: bool(words) and not words[0].isdigit())


def entry(name: str | None = "Tomas Marlow", **more: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("office", "place", "state", "country", "organization"))
    return {"name": name, **empty, "line": f"{name}, as printed", "source_line": 1, "fits": True, **more}


@given(st.lists(st.builds(entry, NAME, office=CELL, place=CELL, organization=CELL), max_size=8))
def test_what_is_shown_is_read_back_unchanged(entries: list[dict[str, Any]]):
    listing = read_signatories(signatory_lines(entries), entries, SOURCE)

    assert listing.problems == []
    assert [{key: row[key] for key in entries[0]} for row in listing.rows] == entries


@given(st.text(max_size=300))
def test_any_lines_are_rows_or_problems_and_nobody_is_invented(lines: str):
    listing = read_signatories(lines, [entry()], SOURCE)

    for row in listing.rows:
        for words in filter(None, (row["name"], row["organization"])):
            assert words == "Tomas Marlow" or SOURCE.have(words)


def test_the_printed_line_goes_along_whatever_is_edited():
    row = read_signatories("1. Tomas Marlow | Lord Mayor | Ashford | IL", [entry()], SOURCE).rows[0]

    assert (row["line"], row["office"], row["country"]) == ("Tomas Marlow, as printed", "Lord Mayor", "US")


def test_a_name_that_is_added_gets_the_line_of_the_source_in_which_it_stands():
    row = read_signatories("Tomas Marlow", [], SOURCE).rows[0]

    assert row["line"] == "Tomas Marlow, Mayor of Ashford, IL"


def test_a_name_that_a_line_end_broke_stands_in_the_source_whole():
    assert read_signatories("Hannah O'NeilVoss", [], SOURCE).problems == []


def test_an_organization_alone_is_a_signatory():
    row = read_signatories("@ River Towns Alliance", [], SOURCE).rows[0]

    assert (row["name"], row["organization"]) == (None, "River Towns Alliance")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Rita Invented", "does not stand in the source"),
        ("@ Rita's Alliance", "does not stand in the source"),
        ("1. Tomas Marlowe", "does not stand in the source"),
        ("7. Tomas Marlow", "is no number"),
        (" | | Ashford", "names nobody"),
        ("Tomas Marlow | a | b | c | d | e", "more parts"),
        ("Tomas Marlow | " + "x" * 301, "301 characters"),
        ("Tomas\u202e Marlow", "RIGHT-TO-LEFT OVERRIDE"),
        ("1. Tomas Marlow\n1. Tomas Marlow", "there twice"),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(line: str, why: str):
    problems = read_signatories(line, [entry()], SOURCE).problems

    assert len(problems) == 1
    assert why in problems[0]


@given(st.lists(st.fixed_dictionaries({"name": NAME, "office": CELL}), max_size=5))
def test_addressees_are_read_back_unchanged(parties: list[dict[str, str | None]]):
    assert read_parties(party_lines(parties)).rows == parties


def test_an_office_without_a_name_is_an_addressee():
    assert read_parties(party_lines([{"name": None, "office": "Members of the Council"}])).rows == [
        {"name": None, "office": "Members of the Council"}
    ]


def test_asks_are_read_back_with_their_parts():
    asks = [{"quote": "fund the gauges", "sub_asks": ["publish every reading"], "line": None}]

    assert read_asks(ask_lines(asks), SOURCE).rows == asks


@pytest.mark.parametrize(
    ("lines", "why"),
    [("resign at once", "does not stand in the source"), ("- fund the gauges", "belongs to an ask")],
)
def test_an_ask_that_cannot_be_taken_says_why(lines: str, why: str):
    listing = read_asks(lines, SOURCE)

    assert listing.rows == []
    assert why in listing.problems[0]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "no signatories"),
        ([entry(office="Mayor", state="IL")] * 2, "2 mayors, of 1 state"),
        ([entry(office="Mayor", state="IL"), entry(office="Mayor", state=None)], "2 mayors"),
        ([entry(None, organization="River Towns Alliance"), entry()], "1 organization and 1 person"),
        ([entry(office="Keeper of the very oldest of all bridges")], "1 signatory"),
    ],
)
def test_counts_say_their_unit_or_only_what_is_certain(rows: list[dict[str, Any]], words: str):
    assert counted(rows) == words
