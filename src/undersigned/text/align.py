"""Which elements of one sequence are the elements of another: in order, readable, and in bounded time.

Method: equal ends are matched first; then elements that occur once on each side are anchors, and the longest chain of
anchors that rise on both sides parts the sequences (patience, after Bram Cohen); what lies between is treated the same
way, and small rests get an exact longest common subsequence. Repetitive input costs quality, never time.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

_EXACT_CELLS = 60_000  # one rest of 245 by 245 elements
_ALL_CELLS = 3_000_000  # about a second for all rests together; later ones stay unmatched
_ROUNDS = 20

Pair = tuple[int, int]


class _Rest(NamedTuple):
    """What is still to be matched: old[i:i_end] with new[j:j_end]."""

    i: int
    i_end: int
    j: int
    j_end: int

    @property
    def cells(self) -> int:
        return (self.i_end - self.i) * (self.j_end - self.j)


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return places (i, j) with old[i] == new[j], rising in both; near the longest such list, and always the same."""
    pairs: list[Pair] = []
    cells = _ALL_CELLS
    rests = [(_Rest(0, len(old), 0, len(new)), 0)]
    while rests:
        bounds, rounds = rests.pop()
        ends, rest = _equal_ends(old, new, bounds)
        pairs += ends
        anchors = _anchors(old, new, rest) if rounds < _ROUNDS else []
        if anchors:
            pairs += anchors
            rests += [(between, rounds + 1) for between in _between(anchors, rest)]
        elif rest.cells <= min(cells, _EXACT_CELLS):
            cells -= rest.cells
            pairs += _longest_common(old, new, rest)
    return sorted(pairs)


def rising(pairs: Iterable[Pair]) -> list[Pair]:
    """Return a longest part of `pairs` that rises strictly on both sides, in order."""
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    lowest: list[int] = []  # lowest right side with which a chain of this length can end
    enders: list[int] = []
    before: list[int] = []
    for place, (_, right) in enumerate(ordered):
        length = bisect_left(lowest, right)
        before.append(enders[length - 1] if length else -1)
        lowest[length : length + 1] = [right]
        enders[length : length + 1] = [place]
    chain = []
    place = enders[-1] if enders else -1
    while place >= 0:
        chain.append(ordered[place])
        place = before[place]
    return chain[::-1]


def _equal_ends(old: Sequence[Hashable], new: Sequence[Hashable], rest: _Rest) -> tuple[list[Pair], _Rest]:
    """Match equal elements at both ends; return those pairs and what is left."""
    pairs = []
    i, i_end, j, j_end = rest
    while i < i_end and j < j_end and old[i] == new[j]:
        pairs.append((i, j))
        i, j = i + 1, j + 1
    while i < i_end and j < j_end and old[i_end - 1] == new[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
        pairs.append((i_end, j_end))
    return pairs, _Rest(i, i_end, j, j_end)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], rest: _Rest) -> list[Pair]:
    """Return the longest rising chain of elements that occur once on each side of the rest."""
    in_old, in_new = Counter(old[rest.i : rest.i_end]), Counter(new[rest.j : rest.j_end])
    places = {old[i]: i for i in range(rest.i, rest.i_end) if in_old[old[i]] == 1}
    return rising((places[new[j]], j) for j in range(rest.j, rest.j_end) if in_new[new[j]] == 1 and new[j] in places)


def _between(found: Sequence[Pair], rest: _Rest) -> Iterator[_Rest]:
    """Yield what lies before, between and after the pairs found, where both sides have something."""
    i, j = rest.i, rest.j
    for left, right in [*found, (rest.i_end, rest.j_end)]:
        if i < left and j < right:
            yield _Rest(i, left, j, right)
        i, j = left + 1, right + 1


def _longest_common(old: Sequence[Hashable], new: Sequence[Hashable], rest: _Rest) -> Iterator[Pair]:
    """Yield a longest common subsequence, by the textbook table, read from its first cell on."""
    i, i_end, j, j_end = rest
    lengths = _common_lengths(old[i:i_end], new[j:j_end])
    while i < i_end and j < j_end:
        if old[i] == new[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif lengths[i + 1 - rest.i][j - rest.j] >= lengths[i - rest.i][j + 1 - rest.j]:
            i += 1
        else:
            j += 1


def _common_lengths(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[list[int]]:
    """Return, for each i and j, how much old[i:] and new[j:] have in common."""
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        row, below = table[i], table[i + 1]
        for j in range(len(new) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if old[i] == new[j] else max(below[j], row[j + 1])
    return table
