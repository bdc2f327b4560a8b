"""From the bytes of a spreadsheet's CSV file to records of cells, and back to CSV that runs no formula.

Reading is line by line, so that a stray quotation mark costs its own line and not all that follow (RFC 4180 says how
a well-formed file looks; people's files are not always). Writing guards cells that a spreadsheet would compute.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LONGEST_FILE = 2_000_000
"""Bytes of UTF-8."""
LONGEST_RECORD = 20_000
"""Code points of one record."""
MOST_LINES_OF_A_RECORD = 50

_LIVE = re.compile(r"[\s']*[=+\-@＝＋－＠]|'*[\t\r\n]")  # noqa: RUF001  # the full-width forms are meant
_DELIMITERS = (",", ";", "\t")


class UnreadableFile(ValueError):  # read aloud it is a refusal
    """The bytes are no CSV text; `code` says why, the message says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Record:
    """One row of cells, or (`trouble`) the code of what kept the line from being read; `line` counts from 1."""

    line: int
    cells: tuple[str, ...]
    trouble: str = ""


def decode(data: bytes | str) -> tuple[str, str]:
    """Return the text of a file and a note for the reader, empty when there is nothing to say.

    Takes UTF-8 with or without a mark at its start, UTF-16 with one, else Windows-1252. Raises UnreadableFile.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > LONGEST_FILE:
        raise UnreadableFile("too_large", "The file is larger than 2 MB; split it and import the parts.")
    if isinstance(data, str):
        return data.removeprefix("\ufeff"), ""
    if data.startswith(b"PK\x03\x04"):
        raise UnreadableFile("workbook", "This is a workbook; save the sheet as CSV (UTF-8) and import that.")
    return _decode(data)


def _decode(data: bytes) -> tuple[str, str]:
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding, note in (
        ("utf-16", "The file was read as UTF-16.") if utf16 else ("utf-8-sig", ""),
        ("cp1252", "The file is not UTF-8; it was read as Windows-1252. Check letters with accents."),
    ):
        try:
            return data.decode(encoding), note
        except UnicodeDecodeError:
            continue
    raise UnreadableFile("encoding", "The letters of this file cannot be read; save it as CSV (UTF-8) and try again.")


def lines_of(text: str) -> list[str]:
    """Split at LF, CR LF and CR only: other line breaks stay in their cells, where they are refused by name."""
    return re.split(r"\r\n|\n|\r", text)


def delimiter_of(header: str) -> str:
    """Return which of comma, semicolon and tab parts the header into most cells."""
    return max(_DELIMITERS, key=lambda delimiter: len(_parsed(header, delimiter) or ()))


def records(lines: Sequence[str], first: int, delimiter: str, width: int) -> Iterator[Record]:
    """Yield the records from line index `first` on; blank lines are passed over. `width` is the header's cells."""
    at = first
    while at < len(lines):
        if not lines[at].strip(f" {delimiter}"):
            at += 1
            continue
        record, used = _record_at(lines, at, delimiter, width)
        yield record
        at += used


def _record_at(lines: Sequence[str], at: int, delimiter: str, width: int) -> tuple[Record, int]:
    """Return the record that begins at a line, and how many lines it takes."""
    if len(lines[at]) > LONGEST_RECORD:
        return Record(at + 1, (), "too_long"), 1
    if _is_closed(lines[at]):
        cells = _parsed(lines[at], delimiter)
        return Record(at + 1, cells or (), "" if cells else "quote"), 1
    joined = lines[at]
    for used in range(2, MOST_LINES_OF_A_RECORD + 1):
        if at + used > len(lines) or len(joined) > LONGEST_RECORD:
            break
        line = lines[at + used - 1]
        joined += "\n" + line
        if _is_closed(line):
            if len(_parsed(line, delimiter) or ()) >= width:
                break  # a whole row: the quotation mark above it was a stray one
            continue
        cells = _parsed(joined, delimiter)
        if cells and len(cells) == width:
            return Record(at + 1, cells), used
        break
    return Record(at + 1, (), "quote"), 1


def _is_closed(line: str) -> bool:
    return line.count('"') % 2 == 0


def _parsed(text: str, delimiter: str) -> tuple[str, ...] | None:
    """Return the cells of one record, or None when its quotation marks do not pair up as RFC 4180 has them."""
    if len(text) > LONGEST_RECORD:
        return None
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return tuple(rows[0]) if len(rows) == 1 else None


def protect_cell(cell: str) -> str:
    """Return a cell that no spreadsheet computes: with an apostrophe before what could be taken for a formula.

    That is a cell that begins, after blanks and apostrophes, with = + - @ or their full-width forms, or with a tab or
    a line break (OWASP, CSV injection).
    """
    return "'" + cell if _LIVE.match(cell) else cell


def unprotect_cell(cell: str) -> str:
    """Return a cell without the apostrophe that `protect_cell` put before it; every other cell unchanged."""
    return cell[1:] if cell.startswith("'") and _LIVE.match(cell, 1) else cell


def export_csv(rows: Iterable[Sequence[str]], header: Sequence[str]) -> str:
    """Return CSV (RFC 4180, CR LF) of a header and rows, every cell passed through `protect_cell`.

    `read_roster` takes the protection away again, so that an exported roster can be imported.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([protect_cell(cell) for cell in row])
    return out.getvalue()
