"""Which words of a letter a quotation in another language is nearest to, in any order, and how sure that is.

For each word of the quotation there is a chance that a translator used a word which the lexicon knows for it, and a
chance that a passage of the same length has such a word anyhow: often for the words of which the letter is full, seldom
for others. The weight of a passage is the logarithm of how much likelier the words that they share, and those that they
do not, are in a translation. A quotation of rare words is told by few of them; of words that are everywhere, no number
is enough.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from math import exp, log

from undersigned.coverage.findings import Span
from undersigned.coverage.quotations.lexicon import is_known, is_light, is_partner
from undersigned.coverage.quotations.measures import Measure, is_same, measures_in
from undersigned.coverage.quotations.quoted import paragraphs_of
from undersigned.coverage.quotations.source_words import is_name
from undersigned.text.folding import Word, words_of

# Words so small that translations have them or not as grammar wants.
_SMALL_WORDS = """
the a an of to in on at by for from with and or that as is are be it its this el la los las lo un una unos unas de del
al en y e o u que se su sus le les por para con es me te
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_LONGER, _MORE = 2.5, 6  # a passage can have so many times the words of its translation, and so many more
_SEEN = 0.3  # a word that the letter has nowhere could still have stood there
_LEAST = 0.002
_SHORT = 90  # tokens: what a text has no fewer of for chances, or each word of a short release stood everywhere
_SMALLEST_LOSS = -4.0
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3})[-\u2010\u2011](?=[^\W\d_]{3})")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s")
_CLAUSE_END = re.compile(r"[.!?,;:][\"'\u201d\u2019)]*\s")
_CROSSED = 1.5  # what a passage loses by going on into another sentence


class Kind(Enum):
    """What a word is worth: the chance that its translation is noticed, and what a passage loses by one without."""

    NUMBER = (0.92, -1.8)
    NAME = (0.8, -1.1)
    WORD = (0.8, -1.0)
    UNKNOWN = (0.4, -0.4)
    LIGHT = (0.5, -0.15)

    @property
    def noticed(self) -> float:
        """The chance that a translator's word for it is one that the lexicon has."""
        return self.value[0]

    @property
    def loss(self) -> float:
        """What a passage loses by such a word that the quotation has not."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number of a text; its place in code points."""

    key: str
    start: int
    end: int
    kind: Kind
    measure: Measure | None = None
    sentence: int = 0  # of the text
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of a letter that is nearest to a quotation, and what they have in common.

    `weight` is a logarithm of odds, 0 for a place taken by chance; `rival` that of the next best passage elsewhere.
    `known` counts the words of the quotation that the lexicon has, `shared` those of them that the passage has too;
    `left` are words of the passage that the quotation has not, and `gap` the longest run of them. `reach` is the
    passage with clauses beside it of which only light words are shared.
    """

    span: Span
    reach: Span
    weight: float
    rival: float
    known: int
    shared: int
    left: int
    gap: int

    @property
    def share(self) -> float:
        """How much of what could be noticed was noticed, from 0 to 1."""
        return self.shared / self.known if self.known else 0.0


def tokens_of(text: str, *, is_spanish: bool) -> list[Token]:
    """Return the words and numbers of a text that can say where it was taken from."""
    sentences = [found.end() for found in _SENTENCE_END.finditer(text)]
    clauses = [found.end() for found in _CLAUSE_END.finditer(text)]
    found = []
    for measure in measures_in(text, is_spanish=is_spanish):
        start, end = measure.number.start, measure.number.end
        at = bisect(sentences, start), bisect(clauses, start)
        found.append(Token("", start, end, Kind.NUMBER, measure, *at))
    taken = {place for token in found for place in range(token.start, token.end)}
    for word in (part for whole in words_of(text) for part in _parts_of(text, whole)):
        if word.start not in taken and word.text not in _SMALL:
            kind = _kind(word.text, is_name=is_name(text, word), is_spanish=is_spanish)
            at = bisect(sentences, word.start), bisect(clauses, word.start)
            found.append(Token(word.text, word.start, word.end, kind, None, *at))
    return sorted(found, key=lambda token: token.start)


def _parts_of(text: str, word: Word) -> list[Word]:
    """Return the words of one with a hyphen: "first-class" is two words in the other language."""
    whole = text[word.start : word.end]
    dash = _HYPHEN.search(whole)
    if dash is None:
        return [word]
    first, second = words_of(whole[: dash.start()]), words_of(whole[dash.end() :])
    shifts = [(one, word.start) for one in first] + [(one, word.start + dash.end()) for one in second]
    return [one._replace(start=one.start + shift, end=one.end + shift) for one, shift in shifts]


def _kind(key: str, *, is_name: bool, is_spanish: bool) -> Kind:
    if is_light(key, is_spanish=is_spanish) or len(key) < 3:
        return Kind.LIGHT
    if is_known(key, is_spanish=is_spanish):
        return Kind.WORD
    return Kind.NAME if is_name else Kind.UNKNOWN


def nearest_in(quote: Sequence[Token], source: str, *, is_spanish: bool) -> Nearest | None:
    """Return the passage of `source` nearest to the tokens of a quotation, None when they have no word in common.

    `is_spanish` tells that the quotation is in Spanish and the source in English; else it is the other way about.
    """
    quote = _once(quote)
    parts = _parts(source, not is_spanish)
    size = sum(map(len, parts))
    if not quote or not size:
        return None
    shared = [[_partners(token, part, is_spanish=is_spanish) for part in parts] for token in quote]
    chances = [_chance(sum(map(len, row)), max(size, _SHORT), len(quote)) for row in shared]
    gains = [log(token.kind.noticed / chance) for token, chance in zip(quote, chances, strict=True)]
    losses = [log((1 - token.kind.noticed) / (1 - chance)) for token, chance in zip(quote, chances, strict=True)]
    found = []
    for number, part in enumerate(parts):
        places: dict[int, list[int]] = {}
        for here, row in enumerate(shared):
            for place in row[number]:
                places.setdefault(place, []).append(here)
        found += _windows(part, places, gains, losses)
    if not found:
        return None
    best = max(found, key=lambda window: window.weight)
    apart = (w.weight for w in found if w.part is not best.part or w.after <= best.first or best.after <= w.first)
    return _told(best, max(apart, default=_SMALLEST_LOSS), quote, size)


def _once(quote: Sequence[Token]) -> list[Token]:
    """Return the tokens without words that stood before: "life is life" tells no more than "life"."""
    first = {token.key: token for token in reversed(quote) if not token.measure}
    return [token for token in quote if token.measure or first[token.key] is token]


def _chance(hits: int, size: int, length: int) -> float:
    """Return the chance that a passage as long as the quotation has a word that stands `hits` times in the letter."""
    return min(0.95, max(_LEAST, 1 - exp(-(hits + _SEEN) * length / size)))


@dataclass(frozen=True, slots=True)
class _Window:
    """The tokens `first` up to, not including, `after` of one part, and the words of the quotation that it has."""

    weight: float
    part: Sequence[Token]
    first: int
    after: int
    has: frozenset[int]
    held: frozenset[int]


def _windows(
    part: Sequence[Token], places: dict[int, list[int]], gains: Sequence[float], losses: Sequence[float]
) -> list[_Window]:
    """Return, for each word of a part that the quotation shares, the best passage that begins there."""
    most = int(len(gains) * _LONGER) + _MORE
    base = sum(losses)
    found = []
    for first in places:
        has: set[int] = set()
        weight, best, ended = base, base - 1.0, first
        for place in range(first, min(len(part), first + most)):
            weight -= _CROSSED * (place > first and part[place].sentence != part[place - 1].sentence)
            if place not in places:
                weight += part[place].kind.loss
                continue
            for here in places[place]:
                if here not in has:
                    has.add(here)
                    weight += gains[here] - losses[here]
            if weight > best:
                best, ended = weight, place
        inside = {place for place in places if first <= place <= ended}
        covered = frozenset(here for place in inside for here in places[place])
        found.append(_Window(best, part, first, ended + 1, covered, frozenset(inside)))
    return found


def _told(best: _Window, rival: float, quote: Sequence[Token], size: int) -> Nearest:
    prior = log(max(size, 2))
    content = [here for here, token in enumerate(quote) if token.kind not in {Kind.LIGHT, Kind.UNKNOWN}]
    reach = _span(best)
    best = _trimmed(best)
    places = sorted(best.held)
    lone = [place for place in range(best.first, best.after) if place not in best.held]
    weighty = [place for place in lone if best.part[place].kind is not Kind.LIGHT]
    gaps = [sum(a < place < b for place in weighty) for a, b in pairwise(places)]
    return Nearest(
        _span(best),
        reach,
        best.weight - prior,
        rival - prior,
        len(content),
        sum(here in best.has for here in content),
        len(weighty),
        max(gaps, default=0),
    )


def _span(window: _Window) -> Span:
    return window.part[window.first].start, window.part[window.after - 1].end


def _trimmed(window: _Window) -> _Window:
    """Return a window without the light words by which it goes into another clause."""
    part, held = window.part, window.held
    weighty = [part[place].clause for place in held if part[place].kind is not Kind.LIGHT]
    kept = frozenset(place for place in held if not weighty or min(weighty) <= part[place].clause <= max(weighty))
    return replace(window, first=min(kept), after=max(kept) + 1, held=kept)


def _partners(token: Token, part: Sequence[Token], *, is_spanish: bool) -> list[int]:
    return [place for place, other in enumerate(part) if are_partners(token, other, is_spanish=is_spanish)]


def are_partners(ours: Token, theirs: Token, *, is_spanish: bool) -> bool:
    """Tell whether two tokens of two languages can be one: the same number, or words with one meaning or form."""
    if ours.measure and theirs.measure:
        return ours.measure.number.value == theirs.measure.number.value or is_same(ours.measure, theirs.measure)
    if ours.measure or theirs.measure:
        return False
    return is_partner(ours.key, theirs.key) if is_spanish else is_partner(theirs.key, ours.key)


@lru_cache(maxsize=32)
def _parts(source: str, is_spanish: bool) -> tuple[tuple[Token, ...], ...]:
    """Return the tokens of a letter, paragraph by paragraph."""
    tokens = tokens_of(source, is_spanish=is_spanish)
    parts = [tuple(token for token in tokens if a <= token.start < b) for a, b in paragraphs_of(source)]
    return tuple(part for part in parts if part)
