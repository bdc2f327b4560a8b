"""A source prepared for looking things up: its words, where each of them stands, and which of them are names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from undersigned.coverage.common_words import COMMON_WORDS
from undersigned.coverage.quotations.quote_words import QuoteWord, numbering_in
from undersigned.text.folding import Span, Word, words_of

COMMON = frozenset(COMMON_WORDS.split() if isinstance(COMMON_WORDS, str) else COMMON_WORDS)
_SENTENCE_END = re.compile(r"(?:[.!?:\u2022]|\n)[\s\"'\u201c\u201d\u2018\u2019()\u00bf\u00a1*-]*$")
_REPLACED = 8  # as many words can one pair of brackets stand for
_CHAINS = 64


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The words of one source. `joined` is their keys with one blank between; word i begins there at `at[i]`."""

    text: str
    words: tuple[Word, ...]
    joined: str
    at: tuple[int, ...]
    places: dict[str, tuple[int, ...]]

    @property
    def keys(self) -> list[str]:
        """The keys of all words, in order."""
        return [word.text for word in self.words]

    def span(self, first: int, after: int) -> Span:
        """Return the source's span of the words `first` up to, not including, `after`."""
        return self.words[first].start, self.words[after - 1].end

    def is_name(self, place: int) -> bool:
        """Tell whether the word is written like a name: with a capital, where no sentence begins."""
        return is_name(self.text, self.words[place])


@lru_cache(maxsize=256)
def source_words(text: str) -> SourceWords:
    """Return the words of a source, without the numbers of its lists and footnotes."""
    numbering = numbering_in(text)
    words = tuple(word for word in words_of(text) if not any(a <= word.start and word.end <= b for a, b in numbering))
    at, places, length = [], dict[str, list[int]](), 0
    for here, word in enumerate(words):
        at.append(length)
        length += len(word.text) + 1
        places.setdefault(word.text, []).append(here)
    joined = " ".join(word.text for word in words)
    return SourceWords(text, words, joined, tuple(at), {key: tuple(found) for key, found in places.items()})


def is_name(text: str, word: Word | QuoteWord) -> bool:
    """Tell whether `word` of `text` has a capital letter that no sentence's beginning explains."""
    if not text[word.start : word.start + 1].isupper() or word.text in {"i", "im", "ive", "id"}:
        return False
    return not _SENTENCE_END.search(text[max(0, word.start - 6) : word.start]) and word.start > 0


def places_of(words: tuple[QuoteWord, ...], source: SourceWords) -> list[Span]:
    """Return where the source has exactly these words, as first word and the one after the last.

    Words put in between brackets stand for up to eight words of the source, or none.
    """
    fragments = _fragments(words)
    if not fragments:
        return []
    chains = [(first, first + len(fragments[0])) for first in _runs(fragments[0], source)]
    for fragment in fragments[1:]:
        starts = _runs(fragment, source)
        chains = [
            (begun, start + len(fragment))
            for begun, done in chains[:_CHAINS]
            for start in starts
            if done <= start <= done + _REPLACED
        ]
    return sorted(set(chains), key=lambda span: (span[1] - span[0], span[0]))


def _fragments(words: tuple[QuoteWord, ...]) -> list[list[QuoteWord]]:
    fragments: list[list[QuoteWord]] = [[]]
    for word in words:
        if not word.is_put_in:
            fragments[-1].append(word)
        elif fragments[-1]:
            fragments.append([])
    return [fragment for fragment in fragments if fragment]


def _runs(fragment: list[QuoteWord], source: SourceWords) -> list[int]:
    """Return where a run of words begins in the source: tried only where its rarest word stands."""
    plain = [(len(source.places.get(word.text, ())), here) for here, word in enumerate(fragment) if not word.pattern]
    if plain:
        _, rarest = min(plain)
        starts = [place - rarest for place in source.places.get(fragment[rarest].text, ())]
    else:
        starts = list(range(len(source.words)))
    last = len(source.words) - len(fragment)
    return [
        start
        for start in starts
        if 0 <= start <= last and all(word.fits(source.words[start + i].text) for i, word in enumerate(fragment))
    ]
