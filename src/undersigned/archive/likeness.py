"""Whether two texts are copies of one letter: shared runs of five words.

A sketch is the smallest of the digests of all runs, a sample that is the same for the same text; comparing sketches
finds the few letters that are worth comparing in full (bottom-k sampling, Broder 1997).
"""

import hashlib
import re
from collections.abc import Iterable, Sequence

from undersigned.text.accents import without_accents

_WORD = re.compile(r"\w+")
_RUN = 5
_SAMPLE = 64
_LEAST = 12  # runs; a text with fewer is too short to be recognized by its words
_SAME = 0.6  # share of the shorter text's runs from which two texts are one letter
_SAME_WITH_SIGNS = 0.3  # the same when date and addressee agree too
_WORTH_A_LOOK = 0.05


def shingles(text: str) -> frozenset[int]:
    """Return the digests (64 bits) of all runs of five words of a text; case, accents and punctuation do not count."""
    words = _WORD.findall(without_accents(text.casefold()))
    runs = (" ".join(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") >> 1 for run in runs)


def sketch_of(text: str) -> tuple[int, ...]:
    """Return the sample of a text's runs by which copies of it are found: at most 64 numbers, rising."""
    return tuple(sorted(shingles(text))[:_SAMPLE])


def folded(words: str) -> str:
    """Return a name as it is compared: letters and figures alone, without case and accents."""
    return " ".join(_WORD.findall(without_accents(words.casefold())))


def sketch_likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Return how much two sketches share, as a share of the smaller one: an estimate, from 0 to 1."""
    smaller = min(len(one), len(other))
    return len(set(one) & set(other)) / smaller if smaller else 0.0


def is_worth_comparing(one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two texts may be copies of one letter, by their sketches alone."""
    return sketch_likeness(one, other) >= _WORTH_A_LOOK


def likeness(one: str, other: str) -> float:
    """Return the share of the shorter text's runs of five words that the longer one has too, from 0 to 1.

    A copy that was cut is wholly in the whole letter. Two texts of which one has next to no words give 0.
    """
    mine, theirs = shingles(one), shingles(other)
    smaller = min(len(mine), len(theirs))
    return len(mine & theirs) / smaller if smaller >= _LEAST else 0.0


def is_same_letter(share: float, *, same_date: bool, same_addressee: bool) -> bool:
    """Tell whether two texts that share so much are copies of one letter; a person has the last word."""
    return share >= (_SAME_WITH_SIGNS if same_date and same_addressee else _SAME)


def names_changed(old: Iterable[str], new: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the names that came in and those that went out, each as printed; case and accents do not count."""
    before, after = {folded(name): name for name in old}, {folded(name): name for name in new}
    came = [name for key, name in after.items() if key not in before]
    went = [name for key, name in before.items() if key not in after]
    return came, went
