"""An archive as a folder: `letters.json` beside the texts, or a folder of `undersigned-letter/v1` files.

What a press release or a remark said stands beside its letter: under `beside` (or `releases`, `remarks`, `versions`) of
the letter's entry, or as an entry of its own with `kind` and `of`.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from undersigned.coverage.known import CountOn, KnownLetter, Signatory, Source, SourceKind
from undersigned.coverage.shown_text import as_shown
from undersigned.document.from_text import decode
from undersigned.document.problems import CannotRead

LIST = "letters.json"
INDEX_FOLDER = "undersigned-index"  # where an index of the folder is kept inside it
LETTER_FORMAT = "undersigned-letter/v1"
_BESIDE: Mapping[str, SourceKind] = {
    "releases": "release",
    "release": "release",
    "press_releases": "release",
    "press_release": "release",
    "remarks": "remark",
    "statements": "remark",
    "versions": "version",
}
_KINDS: Mapping[str, SourceKind] = {
    "release": "release",
    "press_release": "release",
    "remark": "remark",
    "statement": "remark",
    "version": "version",
}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

Row = Mapping[str, Any]


class ArchiveError(ValueError):
    """The folder is no archive that can be read; the message says what is wrong and what to do."""


def read_archive(folder: Path) -> list[KnownLetter]:
    """Return the letters of an archive folder, in its own order. Raises ArchiveError."""
    return list(letters_of(folder))


def letters_of(folder: Path) -> Iterator[KnownLetter]:
    """Yield the letters of an archive folder one by one. Raises ArchiveError."""
    if not folder.is_dir():
        raise ArchiveError(f"{folder} is not a folder. Name the folder that holds {LIST} and the letters' texts.")
    found = _listed(folder) if (folder / LIST).is_file() else _records(folder)
    seen: set[str] = set()
    for letter in found:
        if letter.id in seen:
            raise ArchiveError(f"{folder} has two letters with the id {letter.id!r}. Give each its own.")
        seen.add(letter.id)
        yield letter
    if not seen:
        raise ArchiveError(f"There is no letter in {folder}: neither {LIST} nor any {LETTER_FORMAT} file.")


def stamp_of(folder: Path) -> str:
    """Return a digest of the names, sizes and times of an archive's files: it changes when any of them does."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if INDEX_FOLDER not in path.relative_to(folder).parts:
            about = path.stat()
            digest.update(f"{path.relative_to(folder)}\0{about.st_size}\0{about.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _listed(folder: Path) -> Iterator[KnownLetter]:
    path = folder / LIST
    rows = _json(path)
    if isinstance(rows, dict):
        rows = rows.get("letters")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ArchiveError(f"{path} must hold a list of letters, each an object with `id` and `file`.")
    letters = [row for row in rows if not _belongs_to(row)]
    beside: dict[str, list[Row]] = {}
    for row in rows:
        if _belongs_to(row):
            beside.setdefault(_belongs_to(row), []).append(row)
    if strays := sorted(set(beside) - {str(row.get("id")) for row in letters}):
        raise ArchiveError(f"{path} has a text beside the letter {strays[0]!r}, but no such letter.")
    for row in letters:
        yield _letter(folder, row, beside.get(str(row.get("id")), []))


def _belongs_to(row: Row) -> str:
    """Return the id of the letter beside which this entry stands; "" for a letter."""
    return str(row.get("of") or "") if str(row.get("kind") or "letter") in _KINDS else ""


def _letter(folder: Path, row: Row, more: Sequence[Row]) -> KnownLetter:
    ident = str(row.get("id") or "")
    if not ident:
        raise ArchiveError(f"An entry of {folder / LIST} has no `id`.")
    return KnownLetter(
        id=ident,
        title=str(row.get("title") or ""),
        text=as_shown(_text(folder, row, ident)),
        date=_day(row.get("date"), ident),
        addressee=_parties(row.get("addressee") or row.get("addressees")),
        coalition=str(row.get("coalition") or ""),
        signatories=_signatories(row.get("signatories")),
        counts=_counts(row.get("signature_counts") or row.get("counts"), ident),
        beside=tuple(_sources(folder, row, more, ident)),
    )


def _sources(folder: Path, row: Row, more: Sequence[Row], letter: str) -> Iterator[Source]:
    entries: list[tuple[Any, SourceKind]] = [(entry, "release") for entry in _list(row.get("beside"))]
    for key, kind in _BESIDE.items():
        entries += [(entry, kind) for entry in _list(row.get(key))]
    entries += [(entry, "release") for entry in more]
    for number, (given, usual) in enumerate(entries, 1):
        entry: Row = given if isinstance(given, dict) else {"file": str(given)}
        kind = _KINDS.get(str(entry.get("kind") or ""), usual)
        ident = str(entry.get("id") or f"{letter}/{kind}-{number}")
        title = str(entry.get("title") or ("the press release" if kind == "release" else f"a {kind}"))
        yield Source(ident, letter, kind, _text(folder, entry, ident), title)


def _text(folder: Path, row: Row, ident: str) -> str:
    if isinstance(row.get("text"), str):
        return str(row["text"])
    name = row.get("file")
    if not isinstance(name, str) or not name:
        raise ArchiveError(f"The entry {ident!r} has neither `file` nor `text`.")
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ArchiveError(f"The file of {ident!r}, {name}, lies outside the archive.")
    try:
        return exact_text(path.read_bytes())
    except OSError as trouble:
        raise ArchiveError(f"The text of {ident!r}, {name}, cannot be opened: {trouble.strerror}.") from None
    except CannotRead as refusal:
        raise ArchiveError(f"The text of {ident!r}, {name}: {refusal.problem.message}") from None


def exact_text(data: bytes) -> str:
    """Return a plain text file's characters, every one of them when it is UTF-8; ends of lines become line feeds."""
    try:
        return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return decode(data)[0]


def _records(folder: Path) -> Iterator[KnownLetter]:
    for path in sorted(folder.glob("*.json")):
        record = _json(path)
        if isinstance(record, dict) and record.get("format") == LETTER_FORMAT:
            yield known_from_record(record, path.stem)


def known_from_record(record: Row, name: str) -> KnownLetter:
    """Return the letter of an `undersigned-letter/v1` record; `name` is its id when the record has none."""
    listed = record.get("signatories") or {}
    day = _DATE.search(str(record.get("date") or ""))
    return KnownLetter(
        id=str(record.get("id") or name),
        title=str(record.get("title") or ""),
        text=as_shown(_record_text(record)),
        date=_day(day[0] if day else None, name),
        addressee=_parties(record.get("addressees")),
        coalition=_parties(record.get("coalition")),
        signatories=_signatories(listed.get("list")),
    )


def _record_text(record: Row) -> str:
    if isinstance(record.get("text"), str):
        return str(record["text"])
    pieces = [record.get("salutation"), *(record.get("paragraphs") or ()), record.get("closing")]
    return "\n\n".join(str(piece) for piece in pieces if piece) + "\n"


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as trouble:
        raise ArchiveError(f"{path} cannot be read as JSON: {trouble}.") from None


def _day(value: object, ident: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ArchiveError(f"{ident!r} has the date {value!r}; write it as 2016-12-29.") from None


def _parties(value: object) -> str:
    """Return addressees, however they are written, as one text."""
    if isinstance(value, Mapping):
        return " ".join(str(value[key]) for key in ("office", "name") if value.get(key))
    if isinstance(value, list):
        return ", ".join(filter(None, (_parties(one) for one in value)))
    return str(value or "")


def _signatories(value: object) -> tuple[Signatory, ...]:
    rows = [entry if isinstance(entry, dict) else {"name": str(entry)} for entry in _list(value)]
    fields = ("name", "office", "place", "state", "organization")
    return tuple(
        Signatory(
            *(str(row.get(key) or (row.get("organisation") if key == "organization" else "") or "") for key in fields)
        )
        for row in rows
    )


def _counts(value: object, ident: str) -> tuple[CountOn, ...]:
    found = []
    for row in _list(value):
        as_of = _day(row.get("as_of") or row.get("date"), ident) if isinstance(row, dict) else None
        if as_of is None or not isinstance(row.get("count"), int):
            raise ArchiveError(f"`signature_counts` of {ident!r} must hold objects with `as_of` and `count`.")
        found.append(CountOn(as_of, row["count"]))
    return tuple(sorted(found, key=lambda count: count.as_of))


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
