"""Who of a letter's signatories has a trait that an article gives some of them: a place, a state, an office."""

from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.coverage.counts import claim_words as words
from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import Unit, unit_of
from undersigned.coverage.counts.office_words import is_of_sphere
from undersigned.coverage.counts.state_words import states_in
from undersigned.coverage.counts.tally import Tally, by_noun, tallies
from undersigned.coverage.known import KnownLetter, Signatory
from undersigned.roster.places import fold

_EMPTY_WORDS = (
    "from in of the a an at and or all both also their its own there here lead leads leading run serve represent towns "
    "town cities city communities places state states who that come de del en la el los las "
    "y e son un una todos pueblos ciudades estado municipios local elected current"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_SHARES = {
    "none": (0.0, 0.0),
    "ningun": (0.0, 0.0),
    "two thirds": (0.61, 0.72),
    "dos tercios": (0.61, 0.72),
    "three": (0.7, 0.8),
    "tres": (0.7, 0.8),
    "quarter": (0.2, 0.3),
    "fourth": (0.2, 0.3),
    "cuarta": (0.2, 0.3),
    "third": (0.28, 0.39),
    "tercio": (0.28, 0.39),
    "half": (0.45, 0.55),
    "mitad": (0.45, 0.55),
    "most": (0.5, 1.0),
    "major": (0.5, 1.0),
    "mayor": (0.5, 1.0),
    "all": (1.0, 1.0),
    "tod": (1.0, 1.0),
}
"""Of fractions in words, the shares that they can stand for; the first that fits counts."""
_DOUBT = 0.06  # so far beyond its limits a share is still not called wrong


@dataclass(frozen=True, slots=True)
class Held:
    """Who has a trait. `is_whole`: every word of it was understood, and the list tells it of everybody."""

    members: tuple[Signatory, ...]
    is_whole: bool


def having(trait: str, among: tuple[Signatory, ...], letter: KnownLetter) -> Held | None:
    """Return who of some signatories has the trait that words say; None where the list does not tell it."""
    folded = f" {fold(trait)} "
    members, folded, is_told = of_places(folded, among)
    is_sure = True
    if not is_told:
        codes, folded, is_sure = states_in(folded)
        is_told = bool(codes)
        members = tuple(one for one in among if one.state in codes) if codes else among
        is_sure = is_sure and (not codes or all(one.state for one in among))
    for noun in [found[0] for found in words.WHO.finditer(trait)]:
        held = _of_office(noun, letter)
        if held is not None and fold(noun) not in _EMPTY:
            members, is_told = tuple(one for one in members if one in held), True
            folded = f" {folded} ".replace(f" {fold(noun)} ", " ")
    left_over = [word for word in folded.split() if word not in _EMPTY and not fits_all(word, members)]
    names = {fold(word) for word in trait.split() if word[:1].isupper()}
    if not is_told or names & set(left_over):
        return None  # "the Ohio Valley" is no state
    return Held(members, is_sure and not left_over)


def of_places(folded: str, among: tuple[Signatory, ...]) -> tuple[tuple[Signatory, ...], str, bool]:
    """Return who is of a place or body that the words name in full, and the words without it."""
    for name in sorted({fold(place) for one in among for place in (one.place, one.organization) if place}, key=len)[
        ::-1
    ]:
        if len(name) > 3 and f" {name} " in folded and not states_in(name)[0]:
            members = tuple(one for one in among if name in {fold(one.place), fold(one.organization)})
            return members, folded.replace(f" {name} ", " "), True
    return among, folded, False


def _of_office(noun: str, letter: KnownLetter) -> tuple[Signatory, ...] | None:
    unit = unit_of(noun)
    if unit in {Unit.PROFESSION, Unit.KINDS_OF_ORGANIZATION}:
        tally = by_noun(noun, unit, letter.signatories, letter.coalition)
    else:
        tally = tallies(letter.signatories).get(unit)
    return tally.members if tally and tally.members else None


def fits_all(word: str, members: Iterable[Signatory]) -> bool:
    """Tell whether a word says nothing that parts these members: "union" of the presidents of unions."""
    members = tuple(members)
    return bool(members) and all(is_of_sphere(word, f"{one.office} {one.place} {one.organization}") for one in members)


def trait_tally(claim: Claim, letter: KnownLetter, total: int) -> tuple[Tally, int] | None:
    """Return how many have the trait of a claim, and of how many, when the letter had `total` signatories."""
    size = len(letter.signatories)
    if not claim.trait:
        return Tally(total, "signatories", most=total, members=letter.signatories), total
    among = _among(claim, letter)
    held = having(claim.trait, among, letter) if among else None
    if held is None:
        return None
    count = len(among) - len(held.members) if claim.is_rest else len(held.members)
    is_sure = held.is_whole and total == size
    most = count if is_sure else len(among) + max(0, total - size)
    return Tally(count, _noun(claim), is_sure=is_sure, most=most, members=held.members), len(among)


def _noun(claim: Claim) -> str:
    if claim.unit == Unit.PROFESSION:
        return claim.noun.lower()
    return "signatories" if claim.unit in {Unit.SIGNATORIES, Unit.MEMBERS} else claim.unit.value


def _among(claim: Claim, letter: KnownLetter) -> tuple[Signatory, ...]:
    held = _of_office(claim.noun, letter) if claim.noun else None
    return held or letter.signatories


def share_is_right(claim: Claim, count: int, base: int) -> bool | None:
    """Tell whether "nearly half" fits a share; None between right and wrong."""
    low, high = next(limits for word, limits in _SHARES.items() if word in claim.fraction)
    if claim.is_rest or not base:
        return None
    if claim.bound == ClaimKind.AT_LEAST:
        low, high = high - 0.05 if high < 1 else low, 1.0
    elif claim.bound == ClaimKind.AT_MOST:
        low -= 0.08
    elif claim.bound:
        low, high = low - 0.05, high + 0.05
    share = count / base
    if low <= share <= high:
        return True
    return False if share < low - _DOUBT or share > high + _DOUBT or low == high else None
