"""What number a claim should have said: the tally of its unit on a day, less the subject where it counts others."""

import re
from dataclasses import dataclass, replace
from datetime import date

from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import NAMED_AND, Unit
from undersigned.coverage.counts.state_words import states_in
from undersigned.coverage.counts.tally import Tally, by_noun, tallies
from undersigned.coverage.counts.traits import fits_all, of_places, trait_tally
from undersigned.coverage.known import KnownLetter, Signatory
from undersigned.coverage.names.spelling import letters_off
from undersigned.roster.places import fold

_TOTALS = frozenset({Unit.SIGNATORIES, Unit.MEMBERS, Unit.LEADERS, Unit.PEOPLE, Unit.OTHERS})
_NOUNS = frozenset({Unit.PROFESSION, Unit.KINDS_OF_ORGANIZATION})
_PLAIN_WORDS = (
    "us u s usa american america united states the of nation s nations country local elected city municipal other "
    "others additional more fellow total different such these those its their his her our my signing signatory "
    "undersigned current and concerned like minded further otros otras de los las mas estadounidenses electos "
    "locales bipartisan individual prominent participating area government public"
)
_PLAIN = frozenset(_PLAIN_WORDS.split())
_NOWHERE_WORDS = "united states us u s america usa estados unidos monday tuesday wednesday thursday friday"
_NOWHERE = frozenset(_NOWHERE_WORDS.split())
_KINDS_WORDS = (
    "county city state town township village parish district federal municipal deputy assistant associate vice"
)
_KINDS_OF_OFFICE = frozenset(_KINDS_WORDS.split())
_NO_PART = re.compile(r"\b(?:other|more|additional|democratic|republican)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What would be right: `tally` after the subject is taken off, `base` before, the subject's names, the day.

    `is_part`: the claim may count only some of them. `parts` are the tallies of a claim with several numbers.
    """

    tally: Tally
    base: int
    subject: str = ""
    on: date | None = None
    is_part: bool = False
    parts: tuple[Tally, ...] = ()


def totals(letter: KnownLetter, printed_on: date | None) -> list[tuple[int, date | None]]:
    """Return the totals that an article of a day may print, the latest last.

    A total that was once true stays right: a letter's count as released is one of the two that we ourselves show. A
    total that came only after the article's day does not. Without a day every total may be meant.
    """
    if not letter.counts:
        return [(len(letter.signatories), None)] if letter.signatories else []
    valid = [count for count in letter.counts if printed_on is None or count.as_of <= printed_on]
    return [(count.count, count.as_of) for count in valid or letter.counts[:1]]


def expectations(claim: Claim, letter: KnownLetter, printed_on: date | None) -> list[Expectation]:
    """Return what the claim should say, by each total that its article may print; none where it cannot be counted."""
    found = []
    told_totals = totals(letter, printed_on)
    for total, on in told_totals:
        is_last = printed_on is None or (total, on) == told_totals[-1]
        if claim.kind == ClaimKind.TRAIT:
            found += _with_trait(claim, letter, total, on, is_last=is_last)
            continue
        tally = _tally(claim, letter, total)
        if tally is None:
            continue
        part = _part(claim, tally, letter, total)
        is_part = _is_part(claim, part, tally, letter)
        parts = _parts(claim, letter, total)
        told = part or tally
        told = _as_listed_then(claim, told, letter, total) if is_last else told
        expected = Expectation(told, told.count, on=on, is_part=is_part, parts=parts)
        found.append(_less_subject(claim, expected, letter) if claim.kind == ClaimKind.OTHERS else expected)
    return found


def _with_trait(claim: Claim, letter: KnownLetter, total: int, on: date | None, *, is_last: bool) -> list[Expectation]:
    """Return what a claim of a part with a trait should say; none where the list does not tell the trait."""
    found = trait_tally(claim, letter, total)
    is_part = claim.is_some or not claim.trait
    if not found:
        return []
    then = trait_tally(claim, _first(letter, total), total) if is_last and _has_grown(letter, total) else None
    tally = replace(found[0], readings=found[0].readings | {then[0].count}) if then else found[0]
    return [Expectation(tally, found[1], on=on, is_part=is_part)]


def _has_grown(letter: KnownLetter, total: int) -> bool:
    return 0 < total < len(letter.signatories)


def _first(letter: KnownLetter, total: int) -> KnownLetter:
    """Return a letter with those who stand first in its list, as many as it had: later ones are mostly added below."""
    return replace(letter, signatories=letter.signatories[:total])


def _as_listed_then(claim: Claim, tally: Tally, letter: KnownLetter, total: int) -> Tally:
    """Return a tally that also allows what the list of that day would give, read from its order."""
    if not _has_grown(letter, total):
        return tally
    first = _first(letter, total)
    then = _tally(claim, first, total)
    then = (_part(claim, then, first, total) or then) if then else None
    return replace(tally, count=then.count, readings=tally.readings | {tally.count}) if then else tally


def _is_part(claim: Claim, part: Tally | None, tally: Tally, letter: KnownLetter) -> bool:
    """Tell whether a claim may count only some: not where its words are the list's own, and say all who are there."""
    if part is not None and part.is_sure and claim.kind == ClaimKind.EXACT:
        return False
    return part is not None or _narrows(claim, tally, letter)


def _parts(claim: Claim, letter: KnownLetter, total: int) -> tuple[Tally, ...]:
    """Return a tally for each number of a claim that has several."""
    units = [part.unit for part in claim.parts if part.number]
    found = [tally for unit in units if (tally := unit_tally(unit, letter, total))]
    return tuple(found) if len(found) == len(units) > 1 else ()


def unit_tally(unit: Unit, letter: KnownLetter, total: int, noun: str = "") -> Tally | None:
    """Return the tally of one unit when the letter had `total` signatories; the list may be older or newer."""
    size = len(letter.signatories)
    known = tallies(letter.signatories)
    tally = by_noun(noun, unit, letter.signatories, letter.coalition) if unit in _NOUNS and known else known.get(unit)
    if unit in _TOTALS:
        members = tally.members if tally else ()
        return Tally(total, "signatories", most=total, members=members)
    if tally is None:
        is_known = known or unit in {Unit.STATES, Unit.COUNTRIES}
        return None if is_known else Tally(total, unit.value, is_sure=False, most=total)
    if total == size or not tally.count:
        return tally if tally.count else None
    if unit == Unit.STATES:
        return replace(tally, is_sure=False, most=60)
    if tally.count == size:
        return replace(tally, count=total, readings=frozenset(), most=total)
    count = max(0, total - (size - tally.count))
    readings = frozenset({total, min(tally.count, total)})  # the others may all have come later, or all before
    return replace(tally, count=count, readings=readings, is_sure=False, most=total)


def _tally(claim: Claim, letter: KnownLetter, total: int) -> Tally | None:
    """Return the tally of all units of a claim together; None where one of them cannot be counted."""
    units = [part.unit for part in claim.parts] or [claim.unit]
    if len(units) > 1 and _everybody(claim, letter):
        return Tally(total, "signatories", most=total, members=letter.signatories)
    found = [unit_tally(unit, letter, total, claim.noun) for unit in units]
    if any(tally is None for tally in found):
        return None
    sums = [tally for tally in found if tally]
    if len(sums) == 1:
        return sums[0]
    count = sum(tally.count for tally in sums)
    noun = " and ".join(unit.value for unit in units)
    is_sure = all(tally.is_sure for tally in sums) and count <= total
    return Tally(count, noun, frozenset({total}), is_sure, total, sums[0].members + sums[1].members)


def _everybody(claim: Claim, letter: KnownLetter) -> bool:
    """Tell whether a list of units ends in a word for everybody: "mayors and other local leaders"."""
    units = {part.unit for part in claim.parts}
    if units & _TOTALS and not any(part.number for part in claim.parts[1:]):
        return True
    held = {id(one) for unit in units if (tally := tallies(letter.signatories).get(unit)) for one in tally.members}
    return bool(held) and len(held) == len(letter.signatories) and Unit.STATES not in units


def _part(claim: Claim, tally: Tally, letter: KnownLetter, total: int) -> Tally | None:
    """Return the tally of one state or place, when the words narrow the claim to it: "two North Carolina mayors"."""
    middle = _NO_PART.sub("", claim.middle)
    named = [name for name in (claim.region, middle) if name]
    for name in named:
        codes = _state_codes(name)
        held = tuple(one for one in tally.members if one.state in codes)
        if codes and len(held) < len(tally.members):
            later = max(0, total - len(letter.signatories))
            is_sure = all(one.state for one in letter.signatories) and total == len(letter.signatories)
            noun = f"{tally.noun} of {name.strip().rstrip('.,')}"
            return Tally(len(held), noun, is_sure=is_sure, most=len(held) + later, members=held)
    return _of_qualified(claim, tally) or _of_place(" ".join(named), tally, is_sure=total == len(letter.signatories))


def _of_qualified(claim: Claim, tally: Tally) -> Tally | None:
    """Return the tally of "county clerks", where the offices of others say that they are a city's or a deputy."""
    if claim.unit != Unit.PROFESSION:
        return None
    kinds = _KINDS_OF_OFFICE & set(fold(claim.middle).split()[-1:])
    offices = [set(fold(one.office).split()) for one in tally.members]
    held = [office for office in offices if kinds and kinds <= office]
    plain = [office for office in held if not office & (_KINDS_OF_OFFICE - kinds)]
    if not held or len(held) == len(offices):
        return None
    most = len(held) + sum(not office & _KINDS_OF_OFFICE for office in offices)
    readings = frozenset(range(len(plain), most + 1))
    noun = f"{' '.join(kinds)} {tally.noun}"
    return Tally(len(plain) or len(held), noun, readings, is_sure=True, most=most)


def _of_place(named: str, tally: Tally, *, is_sure: bool) -> Tally | None:
    """Return a tally that may also mean only those of a university or the like that the words name.

    Where they name nothing else, and the list is that day's, those of that body are meant and no others.
    """
    held, left, is_told = of_places(f" {fold(named)} ", tally.members)
    if not is_told or not 0 < len(held) < len(tally.members):
        return None
    if is_sure and set(left.split()) <= _PLAIN:
        return Tally(len(held), f"{tally.noun} of {named}", most=len(held), members=held)
    return replace(tally, readings=tally.readings | {len(held)}, is_sure=False)


def _state_codes(named: str) -> frozenset[str]:
    """Return the postal codes of a list of states; none when a word of it is no state, or a name also a city's."""
    codes, left, is_sure = states_in(fold(named.replace("'s", "")))
    return codes if is_sure and set(left.split()) <= _PLAIN | {"y"} and len(named) > 3 else frozenset()


def _narrows(claim: Claim, tally: Tally, letter: KnownLetter) -> bool:
    """Tell whether words beside the noun may narrow who is counted: "Democratic mayors", "mayors of the Bay Area"."""
    if claim.kind == ClaimKind.SUBSET or claim.unit == Unit.KINDS_OF_ORGANIZATION:
        return True
    if (
        claim.unit == Unit.PROFESSION
        and tally.count == len(letter.signatories)
        and not any(one.office for one in letter.signatories)
    ):
        return False
    known = _PLAIN | set(fold(letter.coalition).split())
    middle = _besides_state(claim.middle.replace("'", " ").replace("-", " "), tally).split()
    region = set(_besides_state(claim.region, tally).split()) - _NOWHERE - set(fold(letter.coalition).split())
    return bool(region) or any(word not in known and not fits_all(word, tally.members) for word in middle)


def _besides_state(named: str, tally: Tally) -> str:
    """Return folded words without the names of states, where those are all states of the members."""
    folded = fold(named)
    codes, left, _ = states_in(folded)
    return left if codes and tally.members and all(one.state in codes for one in tally.members) else folded


def _less_subject(claim: Claim, expected: Expectation, letter: KnownLetter) -> Expectation:
    """Take the subject off: those named before "and 30 others", where the unit counts them."""
    tally = expected.tally
    named = subjects(claim.subject, letter.signatories)
    counted = [one for one in named if one in set(tally.members)] if tally.members else named
    offsets = {1, len(counted)} if counted else {0} if named else {0, 1, 2, _listed(claim.subject)}
    first = len(counted) if named else 1
    offsets |= {0} if claim.is_loose else set()
    bases = {tally.count, *tally.readings}
    if claim.unit in {Unit.OTHERS, Unit.SIGNATORIES} and (mayors := tallies(letter.signatories).get(Unit.MAYORS)):
        bases |= {mayors.count} if claim.unit == Unit.OTHERS or claim.noun.lower() != "signatories" else set()
    readings = frozenset(base - offset for base in bases for offset in offsets)
    count = max(0, tally.count - first)
    less = replace(tally, count=count, readings=readings, most=tally.most)
    return replace(expected, tally=less, subject=_names(counted, claim))


def subjects(text: str, signatories: tuple[Signatory, ...]) -> list[Signatory]:
    """Return the signatories whose surname or place a text names."""
    words = f" {fold(text)} "
    capital = {fold(word) for word in re.findall(r"[^\W\d_a-z][\w'-]*", text)}
    found = []
    for one in signatories:
        name = fold(one.name).split()
        place = fold(one.place).removesuffix(" city")
        is_named = name and name[-1] in capital and f" {name[-1]} " in words
        is_of_place = place and (f" {place} " in words or f" {place}s " in words)  # "Ashford's mayor"
        if is_of_place or is_named or _is_nearly_named(name, words):
            found.append(one)
    return found


def _is_nearly_named(name: list[str], words: str) -> bool:
    """Tell whether a whole name stands there with its surname a letter off: the same person, misspelled."""
    _, found, after = words.partition(f" {' '.join(name[:-1])} ")
    surname = after.split()[:1]
    return len(name) > 1 and bool(found and surname) and letters_off(name[-1], surname[0], limit=2) > 0


def _listed(subject: str) -> int:
    """Return how many names a list before "and 30 others" has."""
    found = NAMED_AND.search(subject)
    return len([name for name in re.split(r",| and | y ", found["names"]) if name.strip()]) if found else 1


def _names(counted: list[Signatory], claim: Claim) -> str:
    cities = claim.unit in {Unit.CITIES, Unit.COUNTIES, Unit.JURISDICTIONS}
    return " + ".join((one.place if cities else one.name) or one.name for one in counted[:3])
