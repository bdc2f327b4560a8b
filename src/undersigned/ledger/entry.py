"""What one act leaves in the ledger: a payload kept beside its salt, and 80 blind bytes that commit to both.

Every field and act is described in docs/formats/ledger.md.
"""

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from undersigned.ledger import LedgerError

SALT_SIZE = 32
LARGEST_INTEGER = 2**53
Fields = Mapping[str, str | int]

FIELDS = ("v", "act", "letter", "n", "prev", "text", "by", "level", "who", "ev", "at")
# Each act, and which fields it may not leave empty; those that are not in FIELDS belong to that act alone.
_NEEDED = {
    "freeze": "letter text by",
    "sign": "letter text by level who ev",
    "vouch": "letter text by level who",
    "grant": "by who",
    "revoke": "by of",
    "withdraw": "letter by of",
    "undo": "letter by of",
    "hide": "letter by",
    "erratum": "letter by",
    "release": "letter text count head manifest",
    "key": "vkey",
    "erase": "",
}
ACTS = tuple(_NEEDED)
_PATTERNS = {
    "act": "|".join(ACTS),
    "letter": "([0-9a-f]{32})?",
    "by": "(principal|delegate|organizer|operator)?",
    "level": r"(V[0-4](\+A)?)?",
    **dict.fromkeys(("text", "who", "ev"), "([0-9a-f]{64})?"),
    "manifest": "[0-9a-f]{64}",
    "vkey": r"[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}",
}
_LEAST = {"v": 1, "n": 0, "prev": -1, "of": 0, "at": 0, "count": 0, "head": 0}


@dataclass(frozen=True, slots=True)
class Commitment:
    """A payload (the exact string) and the 32-byte salt that seals it; delete both and its entry says nothing."""

    payload: str
    salt: bytes

    @classmethod
    def to(cls, fields: Fields) -> "Commitment":
        """Seal `fields` under a fresh random salt. Raises LedgerError as `payload_text` does."""
        return cls(payload_text(fields), secrets.token_bytes(SALT_SIZE))

    @property
    def hex(self) -> str:
        """The 64 hex digits that commit to the payload."""
        return commit(self.salt, self.payload)


def payload_text(fields: Fields) -> str:
    """The JSON text of `fields`: keys in code point order, no spaces, characters unescaped where JSON allows.

    Values are text or integers of at most 2**53 either side of zero; anything else raises LedgerError.
    """
    for name, value in fields.items():
        whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_INTEGER
        if not (isinstance(name, str) and (whole or isinstance(value, str))):
            raise LedgerError(f"The field {name} cannot be in a payload.", "text or an integer up to 2^53", repr(value))
    text = json.dumps(dict(fields), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise LedgerError("A payload is UTF-8.", "whole characters", repr(text[error.start])) from None
    return text


def payload_fields(text: str) -> dict[str, str | int]:
    """Read a payload back. Raises LedgerError for anything that `payload_text` would not have written."""

    def no_number(digits: str) -> NoReturn:
        raise LedgerError("A payload holds text and integers only.", "an integer", digits)

    try:
        fields = json.loads(text, parse_float=no_number, parse_constant=no_number)
    except (ValueError, RecursionError) as error:
        raise LedgerError("The payload cannot be read.", "a JSON object", error) from None
    if not isinstance(fields, dict) or payload_text(fields) != text:
        raise LedgerError("The payload is not written as payloads are.", "sorted keys, each once, no spaces", text[:80])
    return fields


def check_payload(fields: Fields) -> None:
    """Accept the fields of an act, or raise LedgerError naming the field at fault.

    All of FIELDS are there ("" where there is nothing to say), those that the act needs are filled, each has its form,
    and none is unknown. `of`, the leaf index of the act that this one is about, may stand in every act.
    """
    for name, value in fields.items():
        _check_field(name, value)
    act = str(fields.get("act", ""))
    needed = _NEEDED.get(act, "").split()
    empty = [name for name in (*FIELDS, *needed) if name not in fields or (name in needed and fields[name] == "")]
    if empty:
        raise LedgerError(f"The act {act} leaves out what it needs.", f"a value for {', '.join(empty)}", "none")
    strange = set(fields).difference(FIELDS, needed, ["of"])
    if strange:
        raise LedgerError(f"The act {act} has a field of another act.", "none such", ", ".join(sorted(strange)))
    if (fields["n"] == 0) != (fields["prev"] == -1):
        found = f"n {fields['n']} with prev {fields['prev']}"
        raise LedgerError("The first act of a letter, and only it, has none before it.", "n 0 with prev -1", found)


def _check_field(name: str, value: str | int) -> None:
    if name in _LEAST:
        most = 1 if name == "v" else LARGEST_INTEGER
        good = isinstance(value, int) and not isinstance(value, bool) and _LEAST[name] <= value <= most
        form = f"an integer from {_LEAST[name]} to {most}"
    else:
        form = _PATTERNS.get(name, "no such field")
        good = name in _PATTERNS and isinstance(value, str) and re.fullmatch(form, value) is not None
    if not good:
        raise LedgerError(f"The field {name} of an act is not of its form.", form, repr(value))


def commit(salt: bytes, payload: str) -> str:
    """The 64 lowercase hex digits of HMAC-SHA256 (RFC 2104) keyed with the 32-byte `salt` over the payload's UTF-8."""
    if len(salt) != SALT_SIZE:
        raise LedgerError("A salt has the wrong length.", f"{SALT_SIZE} bytes", f"{len(salt)} bytes")
    return hmac.new(salt, payload.encode(), hashlib.sha256).hexdigest()


def entry(commitment: str) -> bytes:
    """The ledger's entry for a commitment of 64 hex digits: exactly 80 bytes of ASCII. Raises LedgerError."""
    if not re.fullmatch("[0-9a-f]{64}", commitment):
        raise LedgerError("A commitment is not of its form.", "64 lowercase hex digits", repr(commitment))
    return f"undersigned/v1 {commitment}\n".encode()
