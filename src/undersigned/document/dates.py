"""Dates written out in words or figures, in seven languages; a date that could be two days is not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from undersigned.document.languages import LANGUAGES
from undersigned.document.patterns import folded, late, once, words_of

_SHORT = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
# Where year, month and day stand among the groups of each pattern below.
_ORDERS: dict[int, tuple[int | None, int, int | None]] = {
    0: (2, 0, 1),
    1: (2, 1, 0),
    2: (0, 1, 2),
    3: (2, 1, 0),
    5: (1, 0, None),
    6: (None, 0, 1),
    7: (None, 1, 0),
}
_DIGIT = late(r"\d")
_ANY_YEAR = late(r"1[6-9]\d\d|20\d\d|2100")
_YEAR = r"(1[6-9]\d\d|20\d\d|2100)"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: year, month and day (0 where not said), and where it stands (code points)."""

    year: int
    month: int
    day: int
    start: int
    end: int

    @property
    def iso(self) -> str:
        """YYYY-MM-DD or YYYY-MM."""
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


@cache
def _months() -> dict[str, int]:
    months = {name: n for language in LANGUAGES for n, name in enumerate(language.months.split(), 1)}
    numbers = [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12]
    return months | dict(zip(_SHORT, numbers, strict=True)) | {"setiembre": 9, "maerz": 3}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = r"\b(" + "|".join(sorted(_months(), key=len, reverse=True)) + r")\b\.?"
    ending = r"(?:st|nd|rd|th|er|\.?º|ª|°)?\.?"
    return tuple(
        folded(pattern)
        for pattern in (
            rf"{month} (\d{{1,2}}){ending},? +{_YEAR}\b",  # July 21, 2020
            rf"\b(\d{{1,2}}){ending} (?:de |d[ei] |of |day of )?{month}(?: de| del|,)? {_YEAR}\b",  # 8 de mayo de 2005
            rf"\b{_YEAR}-(\d\d)-(\d\d)(?!\d)",
            rf"\b(\d{{1,2}})\.(\d{{1,2}})\.{_YEAR}\b",  # German order, with full stops
            rf"\b(\d{{1,2}})/(\d{{1,2}})/{_YEAR}\b",
            rf"{month}(?: de| of|,)? {_YEAR}\b",  # December, 2017
            rf"{month} (\d{{1,2}}){ending}(?![\d:])",
            rf"\b(\d{{1,2}}){ending} (?:de |of )?{month}(?!\.? \d)",
        )
    )


@once
def dates_in(text: str) -> list[WrittenDate]:
    """Return the dates of a text in its order; those without a year have year 0."""
    taken: list[WrittenDate] = []
    kinds = _kinds_in(text) if _DIGIT.search(text) else ()
    for kind in kinds:
        pattern = _patterns()[kind]
        for match in pattern.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in taken):
                taken += _date(kind, match)
    return sorted(taken, key=lambda date: date.start)


def _kinds_in(text: str) -> tuple[int, ...]:
    """Return which patterns can match at all: those with a year, those with a month's name, or neither."""
    year = bool(_ANY_YEAR.search(text))
    if _months().keys().isdisjoint(words_of(text)):
        return (2, 3, 4) if year else ()
    return (0, 1, 2, 3, 4, 5, 6, 7) if year else (6, 7)


def _date(kind: int, match: re.Match[str]) -> Iterator[WrittenDate]:
    """Yield what one match says; nothing when its figures are no date, or could be two."""
    groups = match.groups()
    if kind == 4:
        first, second, year = map(int, groups)
        if first <= 12 and second <= 12 and first != second:
            return
        month, day = (first, second) if first <= 12 else (second, first)
    else:
        year, month, day = _parts(kind, groups)
    if 1 <= month <= 12 and 0 <= day <= _days_in(year, month):
        yield WrittenDate(year, month, day, match.start(), match.end())


def _days_in(year: int, month: int) -> int:
    """Return how many days a month has; 31 where no year is said. (The standard calendar takes long to import.)"""
    if not year or month != 2:
        return 31 if not year else 30 + (month + month // 8) % 2
    return 29 if (year % 4 == 0 and year % 100 != 0) or year % 400 == 0 else 28


def _parts(kind: int, groups: tuple[str, ...]) -> tuple[int, int, int]:
    months = _months()
    values = [months.get(group.lower()) or int(group) for group in groups]
    year, month, day = (0 if place is None else values[place] for place in _ORDERS[kind])
    return year, month, day
