"""What there is to count in a letter, by its signatories' offices: mayors, cities, counties, states, organizations."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from undersigned.coverage.counts.claim_words import Unit
from undersigned.coverage.counts.office_words import holds, is_calling, is_head, is_same_calling
from undersigned.coverage.known import Signatory
from undersigned.document.names import is_organization
from undersigned.roster.places import fold, state_code

_MAYOR = re.compile(
    r"\b(?:mayor|alcalde(?:sa)?|b\u00fcrgermeister(?:in)?|oberb\u00fcrgermeister(?:in)?|maire|sindaco|prefeito)\b",
    re.IGNORECASE,
)
_NEARLY_MAYOR = re.compile(
    r"\b(?:deputy|vice|former|acting|pro tem\w*|ex|past|elect|emeritus|teniente)\b", re.IGNORECASE
)
_COUNTY = re.compile(r"\b(?:county|counties|parish|condado|freeholder)\b", re.IGNORECASE)
_EXECUTIVE = re.compile(r"\b(?:executive|ejecutiv[oa]|judge)\b", re.IGNORECASE)
_OFFICES = {
    Unit.GOVERNORS: re.compile(r"(?<!lieutenant )(?<!lt\. )\bgovernor\b|\bgobernador", re.IGNORECASE),
    Unit.LAWYERS: re.compile(r"\battorney general\b|\bfiscal general\b", re.IGNORECASE),
    Unit.LEGISLATORS: re.compile(
        r"senator|representative|legislator|council|assembly|alder|congress|delegate|senador|diputad|concejal"
        r"|member of",
        re.IGNORECASE,
    ),
}
_HEAD_OF_BODY = re.compile(
    r"\b(?:chief executive|ceo|(?<!city )(?<!county )(?<!town )(?<!village )(?:general )?manager|"
    r"(?:executive|managing) director|principal|chancellor)\b|^(?:director|president)\b",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"^(?:vice[ -])?(?:president|chair(?:man|woman|person)?|presidente?a?)\b", re.IGNORECASE)
_NO_KIND = frozenset({"of", "the", "and", "city", "county", "town", "village", "state", "de", "la", "del"})
_CITY_OFFICE = re.compile(r"\b(?:city|town|village|council|alder\w*|borough|selectman|concejal)\b|^$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one unit sign a letter. `count` is the plain answer; `readings` are others that a fair reader allows.

    `is_sure` is false where the list does not tell: then only more than `most` can be wrong.
    """

    count: int
    noun: str
    readings: frozenset[int] = frozenset()
    is_sure: bool = True
    most: int = 0
    members: tuple[Signatory, ...] = field(default=(), repr=False)

    def allows(self, number: int) -> bool:
        """Tell whether a number is the count, or what a fair reader allows."""
        return number == self.count or number in self.readings


def is_mayor(signatory: Signatory) -> bool:
    """Tell whether a signatory is a mayor of a city now (no deputy, no former mayor, no mayor of a county)."""
    office = signatory.office
    return bool(_MAYOR.search(office)) and not _NEARLY_MAYOR.search(office) and not leads_county(signatory)


def leads_county(signatory: Signatory) -> bool:
    """Tell whether a signatory leads a county: the office or the place says so."""
    return bool(_COUNTY.search(f"{signatory.office} {signatory.place}"))


def is_body(signatory: Signatory) -> bool:
    """Tell whether a signatory stands for an organization, not for a public office."""
    if _MAYOR.search(signatory.office) or leads_county(signatory):
        return False
    return bool(signatory.organization) or (
        not signatory.office and not signatory.place and is_organization(signatory.name)
    )


@lru_cache(maxsize=64)
def tallies(signatories: tuple[Signatory, ...]) -> dict[Unit, Tally]:
    """Return what a letter's list of signatories counts, by unit; none where the list is empty."""
    if not signatories:
        return {}
    found = {unit: maker(signatories) for unit, maker in _MAKERS.items()}
    for unit, pattern in _OFFICES.items():  # an office that is not held here may be printed in other words
        held = tuple(one for one in signatories if pattern.search(one.office))
        found[unit] = _people(held, signatories, unit.value)
    return found


_NO_END = 1_000_000
_MOST = 0.7  # of a list of scientists the others are taken for scientists too


@lru_cache(maxsize=64)
def by_noun(noun: str, unit: Unit, signatories: tuple[Signatory, ...], coalition: str = "") -> Tally | None:
    """Return how many hold the office that a noun names ("presidents"), or how many bodies of that kind there are.

    `coalition` is what the signatories call themselves: "Scientists of the Bay" are all scientists.
    """
    noun = noun.lower()
    total = len(signatories)
    if unit == Unit.KINDS_OF_ORGANIZATION:
        return _bodies(noun, signatories)
    is_called = any(is_same_calling(word, noun) for word in fold(coalition).split() if word.endswith("s"))
    has_offices = any(one.office for one in signatories)
    if (is_called and (is_calling(noun) or is_head(noun))) or not has_offices:  # all of them, or all of them may be
        return Tally(total, noun, is_sure=is_called, most=total, members=signatories)
    held = tuple(one for one in signatories if holds(one.office, noun))
    if not held and is_head(noun):
        return Tally(total, noun, is_sure=False, most=max(total, _NO_END), members=signatories)
    if is_calling(noun):
        return _by_calling(held, signatories, noun)
    tally = _people(held, signatories, noun)
    return replace(tally, readings=frozenset({len(held), len(held) + _officers_among(held, signatories)}))


def _officers_among(held: tuple[Signatory, ...], signatories: tuple[Signatory, ...]) -> int:
    """Return how many chair a body of that kind: a port's president is one of its commissioners."""
    boards = [set(fold(_body_of(one) or one.place).split()) for one in held]
    kind = set.intersection(*boards) - _NO_KIND if boards else set()
    others = [one for one in signatories if one not in held and _CHAIR.search(one.office)]
    return sum(bool(kind & set(fold(_body_of(one) or one.place).split())) for one in others)


def _bodies(noun: str, signatories: tuple[Signatory, ...]) -> Tally | None:
    """Count the bodies for which people sign; of which kind each is, no list tells for sure."""
    bodies = [body for one in signatories if (body := _body_of(one))]
    distinct = {fold(body) for body in bodies}
    most = len(distinct) + len(signatories) - len(bodies)  # each of the others may stand for one more
    return Tally(len(distinct), noun, is_sure=False, most=most) if distinct else None


def _body_of(signatory: Signatory) -> str:
    """Return the body that a signatory is or stands for; some lists print it where others have the city."""
    if signatory.organization or is_body(signatory):
        return signatory.organization or signatory.name
    return signatory.place if is_organization(signatory.place) or _HEAD_OF_BODY.search(signatory.office) else ""


def _by_calling(held: tuple[Signatory, ...], signatories: tuple[Signatory, ...], noun: str) -> Tally:
    """Count people by their training, which not every office names: most of a list make the list."""
    total = len(signatories)
    if len(held) < _MOST * total:
        return Tally(len(held), noun, is_sure=False, most=total, members=held)
    return Tally(total, noun, frozenset(range(len(held), total)), is_sure=False, most=total, members=signatories)


def _all(signatories: tuple[Signatory, ...]) -> Tally:
    total = len(signatories)
    return Tally(total, "signatories", most=total, members=signatories)


def _people(held: tuple[Signatory, ...], signatories: tuple[Signatory, ...], noun: str) -> Tally:
    unknown = [one for one in signatories if not one.office and not is_body(one)]
    return Tally(len(held), noun, is_sure=not unknown and bool(held), most=len(held) + len(unknown), members=held)


def _mayors(signatories: tuple[Signatory, ...]) -> Tally:
    held = tuple(one for one in signatories if is_mayor(one))
    nearly = [one for one in signatories if _MAYOR.search(one.office) and not is_mayor(one)]
    tally = _people(held, signatories, "mayors")
    readings = frozenset(range(len(held), len(held) + len(nearly) + 1))
    return Tally(len(held), "mayors", readings, tally.is_sure, tally.most + len(nearly), held)


def _cities(signatories: tuple[Signatory, ...]) -> Tally:
    led = tuple(one for one in signatories if is_mayor(one) and one.place)
    places = {_place(one) for one in led}
    others = {_place(one) for one in signatories if one.place and not leads_county(one)}
    near = {_place(one) for one in signatories if _MAYOR.search(one.office) or _CITY_OFFICE.search(one.office)} & others
    placeless = sum(not one.place and not is_body(one) for one in signatories)
    readings = frozenset({len(places | near), len(places | others), len(led)})
    is_sure = bool(led) and not placeless
    return Tally(len(places), "cities", readings, is_sure, len(places | others) + placeless, led)


def _county_leaders(signatories: tuple[Signatory, ...]) -> Tally:
    held = tuple(one for one in signatories if leads_county(one))
    executives = sum(bool(_EXECUTIVE.search(one.office)) for one in held)
    tally = _people(held, signatories, "county executives" if executives == len(held) else "county leaders")
    return Tally(len(held), tally.noun, frozenset({executives}), tally.is_sure, tally.most, held)


def _counties(signatories: tuple[Signatory, ...]) -> Tally:
    held = tuple(one for one in signatories if leads_county(one))
    unknown = sum(not one.office and not one.place and not is_body(one) for one in signatories)
    count = len({_place(one) for one in held})
    return Tally(count, "counties", is_sure=bool(held) and not unknown, most=count + unknown, members=held)


def _jurisdictions(signatories: tuple[Signatory, ...]) -> Tally:
    held = tuple(one for one in signatories if one.place)
    count = len({_place(one) for one in held})
    readings = frozenset({len(signatories), _cities(signatories).count})
    most = max(count, len(signatories))
    return Tally(count, "cities and counties", readings, len(held) == len(signatories), most, held)


def _states(signatories: tuple[Signatory, ...]) -> Tally:
    codes = {state_code(one.state) or one.state for one in signatories if one.state}
    unknown = sum(not one.state for one in signatories)
    readings = frozenset({len(codes - {"DC"}), len(codes - {"DC", "PR", "GU", "VI", "AS", "MP"})})
    return Tally(len(codes), "states", readings, not unknown, len(codes) + unknown, signatories)


def _organizations(signatories: tuple[Signatory, ...]) -> Tally:
    held = tuple(one for one in signatories if is_body(one))
    bodies = {fold(one.organization or one.name) for one in held}
    unknown = sum(not one.office and not one.organization for one in signatories)
    readings = frozenset({len(held)} | ({len(signatories)} if held else set()))
    most = max(len(held), len(bodies)) + unknown
    is_sure = bool(held) and (len(bodies) == len(held) or len(held) == len(signatories))
    return Tally(len(bodies), "organizations", readings, is_sure, most, held)


def _place(signatory: Signatory) -> tuple[str, str]:
    return fold(signatory.place), state_code(signatory.state) or signatory.state


_MAKERS: dict[Unit, Callable[[tuple[Signatory, ...]], Tally]] = {
    Unit.SIGNATORIES: _all,
    Unit.MEMBERS: _all,
    Unit.LEADERS: _all,
    Unit.PEOPLE: _all,
    Unit.OTHERS: _all,
    Unit.MAYORS: _mayors,
    Unit.CITIES: _cities,
    Unit.COUNTY_LEADERS: _county_leaders,
    Unit.COUNTIES: _counties,
    Unit.JURISDICTIONS: _jurisdictions,
    Unit.STATES: _states,
    Unit.ORGANIZATIONS: _organizations,
}
