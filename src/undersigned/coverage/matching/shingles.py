"""Words and runs of words as numbers, many texts at a time: what the index stores and looks up.

Method: the folded text is an array of bytes; a word's key is a polynomial over its bytes (modulo 2**64), taken for all
words at once from running sums, then mixed. A shingle's key folds the keys of its words in order. Keys are the same on
every machine and in every run. Two texts with one key are possible, so what is found by keys is compared in words.
"""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from undersigned.coverage.common_words import COMMON_WORDS

Keys = NDArray[np.uint64]
Places = NDArray[np.int64]

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_MIX, _MIX_AGAIN = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_SMALLEST_TABLE = 1 << 16

_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});", re.IGNORECASE)
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010]\r?\n[ \t]*(?=[^\W\d_])")
_COMBINING = re.compile("[\u0300-\u036f]")
_DROPPED = ("'", "\u2010", "\u2011", "\u2019", "\u2018", "\u00ad", "\u02bc", "\u200b")
_APART = ("\u201c", "\u201d", "\u2013", "\u2014", "\u00a0", "\u2026")

_IS_WORD = np.zeros(256, dtype=bool)
_IS_WORD[list(b"0123456789abcdefghijklmnopqrstuvwxyz")] = True
_IS_WORD[128:] = True


@dataclass(frozen=True)
class Words:
    """The words of some texts, one after the other: keys, which text each is of, and where its bytes stand."""

    keys: Keys
    owners: Places
    starts: Places
    ends: Places
    data: bytes

    def text(self, place: int) -> str:
        """The word at a place, folded."""
        return self.data[self.starts[place] : self.ends[place]].decode("utf-8", "replace")


def plain(text: str) -> str:
    """Return a text folded for shingles: lower case, no accents, no hyphens or apostrophes, broken words joined."""
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    if "-\n" in text or "-\r" in text or "\u2010\n" in text:
        text = _LINE_END_HYPHEN.sub("", text)
    if not text.isascii():
        text = _without_typography(text)
    return text.lower().replace("'", "").replace("--", " ").replace("-", "")


def _without_typography(text: str) -> str:
    if "\u00e2\u20ac" in text or "\u00c3" in text:
        text = _decoded_again(text)
    for mark in _DROPPED:
        text = text.replace(mark, "")
    for mark in _APART:
        text = text.replace(mark, " ")
    if text.isascii():
        return text
    return _COMBINING.sub("", unicodedata.normalize("NFKD", text))


def _decoded_again(text: str) -> str:
    """Mend UTF-8 that was read as Windows-1252, word by word; what does not decode stays."""

    def mended(found: re.Match[str]) -> str:
        try:
            return found[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            return " " if found[0].startswith("\u00e2\u20ac") else found[0]

    return re.sub("\u00e2\u20ac[^\\s\\w]?|[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]", mended, text)


def words_in(texts: Sequence[str]) -> Words:
    """Return the words of all texts together; `owners` tells of which text (by its place in `texts`) each word is."""
    parts = [plain(text).encode("utf-8", "replace") for text in texts]
    data = b" ".join(parts)
    if not data:
        nothing = np.zeros(0, dtype=np.int64)
        return Words(np.zeros(0, dtype=np.uint64), nothing, nothing, nothing, b"")
    characters = np.frombuffer(data, dtype=np.uint8)
    inside = np.zeros(len(characters) + 2, dtype=np.int8)
    inside[1:-1] = _IS_WORD[characters]
    edges = np.flatnonzero(np.diff(inside))
    starts, ends = edges[::2], edges[1::2]
    keys = _word_keys(characters, starts, ends)
    bounds = np.cumsum([len(part) + 1 for part in parts])
    owners = np.searchsorted(bounds, starts, side="right")
    return Words(keys, owners, starts, ends, data)


def _word_keys(characters: NDArray[np.uint8], starts: Places, ends: Places) -> Keys:
    powers, inverses = _powers(max(_SMALLEST_TABLE, 1 << (len(characters)).bit_length()))
    sums = np.zeros(len(characters) + 1, dtype=np.uint64)
    np.cumsum((characters.astype(np.uint64) + np.uint64(1)) * powers[: len(characters)], out=sums[1:])
    keys: Keys = (sums[ends] - sums[starts]) * inverses[starts]
    return _mixed(keys)


@cache
def _powers(size: int) -> tuple[Keys, Keys]:
    """Return the first powers of the base, and of its inverse, modulo 2**64."""
    both = []
    for base in (_BASE, pow(_BASE, -1, 1 << 64)):
        factors = np.full(size, base, dtype=np.uint64)
        factors[0] = 1
        both.append(np.cumprod(factors, dtype=np.uint64))
    return both[0], both[1]


def _mixed(keys: Keys) -> Keys:
    """Spread keys over all 64 bits (the finalizer of splitmix64, Steele, Lea and Flood 2014)."""
    keys = (keys ^ (keys >> np.uint64(30))) * _MIX
    keys = (keys ^ (keys >> np.uint64(27))) * _MIX_AGAIN
    spread: Keys = keys ^ (keys >> np.uint64(31))
    return spread


def shingle_keys(words: Words, length: int) -> tuple[Keys, Places]:
    """Return the keys of all runs of `length` words that say something, and at which word each begins.

    A run that crosses from one text into the next is left out; so is one of common words alone.
    """
    count = len(words.keys) - length + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    keys = run_keys(words.keys, length)
    rare = np.concatenate(([0], np.cumsum(~is_common(words.keys))))
    kept = (words.owners[:count] == words.owners[length - 1 :]) & (rare[length:] - rare[:-length] > 0)
    places = np.flatnonzero(kept)
    return keys[places], places


def run_keys(keys: Keys, length: int) -> Keys:
    """Return the key of every run of `length` words; the length is part of the key."""
    count = len(keys) - length + 1
    together = keys[:count] + np.uint64(length)
    for step in range(1, length):
        together = together * np.uint64(_BASE) + keys[step : step + count]
    return _mixed(together)


def key_of(text: str) -> int:
    """Return the key of a whole text as one run of words; 0 for a text without words."""
    words = words_in([text])
    return int(run_keys(words.keys, len(words.keys))[0]) if len(words.keys) else 0


def is_common(keys: Keys) -> NDArray[np.bool_]:
    """Tell for each word whether it is one of those that every text has."""
    common = _common_keys()
    places = np.searchsorted(common, keys)
    places[places == len(common)] = 0
    found: NDArray[np.bool_] = common[places] == keys
    return found


@cache
def _common_keys() -> Keys:
    return np.sort(words_in([COMMON_WORDS]).keys)
