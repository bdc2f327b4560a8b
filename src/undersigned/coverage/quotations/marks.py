"""Quotation marks in a text: what each can do where it stands. Position tells more than kind: outlets mix the kinds."""

import re
from dataclasses import dataclass
from enum import Enum

from undersigned.text.folding import DOUBLE_MARKS, SINGLE_MARKS

_DOUBLE = f"[{re.escape(DOUBLE_MARKS)}]|``|''|&(?:quot|ldquo|rdquo|laquo|raquo|bdquo|#34|#822[0-2]|#x201[cdCD]);"
_CONTINUES = "[\u0080-\u00bf\u0161\u02c6\u02dc\u2018\u2019\u201c\u201d\u2122\u00a6]"
_DOUBLE_MISREAD = f"\u00e2\u20ac(?:\u0153|\u009d|\u017e|(?!{_CONTINUES}))|\u00c2[\u00ab\u00bb]"
_SINGLE = f"[{re.escape(SINGLE_MARKS)}]|&(?:lsquo|rsquo|apos|#39|#821[6-8]|#x201[89]);|\u00e2\u20ac(?:\u02dc|\u2122)"
_MARK = re.compile(f"(?P<double>{_DOUBLE_MISREAD}|{_DOUBLE})|(?P<single>{_SINGLE})")
_OPENING_KINDS = frozenset("\u201c\u201e\u201f\u00ab\u2018\u201a\u201b\u2039\u301d") | {"``", "&ldquo;", "&laquo;"}
_OPENING_KINDS |= {"&bdquo;", "&#8220;", "&#8222;", "&lsquo;", "&#8216;", "\u00e2\u20ac\u0153", "\u00e2\u20ac\u02dc"}
_CLOSING_KINDS = frozenset("\u201d\u00bb\u2019\u203a\u301e") | {"''", "&rdquo;", "&raquo;", "&#8221;", "&rsquo;"}
_CLOSING_KINDS |= {"&#8217;", "\u00e2\u20ac\u009d", "\u00e2\u20ac", "\u00e2\u20ac\u2122"}
_BEFORE_OPENING = frozenset("([{\u2014\u2013-/:\u00bf\u00a1>")
_AFTER_CLOSING = frozenset(".,;:!?)]}\u2014\u2013-/\u2026<")
_ELISIONS = re.compile(r"(?:\d0s|em|til|tis|twas|cause|round|bout|n)\b", re.IGNORECASE)


class Role(Enum):
    """What a mark can do by its place; EITHER where the place does not tell."""

    OPENS = 1
    CLOSES = 2
    EITHER = 3
    NEITHER = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: its place, whether it is a double one, and what it can do there."""

    start: int
    end: int
    is_double: bool
    role: Role


def marks_in(text: str) -> list[Mark]:
    """Return the quotation marks of `text` in order; an apostrophe inside a word is none."""
    found = []
    for match in _MARK.finditer(text):
        is_double = match["double"] is not None
        role = _role(text, match.start(), match.end(), match[0], is_double=is_double)
        if role is not Role.NEITHER:
            found.append(Mark(match.start(), match.end(), is_double, role))
    return found


def _role(text: str, start: int, end: int, kind: str, *, is_double: bool) -> Role:
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    free_before = before.isspace() or before in _BEFORE_OPENING or _is_mark(before)
    free_after = after.isspace() or after in _AFTER_CLOSING or _is_mark(after)
    if not is_double:
        return _single_role(text, end, free_before=free_before, free_after=free_after, kind=kind)
    if free_before and not free_after:
        return Role.OPENS
    if free_after and not free_before:
        return Role.CLOSES
    if kind in _OPENING_KINDS:
        return Role.OPENS
    return Role.CLOSES if kind in _CLOSING_KINDS else Role.EITHER


def _single_role(text: str, end: int, *, free_before: bool, free_after: bool, kind: str) -> Role:
    if free_before and not free_after:
        return Role.NEITHER if _ELISIONS.match(text, end) else Role.OPENS
    if free_after and not free_before:
        return Role.NEITHER if kind == "\u2018" else Role.CLOSES
    if free_before and free_after and kind in {"\u2018", "\u2039"}:
        return Role.OPENS
    return Role.NEITHER


def _is_mark(char: str) -> bool:
    return char in DOUBLE_MARKS or char in SINGLE_MARKS
