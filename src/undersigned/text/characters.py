"""Which characters may stand in a text that people sign, and how a refusal is said.

A reader of a letter must see what the digest covers. So everything that is invisible, that changes the order in which
a text reads, or that different programs show differently is refused with its place and its name, never stripped.
Sources: Unicode Standard Annexes 9 (direction), 15 (normalization, stream-safe runs) and 31 (joiners in words).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

MARKS_IN_A_ROW = 30  # UAX 15, stream-safe text; longer runs serve only to cover other lines and to slow readers down

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_VISIBLE_FORMATS = frozenset(
    map(chr, [*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD])
)
_INVISIBLE_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_EMOJI_SELECTORS = frozenset("\ufe0e\ufe0f")
_MONGOLIAN_SELECTORS = frozenset("\u180b\u180c\u180d\u180f")
_JOINING_SCRIPTS = frozenset(
    {
        "ARABIC",
        "SYRIAC",
        "MANDAIC",
        "NKO",
        "MONGOLIAN",
        "DEVANAGARI",
        "BENGALI",
        "GURMUKHI",
        "GUJARATI",
        "ORIYA",
        "TAMIL",
        "TELUGU",
        "KANNADA",
        "MALAYALAM",
        "SINHALA",
        "MYANMAR",
        "KHMER",
        "TIBETAN",
        "BALINESE",
        "JAVANESE",
    }
)
_CONTROL_NAMES = {
    0x00: "NULL",
    0x08: "BACKSPACE",
    0x09: "TAB",
    0x0A: "LINE FEED",
    0x0B: "LINE TABULATION",
    0x0C: "FORM FEED",
    0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE",
    0x7F: "DELETE",
    0x85: "NEXT LINE",
}


class Danger(StrEnum):
    """Why a character is refused: a code for callers that translate the sentence."""

    DIRECTION = "direction"
    INVISIBLE = "invisible"
    CONTROL = "control"
    LINE_BREAK = "line_break"
    BROKEN = "broken"
    PRIVATE = "private"
    UNKNOWN = "unknown"
    STACKED = "stacked"


_REASONS = {
    Danger.DIRECTION: "an invisible mark that can make text read differently from what it says",
    Danger.INVISIBLE: "a character that nobody can see",
    Danger.CONTROL: "a control character that has no place in a text for people",
    Danger.LINE_BREAK: "a line break that has no place here",
    Danger.BROKEN: "one half of a damaged character",
    Danger.PRIVATE: "a character without an agreed meaning, which looks different on every machine",
    Danger.UNKNOWN: "a character that this software does not know",
    Danger.STACKED: f"the end of a pile of more than {MARKS_IN_A_ROW} accents on one letter",
}


class UnsafeText(ValueError):  # read aloud it is a refusal, and callers catch it as one
    """A one-line or many-line form field that cannot be taken; the message is for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Unsafe:
    """One refused character: `position` in code points from 0, `line` from 1, its code point, name and danger."""

    position: int
    line: int
    code_point: int
    name: str
    danger: Danger

    @property
    def label(self) -> str:
        """The character for people: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
        return f"U+{self.code_point:04X} {self.name}"

    @property
    def message(self) -> str:
        """One English sentence that says where and why, and one that says what to do."""
        return f"Line {self.line} has {self.label}, {_REASONS[self.danger]}. Delete it and try again."

    @property
    def field_message(self) -> str:
        """The same for a field of one line: the place is counted in characters from 1."""
        return f"Character {self.position + 1} is {self.label}, {_REASONS[self.danger]}. Delete it and try again."


_NOTHING_TO_DOUBT = re.compile("[ -~]*")  # most fields are plain ASCII: one look, not one a character


def unsafe_character(text: str, *, allow_newlines: bool) -> Unsafe | None:
    """Return the first character of `text` that people must not be asked to sign, or None.

    `allow_newlines` lets LF stand; a tab is always refused (canonical text turns it into a space before it asks).
    """
    return next(unsafe_characters(text, allow_newlines=allow_newlines), None)


def unsafe_characters(text: str, *, allow_newlines: bool) -> Iterator[Unsafe]:
    """Yield every refused character of `text`, in order; positions are code points, lines are counted at LF from 1."""
    if _NOTHING_TO_DOUBT.fullmatch(text):
        return
    suspects = {char: danger for char in set(text) if (danger := _danger_of(char)) is not None}
    if allow_newlines:
        suspects.pop("\n", None)
    line, marks = 1, 0
    for position, char in enumerate(text):
        marks = marks + 1 if not char.isascii() and unicodedata.combining(char) else 0
        danger = suspects.get(char)
        if danger is not None and not _fits_here(text, position):
            yield Unsafe(position, line, ord(char), character_name(char), danger)
        elif marks == MARKS_IN_A_ROW + 1:
            yield Unsafe(position, line, ord(char), character_name(char), Danger.STACKED)
        line += char == "\n"


def clean_line(text: str, limit: int) -> str:
    """Return a one-line field in NFC, without outer blanks and with each inner run of blanks as one space.

    `limit` is in code points of the result. Raises UnsafeText when it is longer or holds a refused character, among
    them line breaks and tabs between words. An empty result is allowed: whether a field is needed is the form's matter.
    """
    _check_size(text, limit * 4)
    line = text.strip(" \t\r\n\u00a0")
    _check_characters(line, allow_newlines=False)
    line = re.sub(r"\s+", " ", unicodedata.normalize("NFC", line)).strip()
    _check_characters(line, allow_newlines=False)
    _check_size(line, limit)
    return line


def clean_lines(text: str, limit: int) -> str:
    """Return a many-line field (a comment, a remark) in NFC with LF line ends, blanks at line ends and outside removed.

    `limit` is in code points of the result. Raises UnsafeText when it is longer or holds a refused character.
    """
    _check_size(text, limit * 4)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    _check_characters(lines, allow_newlines=True)
    lines = "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", lines).split("\n")).strip()
    _check_characters(lines, allow_newlines=True)
    _check_size(lines, limit)
    return lines


def character_name(char: str) -> str:
    """Return the Unicode name of one character, or words for those that have none (controls, halves, private use)."""
    if name := unicodedata.name(char, ""):
        return name
    if name := _CONTROL_NAMES.get(ord(char), ""):
        return name
    by_category = {"Cc": "CONTROL CHARACTER", "Cs": "LONE SURROGATE", "Co": "PRIVATE USE CHARACTER"}
    noncharacter = 0xFDD0 <= ord(char) <= 0xFDEF or ord(char) & 0xFFFE == 0xFFFE
    return by_category.get(unicodedata.category(char), "NONCHARACTER" if noncharacter else "UNASSIGNED CHARACTER")


def _check_size(text: str, limit: int) -> None:
    if len(text) > limit:
        raise UnsafeText(f"This has {len(text):,} characters; at most {limit:,} fit here. Shorten it and try again.")


def _check_characters(text: str, *, allow_newlines: bool) -> None:
    unsafe = unsafe_character(text, allow_newlines=allow_newlines)
    if unsafe is not None:
        raise UnsafeText(unsafe.message if allow_newlines else unsafe.field_message)


def _danger_of(char: str) -> Danger | None:
    """Return why a character needs a look; for joiners and selectors `_fits_here` then has the last word."""
    if char in _DIRECTION:
        return Danger.DIRECTION
    if char in "\n\r\u0085\u2028\u2029":
        return Danger.LINE_BREAK
    if char in _INVISIBLE_LETTERS or _is_selector(char):
        return Danger.INVISIBLE
    category = unicodedata.category(char)
    if category == "Cf":
        return None if char in _VISIBLE_FORMATS else Danger.INVISIBLE
    return {"Cc": Danger.CONTROL, "Cs": Danger.BROKEN, "Co": Danger.PRIVATE, "Cn": Danger.UNKNOWN}.get(category)


def _is_selector(char: str) -> bool:
    return char in _MONGOLIAN_SELECTORS or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _fits_here(text: str, position: int) -> bool:
    """Tell whether an invisible character does the work it exists for: joining letters, or choosing a form of one."""
    char, before = text[position], text[position - 1] if position else " "
    if char in _JOINERS:
        after = text[position + 1 : position + 2] or " "
        return _joins(before) and (_joins(after) or unicodedata.combining(before) == 9)  # 9: a virama, as in IDNA
    if char in _EMOJI_SELECTORS:
        return unicodedata.category(before) in {"So", "Sm", "Sk"} or before in "0123456789#*"
    if char in _MONGOLIAN_SELECTORS:
        return _script(before) == "MONGOLIAN"
    return "\U000e0100" <= char <= "\U000e01ef" and _script(before) == "CJK"


def _joins(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM" and _script(char) in _JOINING_SCRIPTS


def _script(char: str) -> str:
    """Return the script a character's name begins with: cheap, and enough for the scripts named here."""
    return unicodedata.name(char, "?").partition(" ")[0]
