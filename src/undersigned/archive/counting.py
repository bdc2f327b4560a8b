"""How many names a list has, with their unit, for letters that were read and not signed here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from undersigned.release.counts import joined, number_of
from undersigned.roster.places import STATES

_MOST_UNITS = 4  # more than these say less than the number alone
_MOST_WORDS = 4  # an office of more words is a description
_CAPITAL = "DC"


def counted(rows: Sequence[Mapping[str, Any]], *, is_known: bool = True) -> str:
    """Return a list's count in words: "31 mayors and 1 county executive, of 18 states", "signatories unknown".

    Units are what the source itself says; where it says little, it is so many signatories. States are counted only
    when every line has one.
    """
    if not rows:
        return "no signatories" if is_known else "signatories unknown"
    units = Counter(_unit(row) for row in rows)
    if len(units) > _MOST_UNITS or "" in units:
        return number_of(len(rows), "signatory")
    words = joined([number_of(count, unit) for unit, count in sorted(units.items(), key=lambda u: (-u[1], u[0]))])
    states = {str(row.get("state") or "") for row in rows}
    if "" in states or not states <= STATES.keys():
        return words
    return f"{words}, of {number_of(len(states - {_CAPITAL}), 'state')}" if states - {_CAPITAL} else words


def _unit(row: Mapping[str, Any]) -> str:
    office = str(row.get("office") or "")
    if row.get("organization") and not row.get("name"):
        return "organization"
    if office.lower() == "executive" and str(row.get("place") or "").lower().endswith(" county"):
        return "county executive"
    return office.lower() if office and len(office.split()) <= _MOST_WORDS else "person" if not office else ""
