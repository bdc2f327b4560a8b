"""What a translator does not change: numbers, the units that they count, and whether something is denied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
_PERCENT = re.compile(r"\s*(?:%|percent\b|per cent\b|por ciento\b)", re.IGNORECASE)
# Verbs that say of something that it is not, or is no more.
_SOFT = (
    "stop",
    "ceas",
    "avoid",
    "lack",
    "prevent",
    "fail",
    "dej",
    "ces",
    "evit",
    "carec",
    "impid",
    "falt",
    "nieg",
    "deny",
)


@dataclass(frozen=True, slots=True)
class Change:
    """A number or unit that differs, in words; it is certain when the passage has another in its place."""

    words: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a text as written, the units that stand by it, and the part of a whole that it tells of, if any."""

    number: Number
    written: str
    units: frozenset[str]
    parts: float | None


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
            words = f"\u201c{mine.written}\u201d is not in the passage that it seems to translate."
            return Change(words, is_certain=bool(spare))
    return None


def unlike_denials(quote: str, passage: str) -> bool:
    """Tell whether one of two texts denies something and the other nothing; "stopped doing" is "no longer do"."""
    ours, theirs = ([word.text for word in words_of(text)] for text in (quote, passage))
    hard = [sum(map(is_negation, words)) for words in (ours, theirs)]
    soft = [sum(_is_soft(word) for word in words) for words in (ours, theirs)]
    return bool(hard[0]) != bool(hard[1]) and hard[0] + soft[0] != hard[1] + soft[1]


def denies(text: str) -> bool:
    """Tell whether a text has a word that denies."""
    return any(is_negation(word.text) for word in words_of(text))


def _is_soft(key: str) -> bool:
    return not is_negation(key) and key.startswith(_SOFT)


def _is_small(measure: Measure) -> bool:
    return measure.number.value < _SMALLEST and not measure.number.in_figures


def measures_in(text: str, *, is_spanish: bool) -> list[Measure]:
    """Return the numbers of a Spanish or else an English text, in order, with their units."""
    numbers = numbers_in(text, is_spanish=is_spanish)
    found = []
    for here, number in enumerate(numbers):
        following = numbers[here + 1] if here + 1 < len(numbers) else None
        found.append(
            Measure(
                number, text[number.start : number.end], _units(text, number, following), _parts(text, numbers, here)
            )
        )
    return found


def _units(text: str, number: Number, following: Number | None) -> frozenset[str]:
    until = following.start if following else len(text)
    words = words_of(text[number.end : until])[:_REACH]
    return frozenset(unit for word in words if (unit := _unit(word.text)))


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
    return any(_is_converted(one, other) for one, other in ((ours, theirs), (theirs, ours)))


def _is_converted(one: Measure, other: Measure) -> bool:
    """Tell whether the second is the first in the other country's units, rounded."""
    return any(
        one_unit in one.units
        and other_unit in other.units
        and abs(one.number.value * factor - other.number.value) <= _ROUNDED * other.number.value
        for (one_unit, other_unit), factor in _INTO.items()
    )
