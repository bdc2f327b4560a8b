"""Claims whose number stands apart from who is counted: "dozens of mayors", "up from 33", "Signatories: 24"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from undersigned.coverage.counts import claim_words as words
from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import Unit, unit_of
from undersigned.coverage.counts.plain_text import PlainText

_OTHER_KIND = re.compile(r"\bpetition\b|\bpetici\u00f3n en l\u00ednea", re.IGNORECASE)
_NAMED_LETTER = re.compile(
    r"\b(?i:letter|carta|statement) (?:from|by|of|de) (?P<names>(?:(?:Mayor|Governor|Gov\.|Senator|Sen\.|Alcaldesa?) "
    r"[A-Z][\w.'-]*\w(?: (?!Mayor|Gov|Sen|Alcald)[A-Z][\w.'-]*\w){0,2}(?:,? and |, | y )?){2,})"
)
_UP_FROM = re.compile(
    r",? (?:up|increased|grown|rising|compared|frente|m\u00e1s)(?: from| with| to| a| que)(?: "
    r"the)? (?P<number>\d{1,6})\b"
)
_LABELLED = re.compile(
    r"\b(?P<noun>signatories|signers|signatures|firmantes|firmas): (?P<number>\d{1,6})\b", re.IGNORECASE
)
_OF_WHOM = re.compile(
    rf"\b(?:of whom|of them|de ellos|de los cuales),? (?P<number>\d{{1,6}}) (?:are|were|son) "
    rf"(?P<noun>{words.ANY_NOUN})(?![\w-])",
    re.IGNORECASE,
)


def claims_without_noun(plain: PlainText, counted: Sequence[Claim]) -> Iterator[Claim]:
    """Return the claims of a text besides `counted`, those that were read as a number and a noun."""
    yield from _vague(plain)
    yield from _named(plain)
    yield from _grown(counted, plain)
    yield from _labelled(plain)


def _grown(counted: Sequence[Claim], plain: PlainText) -> Iterator[Claim]:
    """Read the 33 of "signed by 38 mayors, up from 33": some of the same, without a noun of its own."""
    for claim in counted:
        end = claim.plain_span[1]
        match = _UP_FROM.match(plain.text, end)
        if match and claim.kind in {ClaimKind.EXACT, ClaimKind.AT_LEAST}:
            number, span = int(match["number"]), match.span("number")
            yield replace(claim, kind=ClaimKind.SUBSET, bound=None, number=number, parts=(), plain_span=span)


def _labelled(plain: PlainText) -> Iterator[Claim]:
    """Read the numbers of "Signatories: 24, of whom 22 are mayors"."""
    for pattern, kind in ((_LABELLED, ClaimKind.EXACT), (_OF_WHOM, ClaimKind.SUBSET)):
        for match in pattern.finditer(plain.text):
            noun, start = match["noun"], min(match.start("noun"), match.start("number"))
            span = (start, match.end())
            yield Claim("", span, int(match["number"]), unit_of(noun), kind, noun=noun, plain_span=span)


def _vague(plain: PlainText) -> Iterator[Claim]:
    for match in words.VAGUE.finditer(plain.text):
        start, _ = plain.sentence(match.start())
        before = plain.text[max(start, match.start() - 100) : match.start()].rstrip()
        unit = unit_of(match["noun"])
        if unit in {Unit.PEOPLE, Unit.STATES, Unit.COUNTRIES, Unit.ASKS} or _OTHER_KIND.search(before):
            continue
        kind = ClaimKind.MEMBERS if words.GROUP.search(before) else ClaimKind.VAGUE
        span = match.span()
        yield Claim("", span, None, unit, kind, middle=match["size"].lower(), noun=match["noun"], plain_span=span)


def _named(plain: PlainText) -> Iterator[Claim]:
    """Read "Letter from Governor A, Governor B and Governor C": everybody is named, and so counted."""
    for match in _NAMED_LETTER.finditer(plain.text):
        titles = re.findall(r"\b(?:Mayor|Governor|Gov\.|Senator|Sen\.|Alcaldesa?) ", match["names"])
        span = (match.start("names"), match.end("names"))
        unit = Unit.MAYORS if titles[0].startswith(("Mayor", "Alcald")) else Unit.LEADERS
        yield Claim("", span, len(titles), unit, ClaimKind.NAMED, noun="names", plain_span=span)
