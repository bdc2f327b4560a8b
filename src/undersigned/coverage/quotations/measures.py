"""What a translator does not change: numbers, the units that they count, and whether something is denied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.coverage.quotations.lexicon import is_partner
from undersigned.coverage.quotations.noise import is_negation
from undersigned.coverage.quotations.told_numbers import Number, numbers_in
from undersigned.text.folding import words_of

_UNITS = """
mile mill millas; kilometer kilometr; foot feet pies; meter metr; inch inches pulgad;
centimeter centimetr; acre acre; hectare hectare; gallon gal;
liter litr; pound libra; kilogram kilo; ton tonelad; minute minut; hour hora; day dia; week seman; month mes; year ano
"""
_UNIT_OF = {stem: row.split()[0] for row in _UNITS.split(";") for stem in row.split()}
# One of the first is so many of the second; rounded by a newspaper, a number may be off by some parts of a hundred.
_INTO = {("mile", "kilometer"): 1.609, ("acre", "hectare"): 0.405, ("gallon", "liter"): 3.785, ("foot", "meter"): 0.305}
_INTO |= {("pound", "kilogram"): 0.454, ("inch", "centimeter"): 2.54}
_ROUNDED, _ABOUT_A_PART = 0.06, 0.03
_REACH = 4  # words after a number in which its unit stands
_SMALLEST = 3  # "two" and "dos" are often no numbers: both, twice
_OF = re.compile(r"\s+(?:in|of|out of|de cada|de)\s+(?:every\s+|each\s+)?", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:casi|un[oa]s|cerca de|alrededor de|aproximadamente|(?:poco )?m\u00e1s de|menos de|por lo menos|al menos"
    r"|some|about|nearly|almost|around|roughly|over|(?:more|less) than|at least)\s+(?:l[oa]s\s+|the\s+)?[$\u20ac]?$",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s*(?:%|percent\b|per cent\b|por ciento\b)", re.IGNORECASE)
# Words that say of something that it is not, or is no more, without a "not".
_ENDING = """
stop ceas avoid lack prevent fail deny denied oppos dej evit carec impid imped falt nieg negar rehus rechaz fall incumpl
opon opus
"""
_SOFT = tuple(_ENDING.split())
_SOFT_WORDS = frozenset(
    {"rather", "instead", "otherwise", "vez", "lugar", "lejos", "apenas", "few", "little", "poco", "salvo"}
)
_NO_DENIAL = re.compile(
    r"\b(?:no|not)\s+(?:\w+\s+)?(?:only|just|merely|s\u00f3lo|solo|solamente)\b|\b(?:no|not)\s+(?:more|less|fewer|later|earlier|only|just|m\u00e1s|menos|s\u00f3lo|solo|solamente|obstante)\b"
    r"|\bnada m[a\u00e1]s\b|\bsin (?:importar|embargo|duda)\b|\bpor no decir\b|\bno\.\s?\d",
    re.IGNORECASE,
)
_APART = 6  # words: denials nearer to one another are one


@dataclass(frozen=True, slots=True)
class Change:
    """A number or unit that differs, in words; it is certain when the passage has another in its place."""

    words: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """A number as written: units by it, the part of a whole that it tells of, whether it is rough, words after it."""

    number: Number
    written: str
    units: frozenset[str]
    parts: float | None
    is_about: bool
    following: tuple[str, ...]


def changed_measure(quote: str, passage: str, *, is_spanish: bool) -> Change | None:
    """Return the number or unit of a quotation that the passage has not, None when all of them fit."""
    ours, theirs = measures_in(quote, is_spanish=is_spanish), measures_in(passage, is_spanish=not is_spanish)
    for mine in ours:
        same = [its for its in theirs if is_same(mine, its)]
        alike = [its for its in theirs if its.number.value == mine.number.value]
        if not same and alike:
            return Change(
                f"\u201c{mine.written}\u201d counts other things than \u201c{alike[0].written}\u201d.", is_certain=True
            )
        if not same and not _is_small(mine):
            spare = [its for its in theirs if not any(is_same(each, its) for each in ours) and not _is_small(its)]
            spare = [its for its in spare if _count_the_same(mine, its, is_spanish=is_spanish)]
            words = f"\u201c{mine.written}\u201d is not in the passage that it seems to translate."
            return Change(words, is_certain=bool(spare))
    return None


def lost_denials(quote: str, passage: str) -> int:
    """Return how many denials of a passage its translation has not; -1 where only the translation denies.

    "No ... nadie" is one denial, "no more than" none; "stopped" answers "no longer", "rather than" answers "not".
    """
    ours, theirs = _denials(quote), _denials(passage)
    if theirs.hard > ours.hard:
        return max(0, theirs.hard - ours.hard - max(0, ours.soft - theirs.soft))
    return -1 if ours.hard and not theirs.hard and theirs.soft <= ours.soft else 0


def is_denying(text: str) -> bool:
    """Tell whether a text has a word that denies."""
    return bool(_denials(text).hard)


@dataclass(frozen=True, slots=True)
class _Denials:
    hard: int
    soft: int


def _denials(text: str) -> _Denials:
    hard = soft = 0
    last = -_APART
    for place, word in enumerate(words_of(_NO_DENIAL.sub(" ", text))):
        if is_negation(word.text):
            if place - last >= _APART:
                hard, last = hard + 1, place
        elif word.text.startswith(_SOFT) or word.text in _SOFT_WORDS:
            soft += 1
    return _Denials(hard, soft)


def _count_the_same(ours: Measure, theirs: Measure, *, is_spanish: bool) -> bool:
    """Tell whether what follows two numbers is the same, so that the one was put in the other's place."""
    pairs = ((mine, its) for mine in ours.following for its in theirs.following)
    return any(is_partner(*(pair if is_spanish else pair[::-1])) for pair in pairs)


def _is_small(measure: Measure) -> bool:
    return measure.number.value < _SMALLEST and not measure.number.in_figures


def measures_in(text: str, *, is_spanish: bool) -> list[Measure]:
    """Return the numbers of a Spanish or else an English text, in order, with their units."""
    numbers = numbers_in(text, is_spanish=is_spanish)
    return [_measure(text, numbers, here) for here in range(len(numbers))]


def _measure(text: str, numbers: Sequence[Number], here: int) -> Measure:
    number = numbers[here]
    until = numbers[here + 1].start if here + 1 < len(numbers) else len(text)
    following = tuple(word.text for word in words_of(text[number.end : until])[:_REACH])
    return Measure(
        number,
        text[number.start : number.end],
        frozenset(unit for word in following if (unit := _unit(word))),
        _parts(text, numbers, here),
        bool(_ABOUT.search(text[: number.start])),
        tuple(word for word in following if len(word) > len("the")),
    )


def _unit(key: str) -> str:
    singular = key.removesuffix("es") if key.endswith("ses") else key.removesuffix("s")
    for length in range(len(key), 2, -1):
        if (unit := _UNIT_OF.get(key[:length])) and len(key) - length <= 2:
            return unit
    return _UNIT_OF.get(singular, "")


def _parts(text: str, numbers: Sequence[Number], here: int) -> float | None:
    """Return which part of a whole a number tells of: 0.6 for "six in ten" (both numbers do), 0.61 for "61 percent"."""
    number = numbers[here]
    if _PERCENT.match(text, number.end):
        return number.value / 100
    for first, second in ((here, here + 1), (here - 1, here)):
        if first >= 0 and second < len(numbers) and _OF.fullmatch(text[numbers[first].end : numbers[second].start]):
            return numbers[first].value / max(1.0, numbers[second].value)
    return None


def is_same(ours: Measure, theirs: Measure) -> bool:
    """Tell whether two measures are one: equal, the same part of a whole, or one in miles and one in kilometers."""
    if ours.number.value == theirs.number.value:
        return not (ours.units and theirs.units) or bool(ours.units & theirs.units)
    if ours.parts is not None and theirs.parts is not None:
        return abs(ours.parts - theirs.parts) <= _ABOUT_A_PART
    if _is_round(ours) and abs(ours.number.value - theirs.number.value) <= _ROUNDED * theirs.number.value:
        return True
    return any(_is_converted(one, other) for one, other in ((ours, theirs), (theirs, ours)))


def _is_round(measure: Measure) -> bool:
    """Tell whether a number is told as a round one: "casi 20 millones"."""
    return measure.is_about and len(f"{measure.number.value:.0f}".rstrip("0")) <= len("12")


def _is_converted(one: Measure, other: Measure) -> bool:
    """Tell whether the second is the first in the other country's units, rounded."""
    return any(
        one_unit in one.units
        and other_unit in other.units
        and abs(one.number.value * factor - other.number.value) <= _ROUNDED * other.number.value
        for (one_unit, other_unit), factor in _INTO.items()
    )
