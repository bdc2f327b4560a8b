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

from undersigned.ledger import LedgerError, require

SALT_SIZE = 32
LARGEST_INTEGER = 2**53
Fields = Mapping[str, str | int]

# Each act, and the fields that it needs beyond `v`, `act` and `at`; the last group belongs to that act alone.
_NEEDED = {
    "freeze": "text by",
    "sign": "text by level who ev",
    "vouch": "text by level who",
    "grant": "by who",
    "revoke": "by of",
    "withdraw": "by of",
    "undo": "by of",
    "hide": "by",
    "erratum": "by",
    "release": "text by count head manifest",
    "key": "vkey",
    "erase": "",
}
ACTS = tuple(_NEEDED)
LETTER_FIELDS = ("letter", "n", "prev")
OUTSIDE_A_LETTER = ("grant", "revoke", "key", "erase")  # these may name no letter, and then are not counted in one
_COMMON = {"v", "act", "at", *LETTER_FIELDS, "text", "by", "level", "who", "ev", "of"}
_PATTERNS = {
    "act": "|".join(ACTS),
    "letter": "[0-9a-f]{32}",
    "by": "principal|delegate|organizer|operator",
    "level": r"V[0-4](\+A)?",
    **dict.fromkeys(("text", "who", "ev", "manifest"), "[0-9a-f]{64}"),
    "vkey": r"[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}",
}
_RANGES = {
    "v": (1, 1),
    "prev": (-1, LARGEST_INTEGER),
    "at": (0, 253_402_300_799),  # the end of the year 9999
    **dict.fromkeys(("n", "of", "count", "head"), (0, LARGEST_INTEGER)),
}


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
        plain = _is_integer(value, -LARGEST_INTEGER, LARGEST_INTEGER) or isinstance(value, str)
        require(plain, f"The field {name} cannot be in a payload.", "text or an integer to 2^53", repr(value))
    text = json.dumps(dict(fields), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    _utf8(text)
    return text


def payload_fields(text: str) -> dict[str, str | int]:
    """Read a payload back. Raises LedgerError for anything that `payload_text` would not have written."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LedgerError("The payload cannot be read.", "a JSON object", error) from None
    canonical = isinstance(fields, dict) and payload_text(fields) == text
    require(canonical, "The payload is not written as payloads are.", "sorted keys, each once, no spaces", ascii(text))
    return dict(fields)


def check_act(fields: Fields) -> None:
    """Accept the fields of an act, or raise LedgerError naming the field at fault.

    What the act needs is there, each field has its form, and none is unknown or of another act. `of`, the leaf index
    of the act that this one is about, may stand in every act; `letter`, `n` and `prev` stand together.
    """
    for name, value in fields.items():
        _check_field(name, value)
    act = str(fields.get("act", ""))
    in_a_letter = act not in OUTSIDE_A_LETTER or not fields.keys().isdisjoint(LETTER_FIELDS)
    needed = {"v", "act", "at", *_NEEDED.get(act, "").split(), *(LETTER_FIELDS if in_a_letter else ())}
    missing, strange = sorted(needed.difference(fields)), sorted(fields.keys() - needed - _COMMON)
    require(not missing, f"The act {act} leaves out what it needs.", f"a value for {', '.join(missing)}", "none")
    require(not strange, f"The act {act} has a field of another act.", "none such", ", ".join(strange))
    first = fields.get("n") == 0, fields.get("prev") == -1
    require(first[0] == first[1], "A letter's first act, and only it, has none before it.", "n 0 with prev -1", "one")


def _check_field(name: str, value: str | int) -> None:
    if name in _RANGES:
        least, most = _RANGES[name]
        form, good = f"an integer from {least} to {most}", _is_integer(value, least, most)
    else:
        form = _PATTERNS.get(name, "no such field")
        good = name in _PATTERNS and isinstance(value, str) and re.fullmatch(form, value) is not None
    require(good, f"The field {name} of an act is not of its form.", form, repr(value))


def _is_integer(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def commit(salt: bytes, payload: str) -> str:
    """The 64 lowercase hex digits of HMAC-SHA256 (RFC 2104) keyed with the 32-byte `salt` over the payload's UTF-8."""
    require(len(salt) == SALT_SIZE, "A salt has the wrong length.", f"{SALT_SIZE} bytes", f"{len(salt)} bytes")
    return hmac.new(salt, _utf8(payload), hashlib.sha256).hexdigest()


def entry(commitment: str) -> bytes:
    """The ledger's entry for a commitment of 64 hex digits: exactly 80 bytes of ASCII. Raises LedgerError."""
    is_hex = re.fullmatch("[0-9a-f]{64}", commitment)
    require(is_hex, "A commitment is not of its form.", "64 lowercase hex digits", repr(commitment))
    return f"undersigned/v1 {commitment}\n".encode()


def _utf8(text: str) -> bytes:
    half = re.search("[\ud800-\udfff]", text)
    require(not half, "A payload is UTF-8.", "whole characters", half and ascii(half[0]))
    return text.encode()
