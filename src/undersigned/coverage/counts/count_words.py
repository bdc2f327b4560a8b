"""The arithmetic of a count, in words for readers."""

from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import Unit
from undersigned.coverage.counts.claims import claims_in
from undersigned.coverage.counts.expectations import Expectation
from undersigned.coverage.counts.tally import tallies
from undersigned.coverage.known import KnownLetter

_SINGULAR = {
    "mayors": "mayor",
    "county executives": "county executive",
    "county leaders": "county leader",
    "governors": "governor",
    "legislators": "legislator",
    "organizations": "organization",
    "attorneys general": "attorney general",
}


def right_words(claim: Claim, expected: Expectation, letter: KnownLetter) -> str:
    """Return why a number is right: "30 other cities + Philadelphia = 31 cities; the 32nd signatory is …"."""
    number, tally = claim.number, expected.tally
    if claim.kind == ClaimKind.TRAIT:
        return _part_words(claim, expected) + _as_of(expected)
    if claim.kind == ClaimKind.OTHERS and claim.bound is None and number is not None:
        words = _added_up(number, expected, letter)
    elif claim.kind == ClaimKind.VAGUE or claim.bound:
        words = f"it has {tally.count} {tally.noun}"
    else:
        words = f"{number} {tally.noun}"
        words = words if number == tally.count else f"{words}, in a wider sense of the word"
    return words + _as_of(expected) + _rest(claim, expected, letter)


def _part_words(claim: Claim, expected: Expectation) -> str:
    """Return "11 of 36 signatories are “from Ohio”", or how many are not."""
    verb = "are not" if claim.is_rest else "are"
    trait = f" {verb} \u201c{claim.trait}\u201d" if claim.trait else ""
    return f"{expected.tally.count} of {expected.base} {expected.tally.noun}{trait}"


def _added_up(number: int, expected: Expectation, letter: KnownLetter) -> str:
    noun, total = expected.tally.noun, expected.base
    added = expected.subject.count(" + ") + 1
    mayors = tallies(letter.signatories).get(Unit.MAYORS)
    if number + added != total and mayors and number + added == mayors.count:
        noun, total = mayors.noun, mayors.count
    if number >= total:
        return f"{number} {noun}, not counting a subject that is none of them"
    return f"{number} other {noun} + {expected.subject or 'the subject'} = {total} {noun}"


def wrong_words(claim: Claim, expected: Expectation, letter: KnownLetter) -> str:
    """Return why a number is wrong, and what it is the number of where it counts something else."""
    tally = expected.tally
    noun = tally.noun
    if claim.kind == ClaimKind.TRAIT and claim.trait:
        said = f"{_part_words(claim, expected)}, and the article says \u201c{claim.words}\u201d"
    elif not tally.is_sure:
        said = f"the letter has at most {tally.most} {noun}, not {claim.number}"
    elif claim.kind == ClaimKind.OTHERS:
        whom = expected.subject or "the subject"
        said = f"{expected.base} {noun} less {whom} are {tally.count} others, not {claim.number}"
    else:
        said = f"the letter has {tally.count} {noun}{_sum(claim, letter)}, not {claim.number}"
    return said + _as_of(expected) + _number_of(claim, letter)


def not_told(claim: Claim, expected: Expectation) -> str:
    """Return why a number that does not fit is not called wrong."""
    tally = expected.tally
    if expected.is_part or claim.kind == ClaimKind.SUBSET:
        return f"it may count only some of the {tally.noun}, and the list does not say which"
    if not tally.is_sure:
        return f"the list does not tell for sure how many {tally.noun} there are"
    return f"it may be meant roughly or count only some: the letter has {tally.count} {tally.noun}"


def source_words(claim: Claim, letter: KnownLetter) -> str:
    """Say which press release or remark of ours has the same number, so that our own mistake shows first."""
    for source in letter.beside:
        if source.kind != "version" and any(
            (other.number, other.unit) == (claim.number, claim.unit) for other in claims_in(source.text)
        ):
            return f"; the same number stands in {source.title or source.id}"
    return ""


def _as_of(expected: Expectation) -> str:
    on = expected.on
    return f" as of {on:%B} {on.day}, {on.year}" if on else ""


def _sum(claim: Claim, letter: KnownLetter) -> str:
    """Say " (31 mayors + 1 county executive)", where everybody is counted."""
    if claim.unit not in {Unit.SIGNATORIES, Unit.MEMBERS, Unit.LEADERS, Unit.PEOPLE} and not claim.parts:
        return ""
    found = tallies(letter.signatories)
    parts = [found[unit] for unit in (Unit.MAYORS, Unit.COUNTY_LEADERS, Unit.ORGANIZATIONS) if unit in found]
    shown = [f"{tally.count} {_one(tally.noun, tally.count)}" for tally in parts if tally.count]
    is_all = sum(tally.count for tally in parts) == len(letter.signatories)
    return f" ({' + '.join(shown)})" if is_all and len(shown) > 1 else ""


def _number_of(claim: Claim, letter: KnownLetter) -> str:
    """Say "; 31 is the number of mayors": the same number of another unit explains most mistakes."""
    for unit in (Unit.MAYORS, Unit.SIGNATORIES, Unit.CITIES, Unit.STATES, Unit.ORGANIZATIONS):
        tally = tallies(letter.signatories).get(unit)
        if tally and tally.count and tally.count == claim.number and unit != claim.unit:
            return f"; {tally.count} is the number of {tally.noun}"
    return ""


def _rest(claim: Claim, expected: Expectation, letter: KnownLetter) -> str:
    """Say "; the 32nd signatory is a county executive": who is left out of the unit."""
    total = len(letter.signatories)
    if claim.unit not in {Unit.CITIES, Unit.MAYORS} or claim.parts or expected.base != total - 1 or expected.is_part:
        return ""
    counted = set(tallies(letter.signatories)[Unit.MAYORS].members)
    left = [one for one in letter.signatories if one not in counted]
    if len(left) != 1:
        return ""
    county = tallies(letter.signatories)[Unit.COUNTY_LEADERS]
    office = _one(county.noun, 1) if left[0] in county.members else left[0].office or left[0].name
    article = "an" if office[:1].lower() in "aeiou" else "a"
    return f"; the {ordinal(total)} signatory is {article} {office}"


def ordinal(number: int) -> str:
    """Return "32nd" for 32."""
    last = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def _one(noun: str, count: int) -> str:
    return _SINGULAR.get(noun, noun) if count == 1 else noun
