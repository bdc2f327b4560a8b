"""Where a quotation in Spanish stands in an English letter, or the other way about: placed, never checked word by word.

Numbers, names, cognates and a small table of civic words tell which sentences it translates. A quotation whose numbers
or denials do not fit those sentences is not called a translation of them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from undersigned.coverage.counts.amounts import amounts_in
from undersigned.coverage.findings import Span
from undersigned.coverage.quotations.civic_words import ENGLISH_FOR, ENGLISH_MARKS, LONGEST_BEGINNING, SPANISH_MARKS
from undersigned.coverage.quotations.noise import is_negation, number_of
from undersigned.coverage.quotations.quoted import paragraphs_of
from undersigned.coverage.quotations.source_words import COMMON, is_name
from undersigned.text.folding import Word, words_of

_FEWEST_MARKS = 2
_CLAUSES = re.compile(r"(?<=[.!?,;:])[\"'\u201d\u2019)]*\s+|\s+(?=\(\d\))|\s[\u2013\u2014]\s")
_MOST_CLAUSES = 10  # in one quotation
_ENOUGH = 0.42  # share of content words that have a partner, both ways together
_ENOUGH_OF_FEW = 0.62  # the same, where few words are all that there is
_AHEAD = 1.15  # as much better than any other place
_AS_GOOD = 0.8  # so near to the best is a longer or shorter run of clauses that has the right numbers
_FEWEST_PARTNERS = 3
_SPOKEN = 3  # smaller numbers in words are often no numbers


@dataclass(frozen=True, slots=True)
class Placed:
    """The clauses that a quotation translates; `doubt` says in words why that is not certain, or is empty."""

    span: Span
    score: float
    doubt: str = ""


def language_of(keys: Iterable[str]) -> str:
    """Return "en" or "es" by the function words among `keys`, or "" when they do not tell."""
    english = spanish = 0
    for key in keys:
        english += key in ENGLISH_MARKS
        spanish += key in SPANISH_MARKS
    if max(english, spanish) < _FEWEST_MARKS or english == spanish:
        return ""
    return "en" if english > spanish * 2 else "es" if spanish > english * 2 else ""


def placed(quote: str, source: str, *, is_spanish: bool) -> Placed | None:
    """Return the clauses of `source` that `quote` translates; None when no place is near.

    `is_spanish` tells that the quotation is in Spanish and the source in English; else it is the other way about.
    """
    ours = _Side.of(quote, words_of(quote))
    if len(ours.content) < 2:
        return None
    scored = [(_score(ours, side, is_spanish=is_spanish), side) for side in _passages(source)]
    scored = [(score, side) for score, side in scored if score >= _ENOUGH]
    if not scored:
        return None
    scored.sort(key=lambda row: (-row[0], row[1].span[1] - row[1].span[0]))
    best, side = scored[0]
    rival = max((score for score, other in scored if not _meet(side.span, other.span)), default=0.0)
    if rival * _AHEAD > best:
        return Placed(side.span, best, "Two passages of the letter are equally near.")
    around = [other for score, other in scored if _meet(side.span, other.span) and score >= best * _AS_GOOD]
    fitting = next((other for other in around if not _doubt(ours, other)), None)
    return Placed(fitting.span, best) if fitting else Placed(side.span, best, _doubt(ours, side))


def translated_quotes(article: str, quotes: Sequence[str], source: str) -> int:
    """Return how many quotations of an article in the other language have their one place in `source`."""
    ours, theirs = (language_of(word.text for word in words_of(text)) for text in (article, source))
    if not ours or not theirs or ours == theirs:
        return 0
    found = (placed(quote, source, is_spanish=ours == "es") for quote in quotes)
    return sum(place is not None and not place.doubt for place in found)


@dataclass(frozen=True, slots=True)
class _Side:
    """Words of one side that carry meaning, its numbers and its names."""

    span: Span
    content: tuple[str, ...]
    numbers: frozenset[str]
    names: frozenset[str]
    denials: int
    amounts: frozenset[int]

    @classmethod
    def of(cls, text: str, words: Sequence[Word]) -> "_Side":
        content = tuple({word.text: None for word in words if word.text not in COMMON and not number_of(word.text)})
        numbers = frozenset(
            _value(number) for word in words if (number := number_of(word.text)) and number[0].isdigit()
        )
        names = frozenset(word.text for word in words if is_name(text, word) and word.text not in COMMON)
        denials = sum(is_negation(word.text) for word in words)
        span = (words[0].start, words[-1].end) if words else (0, 0)
        amounts = frozenset(amount.value for amount in amounts_in(text[span[0] : span[1]]))
        return cls(span, content, numbers, names, denials, amounts)


def _value(number: str) -> str:
    return number.replace(".", "")


@lru_cache(maxsize=32)
def _passages(source: str) -> tuple[_Side, ...]:
    """Return every run of up to ten clauses of one paragraph, as sides."""
    sides, words = [], words_of(source)
    for start, end in paragraphs_of(source):
        edges = [start, *(found.end() + start for found in _CLAUSES.finditer(source[start:end])), end]
        inside = [[word for word in words if a <= word.start < b] for a, b in pairwise(edges)]
        for first in range(len(inside)):
            for after in range(first + 1, min(len(inside), first + _MOST_CLAUSES) + 1):
                run = [word for clause in inside[first:after] for word in clause]
                if run:
                    sides.append(_Side.of(source, run))
    return tuple(sides)


def _score(ours: _Side, theirs: _Side, *, is_spanish: bool) -> float:
    """Return how far two sides have the same content, from 0 to 1: partners both ways, numbers counted as words."""
    if len(theirs.content) > 3 * len(ours.content) + 6 or len(ours.content) > 4 * len(theirs.content) + 6:
        return 0.0
    mine = sum(any(_partners(word, other, is_spanish=is_spanish) for other in theirs.content) for word in ours.content)
    if mine + len(ours.numbers & theirs.numbers) < min(_FEWEST_PARTNERS, len(ours.content)):
        return 0.0
    back = sum(any(_partners(word, other, is_spanish=is_spanish) for word in ours.content) for other in theirs.content)
    shared = 2 * _weight(ours.numbers & theirs.numbers)
    total = len(ours.content) + len(theirs.content) + _weight(ours.numbers) + _weight(theirs.numbers)
    score = (mine + back + shared) / total if total else 0.0
    return score if mine > _FEWEST_PARTNERS or score >= _ENOUGH_OF_FEW else 0.0


def _weight(numbers: frozenset[str]) -> int:
    """Numbers of two digits and more tell a place better than words do."""
    return sum(1 + (len(number) > 1) for number in numbers)


def _partners(ours: str, theirs: str, *, is_spanish: bool) -> bool:
    return _translates(ours, theirs) if is_spanish else _translates(theirs, ours)


@lru_cache(maxsize=65536)
def _translates(spanish: str, english: str) -> bool:
    """Tell whether two words can be one in two languages: by the table, or by a common beginning."""
    if spanish == english or (english == "$" and spanish.startswith("dolar")):
        return True
    if any(english.startswith(beginning) for beginning in _english_for(spanish)):
        return True
    one, other = _sound(spanish), _sound(english)
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= 5 or (shared == 4 and min(len(one), len(other)) <= 7)


@lru_cache(maxsize=4096)
def _english_for(spanish: str) -> tuple[str, ...]:
    for length in range(min(len(spanish), LONGEST_BEGINNING), 1, -1):
        if (found := ENGLISH_FOR.get(spanish[:length])) and len(spanish) - length <= 7:
            return found
    return ()


def _sound(word: str) -> str:
    word = (
        word.replace("ph", "f")
        .replace("qu", "c")
        .replace("y", "i")
        .replace("th", "t")
        .replace("ch", "c")
        .replace("k", "c")
    )
    word = re.sub(r"(.)\1", r"\1", word)
    return word[1:] if word.startswith("es") and len(word) > 5 else word


def _doubt(ours: _Side, theirs: _Side) -> str:
    """Say what in the quotation does not fit the passage, or return ""."""
    told = {int(number) for number in theirs.numbers if number.isdigit()} | theirs.amounts
    spoken = {amount for amount in ours.amounts if amount >= _SPOKEN and str(amount) not in ours.numbers}
    if ours.numbers - theirs.numbers or spoken - told:
        return "A number in it is not in the passage that it seems to translate."
    if bool(ours.denials) != bool(theirs.denials):
        return "It denies what the passage says, or the other way about, as far as can be told."
    return ""


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
