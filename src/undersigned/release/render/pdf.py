"""A released letter as a tagged PDF that keeps: PDF/UA-1 and PDF/A-3a, the signed text attached. No Django here.

Typst sets it (letter.typ) from data alone, with the typefaces that lie beside this file and none of the machine's, so
that the same record gives the same bytes everywhere.
"""

import json
import re
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

import typst

from undersigned.letter.body import Mark, body_tree, node_json
from undersigned.release.counts import counts_in_words
from undersigned.release.record import LetterRecord, SignatoryLine
from undersigned.release.render.wording import long_day, released_day, state_name
from undersigned.text.digest import short_digest

_FOLDER = Path(__file__).resolve().parent
_MOST_TRIES = 80
# What typst says about a character that no typeface has, and about one that PDF/A does not allow.
_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed|contains the codepoint `"(.+?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")


class PdfNotMade(RuntimeError):
    """The PDF could not be set. The message says why, for the operator; the letter's other forms can be made."""


def letter_pdf(record: LetterRecord) -> bytes:
    """Return the letter as PDF bytes, its date the instant of the release; the same record gives the same bytes.

    A character that the typefaces lack is printed by its number, "[U+738B]", and the file says so: a letter is never
    kept from its release by a sign, and never shown with a hole. Raises PdfNotMade.
    """
    lacking: set[str] = set()
    for _ in range(_MOST_TRIES):
        try:
            return _compiled(record, frozenset(lacking))
        except typst.TypstError as error:
            found = _named(error) - lacking
            if not found:
                raise PdfNotMade(f"The PDF could not be set. {error}") from error
            lacking |= found
    raise PdfNotMade("The PDF could not be set: its typefaces lack too many of the letter's characters.")


def _named(error: typst.TypstError) -> set[str]:
    """Return the characters that the error is about; of a script far from Latin, with all those beside it."""
    match = _UNPRINTABLE.search(str(error))
    if not match:
        return set()
    named = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1] or match[2])
    return {near for char in named for near in _with_neighbors(char)}


def _with_neighbors(char: str) -> set[str]:
    """Take 4,096 characters at once from where ideographs and syllables begin, or the tries would never end."""
    if ord(char) < 0x2E80:
        return {char}
    first = ord(char) & ~0xFFF
    return {chr(code) for code in range(first, first + 0x1000)}


def _compiled(record: LetterRecord, lacking: frozenset[str]) -> bytes:
    data = _data(record)
    printed = _without(data, lacking)
    if printed != data:
        printed["words"]["unprinted"] = (
            "Characters that the typefaces of this file lack are printed by their Unicode numbers, [U+…]. "
            "The attached text has them as they were signed."
        )
    compiled = typst.compile(
        str(_FOLDER / "letter.typ"),
        root=str(_FOLDER),
        font_paths=[str(_FOLDER / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"letter": json.dumps({**printed, "text": record.text}, ensure_ascii=False)},
        pdf_standards=["ua-1", "a-3a"],
        timestamp=record.released_at.astimezone(UTC).replace(microsecond=0),
    )
    if not isinstance(compiled, bytes):
        raise PdfNotMade("The PDF could not be set: typst gave no file.")
    return compiled


def _without(value: Any, lacking: frozenset[str]) -> Any:
    """Return JSON of the same shape whose texts have the lacking characters by number; addresses stay as they are."""
    if isinstance(value, str):
        return "".join(f"[U+{ord(char):04X}]" if char in lacking else char for char in value)
    if isinstance(value, dict):
        return {key: each if key == "href" else _without(each, lacking) for key, each in value.items()}
    return [_without(each, lacking) for each in value] if isinstance(value, list) else value


def _data(record: LetterRecord) -> dict[str, Any]:
    """Return everything that letter.typ prints."""
    marks = [Mark(ask.start, ask.end, ask.anchor, f"Ask {ask.label}") for ask in record.asks]
    moment = record.released_at.astimezone(UTC)
    return {
        "title": record.title,
        "coalition": record.coalition,
        "lang": record.language,
        "description": f"Open letter by {record.coalition}. SHA-256 of its text: {record.text_digest}",
        "released_at": {part: getattr(moment, part) for part in ("year", "month", "day", "hour", "minute", "second")},
        "addressees": [[part for part in (to.name, to.office) if part] for to in record.addressees],
        "asks": {mark.anchor: mark.label for mark in marks},
        "body": [node_json(node) for node in body_tree(record.text, marks)],
        "signatories": _rows(record.signatories),
        "digest": record.text_digest,
        "foot": f"Text digest {short_digest(record.text_digest)} · {record.url}",
        "ledger_foot": f"Ledger of {record.ledger.size:,} entries, root {record.ledger.root}" if record.ledger else "",
        "url": record.url,
        "words": _words(record),
    }


def _rows(signatories: Sequence[SignatoryLine]) -> list[dict[str, str]]:
    """Return a row a name; the state stands on the first row of each state only."""
    states = ["", *(line.state for line in signatories)]
    return [
        {
            "state": state_name(line.state) if line.state != before else "",
            "name": line.name,
            "office": line.office,
            "confirmed": line.level_words,
            "until": f"Term ended {long_day(line.until)}" if line.until else "",
        }
        for before, line in zip(states, signatories, strict=False)
    ]


def _ledger_words(record: LetterRecord) -> str:
    """Return what ties the paper to the ledger: whoever has this file can tell whether the past was changed since."""
    if record.ledger is None:
        return ""
    return (
        f"When this file was made, the public ledger had {record.ledger.size:,} entries, every signature above among "
        f"them, and the root {record.ledger.root}."
    )


def _words(record: LetterRecord) -> dict[str, Any]:
    day = long_day(released_day(record))
    counts = counts_in_words(record.signatories)
    return {
        "date": day,
        "released": f"Open letter, released {day}",
        "signatories": "Signatories",
        "counts": f"{counts[:1].upper()}{counts[1:]}.",
        "exact": "As released. Every name was signed for this exact text.",
        "state": "State",
        "columns": ["Name", "Office", "How it was confirmed"],
        "page": "Page {page} of {pages}",
        "check": "Check it yourself",
        "attached": "The exact text that was signed is attached to this file as letter.txt. Its SHA-256 digest is:",
        "ledger": _ledger_words(record),
        "forms": "The letter in its other forms, and what has happened since, are at",
        "attachment": "The canonical text of this letter, which the signatures bind, in UTF-8",
        "unprinted": "",
    }
