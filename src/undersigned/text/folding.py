"""One plain form of a text for comparing, with the way back to the original: what is folded away never counts.

Folded: letter case, quotation marks, dashes, white space, soft hyphens, hyphens at line ends, ligatures and other
compatibility forms, HTML entities left over, and UTF-8 that was read as Windows-1252 (three letters for an apostrophe).
Words lose their accents, apostrophes, hyphens and points as well; figures keep their decimal point.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

Span = tuple[int, int]

SINGLE_MARKS = "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u02bc\u02b9\uff07"
DOUBLE_MARKS = '"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f\uff02'
HYPHENS = "-\u2010\u2011\ufe63\uff0d"
DASHES = "\u2012\u2013\u2014\u2015\u2212\u2043\ufe58"

# Windows-1252 for the bytes 80 to BF, which continue a character in UTF-8; five of them have no character there.
_CONTINUED = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)}
_CONTINUED |= {chr(byte): byte for byte in range(0x80, 0xC0)}
_C = "[" + "".join(map(re.escape, _CONTINUED)) + "]"
_MISREAD = re.compile(f"[\u00c2-\u00df]{_C}|[\u00e0-\u00ef]{_C}{_C}|[\u00f0-\u00f4]{_C}{_C}{_C}|\u00e2\u20ac(?!{_C})")
_NAMED = r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);"
_LINE_END = r"[-\u2010\u00ad](?<=[^\W\d_].)[ \t]*\r?\n[ \t]*(?=[^\W\d_])"
_WIDE = r"[A-Za-z][\u0300-\u036f]+|[^\x00-\x7f]+"
_FOR_WORDS = re.compile(f"{_LINE_END}|{_NAMED}|{_WIDE}")
_FOR_READING = re.compile(rf"{_LINE_END}|{_NAMED}|{_WIDE}|\s\s+|[\t\n\r\f\v]|[`\"]|--+")

_NUMBER = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?[^\W\d_]*|\d+(?:[.,]\d+)*[^\W\d_]*"
_INITIALS = r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"
_LETTERS = r"[^\W\d_][^\W_]*(?:'[^\W_]+|(?<=[^\W\d_])-[^\W\d_]+)*"
_WORD = re.compile(f"{_NUMBER}|{_INITIALS}|{_LETTERS}|[%$€£&]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?[^\W\d_]*")
_SIGNS = {"%": "percent", "&": "and"}
_TIGHT = str.maketrans("", "", "'-.")


class Word(NamedTuple):
    """A word for comparing, and where it stands in the original text (code points)."""

    text: str
    start: int
    end: int


_new_word = partial(tuple.__new__, Word)  # four times as fast as Word(...), and an article has thousands


class _Piece(NamedTuple):
    """A part of the folded text that begins at `at`. When `is_same`, it has the original's length, place by place."""

    at: int
    start: int
    end: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `origin` leads from a span of it to the span in the original from which it came."""

    text: str
    pieces: tuple[_Piece, ...]

    def origin(self, start: int, end: int) -> Span:
        """Return the original's span for `text[start:end]`; an empty span leads to an empty span."""
        first = self.piece(start)
        begun = first.start + (start - first.at if first.is_same else 0)
        if end <= start:
            return begun, begun
        last = self.piece(end - 1)
        return begun, (last.start + end - last.at) if last.is_same else last.end

    def piece(self, place: int) -> _Piece:
        """Return the piece in which the folded text's character `place` lies."""
        return self.pieces[max(0, bisect_right(self.pieces, place, key=_at) - 1)]


def _at(piece: _Piece) -> int:
    return piece.at


def fold(text: str) -> Folded:
    """Return `text` in lower case with one kind of quotation mark ('), dash (-) and blank, and the way back.

    Punctuation stays, unlike in `search.terms.folded`: a quotation is read in it, and its place must be told.
    """
    return _folded(text, _FOR_READING, _read)


def words_of(text: str) -> list[Word]:
    """Return the words of `text` in order. "740,000" is the word 740000, "3.5" one word, "don't" the word dont.

    Hyphens inside words are dropped, so "line-end" is the word lineend, whether or not the line ended there; a hyphen
    beside a figure parts two words, and so does every dash. "%" is the word percent, "&" the word and.
    """
    folded = _folded(text, _FOR_WORDS, _bare)
    words, piece, until = [], folded.pieces[0], -1
    for found in _WORD.finditer(folded.text):
        word = found[0]
        start, end = found.span()
        if end > until:  # else the word lies in the same piece as the one before it
            piece = folded.piece(start)
            until = piece.at + piece.end - piece.start if piece.is_same else -1
        if end <= until:
            start, end = start + piece.start - piece.at, end + piece.start - piece.at
        else:
            start, end = folded.origin(start, end)
        words.append(_new_word((word if word.isalnum() else _key(word), start, end)))
    return words


def _key(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "" if _THOUSANDS.fullmatch(word) else ".")
    return _SIGNS.get(word) or word.translate(_TIGHT)


def _folded(text: str, pattern: re.Pattern[str], fold_char: "_Fold") -> Folded:
    """Replace what `pattern` finds, lower the rest, and note the pieces."""
    parts: list[str] = []
    pieces: list[_Piece] = []
    at = done = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        if start > done:
            parts.append(text[done:start].lower())
            pieces.append(_Piece(at, done, start, is_same=True))
            at += start - done
        for plain, begun, ended in _replaced(found[0], start, end, fold_char):
            parts.append(plain)
            pieces.append(_Piece(at, begun, ended, is_same=False))
            at += len(plain)
        done = end
    if done < len(text) or not pieces:
        parts.append(text[done:].lower())
        pieces.append(_Piece(at, done, len(text), is_same=True))
    return Folded("".join(parts), tuple(pieces))


class _Fold:
    """What one character becomes: for reading, or for words."""

    def __init__(self, *, for_words: bool) -> None:
        self.for_words = for_words
        self.marks = dict.fromkeys(SINGLE_MARKS + "\ufffd", "'") | dict.fromkeys(HYPHENS, "-")
        self.marks |= dict.fromkeys(DOUBLE_MARKS, " " if for_words else "'")
        self.marks |= dict.fromkeys(DASHES, " " if for_words else "-")
        self.hyphen = "-" if for_words else ""
        self.one = lru_cache(maxsize=4096)(self._one)

    def _one(self, char: str) -> str:
        known = self.marks.get(char)
        if known is not None:
            return known
        if unicodedata.category(char) == "Cf":
            return ""
        plain = " " if char.isspace() else unicodedata.normalize("NFKC", char).casefold()
        if not self.for_words:
            return plain
        return "".join(mark for mark in unicodedata.normalize("NFD", plain) if not unicodedata.combining(mark))

    def many(self, chars: str) -> str:
        """Fold several characters that stand for one place."""
        return "".join(map(self.one, chars))


_read, _bare = _Fold(for_words=False), _Fold(for_words=True)


def _replaced(found: str, start: int, end: int, fold_char: _Fold) -> list[tuple[str, int, int]]:
    """Return what stands for `found` (text[start:end] of the original), as texts with their original spans."""
    first = found[0]
    if first == "&":
        return [(fold_char.many(html.unescape(html.unescape(found))), start, end)]
    if found.isspace():
        return [(" ", start, end)]
    if "\n" in found:
        return [(fold_char.hyphen, start, end)]
    if first == "-":
        return [("-", start, end)]
    if "\u0300" <= found[-1] <= "\u036f" and first.isascii():
        return [(fold_char.many(unicodedata.normalize("NFKC", found)), start, end)]
    return _wide(found, start, fold_char)


def _wide(run: str, start: int, fold_char: _Fold) -> list[tuple[str, int, int]]:
    """Fold a run of characters beyond ASCII one by one, and what was misread as what was meant."""
    pieces, done = [], 0
    for found in _MISREAD.finditer(run):
        meant = reread(found[0])
        if meant == found[0]:
            continue
        pieces += [
            (fold_char.one(char), start + i, start + i + 1) for i, char in enumerate(run[done : found.start()], done)
        ]
        pieces.append((fold_char.many(meant), start + found.start(), start + found.end()))
        done = found.end()
    pieces += [(fold_char.one(char), start + i, start + i + 1) for i, char in enumerate(run[done:], done)]
    return pieces


def reread(misread: str) -> str:
    """Return the character that UTF-8 bytes read as Windows-1252 stood for, or `misread` when it makes no sense."""
    if misread == "\u00e2\u20ac":  # the last byte of a closing mark has no character and is often lost
        return "\u201d"
    try:
        meant = bytes(_CONTINUED.get(char, ord(char)) for char in misread).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return misread
    code = ord(meant) if len(meant) == 1 else 0
    sensible = 0xA0 <= code <= 0x17F or 0x2010 <= code <= 0x2044 or code in {0x20AC, 0x2122, 0xFEFF}
    return meant if sensible or 0xFB00 <= code <= 0xFB06 else misread
