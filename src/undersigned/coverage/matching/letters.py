"""Which letters of an archive an article is about, and how that was told; none when that is not certain.

Words decide first: rare runs that only one letter has, above all in quotation marks. Where they say little, signals
add to them or take from them; where they say nothing, a letter is named only when addressee, names and dates agree on
it and on no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from undersigned.coverage.findings import Article, Span
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.matching.evidence import (
    ArticleWords,
    Mask,
    Shared,
    article_words,
    runs_of,
    shared_with,
    weigh,
)
from undersigned.coverage.matching.index import PASSAGE, Index
from undersigned.coverage.matching.shingles import shingle_keys, words_in
from undersigned.coverage.matching.signals import Reading, Signals, neutral_keys, signals_of
from undersigned.coverage.quotations.translation import translated_quotes

SURE = 6.0  # so many rare words tell a letter whatever else the article says
LEAST = 1.2  # fewer rare words than this are chance
ENOUGH = 5.0  # words and signals together
BY_SIGNALS, AHEAD = 6.0, 1.5  # a letter that is not quoted at all, and how far the next must be behind
MOST_BY_CLUES = 8
_MOST_TRANSLATED = 3  # letters that an article in another language is held against
_FEWEST_TRANSLATED, _TRANSLATED = 2, 2.0  # quotations that have their place, and what each weighs
_MOST_COUNTED = 4  # quotations beyond which more add nothing
_EXPLAINED, _VERY_MUCH = 0.4, 60.0
_TWINS = 0.4  # share of its runs of words that a letter has in common with its twin


@dataclass(frozen=True)
class Match:
    """One letter that the article is about: `weight` in rare words, and why, in words."""

    letter: KnownLetter
    weight: float
    reason: str
    is_quoted: bool


@dataclass(frozen=True)
class _Candidate:
    letter: KnownLetter
    shared: Shared
    signals: Signals
    neutral: Mask
    weight: float

    @property
    def total(self) -> float:
        return self.weight + self.signals.weight


def letters_about(article: Article, index: Index, quoted: Sequence[Span] = ()) -> list[Match]:
    """Return the letters that an article is about, the one it is mainly about first.

    `quoted` are the spans of its quotations; without them only longer runs of words tell a letter.
    """
    words = article_words(article.text, quoted)
    reading = Reading(article, words)
    likely = [shared for shared in shared_with(words, index) if weigh(shared, words, words.common) >= LEAST]
    candidates = [_candidate(reading, index, shared) for shared in likely]
    found = _by_words(candidates, words)
    if not found and reading.tells_of_letter:
        found = _by_signals(reading, index, candidates, [article.text[start:end] for start, end in quoted])
    return found


def letters_touched(article: Article, index: Index) -> list[KnownLetter]:
    """Return the few letters of which an article has a name, a figure or a run of words, however little it says."""
    words = article_words(article.text, ())
    numbers = [*_by_clues(Reading(article, words), index), *(shared.number for shared in shared_with(words, index))]
    return [index.letters[number] for number in list(dict.fromkeys(numbers))[:MOST_BY_CLUES]]


def _candidate(reading: Reading, index: Index, shared: Shared) -> _Candidate:
    letter = index.letters[shared.number]
    words = reading.words
    neutral = np.isin(words.words.keys, neutral_keys(letter))
    return _Candidate(letter, shared, signals_of(reading, letter), neutral, weigh(shared, words, neutral))


def _by_words(candidates: Sequence[_Candidate], words: ArticleWords) -> list[Match]:
    """Return the letters whose words the article has, each told by words that no better one has."""
    found: list[Match] = []
    claimed: Mask = np.zeros(words.count, dtype=bool)
    rest = sorted(candidates, key=lambda candidate: -candidate.total)
    for candidate in rest:
        weight = weigh(candidate.shared, words, candidate.neutral | claimed) if found else candidate.weight
        if not _is_told(candidate, weight, first=not found) or _is_boilerplate(candidate, rest, words):
            continue
        if not found and not _is_named(candidate) and not _explains(candidate, words):
            continue
        found.append(Match(candidate.letter, weight, _reason(candidate, words), is_quoted=True))
        claimed |= candidate.shared.passage | candidate.shared.fragment
    return found


def _is_named(candidate: _Candidate) -> bool:
    """Tell whether the article names enough of a letter to trust few of its words."""
    signals = candidate.signals
    letter = candidate.letter
    unknown = not (letter.addressee or letter.coalition)  # then no article can name them
    named = signals.addressee > 0 or unknown
    return named and (candidate.weight >= SURE or signals.names_many)


def _explains(candidate: _Candidate, words: ArticleWords) -> bool:
    """Tell whether a letter has much of what is quoted: then what the article does not name need not be told."""
    mask = candidate.shared.passage | candidate.shared.fragment
    quoted = mask[words.quoted] if words.quoted.any() else mask
    return candidate.weight >= _VERY_MUCH or float(quoted.mean()) >= _EXPLAINED


def _is_boilerplate(candidate: _Candidate, others: Sequence[_Candidate], words: ArticleWords) -> bool:
    """Tell whether all that speaks for a letter stands in an unlike one as well: what a coalition says each time."""
    alone = Shared(0, np.where(candidate.shared.weights < 1.0, 0.0, 1.0), *candidate.shared.masks)
    if weigh(alone, words, candidate.neutral) >= LEAST:
        return False
    mask = candidate.shared.passage
    return any(
        (other.shared.passage & mask).sum() >= 0.8 * max(1, mask.sum()) and not _are_twins(candidate, other)
        for other in others
        if other is not candidate
    )


def _are_twins(one: _Candidate, other: _Candidate) -> bool:
    """Tell whether two letters are nearly one text."""
    left, right = (shingle_keys(words_in([each.letter.text]), PASSAGE)[0] for each in (one, other))
    return len(np.intersect1d(left, right)) >= _TWINS * min(len(left), len(right))


def _is_told(candidate: _Candidate, weight: float, *, first: bool) -> bool:
    signals = candidate.signals
    if signals.is_before and weight < 4 * SURE:
        return False  # a letter that is older than the article's own day shares its wording
    if weight >= SURE:
        return first or signals.weight > 0 or weight >= 2 * SURE
    if first:
        enough = ENOUGH if signals.addressee else ENOUGH + 1.5
        return weight >= LEAST and weight + signals.weight >= enough
    return weight >= SURE / 2 and signals.addressee > 0 and weight + signals.weight >= ENOUGH


def _by_signals(reading: Reading, index: Index, known: Sequence[_Candidate], quotes: Sequence[str] = ()) -> list[Match]:
    """Return the one letter on which addressee, names and date agree; nothing when two are nearly as likely."""
    read = {candidate.shared.number: candidate for candidate in known}
    ranked: list[tuple[float, KnownLetter, Signals]] = []
    for number in _by_clues(reading, index):
        letter = index.letters[number]
        signals = read[number].signals if number in read else signals_of(reading, letter)
        ranked.append((signals.weight + (read[number].weight if number in read else 0.0), letter, signals))
    ranked.sort(key=lambda entry: -entry[0])
    if not ranked:
        return []
    weight, letter, signals = ranked[0]
    behind = ranked[1][0] if len(ranked) > 1 else 0.0
    is_named = signals.addressee > 0 and signals.names_many and not signals.is_before
    if is_named and weight >= BY_SIGNALS and weight - behind >= AHEAD:
        return [Match(letter, weight, f"No words of it are quoted, but {_listed(signals.words())}.", is_quoted=False)]
    return _by_translation(reading, ranked[:_MOST_TRANSLATED], quotes)


def _by_translation(
    reading: Reading, ranked: Sequence[tuple[float, KnownLetter, Signals]], quotes: Sequence[str]
) -> list[Match]:
    """Return the one letter that an article in another language names, if its quotations have their places in it."""
    told: list[tuple[float, KnownLetter, int]] = []
    for weight, letter, signals in ranked:
        is_named = signals.addressee > 0 or signals.signatories > 0 or signals.places > 0
        number = translated_quotes(reading.article.text, quotes, letter.text) if is_named else 0
        agrees = signals.addressee > 0 and (signals.figures > 0 or signals.counted or signals.signatories > 0)
        least = _FEWEST_TRANSLATED - agrees + (not signals.addressee)  # whom nobody names, more words must tell
        if number >= least and not signals.is_before:
            told.append((weight + _TRANSLATED * min(number, _MOST_COUNTED), letter, number))
    told.sort(key=lambda entry: -entry[0])
    behind = told[1][0] if len(told) > 1 else 0.0
    if not told or told[0][0] < BY_SIGNALS or told[0][0] - behind < AHEAD:
        return []
    weight, letter, number = told[0]
    return [Match(letter, weight, f"{number} quotations look like translations of its passages.", is_quoted=True)]


def _by_clues(reading: Reading, index: Index) -> list[int]:
    """Return the numbers of the letters that share most clues with the article."""
    keys = np.concatenate([reading.clues, reading.figures])
    hits = index.clues.hits(keys, np.zeros(len(keys), dtype=np.int64))
    if not len(hits.sources):
        return []
    numbers, inverse = np.unique(hits.sources, return_inverse=True)
    weights = np.bincount(inverse, weights=1.0 / np.sqrt(hits.shared))
    return [int(number) for number in numbers[np.argsort(-weights, kind="stable")[:MOST_BY_CLUES]]]


def _reason(candidate: _Candidate, words: ArticleWords) -> str:
    spans = runs_of(candidate.shared.passage | candidate.shared.fragment)
    start, end = max(spans, key=lambda span: span[1] - span[0])
    told = " ".join(words.words.text(place) for place in range(start, min(end, start + 12)))
    more = f"; {_listed(candidate.signals.words())}" if candidate.signals.words() else ""
    return f"It has {end - start} words in a row of the letter (“{told}{' …' if end - start > 12 else ''}”){more}."


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
