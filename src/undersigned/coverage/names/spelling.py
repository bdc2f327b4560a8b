"""How far two spellings of a name are apart, and which differences a scanner makes rather than a writer."""

import re
from collections.abc import Sequence

from undersigned.text.folding import Word

_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_FIGURES = str.maketrans("01|58", "olisb")
_SCANNED_WORDS = (
    "tlie thc tbe tlic aud witb wbo wlio tbat tliat whicb bave bas liave liis ofthe inthe onthe fiom frorn arnong"
)
_SCANNED = frozenset(_SCANNED_WORDS.split())
_BROKEN = re.compile(r"[a-z]+[0-9|][a-z]+|[a-z]{3,}[01]")
_LEAST = 3
_SHARE = 0.004


def letters_off(right: str, written: str, *, limit: int) -> int:
    """Return by how many letters two folded words differ (left out, added, wrong, two swapped); 0 beyond `limit`.

    0 also stands for equal words: who asks has looked at that before. Source: optimal string alignment distance.
    """
    if limit < 1 or abs(len(right) - len(written)) > limit or right == written:
        return 0
    before: list[int] = []
    last = list(range(len(written) + 1))
    for row, letter in enumerate(right, 1):
        line = [row]
        for column, other in enumerate(written, 1):
            cost = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == written[column - 2] and right[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return last[-1] if last[-1] <= limit else 0


def is_scanning_noise(right: str, written: str) -> bool:
    """Tell whether a scanner could have made one word of the other: rn for m, 1 for l, vv for w."""
    return _shape(right) == _shape(written)


def _shape(word: str) -> str:
    for read, meant in _SHAPES:
        word = word.replace(read, meant)
    return word.translate(_FIGURES)


def noise_in(words: Sequence[Word], known: frozenset[str]) -> bool:
    """Tell whether an article is full of scanning errors; `known` are the words of the letter, which are right."""
    count = 0
    for word in words:
        key = word.text
        is_broken = key in _SCANNED or (not key.isalpha() and _BROKEN.fullmatch(key) is not None)
        count += is_broken or (len(key) > 4 and key not in known and _is_known_by_shape(key, known))
    return count >= _LEAST and count >= _SHARE * len(words)


def _is_known_by_shape(key: str, known: frozenset[str]) -> bool:
    return any(read in key and key.replace(read, meant) in known for read, meant in _SHAPES)
