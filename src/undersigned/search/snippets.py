"""Which words of a text a search has found, and the stretch of it that shows most of them. No Django here."""

from collections.abc import Sequence
from typing import NamedTuple

from undersigned.search.terms import Term, Token, tokens

WIDTH = 34  # words of a snippet
_MOST_HITS = 60
_LONGEST = 200_000  # code points in which a snippet is looked for
_LEAD = 8  # words before the first that was found


class Piece(NamedTuple):
    """A part of a text, and whether it was looked for. Plain text: whoever shows it escapes it."""

    text: str
    is_hit: bool


class _Hit(NamedTuple):
    first: int
    last: int
    term: int


def marked(text: str, terms: Sequence[Term]) -> list[Piece]:
    """Return the whole text in pieces, those that were looked for marked."""
    found = list(tokens(text))
    return _pieces(text, found, _hits(found, terms), 0, len(text))


def snippet(text: str, terms: Sequence[Term]) -> list[Piece]:
    """Return the stretch with the most different terms, the earliest of these; the beginning when none is there."""
    text = text[:_LONGEST]
    found = list(tokens(text))
    hits = _hits(found, terms)
    if not found:
        return []
    best = max(hits, key=lambda hit: (len({h.term for h in hits if 0 <= h.first - hit.first < WIDTH}), -hit.first),
               default=_Hit(0, 0, 0))  # fmt: skip
    first = max(0, best.first - _LEAD)
    last = min(len(found) - 1, first + WIDTH)
    start, end = (found[first].start if first else 0), (found[last].end if last < len(found) - 1 else len(text))
    pieces = _pieces(text, found, hits, start, end)
    return [*([Piece("\u2026 ", is_hit=False)] if start else []), *pieces,
            *([Piece(" \u2026", is_hit=False)] if end < len(text) else [])]  # fmt: skip


def _hits(found: Sequence[Token], terms: Sequence[Term]) -> list[_Hit]:
    words = [token.word for token in found]
    hits = [
        _Hit(at, at + len(term.words) - 1, number)
        for number, term in enumerate(terms)
        for at, word in enumerate(words)
        if (word.startswith(term.words[0]) if term.is_prefix else tuple(words[at : at + len(term.words)]) == term.words)
    ]
    return sorted(hits)[:_MOST_HITS]


def _pieces(text: str, found: Sequence[Token], hits: Sequence[_Hit], start: int, end: int) -> list[Piece]:
    pieces, done = [], start
    for hit in hits:
        begun, ended = max(found[hit.first].start, done), found[hit.last].end
        if begun >= ended or ended > end:
            continue
        pieces += [Piece(text[done:begun], is_hit=False), Piece(text[begun:ended], is_hit=True)]
        done = ended
    return [piece for piece in (*pieces, Piece(text[done:end], is_hit=False)) if piece.text]
