"""Where a jurisdiction is and which OCD division it is, from a table that ships with the program.

The table (`places.csv.gz`, made by `tools/build_places.py`, described in `docs/algorithms/places.md`) has the
places of the United States with 500 people and more, the counties, the states and the District of Columbia.
A name that is unknown, or that could mean two governments, gives None: a wrong place is worse than no place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from undersigned.document.states import FULL_NAMES
from undersigned.document.states import TERRITORIES as _TERRITORIES
from undersigned.text.accents import without_accents

OCD_PREFIX = "ocd-division/country:us/"
"""What every division id here begins with (Open Civic Data identifiers)."""

_LONGEST_NAME = 200
_TABLE = "places.csv.gz"

STATES: Mapping[str, str] = MappingProxyType(
    {code: name for code, name in FULL_NAMES.items() if code not in _TERRITORIES}
)
"""Postal code to name: the fifty states and the District of Columbia."""

TERRITORIES: Mapping[str, str] = MappingProxyType(
    {code: name for code, name in FULL_NAMES.items() if code in _TERRITORIES}
)
"""Postal code to name: the inhabited territories. Of these the table has only Puerto Rico's municipios."""


class Kind(StrEnum):
    """What sort of division a place is."""

    PLACE = "place"
    COUNTY = "county"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Place:
    """One division: its name, where its middle is (degrees, WGS 84), how many people, its OCD division id.

    `population` is None where the source has none (counties, states); `division_id` is None where the list of
    division ids did not confirm it.
    """

    name: str
    kind: Kind
    state: str
    latitude: float
    longitude: float
    population: int | None
    division_id: str | None


@dataclass(frozen=True, slots=True)
class _Line:
    designation: str
    place: Place


_DESIGNATIONS = (
    "consolidated government|metropolitan government|unified government|city and borough|city and county"
    "|census area|urban county|commonwealth|municipality|corporation|plantation|municipio|township|district|village"
    "|borough|county|parish|state|town|city"
)
_BEFORE = re.compile(rf"(?:the )?({_DESIGNATIONS}) of (?:the )?(.+)")
_AFTER = re.compile(rf"(.+) ({_DESIGNATIONS})")
_SPELLINGS = {"saint": "st", "sainte": "ste", "ft": "fort", "mt": "mount"}


def fold(name: str) -> str:
    """Return the key under which a name is looked up: no case, accents, full stops or apostrophes; Saint as St.

    Not `text.folding.fold`: the table's keys are made with this one, and only a place's name has Saint as St.
    """
    plain = without_accents(name).casefold()
    plain = re.sub(r"[.'`\u2018\u2019\u02bb\u02bc]", "", plain).replace("&", " and ")
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join(_SPELLINGS.get(word, word) for word in words)


def split_designation(folded: str) -> tuple[str, str]:
    """Return a folded name without "city of" or "county", and that word; ("", "") when it has none."""
    if match := _BEFORE.fullmatch(folded):
        return match[2], match[1]
    if match := _AFTER.fullmatch(folded):
        return match[1], match[2]
    return "", ""


def state_code(text: str) -> str | None:
    """Return the postal code for a postal code or a full name of a state or territory, else None."""
    code = text.strip().upper()
    if code in STATES or code in TERRITORIES:
        return code
    return _codes_by_name().get(fold(text)) if len(text) <= _LONGEST_NAME else None


def usual_division(code: str, kind: str, key: str) -> str:
    """Return the division id, without its prefix, that most places of that key have; the table says "=" for it."""
    return f"state:{code.lower()}" if kind == Kind.STATE else f"state:{code.lower()}/{kind}:{key.replace(' ', '_')}"


def find_place(name: str, state: str, kind: Kind | None = None) -> Place | None:
    """Return the one division of that name in that state, or None when it is unknown or could be two.

    `state` is a postal code or a full name. A county is found by its bare name only when `kind` says county;
    "Montgomery County" needs no kind. A word such as "Town of" must agree with what the division is.
    """
    code = state_code(state)
    if code is None or len(name) > _LONGEST_NAME:
        return None
    whole = fold(name)
    base, designation = split_designation(whole)
    for key, said in ((whole, ""), (base, designation)):
        lines = list(_lines(code, key)) if key else []
        if lines:
            return _only([line.place for line in lines if _is_meant(line, said, kind)])
    return None


def _is_meant(line: _Line, said: str, kind: Kind | None) -> bool:
    """Tell whether a line of the right name is what was asked: its kind, and the word said with the name."""
    place = line.place
    if kind is not None and place.kind != kind:
        return False
    if said:
        unnamed = place.kind == Kind.PLACE and place.division_id is not None and not line.designation
        return line.designation == said or unnamed
    return kind is not None or place.kind != Kind.COUNTY


def _only(places: list[Place]) -> Place | None:
    return places[0] if places and all(place == places[0] for place in places) else None


def _lines(code: str, key: str) -> Iterator[_Line]:
    """Yield the lines of one state with this key; the table stays text, so that it costs little memory."""
    block = _blocks().get(code, "")
    at = block.find(f"\n{key},")
    while at >= 0:
        end = block.index("\n", at + 1)
        yield _line(code, block[at + 1 : end])
        at = block.find(f"\n{key},", end)


def _line(code: str, text: str) -> _Line:
    import csv

    key, kind, designation, name, latitude, longitude, people, division = next(csv.reader([text]))
    if division == "=":
        division = usual_division(code, kind, key)
    place = Place(
        name=name or key.title(),
        kind=Kind(kind),
        state=code,
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(people) if people else None,
        division_id=OCD_PREFIX + division if division else None,
    )
    return _Line(designation, place)


@cache
def _blocks() -> dict[str, str]:
    """Return the lines of each state as one text that begins and ends with a line feed."""
    import gzip  # late, as what else the table needs: an article is checked without it
    from importlib import resources

    packed = resources.files("undersigned.roster").joinpath(_TABLE).read_bytes()
    blocks = gzip.decompress(packed).decode().split("\n#")
    return {block[:2]: block[2:] + "\n" for block in blocks[1:]}


@cache
def _codes_by_name() -> dict[str, str]:
    names = {fold(name): code for code, name in (*STATES.items(), *TERRITORIES.items())}
    return names | {"dc": "DC", "washington dc": "DC", "virgin islands": "VI", "us virgin islands": "VI"}
