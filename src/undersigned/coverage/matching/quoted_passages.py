"""Many articles at once: which of their quotations stand in which letter, before anything is read more closely.

For scanning: no verdict, no speaker, no alignment. Quotations are taken by their marks, looked up together by runs of
three words, and placed when enough of the runs are one letter's. It tells which articles are worth a `check`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from undersigned.coverage.findings import Span
from undersigned.coverage.matching.index import FRAGMENT, Index
from undersigned.coverage.matching.shingles import shingle_keys, words_in

_QUOTED = re.compile(
    '[\u201c\u00ab]([^\u201c\u201d\u00ab\u00bb"]{12,})[\u201d\u00bb"]|"([^"\u201c\u201d]{12,})["\u201d]'
)
_RUNS, _SHARE = 3, 0.2  # runs of three words, and their share of all, that place a quotation by itself
_WEAK_SHARE = 0.12  # for a quotation in an article where another one has placed the letter


@dataclass(frozen=True, slots=True)
class Placed:
    """One quotation: its article's number, its span inside the marks, the number of its letter, its share of runs."""

    article: int
    span: Span
    letter: int
    share: float


def quoted_passages(texts: Sequence[str], index: Index) -> list[Placed]:
    """Return the quotations of some articles that stand in a letter of the index, in order."""
    marked = ((number, found) for number, text in enumerate(texts) for found in _QUOTED.finditer(text))
    spans = [(number, found.span(found.lastindex or 0)) for number, found in marked]
    if not spans:
        return []
    words = words_in([texts[number][start:end] for number, (start, end) in spans])
    hits = index.fragments.hits(*shingle_keys(words, FRAGMENT))
    if not len(hits.places):
        return []
    letters = index.letter_of[hits.sources].astype(np.int64)
    found = np.unique(np.stack((words.owners[hits.places], letters, hits.places)), axis=1)
    pairs, runs = np.unique(found[:2], axis=1, return_counts=True)
    possible = np.maximum(1, np.bincount(words.owners, minlength=len(spans)) - FRAGMENT + 1)[pairs[0]]
    articles = np.array([number for number, _ in spans])[pairs[0]]
    strong = (runs >= _RUNS) & (runs >= _SHARE * possible)
    known = np.isin(articles * len(index.letters) + pairs[1], (articles * len(index.letters) + pairs[1])[strong])
    kept = strong | (known & (runs >= _WEAK_SHARE * possible))
    best: dict[int, Placed] = {}
    for quote, letter, share in zip(pairs[0][kept], pairs[1][kept], (runs / possible)[kept], strict=True):
        if int(quote) not in best or share > best[int(quote)].share:
            best[int(quote)] = Placed(spans[quote][0], spans[quote][1], int(letter), float(share))
    return [best[quote] for quote in sorted(best)]
