"""Whether the numbers that an article gives for a letter's signatories are right, with the arithmetic in words.

A number is wrong only where the words leave no other reading: the unit is known, the words say that it counts those who
signed this letter, and no day, no offset and no wider or narrower sense of the unit makes it right.
"""

from collections.abc import Iterable
from dataclasses import replace

from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_context import about_another, counts_signing, is_letters_own, is_of_now
from undersigned.coverage.counts.claim_words import VAGUE_SIZES, Unit
from undersigned.coverage.counts.claims import claims_in
from undersigned.coverage.counts.count_words import not_told, right_words, source_words, wrong_words
from undersigned.coverage.counts.expectations import Expectation, expectations
from undersigned.coverage.counts.plain_text import PlainText, plain_text
from undersigned.coverage.counts.tally import Tally
from undersigned.coverage.counts.traits import share_is_right
from undersigned.coverage.findings import Article, CountFinding, CountVerdict
from undersigned.coverage.known import KnownLetter

_INCLUSIVE = ("at least", "no fewer", "al menos", "por lo menos", "+", "plus", "or more", "almeno", "mindestens")
_UP_TO = ("up to", "fewer than", "less than", "as many as", "menos de", "hasta", "under")
_RIGHT, _WRONG, _UNTOLD = CountVerdict.RIGHT, CountVerdict.WRONG, CountVerdict.NOT_CHECKABLE

_NO_LIST = "how many there are is not known: the letter has no list to count"
_NO_TRAIT = "the list does not tell who of the signatories that is said of"
_NOT_HELD = {
    ClaimKind.MAJORITY: "it says how many there are in all, not how many of them signed",
    ClaimKind.NAMED: "it names them, and the names are checked one by one",
}


def judge_counts(article: Article, letter: KnownLetter, claims: Iterable[Claim] | None = None) -> list[CountFinding]:
    """Return a finding for each claim of an article, judged by the letter's signatories on the article's day.

    `claims` are those of `claims_in(article.text)`, which is read when they are not given.
    """
    plain = plain_text(article.text)
    found = claims_in(article.text) if claims is None else claims
    judged = (finding for claim in found for finding in _each_judged(claim, plain, article, letter))
    return [*_in_headline(article, letter), *judged]


def _each_judged(claim: Claim, plain: PlainText, article: Article, letter: KnownLetter) -> list[CountFinding]:
    """Judge each number of "seven mayors, two commissioners and a minister" for itself, where each can be told."""
    pieces = [_judged(piece, plain, article, letter) for piece in claim.pieces]
    found = {finding.verdict for finding in pieces}
    if found and _UNTOLD not in found and found != {_WRONG}:
        return pieces
    return [_judged(claim, plain, article, letter)]


def _in_headline(article: Article, letter: KnownLetter) -> list[CountFinding]:
    """Judge the claims of a headline that stands outside the text; their spans in the text are empty."""
    title = article.title
    if not title or title in article.text:
        return []
    plain = plain_text(f"{title}\n\n")
    headed = [_judged(claim, plain, article, letter) for claim in claims_in(plain.text)]
    return [replace(finding, span=(0, 0)) for finding in headed]


def _judged(claim: Claim, plain: PlainText, article: Article, letter: KnownLetter) -> CountFinding:
    if why := _not_about_signatories(claim, plain, article, letter):
        return _finding(claim, _UNTOLD, why)
    expected = expectations(claim, letter, article.printed_on)
    if is_of_now(plain, claim):
        expected = expected[-1:]
    if not expected:
        is_trait = claim.kind == ClaimKind.TRAIT and letter.signatories
        return _finding(claim, _UNTOLD, _NO_TRAIT if is_trait else _NO_LIST)
    verdicts = [_compared(claim, one) for one in expected]
    if claim.kind == ClaimKind.MEMBERS:
        return _group(claim, expected, verdicts)
    if _RIGHT in verdicts:
        met = expected[len(verdicts) - 1 - verdicts[::-1].index(_RIGHT)]
        return _finding(claim, _RIGHT, right_words(claim, met, letter), met.tally.count)
    is_told = set(verdicts) == {_WRONG} and (claim.kind != ClaimKind.VAGUE or _is_far_fewer(claim, expected))
    if not is_told:
        return _finding(claim, _UNTOLD, not_told(claim, expected[-1]))
    return _accused(claim, plain, expected[-1], letter)


def _is_far_fewer(claim: Claim, expected: list[Expectation]) -> bool:
    """Tell whether there are not half as many as "dozens" or "hundreds" can mean, whoever is counted."""
    least = VAGUE_SIZES.get(claim.middle, 0)
    return all(one.tally.is_sure and 2 * max(one.tally.most, one.tally.count, one.base) <= least for one in expected)


def _accused(claim: Claim, plain: PlainText, expected: Expectation, letter: KnownLetter) -> CountFinding:
    """Call a number wrong, if the words say that it counts those who signed."""
    tally, number = expected.tally, claim.number or 0
    is_far = number > 2 * max(tally.count, *tally.readings, 0) or 2 * number < tally.count
    addressed = letter.addressee if abs(number - tally.count) <= max(2, 0.2 * tally.count) else ""
    if not counts_signing(plain, claim, addressed, is_far=is_far):
        return _finding(claim, _UNTOLD, "the words do not say that it counts those who signed this letter")
    reason = wrong_words(claim, expected, letter) + source_words(claim, letter)
    return _finding(claim, _WRONG, reason, tally.count if tally.is_sure else None)


def _finding(claim: Claim, verdict: CountVerdict, reason: str, expected: int | None = None) -> CountFinding:
    return CountFinding(claim.words, claim.span, verdict, reason, expected)


def _not_about_signatories(claim: Claim, plain: PlainText, article: Article, letter: KnownLetter) -> str:
    """Return why a claim cannot be held against the list of signatories, "" when it can."""
    if claim.unit == Unit.ASKS:
        return "it counts what is asked for, not who asks"
    if claim.kind in _NOT_HELD:
        return _NOT_HELD[claim.kind]
    if is_letters_own(plain, claim.plain_span, letter):
        return "these are the letter's own words"
    return about_another(plain, claim, letter, article.printed_on)


def _group(claim: Claim, expected: list[Expectation], verdicts: list[CountVerdict]) -> CountFinding:
    is_same = claim.bound is None and claim.number is not None and _RIGHT in verdicts
    if is_same:
        return _finding(claim, _RIGHT, f"the letter has as many {expected[-1].tally.noun}", claim.number)
    return _finding(claim, _UNTOLD, "it is the size of a group, not of those who signed")


def _compared(claim: Claim, expected: Expectation) -> CountVerdict:
    """Hold the number against one expectation; wrong here means only: not right by this reading of the unit."""
    number = claim.number if claim.number is not None else VAGUE_SIZES.get(claim.middle, 0)
    bound = ClaimKind.AT_LEAST if claim.kind == ClaimKind.VAGUE else claim.bound
    tally = expected.tally
    if claim.fraction:
        fits = share_is_right(claim, tally.count, expected.base)
        return _RIGHT if fits else _WRONG if fits is False and tally.is_sure else _UNTOLD
    if expected.parts:
        return _each_part(claim, expected.parts)
    verdict = _limited(claim, number, bound, expected) if bound else _RIGHT if tally.allows(number) else _WRONG
    if verdict != _WRONG or not number:
        return verdict
    if expected.is_part or not tally.is_sure:
        return _WRONG if number > max(tally.most, tally.count) and bound != ClaimKind.AT_MOST else _UNTOLD
    if number <= 0.5 * tally.count and not claim.is_whole and claim.kind != ClaimKind.TRAIT:
        return _UNTOLD  # "two mayors signed": some of them
    return _WRONG


def _each_part(claim: Claim, tallies: tuple[Tally, ...]) -> CountVerdict:
    """Judge "31 mayors and one county executive": every number has to be right."""
    numbers = [part.number for part in claim.parts if part.number]
    pairs = list(zip(numbers, tallies, strict=False))
    if all(tally.allows(number) for number, tally in pairs):
        return _RIGHT
    is_wrong = any(not tally.allows(number) and (tally.is_sure or number > tally.most) for number, tally in pairs)
    return _WRONG if is_wrong else _UNTOLD


def _limited(claim: Claim, number: int, bound: ClaimKind, expected: Expectation) -> CountVerdict:
    """Judge "more than 30", "nearly 30", "about 30"."""
    counts = {expected.tally.count, *expected.tally.readings}
    if bound == ClaimKind.AT_LEAST:
        return _at_least(claim, number, counts)
    words = claim.words.lower()
    if bound == ClaimKind.AT_MOST and words.startswith(_UP_TO):
        return _RIGHT if any(0.5 * number <= count <= number for count in counts) else _UNTOLD
    if any(abs(count - number) <= _tolerance(number) for count in counts):
        return _RIGHT
    below = bound == ClaimKind.AT_MOST and any(0.85 * number <= count <= number for count in counts)
    far = all(abs(count - number) > max(0.25 * number, 5) for count in counts)
    return _RIGHT if below else _WRONG if far else _UNTOLD


def _at_least(claim: Claim, number: int, counts: set[int]) -> CountVerdict:
    is_inclusive = claim.kind == ClaimKind.VAGUE or any(word in claim.words.lower() for word in _INCLUSIVE)
    if any(count > number or (count == number and is_inclusive) for count in counts):
        return _RIGHT if any(number >= 0.5 * count for count in counts if count >= number) else _UNTOLD
    return _UNTOLD if number in counts else _WRONG


def _tolerance(number: int) -> float:
    """Return how far "about" reaches: five in a hundred, or to the next round number."""
    if number >= 100:
        return 0.1 * number
    if number % 12 == 0:
        return max(2, 0.15 * number)
    return max(0.05 * number, 5 if number % 10 == 0 and number >= 20 else 1)
