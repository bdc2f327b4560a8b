"""An organizer's roster file, read with a preview in mind: the rows that are good, and for the others what to mend.

A row with any fault is left out whole and each of its faults is reported; its neighbors are not touched by it.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from undersigned.mail.addresses import address_problem
from undersigned.roster.cells import (
    Record,
    UnreadableFile,
    decode,
    delimiter_of,
    export_csv,
    lines_of,
    records,
    unprotect_cell,
)
from undersigned.roster.domains import check_domain
from undersigned.roster.places import Kind, state_code
from undersigned.text.characters import character_name, unsafe_character

__all__ = [
    "Code",
    "PartialDate",
    "Reading",
    "RosterRow",
    "RowProblem",
    "export_csv",
    "read_partial_date",
    "read_roster",
]

MOST_ROWS = 20_000
REQUIRED = ("name", "office")
LONGEST = {
    "name": 120,
    "office": 80,
    "jurisdiction": 120,
    "state": 60,
    "kind": 20,
    "organization": 160,
    "term_start": 10,
    "term_end": 10,
    "principal_email": 254,
    "delegate_name": 120,
    "delegate_email": 254,
    "press_email": 254,
    "domain": 253,
}
"""The columns that are read, and how many code points each may have: as many as the record keeps."""

_ALIASES = {"place": "jurisdiction", "city": "jurisdiction", "email": "principal_email", "gov_domain": "domain"}
_COLUMNS = {re.sub(r"_", "", name): target for name, target in ({c: c for c in LONGEST} | _ALIASES).items()}
_KINDS = {
    **dict.fromkeys(("place", "city", "town", "village", "township", "borough", "municipality"), Kind.PLACE),
    **dict.fromkeys(("county", "parish"), Kind.COUNTY),
    "state": Kind.STATE,
}
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DELIMITER_LINE = re.compile(r"\"?sep=[,;\t]\"?\s*$", re.IGNORECASE)  # some spreadsheets write it above the header
_YEARS = range(1800, 2201)


class Code(StrEnum):
    """Why a file, a line or a cell was not taken."""

    TOO_LARGE = "too_large"
    WORKBOOK = "workbook"
    ENCODING = "encoding"
    EMPTY = "empty"
    TOO_MANY_ROWS = "too_many_rows"
    MISSING_COLUMN = "missing_column"
    DUPLICATE_COLUMN = "duplicate_column"
    QUOTE = "quote"
    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"
    MISSING = "missing"
    CHARACTER = "character"
    STATE = "state"
    KIND = "kind"
    DATE = "date"
    DATE_ORDER = "date_order"
    ADDRESS = "address"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day known to the year, the month or the day: the earliest and the latest day that it can mean."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person in one office as the file has it; "" or None where the cell is blank. `line` counts from 1."""

    line: int
    name: str
    office: str
    jurisdiction: str
    state: str
    kind: Kind | None
    organization: str
    term_start: PartialDate | None
    term_end: PartialDate | None
    principal_email: str
    delegate_name: str
    delegate_email: str
    press_email: str
    domain: str


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One fault: its line (0: the file), column ("": the whole line), the value safe to show, and what to mend."""

    line: int
    column: str
    value: str
    code: Code
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave: the good rows in order, every fault, and notes that need no mending."""

    rows: tuple[RosterRow, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    notes: tuple[str, ...] = ()


def read_roster(data: bytes | str) -> Reading:
    """Read a roster file of at most 2 MB and 20,000 rows; never raises, whatever the bytes are.

    The first line that is not blank is the header: names in any order, case, spaces and underscores not counted;
    unknown columns are named in a note and left out. Comma, semicolon or tab is found out from the header.
    """
    try:
        text, note = decode(data)
    except UnreadableFile as refusal:
        return _refused(Code(refusal.code), str(refusal))
    lines = lines_of(text)
    start = next((at for at, line in enumerate(lines) if line.strip() and not _DELIMITER_LINE.match(line)), None)
    if start is None:
        return _refused(Code.EMPTY, "The file has no header; begin it with a line such as: name,office,jurisdiction.")
    reading = _read_lines(lines, start)
    return replace(reading, notes=(note, *reading.notes) if note else reading.notes)


def read_partial_date(text: str) -> PartialDate | None:
    """Return the days that 2016, 2016-12 or 2016-12-29 can mean, or None when it is no such date."""
    match = _DATE.fullmatch(text)
    if match is None or int(match[1]) not in _YEARS:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if match[3]:
            return PartialDate(date(year, month, day), date(year, month, day))
        if match[2]:
            return PartialDate(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    except ValueError:
        return None
    return PartialDate(date(year, 1, 1), date(year, 12, 31))


def _refused(code: Code, message: str, line: int = 0, column: str = "") -> Reading:
    return Reading(problems=(RowProblem(line, column, "", code, message),))


def _read_lines(lines: Sequence[str], start: int) -> Reading:
    delimiter = delimiter_of(lines[start])
    header = next(records([lines[start]], 0, delimiter, 1), Record(1, ()))
    columns = [_column(cell) for cell in header.cells]
    if (refusal := _check_header(columns, start + 1)) is not None:
        return refusal
    found: list[Record] = []
    for record in records(lines, start + 1, delimiter, len(columns)):
        found.append(record)
        if len(found) > MOST_ROWS:
            message = f"The file has more than {MOST_ROWS:,} rows; split it and import the parts."
            return _refused(Code.TOO_MANY_ROWS, message, record.line)
    reading = _read_records(found, columns)
    unused = [shown(cell) for cell, column in zip(header.cells, columns, strict=True) if not column and cell.strip()]
    notes = (f"Columns that are not used: {', '.join(unused)}.", *reading.notes) if unused else reading.notes
    return replace(reading, notes=notes)


def _column(cell: str) -> str:
    """Return which column a header cell names, "" for one that is not read."""
    return _COLUMNS.get(re.sub(r"[\s_\-]+", "", unprotect_cell(cell)).casefold(), "")


def _check_header(columns: Sequence[str], line: int) -> Reading | None:
    for name in REQUIRED:
        if name not in columns:
            message = f"Add a column named {name} to the header: every row needs it."
            return _refused(Code.MISSING_COLUMN, message, line, name)
    for name in LONGEST:
        if columns.count(name) > 1:
            message = f"Keep one of the {columns.count(name)} columns that are read as {name}."
            return _refused(Code.DUPLICATE_COLUMN, message, line, name)
    return None


def _read_records(found: Sequence[Record], columns: Sequence[str]) -> Reading:
    rows: dict[RosterRow, RosterRow] = {}
    problems: list[RowProblem] = []
    repeated: list[int] = []
    for record in found:
        row = _read_record(record, columns)
        if isinstance(row, list):
            problems += row
        elif replace(row, line=0) in rows:
            repeated.append(row.line)
        else:
            rows[replace(row, line=0)] = row
    return Reading(tuple(rows.values()), tuple(problems), _note_repeated(repeated))


def _note_repeated(lines: Sequence[int]) -> tuple[str, ...]:
    if not lines:
        return ()
    named = ", ".join(map(str, lines[:20])) + (", …" if len(lines) > 20 else "")
    return (f"Rows that repeat an earlier one word for word were taken once: line {named}.",)


def _read_record(record: Record, columns: Sequence[str]) -> RosterRow | list[RowProblem]:
    """Return the row, or all its faults."""
    if (problem := _check_record(record, columns)) is not None:
        return [problem]
    cells = dict.fromkeys(LONGEST, "")
    cells |= {c: _cleaned(cell) for c, cell in zip(columns, record.cells, strict=False) if c}
    problems = list(_check_cells(record.line, cells))
    return problems or _row(record.line, cells)


def _check_record(record: Record, columns: Sequence[str]) -> RowProblem | None:
    if record.trouble == Code.TOO_LONG:
        return RowProblem(record.line, "", "", Code.TOO_LONG, "Shorten this line: it is too long to be one row.")
    if record.trouble:
        message = 'Close the quotation mark that opens on this line, or write it twice ("") inside a quoted cell.'
        return RowProblem(record.line, "", "", Code.QUOTE, message)
    extra = [cell for cell in record.cells[len(columns) :] if cell.strip()]
    if extra:
        message = "Put quotation marks around the cell that has the separator in it: this row has too many cells."
        return RowProblem(record.line, "", shown(extra[0]), Code.TOO_MANY_CELLS, message)
    return None


def _cleaned(cell: str) -> str:
    """Return a cell without outer blanks and protection, in NFC; what must be refused is left in, to be refused."""
    return unicodedata.normalize("NFC", unprotect_cell(cell.strip(" \u00a0")))


def _check_cells(line: int, cells: Mapping[str, str]) -> Iterator[RowProblem]:
    sound = True
    for column, text in cells.items():
        told = _check_cell(column, text)
        if told is not None:
            sound = False
            yield RowProblem(line, column, shown(text), *told)
    if sound and (message := _check_term(cells)):
        yield RowProblem(line, "term_end", cells["term_end"], Code.DATE_ORDER, message)


def _check_cell(column: str, text: str) -> tuple[Code, str] | None:
    if not text:
        return (Code.MISSING, f"Fill in the {column}: every row needs it.") if column in REQUIRED else None
    if (unsafe := unsafe_character(text, allow_newlines=False)) is not None:
        return Code.CHARACTER, f"Delete {unsafe.label} (character {unsafe.position + 1}) from the {column}."
    if len(text) > LONGEST[column]:
        return Code.TOO_LONG, f"Shorten the {column} to at most {LONGEST[column]} characters; it has {len(text):,}."
    if column in REQUIRED and not any(char.isalpha() for char in text):
        return Code.MISSING, f"Write the {column} in letters."
    return _check_meaning(column, text)


def _check_meaning(column: str, text: str) -> tuple[Code, str] | None:
    if column.endswith("_email") and (message := address_problem(text)):
        return Code.ADDRESS, message
    if column == "domain" and (message := check_domain(text)):
        return Code.DOMAIN, message
    if column == "state" and state_code(text) is None:
        return Code.STATE, "Write the state as its postal code or its full name, such as IL or Illinois."
    if column == "kind" and text.casefold() not in _KINDS:
        return Code.KIND, "Write the kind as place, county or state, or leave it blank."
    if column.startswith("term_") and read_partial_date(text) is None:
        return Code.DATE, "Write the date as 2016, 2016-12 or 2016-12-29, a day that the calendar has."
    return None


def _check_term(cells: Mapping[str, str]) -> str:
    start, end = read_partial_date(cells["term_start"]), read_partial_date(cells["term_end"])
    if start and end and end.last < start.first:
        return f"Mend the term: it ends ({cells['term_end']}) before it starts ({cells['term_start']})."
    return ""


def _row(line: int, cells: Mapping[str, str]) -> RosterRow:
    return RosterRow(
        line=line,
        name=cells["name"],
        office=cells["office"],
        jurisdiction=cells["jurisdiction"],
        state=state_code(cells["state"]) or "",
        kind=_KINDS.get(cells["kind"].casefold()),
        organization=cells["organization"],
        term_start=read_partial_date(cells["term_start"]),
        term_end=read_partial_date(cells["term_end"]),
        principal_email=cells["principal_email"],
        delegate_name=cells["delegate_name"],
        delegate_email=cells["delegate_email"],
        press_email=cells["press_email"],
        domain=cells["domain"],
    )


def shown(text: str, longest: int = 60) -> str:
    """Return a value that is safe in a message: refused characters by name, and no more than `longest` code points."""
    parts = [
        char if unsafe_character(char, allow_newlines=False) is None else f"[U+{ord(char):04X} {character_name(char)}]"
        for char in text[:longest]
    ]
    return "".join(parts) + ("…" if len(text) > longest else "")
