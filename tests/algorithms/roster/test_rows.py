"""A roster file in, rows and faults out."""

import csv
import io
import os
import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.roster.cells import protect_cell, unprotect_cell
from undersigned.roster.places import Kind
from undersigned.roster.rows import Code, PartialDate, export_csv, read_partial_date, read_roster
from undersigned.text.characters import unsafe_character

SHARED = Path(os.environ.get("UNDERSIGNED_SHARED", Path(__file__).resolve().parents[4] / "shared"))
HEADER = "name,office,state,principal_email,term_start,term_end"
TOMAS = "Tomas Marlow,Mayor,IL,mayor@ashford.example,2023-05,2027"
BEATRIZ = "Beatriz Reyes,County Executive,Illinois,,2022-12-05,"


def faults_of(line: str, header: str = HEADER) -> list[tuple[int, str, Code]]:
    return [(p.line, p.column, p.code) for p in read_roster(f"{header}\n{line}\n").problems]


@pytest.mark.real_input
def test_the_roster_of_2016_is_read_as_it_lies():
    data = (SHARED / "data/roster-2016.csv").read_bytes()
    written = list(csv.DictReader(io.StringIO(data.decode())))

    reading = read_roster(data)

    assert len(reading.rows) == 32
    assert reading.problems == ()
    assert reading.notes == (
        "Columns that are not used: source_url, source_url_2, in_office_2016_12_29, ocd_suffix, note.",
    )
    assert [(row.name, row.office, row.jurisdiction, row.state, row.domain) for row in reading.rows] == [
        (cells["name"], cells["office"], cells["jurisdiction"], cells["state"], cells["gov_domain"])
        for cells in written
    ]
    assert [row.term_end is None for row in reading.rows] == [not cells["term_end"] for cells in written]


def test_a_row_has_what_its_cells_say():
    header = (
        "Gov Domain;CITY;Term_Start;term end;State;E-Mail;Delegate name;delegateEMAIL;office;NAME;kind;organization"
    )
    line = (
        "ashford.example;Ashford;2023-05;2027;illinois;mayor@ashford.example;Dev;dev@ashford.example;Mayor; Tomas  ;"
        "City;Council"
    )

    (row,) = read_roster(f"sep=;\r\n{header}\r\n{line}\r\n").rows

    assert (row.line, row.name, row.office, row.jurisdiction) == (3, "Tomas", "Mayor", "Ashford")
    assert (row.state, row.kind, row.organization) == ("IL", Kind.PLACE, "Council")
    assert row.term_start == PartialDate(date(2023, 5, 1), date(2023, 5, 31))
    assert row.term_end == PartialDate(date(2027, 1, 1), date(2027, 12, 31))
    assert (row.principal_email, row.delegate_name) == ("mayor@ashford.example", "Dev")
    assert (row.delegate_email, row.domain) == ("dev@ashford.example", "ashford.example")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_usual_spreadsheet_files_read_alike(delimiter, encoding, end):
    text = end.join(("name,office,state", "José Peña,Mayor,NM", "")).replace(",", delimiter)

    reading = read_roster(text.encode(encoding))

    assert [(row.name, row.office, row.state) for row in reading.rows] == [("José Peña", "Mayor", "NM")]
    assert len(reading.notes) == (encoding in {"utf-16", "cp1252"})


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (",Mayor", ("name", Code.MISSING)),
        ("---,Mayor", ("name", Code.MISSING)),
        ("Tomas,", ("office", Code.MISSING)),
        ("Tomas,Mayor,ZZ", ("state", Code.STATE)),
        ("Tomas,Mayor,IL,a@b.example b@c.example", ("principal_email", Code.ADDRESS)),
        ("Tomas,Mayor,IL,,2023-02-30", ("term_start", Code.DATE)),
        ("Tomas,Mayor,IL,,5/1/2023", ("term_start", Code.DATE)),
        ("Tomas,Mayor,IL,,2023-13", ("term_start", Code.DATE)),
        ("Tomas,Mayor,IL,,0217", ("term_start", Code.DATE)),
        ("Tomas,Mayor,IL,,2023-05,2023-04", ("term_end", Code.DATE_ORDER)),
        ("Tomas\u202e,Mayor", ("name", Code.CHARACTER)),
        ("To\u200bmas,Mayor", ("name", Code.CHARACTER)),
        ("Tomas,May\x00or", ("office", Code.CHARACTER)),
        ("Tomas,May\ud800or", ("office", Code.CHARACTER)),
        ("Tomas\u2028,Mayor", ("name", Code.CHARACTER)),
        ('"Tomas\nMarlow",Mayor,,,,', ("name", Code.CHARACTER)),
        ("T" * 201 + ",Mayor", ("name", Code.TOO_LONG)),
        ("T" * 20_001, ("", Code.TOO_LONG)),
        ('Tomas,"Mayor', ("", Code.QUOTE)),
        ("Tomas,Mayor,IL,,,,extra", ("", Code.TOO_MANY_CELLS)),
    ],
)
def test_a_fault_names_its_line_and_column_and_leaves_the_neighbors_alone(line, fault):
    lines = [HEADER, TOMAS, line, BEATRIZ]

    reading = read_roster("\n".join(lines))

    assert [(p.line, p.column, p.code) for p in reading.problems] == [(3, *fault)]
    assert [row.name for row in reading.rows] == ["Tomas Marlow", "Beatriz Reyes"]
    assert all(unsafe_character(p.value + p.message, allow_newlines=False) is None for p in reading.problems)


def test_a_refused_character_is_named_in_the_message():
    (problem,) = read_roster("name,office\nTomas\u202e,Mayor\n").problems

    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in problem.message
    assert problem.value == "Tomas[U+202E RIGHT-TO-LEFT OVERRIDE]"


def test_a_row_is_left_out_whole_and_all_its_faults_are_told():
    assert faults_of(",Mayor,ZZ,nobody,2023-99") == [
        (2, "name", Code.MISSING),
        (2, "state", Code.STATE),
        (2, "term_start", Code.DATE),
        (2, "principal_email", Code.ADDRESS),
    ]


def test_a_cell_with_a_line_break_in_a_column_that_is_not_read_costs_nothing():
    text = 'name,office,note\nTomas,Mayor,"first\nsecond, with a comma"\nBeatriz,County Executive,\n'

    reading = read_roster(text)

    assert [(row.line, row.name) for row in reading.rows] == [(2, "Tomas"), (4, "Beatriz")]
    assert reading.problems == ()


def test_the_same_row_twice_is_taken_once_with_a_note():
    reading = read_roster(f"{HEADER}\n{TOMAS}\n{BEATRIZ}\n{TOMAS}")

    assert len(reading.rows) == 2
    assert reading.notes == ("Rows that repeat an earlier one word for word were taken once: line 4.",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.EMPTY),
        (b" \r\n\r\n", Code.EMPTY),
        (b"PK\x03\x04rest", Code.WORKBOOK),
        (b"\x81\x8d", Code.ENCODING),
        (b"x" * 2_000_001, Code.TOO_LARGE),
        ("ñ" * 1_000_001, Code.TOO_LARGE),
        ("name,state\nTomas,IL", Code.MISSING_COLUMN),
        ("name,office,email,principal_email\nTomas,Mayor,,", Code.DUPLICATE_COLUMN),
        ("name,office\n" + "a,b\n" * 20_001, Code.TOO_MANY_ROWS),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_fault_and_no_row(data, code):
    reading = read_roster(data)

    assert [problem.code for problem in reading.problems] == [code]
    assert reading.rows == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-12-29", date(2016, 12, 29), date(2016, 12, 29)),
    ],
)
def test_a_partial_date_spans_every_day_it_can_mean(text, first, last):
    assert read_partial_date(text) == PartialDate(first, last)


@pytest.mark.parametrize(
    "text", ["", "16", "2016-2", "2016-02-30", "2016-00", "2016-01-00", "٢٠١٦", "2016-01-01T00", "9999"]
)
def test_what_is_no_date_is_none(text):
    assert read_partial_date(text) is None


def test_a_cell_that_a_spreadsheet_would_compute_is_exported_with_an_apostrophe():
    live = ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", " =1", "'=1"]

    text = export_csv([live, ["plain"] * 12], ["h"] * 12)

    cells = next(row for at, row in enumerate(csv.reader(io.StringIO(text, newline=""))) if at == 1)
    assert cells == ["'" + cell for cell in live]
    assert text.endswith("plain\r\n")


@given(st.text())
def test_protection_is_taken_away_to_the_same_cell(cell):
    protected = protect_cell(cell)

    assert unprotect_cell(protected) == cell
    assert not protected.lstrip().startswith(("=", "+", "-", "@"))


NAMES = st.text(
    st.characters(codec="utf-8", categories=("L", "Nd", "P", "Sm", "Zs"), max_codepoint=0x2FFF), min_size=1, max_size=30
).map(lambda text: "A" + " ".join(text.split()) + "a")


@given(st.lists(st.tuples(st.sampled_from(["", "=", "+", "-", "@", "'", "'=", '"']), NAMES), min_size=1, unique=True))
def test_what_is_exported_is_read_back_as_the_same_cells(parts):
    cells = [(mark + name, "Mayor, of " + name) for mark, name in parts]
    kept = [pair for pair in cells if not read_roster(export_csv([pair], ["name", "office"])).problems]

    reading = read_roster(export_csv(kept, ["name", "office"]).encode())

    assert reading.problems == ()
    assert [(row.name, row.office) for row in reading.rows] == normal(kept)


def normal(cells: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((unicodedata.normalize("NFC", a), unicodedata.normalize("NFC", b)) for a, b in cells))


@given(st.binary() | st.binary().map(lambda tail: b"name,office\n" + tail) | st.text())
def test_any_bytes_give_a_reading(data):
    reading = read_roster(data)

    assert all(row.name and row.office for row in reading.rows)
    assert all(problem.message.endswith(".") for problem in reading.problems)


@given(
    st.text(st.characters(exclude_characters="\r\n"), max_size=60),
    st.text(st.sampled_from('",;\t\x00\u202eA ='), max_size=40),
)
def test_good_rows_are_the_same_beside_any_bad_neighbor(one, two):
    lines = [HEADER, TOMAS, one, BEATRIZ, two, "Odile Laurent,Clerk,IL,,,"]

    reading = read_roster("\n".join(lines))

    names = {row.line: row.name for row in reading.rows}
    assert (names[2], names[4], names[6]) == ("Tomas Marlow", "Beatriz Reyes", "Odile Laurent")


def test_the_largest_allowed_file_is_read_in_seconds():
    rows = [f"Person {at},Mayor,IL,p{at}@ashford.example,2023-05,2027" for at in range(20_000)]
    began = time.perf_counter()

    reading = read_roster("\n".join([HEADER, *rows]))

    assert len(reading.rows) == 20_000
    assert time.perf_counter() - began < 20
