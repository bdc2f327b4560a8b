"""Reading a file that may be hostile, in a process of its own: a file that breaks its reader costs a message."""

import json
from typing import Any

from undersigned.document.confined import LimitReached, confined
from undersigned.document.problems import Code, Problem

MOST_BYTES = 30_000_000
CHANGES = ("ask", "accept", "reject")
HIDDEN = ("ask", "include", "exclude")

_PLAIN = (".txt", ".text", ".md", ".markdown")


def read_limited(data: bytes, name: str, *, changes: str = "ask", hidden: str = "ask") -> dict[str, Any]:
    """Return what `LetterRecord.as_answer` says of a file: the record, the text it was read from, and spans.

    `changes` says which reading of tracked changes to take; "ask" gives both. `hidden` says whether words that nobody
    sees are read ("include", and "ask", which also lists the problem) or left out ("exclude"). Never raises for what a
    file holds.
    """
    if len(data) > MOST_BYTES:
        return _refusal(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    name = name.rpartition("/")[2]
    is_plain = name.lower().endswith(_PLAIN) and not data.startswith((b"%PDF-", b"PK\x03\x04"))
    try:
        answer = confined("undersigned.document.reading", data, name, changes, hidden, is_light=is_plain)
    except LimitReached as reached:
        return _refusal(Code.REFUSED, reached.about("file", "letter"))
    found: dict[str, Any] = json.loads(answer)
    return found


def _refusal(code: Code, message: str) -> dict[str, Any]:
    from undersigned.document.letter_record import LetterRecord  # only here: the parent need not know how to read

    return LetterRecord(document_kind="unreadable", problems=(Problem(code, message),)).as_answer()
