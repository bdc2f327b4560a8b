"""A record's lists as lines that a person can edit, and back: signatories, addressees, asks.

    12. Tomas Marlow | Mayor | Ashford | IL
    13. @ River Towns Alliance
    14. Ana Ruiz | Director @ River Towns Alliance

The number is the place of the printed line that a name was read from; that line goes along unchanged. A name without a
number, or with other letters than before, must stand in the source: what is not there cannot be listed.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from undersigned.document.states import state_of
from undersigned.text.characters import UnsafeText, clean_line

CELLS = ("name", "office", "place", "state", "country")
_LIMITS = {"name": 200, "office": 300, "place": 200, "state": 60, "country": 60, "organization": 300}  # code points
_NUMBERED = re.compile(r"\s*(\d{1,6})\s*[.)]\s*(?=\D)")
_BAR = re.compile(r"\s*(?<!\\)\|\s*")
_BODY = re.compile(r"(?:^|(?<=\s))@\s+")
_LINE_END_HYPHEN = re.compile(r"[-\u2010\u00ad]\s*\n\s*")
_SHAPES = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b`\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-")
)
MOST_SIGNATORIES = 20_000


@dataclass(slots=True)
class Listing:
    """What was understood of the lines, and one English sentence for each line that needs mending."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The words of a source, to ask whether something stands there, however its lines and blanks fall."""

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "SourceWords":
        """Fold the text once for many questions; words that a line end broke are whole as well."""
        return cls(text, _folded(text) + "\n" + _folded(_LINE_END_HYPHEN.sub("", text)))

    def have(self, words: str) -> bool:
        """Tell whether these words stand in the source; case, blanks and the shape of marks do not count."""
        return _folded(words) in self.folded

    def line_with(self, words: str) -> str:
        """Return the line of the source in which the words stand, or the words themselves when they go over lines."""
        wanted = _folded(words)
        return next((line.strip() for line in self.text.split("\n") if wanted in _folded(line)), words)


def _folded(text: str) -> str:
    return " ".join(text.translate(_SHAPES).casefold().split())


def signatory_lines(entries: Sequence[Mapping[str, Any]]) -> str:
    """Return the signatories of a record as lines to edit.

    Each has the number of its place in the list as it was read: its `number`, 0 for none, or else its place here.
    """
    return "\n".join(_signatory_line(entry.get("number", place), entry) for place, entry in enumerate(entries, 1))


def _signatory_line(number: int, entry: Mapping[str, Any]) -> str:
    cells = [_cell(entry.get(key)) for key in CELLS]
    if cells[4] == "US" and state_of(cells[3]):
        cells[4] = ""
    while cells and not cells[-1]:
        cells.pop()
    organization = f"@ {_cell(entry.get('organization'))}" if entry.get("organization") else ""
    return (f"{number}. " if number else "") + " ".join(filter(None, (" | ".join(cells), organization)))


def _cell(value: Any) -> str:
    return " ".join(str(value or "").split()).replace("|", "\\|")


def read_signatories(lines: str, known: Sequence[Mapping[str, Any]], source: SourceWords) -> Listing:
    """Read edited lines back; `known` is the list as it was read, to which the numbers lead.

    Each row has the cells, `organization`, and `line`, `source_line` and `fits` of the printed line.
    """
    listing, taken = Listing(), set[int]()
    for place, line in enumerate(lines.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = _signatory(line, known, source, taken)
        except (UnsafeText, _Unclear) as problem:
            listing.problems.append(f"Line {place}, “{line.strip()[:60]}”: {problem}")
        else:
            listing.rows.append(row)
    if len(listing.rows) > MOST_SIGNATORIES:
        listing.problems.append(f"There are more than {MOST_SIGNATORIES:,} lines. Import the list in parts.")
    return listing


class _Unclear(ValueError):
    """A line that cannot be taken as it stands; the message says what to do."""


def _signatory(
    line: str, known: Sequence[Mapping[str, Any]], source: SourceWords, taken: set[int]
) -> dict[str, str | int | bool | None]:
    number, row = _numbered(line, len(known))
    before = known[number - 1] if number else {}
    for key in ("name", "organization"):
        words = row[key]
        if words and words != before.get(key) and not source.have(str(words)):
            raise _Unclear(f"“{words}” does not stand in the source. Write it as it is printed there, or take it out.")
    if not any(row[key] for key in ("name", "office", "organization")):
        raise _Unclear("It names nobody. Write a name, an office, or “@” and an organization.")
    if number and number in taken:
        raise _Unclear(f"Number {number} is there twice. Leave the number out for a name that you add.")
    taken.add(number)
    if not before:
        words = str(row["name"] or row["organization"] or row["office"])
        before = {"line": source.line_with(words), "source_line": None, "fits": True}
    return {**row, **{key: before.get(key) for key in ("line", "source_line", "fits")}, "number": number}


def _numbered(line: str, most: int) -> tuple[int, dict[str, str | None]]:
    match = _NUMBERED.match(line)
    number = int(match[1]) if match else 0
    if number > most:
        raise _Unclear(f"{number} is no number of a line that was read. Leave the number out for a name that you add.")
    rest = line[match.end() :] if match else line
    body = _BODY.search(rest)
    before, organization = (rest[: body.start()], rest[body.end() :]) if body else (rest, "")
    cells = _BAR.split(before.strip())
    if len(cells) > len(CELLS):
        raise _Unclear("It has more parts than name, office, place, state and country.")
    written = {**dict(zip(CELLS, cells, strict=False)), "organization": organization}
    row = {key: _clean(written.get(key, ""), limit) for key, limit in _LIMITS.items()}
    if row["state"] and not row["country"] and state_of(row["state"]):
        row["country"] = "US"
    return number, row


def _clean(cell: str, limit: int) -> str | None:
    return clean_line(cell.replace("\\|", "|"), limit) or None


def party_lines(parties: Iterable[Mapping[str, Any]]) -> str:
    """Return addressees as lines to edit: name, a bar, office; `| Members of the Council` for an office alone."""
    return "\n".join(
        " | ".join([_cell(p.get("name")), _cell(p["office"])] if p.get("office") else [_cell(p.get("name"))])
        for p in parties
    )


def read_parties(lines: str) -> Listing:
    """Read edited lines of addressees back as name and office, each None when it is not given."""
    listing = Listing()
    for place, line in enumerate(lines.split("\n"), 1):
        if not line.strip():
            continue
        name, *offices = _BAR.split(line.strip())
        if len(offices) > 1:
            listing.problems.append(f"Line {place}: write a name, one bar “|”, and an office.")
            continue
        try:
            row = {"name": _clean(name, 200), "office": _clean(offices[0], 300) if offices else None}
        except UnsafeText as problem:
            listing.problems.append(f"Line {place}: {problem}")
            continue
        if any(row.values()):
            listing.rows.append(row)
    return listing


def ask_lines(asks: Iterable[Mapping[str, Any]]) -> str:
    """Return the asks of a record as text to edit: a line each, its parts below it after a dash, then a blank line."""
    return "\n\n".join("\n".join([ask["quote"], *(f"- {part}" for part in ask["sub_asks"])]) for ask in asks)


def read_asks(lines: str, source: SourceWords) -> Listing:
    """Read edited asks back; words that do not stand in the source, and a part before any ask, are problems."""
    listing = Listing()
    for place, line in enumerate(lines.split("\n"), 1):
        words = " ".join(line.split())
        if not words:
            continue
        part = words.removeprefix("- ") if words.startswith("- ") else ""
        if part and not listing.rows:
            listing.problems.append(f"Line {place}: a part belongs to an ask. Write the ask above it.")
        elif not source.have(part or words):
            listing.problems.append(
                f"Line {place}: “{(part or words)[:80]}” does not stand in the source. Copy its words."
            )
        elif part:
            listing.rows[-1]["sub_asks"].append(part)
        else:
            listing.rows.append({"quote": words, "sub_asks": [], "line": None})
    return listing
