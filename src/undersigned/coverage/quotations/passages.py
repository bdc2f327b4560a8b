"""Where the words of a quotation stand in a source: exactly, or the passage nearest to them with every difference.

Exact search by the rarest word of each piece; otherwise the least edit distance inside the source (edlib, infix mode)
gives a window, and in the window words are aligned with words. A passage is never better than its worst piece.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import edlib

from undersigned.coverage.findings import Edit, Span
from undersigned.coverage.quotations.edits import Comparison, Sides
from undersigned.coverage.quotations.noise import shape
from undersigned.coverage.quotations.quote_words import Quotation, QuotePiece, QuoteWord
from undersigned.coverage.quotations.source_words import COMMON, SourceWords, places_of, source_words
from undersigned.text.align import aligned
from undersigned.text.folding import Word

_WINDOWS = 3  # windows of the same distance that are looked at
_FARTHEST = 0.55  # edits per character; beyond that two sentences of one language look alike
_LIGHT = 0.4  # what a common word weighs
_ROUTES = 40
_FEWEST_SHORTENED, _FEWEST_RUN = 7, 3  # words of a quotation, and of each of its runs, that a silent drop leaves
_MOST_DROPPED = 30  # words
_SHORTENED = 0.9  # score of a quotation out of which words were dropped


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a source that is nearest to a quotation.

    `spans` are places in the source's text, one for each piece. `score` is 1 when every word is there and nothing is
    between; `noise` is the share of words that only a machine changed, `doubts` the words of which that is not certain.
    """

    spans: tuple[Span, ...]
    edits: tuple[Edit, ...]
    doubts: tuple[Edit, ...]
    noise: float
    score: float
    in_order: bool
    matched: int

    @property
    def is_faithful(self) -> bool:
        """Whether nothing but marked changes and noise differs."""
        return not self.edits and not self.doubts and self.in_order


@dataclass(frozen=True, slots=True)
class _Part:
    """Where one piece stands: its first word and the one after its last, and what differs."""

    first: int
    after: int
    found: Comparison
    matched: float
    total: float
    alike: int


def exact_passage(quotation: Quotation, text: str) -> Passage | None:
    """Return where the source has the quotation word for word, pieces in order, or None."""
    source = source_words(text)
    places = [places_of(piece.words, source) for piece in quotation.pieces if piece.kept]
    if not places or not all(places):
        return None
    route = _route(places)
    if route is None:
        return None
    return Passage(tuple(source.span(*span) for span in route), (), (), 0.0, 1.0, True, len(quotation.kept))


def nearest_passage(quotation: Quotation, text: str, article_text: str, known: frozenset[str]) -> Passage | None:
    """Return the passage nearest to the quotation, however different it is; None when not even a word is near.

    `known` are keys of words that certainly exist, so that no scanner can have made them of others.
    """
    source = source_words(text)
    if not source.words:
        return None
    sides = Sides(source, article_text, known.union(source.places))
    parts, done = [], 0
    for piece in quotation.pieces:
        if not piece.kept:
            continue
        part = _exact_part(piece, source, done) or _shortened_part(piece, sides) or _near_part(piece, sides)
        if part is None:
            return None
        parts.append(part)
        done = part.after
    return _passage(parts, source, len(quotation.kept)) if parts else None


def _route(places: Sequence[Sequence[Span]]) -> list[Span] | None:
    """Choose one place for each piece, in order and close together."""
    routes = []
    for begun in places[0][:_ROUTES]:
        route = [begun]
        for following in places[1:]:
            after = [span for span in following if span[0] >= route[-1][1]]
            if not after:
                break
            route.append(min(after))
        if len(route) == len(places):
            routes.append(route)
    return min(routes, key=lambda route: (route[-1][1] - route[0][0], route[0][0]), default=None)


def _passage(parts: list[_Part], source: SourceWords, words: int) -> Passage:
    in_order = all(one.after <= other.first for one, other in pairwise(parts))
    total = sum(part.total for part in parts)
    return Passage(
        spans=tuple(source.span(part.first, part.after) for part in parts),
        edits=tuple(edit for part in parts for edit in part.found.edits),
        doubts=tuple(edit for part in parts for edit in part.found.doubts),
        noise=sum(part.found.noise for part in parts) / words,
        score=2 * sum(part.matched for part in parts) / total if total else 0.0,
        in_order=in_order,
        matched=sum(part.alike for part in parts),
    )


def _exact_part(piece: QuotePiece, source: SourceWords, done: int) -> _Part | None:
    places = places_of(piece.words, source)
    if not places:
        return None
    first, after = next((span for span in sorted(places) if span[0] >= done), min(places))
    weight = _weight(piece.kept)
    return _Part(first, after, Comparison(), weight, 2 * weight, len(piece.kept))


def _shortened_part(piece: QuotePiece, sides: Sides) -> _Part | None:
    """Find a piece whose words all stand in the source, in two runs with words between them: a silent drop.

    Its score says that all its words are there, however many were dropped, and is that of one changed passage.
    """
    kept, source = tuple(piece.kept), sides.source
    if len(kept) < _FEWEST_SHORTENED or len(kept) != len(piece.words):
        return None
    best: tuple[int, Span, Span] | None = None
    for cut in range(_FEWEST_RUN, len(kept) - _FEWEST_RUN + 1):
        heads = places_of(kept[:cut], source)
        if not heads:
            break
        for head in heads:
            for tail in places_of(kept[cut:], source):
                gap = tail[0] - head[1]
                if 0 < gap <= _MOST_DROPPED and (best is None or gap < best[0]):
                    best = (gap, head, tail)
    if best is None:
        return None
    _, head, tail = best
    found = Comparison()
    sides.compare(source.words[head[1] : tail[0]], (), found)
    weight = _weight(kept)
    return _Part(head[0], tail[1], found, weight, 2 * weight / _SHORTENED, len(kept)) if found.edits else None


def _near_part(piece: QuotePiece, sides: Sides) -> _Part | None:
    parts = [_aligned_part(piece, sides, window) for window in _windows(piece, sides.source)]
    return max((part for part in parts if part), key=lambda part: part.matched / part.total, default=None)


def _windows(piece: QuotePiece, source: SourceWords) -> list[Span]:
    """Return the words of the source among which the piece is likely to stand."""
    query, target = _letters(" ".join(word.text for word in piece.kept)), _letters(source.joined)
    found = edlib.align(query, target, mode="HW", task="locations", k=max(3, int(len(query) * _FARTHEST)))
    windows: list[Span] = []
    for start, end in found["locations"] or []:
        first, after = _word_at(source, start or 0), _word_at(source, end) + 1
        if not windows or first >= windows[-1][1]:
            windows.append((first, after))
    return windows[:_WINDOWS]


def _letters(text: str) -> str:
    """Return the text with at most 256 different characters, as edlib needs it, and of the same length."""
    return text if text.isascii() else "".join(char if char < "\x80" else chr(128 + ord(char) % 127) for char in text)


def _word_at(source: SourceWords, place: int) -> int:
    return max(0, bisect_right(source.at, place) - 1)


def _aligned_part(piece: QuotePiece, sides: Sides, window: Span) -> _Part | None:
    """Align the piece with a window of the source, and compare what lies between equal words."""
    kept, source = piece.kept, sides.source
    low, high = window
    theirs = [shape(word.text) for word in source.words[low:high]]
    pairs = [(i + low, j) for i, j in aligned(theirs, [shape(word.text) for word in kept])]
    if not pairs:
        return None
    first = max(0, pairs[0][0] - pairs[0][1])
    after = min(len(source.words), pairs[-1][0] + len(kept) - pairs[-1][1])
    found, marked = Comparison(), _marked_gaps(piece)
    here, mine = first, 0
    for i, j in [*pairs, (after, len(kept))]:
        between = () if marked & set(range(mine, j + 1)) else source.words[here:i]
        sides.compare(between, kept[mine:j], found)
        if i < after:
            sides.compare(source.words[i : i + 1], kept[j : j + 1], found)
        here, mine = i + 1, j + 1
    ours = _weight(kept)
    total = ours + _weight(source.words[first:after])
    return _Part(first, after, found, ours - _weight(found.strange), total, len(kept) - len(found.strange))


def _marked_gaps(piece: QuotePiece) -> set[int]:
    """Return before which of the kept words (by number) brackets stand."""
    gaps, number = set(), 0
    for word in piece.words:
        if word.is_put_in:
            gaps.add(number)
        else:
            number += 1
    return gaps


def _weight(words: Iterable[Word | QuoteWord]) -> float:
    return sum(_LIGHT if word.text in COMMON else 1.0 for word in words)
