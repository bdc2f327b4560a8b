"""How much of an article's own words stand in which letters: runs of rare words, weighed.

A word that is in no other letter counts in full, one that two letters have in the same run counts half. Words inside
quotation marks count from runs of three on, others from runs of five: chance has long runs too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undersigned.coverage.findings import Span
from undersigned.coverage.matching.index import FRAGMENT, PASSAGE, Index
from undersigned.coverage.matching.shingles import Words, is_common, shingle_keys, words_in
from undersigned.coverage.matching.tables import Hits

MOST_CANDIDATES = 12

Mask = NDArray[np.bool_]
Weights = NDArray[np.float64]


@dataclass(frozen=True)
class ArticleWords:
    """An article's words in order, which of them stand inside quotation marks, and which are common ones."""

    words: Words
    quoted: Mask
    common: Mask

    @property
    def count(self) -> int:
        return len(self.words.keys)


@dataclass(frozen=True)
class Shared:
    """What an article and one letter have in common: a weight for each of the article's words, 0 where nothing."""

    number: int  # of the letter in the index
    weights: Weights
    passage: Mask  # words that lie in a run of five or more
    fragment: Mask  # quoted words that lie in a run of three or more

    @property
    def masks(self) -> tuple[Mask, Mask]:
        """Both masks."""
        return self.passage, self.fragment


def article_words(text: str, quoted: Sequence[Span]) -> ArticleWords:
    """Return the words of a text, with the spans inside quotation marks told apart; spans may touch, not cross."""
    pieces = list(_pieces(text, quoted))
    words = words_in([piece for piece, _ in pieces])
    marks = np.array([mark for _, mark in pieces] or [False])
    inside = marks[words.owners] if len(words.keys) else np.zeros(0, dtype=bool)
    return ArticleWords(words, inside, is_common(words.keys))


def _pieces(text: str, quoted: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    place = 0
    for start, end in sorted(quoted):
        if start < place:
            continue
        yield text[place:start], False
        yield text[start:end], True
        place = end
    yield text[place:], False


def shared_with(article: ArticleWords, index: Index) -> list[Shared]:
    """Return what the article shares with the letters that it shares most with, at most a dozen of them."""
    passages = index.passages.hits(*shingle_keys(article.words, PASSAGE))
    keys, places = shingle_keys(article.words, FRAGMENT)
    within = article.quoted[places] if len(places) else np.zeros(0, dtype=bool)
    fragments = index.fragments.hits(keys[within], places[within])
    found = [
        (_by_letter(passages, index), PASSAGE),
        (_by_letter(fragments, index), FRAGMENT),
    ]
    numbers = _likeliest([pairs for pairs, _ in found])
    return [_shared(number, article.count, found) for number in numbers]


def _by_letter(hits: Hits, index: Index) -> NDArray[np.int64]:
    """Return rows of letter, place and how many letters have that run, each letter and place once."""
    letters = index.letter_of[hits.sources].astype(np.int64)
    pairs = np.unique(np.stack((letters, hits.places)), axis=1) if len(letters) else np.zeros((2, 0), dtype=np.int64)
    places, inverse, times = np.unique(pairs[1], return_inverse=True, return_counts=True)
    del places
    return np.concatenate((pairs, times[inverse][None, :] if pairs.size else np.zeros((1, 0), dtype=np.int64)))


def _likeliest(found: Sequence[NDArray[np.int64]]) -> list[int]:
    together = np.concatenate(found, axis=1)
    if not together.size:
        return []
    numbers, inverse = np.unique(together[0], return_inverse=True)
    weights = np.bincount(inverse, weights=1.0 / together[2])
    best = np.argsort(-weights, kind="stable")[:MOST_CANDIDATES]
    return [int(number) for number in numbers[best]]


def _shared(number: int, count: int, found: Sequence[tuple[NDArray[np.int64], int]]) -> Shared:
    weights = np.zeros(count)
    masks = []
    for rows, length in found:
        own = rows[:, rows[0] == number]
        mask = np.zeros(count, dtype=bool)
        for step in range(length):
            mask[own[1] + step] = True
            np.maximum.at(weights, own[1] + step, 1.0 / own[2])
        masks.append(mask)
    return Shared(number, weights, masks[0], masks[1])


def weigh(shared: Shared, article: ArticleWords, neutral: Mask) -> float:
    """Return the weight of what is shared, in rare words; `neutral` words (names, what another letter has) add none."""
    counted = np.where(article.common | neutral, 0.0, shared.weights)
    total = 0.0
    for start, end in runs_of(shared.passage & ~shared.fragment | shared.fragment):
        length = end - start
        quoted = bool(shared.fragment[start:end].any())
        trust = min(1.0, (length - 1) / 4 if quoted else (length - 2) / 6)
        total += trust * float(counted[start:end].sum())
    return total


def runs_of(mask: Mask) -> list[Span]:
    """Return the spans in which a mask is true."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
