"""How many signed, by unit and of how many states, made from the list and never typed. No Django here.

"31 mayors and 1 county executive, of 18 states". The same number with another unit is another claim, so the unit is
always said; a state is counted only when it is known, and when it is not known for every office none is counted.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from undersigned.release.record import SignatoryLine
from undersigned.roster.places import STATES, TERRITORIES
from undersigned.text.accents import without_accents

_NOT_OFFICES = {"person", "organization"}
_CAPITAL = "DC"  # in the table of states, but nobody calls it one
# What stands before the first of these is what there are several of: chairs of the board, members at large.
_HEAD = re.compile(r"(.+?)( (?:of|at|for|in|to|on|pro|ex|and)\b.*)", re.IGNORECASE)
_AFTER_ITS_NOUN = re.compile(
    r"(.*\b(?:attorney|solicitor|surgeon|inspector|auditor|adjutant|comptroller|controller|secretary|governor"
    r"|director|treasurer|postmaster|consul))( general)"
    r"|(.+?)([ -](?:elect|designate|emeritus|emerita))",
    re.IGNORECASE,
)
_IRREGULAR = {"person": "people", "child": "children"}
_MEN_ARE_NOT = re.compile(r"(hu|ger|ro|sha|talis|otto|nor)man", re.IGNORECASE)


@dataclass(frozen=True)
class Counts:
    """A list of signatories, counted. `by_unit` has the singular of each unit and how many, the most first.

    `states` is the number of states they are of, without the capital's district and the territories, which have their
    own fields; all three are 0 and False when the state of any office is not known.
    """

    total: int
    by_unit: tuple[tuple[str, int], ...]
    states: int
    capital_district: bool
    territories: int


def counts_by_unit(signatories: Sequence[SignatoryLine]) -> Counts:
    """Count signatories by their unit, whatever its letter case, and the places that they are of."""
    units = Counter(line.unit.strip().lower() for line in signatories)
    codes = _codes(signatories)
    return Counts(
        total=len(signatories),
        by_unit=tuple(sorted(units.items(), key=lambda pair: (-pair[1], pair[0]))),
        states=len(codes & STATES.keys() - {_CAPITAL}),
        capital_district=_CAPITAL in codes,
        territories=len(codes & TERRITORIES.keys()),
    )


def _codes(signatories: Iterable[SignatoryLine]) -> set[str]:
    """Return the postal codes, or none when one is missing: of an office, or of anybody when there are no offices."""
    lines = list(signatories)
    asked = [line for line in lines if line.unit not in _NOT_OFFICES] or lines
    known = STATES.keys() | TERRITORIES.keys()
    if any(line.state not in known for line in asked):
        return set()
    return {line.state for line in lines if line.state in known}


def counts_in_words(signatories: Sequence[SignatoryLine]) -> str:
    """Return the counts as they stand on the page: "14 mayors and 2 county executives, of 5 states"."""
    counts = counts_by_unit(signatories)
    if not counts.total:
        return "no signatories"
    units = joined([number_of(count, unit) for unit, count in counts.by_unit])
    places = joined(_places(counts))
    return f"{units}, of {places}" if places else units


def _places(counts: Counts) -> list[str]:
    return [
        *([number_of(counts.states, "state")] if counts.states else []),
        *(["the District of Columbia"] if counts.capital_district else []),
        *([number_of(counts.territories, "territory")] if counts.territories else []),
    ]


def joined(parts: Sequence[str]) -> str:
    """Return parts as English lists them: "a, b and c"; an empty string for none."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def number_of(count: int, unit: str) -> str:
    """Return a number with its unit, which is given in the singular: "1 mayor", "1,204 people"."""
    return f"{count:,} {unit if count == 1 else plural(unit)}"


def plural(unit: str) -> str:
    """Return the English plural of an office's or unit's name; the noun bends, not what explains it.

    "attorney general" gives "attorneys general", "chair of the board" "chairs of the board".
    """
    if match := _AFTER_ITS_NOUN.fullmatch(unit):
        noun, rest = (match[1], match[2]) if match[2] else (match[3], match[4])
        return plural(noun) + rest
    if match := _HEAD.fullmatch(unit):
        return plural(match[1]) + match[2]
    before, last = re.fullmatch(r"(.*?)([^\W\d_]*)", unit, re.DOTALL).groups()  # type: ignore[union-attr]  # matches all
    return before + _plural_word(last) if last else unit


def _plural_word(word: str) -> str:
    lower = word.lower()
    if lower in _IRREGULAR:
        return word[0] + _IRREGULAR[lower][1:]
    if re.search(r"(^|[a-z])(wo)?man$", lower) and not _MEN_ARE_NOT.search(lower):
        return word[:-2] + "en"
    if re.search(r"(s|x|z|ch|sh)$", lower):
        return word + "es"
    if re.search(r"[^aeiou]y$", lower):
        return word[:-1] + "ies"
    return word + "s"


def printed_order(signatories: Iterable[SignatoryLine]) -> tuple[SignatoryLine, ...]:
    """Return the list as it is printed: by name of state, then place, then name; those of no known state last.

    Letter case and accents are not looked at, so that the order is the same whatever database the list came from.
    """
    names = {**STATES, **TERRITORIES}
    return tuple(
        sorted(
            signatories,
            key=lambda line: (
                line.state not in names,
                names.get(line.state, ""),
                _folded(line.body),
                _folded(line.name),
                line.signature_id,
            ),
        )
    )


def _folded(text: str) -> str:
    return without_accents(text.casefold())
