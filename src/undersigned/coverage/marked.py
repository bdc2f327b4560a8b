"""An article's text in paragraphs and pieces, with its findings marked in place, and the words around one finding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from undersigned.coverage.listing import Tone, tone_of
from undersigned.coverage.quotations.quoted import paragraphs_of

_AROUND = 160  # code points shown on each side of a finding


class Marked(Protocol):
    """What has a number, a verdict and a place."""

    number: int
    verdict: str
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """Words of an article, with a tone when a finding is about them; which findings begin and end here, by number."""

    text: str
    is_marked: bool = False
    tone: Tone = "none"
    begin: tuple[int, ...] = ()
    end: tuple[int, ...] = ()


@dataclass(frozen=True)
class Excerpt:
    """A finding's words with some of what stands around them in its paragraph."""

    before: str
    words: str
    after: str


def marked_paragraphs(text: str, findings: Sequence[Marked]) -> list[list[Piece]]:
    """Return the paragraphs of `text` as pieces. Where findings overlap, the shorter one is marked."""
    placed = sorted((one for one in findings if one.end > one.start), key=lambda one: one.end - one.start)
    return [list(_pieces(text, span, placed)) for span in paragraphs_of(text)]


def excerpts(text: str, findings: Sequence[Marked]) -> list[Excerpt]:
    """Return for each finding its words with up to 160 code points of their paragraph on each side."""
    paragraphs = paragraphs_of(text)
    return [_excerpt(text, one.start, one.end, paragraphs) for one in findings]


def _excerpt(text: str, start: int, end: int, paragraphs: Sequence[tuple[int, int]]) -> Excerpt:
    inside = [(begin, stop) for begin, stop in paragraphs if begin < end and start < stop]
    first, last = (inside[0][0], inside[-1][1]) if inside else (start, end)
    before, after = text[first:start], text[end:last]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return Excerpt(before, text[start:end], after)


def _pieces(text: str, span: tuple[int, int], placed: Sequence[Marked]) -> Iterator[Piece]:
    start, end = span
    here = [one for one in placed if one.start < end and start < one.end]
    edges = sorted({start, end, *(edge for one in here for edge in (one.start, one.end) if start < edge < end)})
    for begin, stop in pairwise(edges):
        owner = next((one for one in here if one.start <= begin and stop <= one.end), None)
        if owner is None:
            yield Piece(text[begin:stop])
        else:
            starting = tuple(sorted(one.number for one in here if one.start == begin))
            ending = tuple(sorted(one.number for one in here if one.end == stop))
            yield Piece(text[begin:stop], is_marked=True, tone=tone_of(owner.verdict), begin=starting, end=ending)
