"""Claims whose number stands apart from who is counted: "dozens of mayors", "up from 33", "Signatories: 24"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from undersigned.coverage.counts import claim_words as words
from undersigned.coverage.counts.amounts import Amount, word_value
from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import Unit, unit_of
from undersigned.coverage.counts.plain_text import PlainText
from undersigned.coverage.findings import Span

_OTHER_KIND = re.compile(r"\bpetition\b|\bpetici\u00f3n en l\u00ednea", re.IGNORECASE)
_NAMED_LETTER = re.compile(
    r"\b(?i:letter|carta|statement) (?:from|by|of|de) (?P<names>(?:(?:Mayor|Governor|Gov\.|Senator|Sen\.|Alcaldesa?) "
    r"[A-Z][\w.'-]*\w(?: (?!Mayor|Gov|Sen|Alcald)[A-Z][\w.'-]*\w){0,2}(?:,? and |, | y )?){2,})"
)
_UP_FROM = re.compile(
    r"(?: (?:on|by|as of|in|el|hasta) [^,.;\d]{1,30}| (?:today|yesterday|hoy|ayer))?,? "
    r"(?:up|increased|grown|rising|compared|frente|m\u00e1s)(?: from| with| to| a| que)(?: the)? (?P<number>\d{1,6})\b"
)
_LABELLED = re.compile(
    r"\b(?P<noun>signatories|signers|signatures|firmantes|firmas): (?P<number>\d{1,6})\b", re.IGNORECASE
)
_A_FEW = 3
_LETTER_HAS = re.compile(
    r"\b(?:letter|list|carta|lista|misiva|statement|it)\b[^.;]{0,90}?\b(?P<has>(?:(?:now|already|ya) )?(?:has|had|"
    r"carries|carried|bears|bore|counts|lists|gathered|stands at|stood at|reached|grew to|grown to|is up to|"
    r"up to|tiene|"
    r"ten\u00eda|lleva|suma|llega a|va en)(?: now| already| ya)?)$",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"[,.;)]|$| (?:so far|now|today|yesterday|tonight|as of|by|on|in|at|when|before|after|since|until|from|this|last|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|hasta|el|ayer|hoy|desde|cuando|al|and (?:is|was|has|counting))\b",
    re.IGNORECASE,
)
_WHO_SIGNED = re.compile(
    r"(?: (?:who|that|que)(?: (?:have|had|has|han|hab\u00edan))?| (?:have|had|han))(?: now| already| so far|"
    r" also| since|"
    r" ya)? (?:(?:co-?)?sign(?:ed|s)?|put (?:their|his|her)|firmaron|firman|firmado|suscrib\w+)\b",
    re.IGNORECASE,
)
_ONE_OF_THE = re.compile(
    r"\b(?:one|two|three|four|un[oa]|dos|tres) (?:of|de) (?:the|l[oa]s?) (?P<number>\d{1,4}|"
    r"[a-z\u00e1-\u00fa]+(?:-[a-z]+)?)(?=[.,;:)]|$| who\b| que\b)",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    rf"\b(?:of whom|of them|de ellos|de los cuales),? (?P<number>\d{{1,6}}) (?:are|were|son) "
    rf"(?P<noun>{words.ANY_NOUN})(?![\w-])",
    re.IGNORECASE,
)


def claims_without_noun(plain: PlainText, counted: Sequence[Claim], amounts: Sequence[Amount]) -> Iterator[Claim]:
    """Return the claims of a text besides `counted`, those that were read as a number and a noun."""
    yield from _named(plain)
    yield from _labelled(plain)
    of_letter = list(_of_the_letter(plain, amounts))
    yield from _grown([*counted, *of_letter], plain)
    yield from of_letter


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


def _of_the_letter(plain: PlainText, amounts: Sequence[Amount]) -> Iterator[Claim]:
    """Read "the letter now has 18", "38 who signed it", "24 have signed", "one of the dozen"."""
    for amount in amounts:
        if amount.value > _A_FEW and (span := _of_signers(plain, amount)):
            bound = ClaimKind.APPROX if amount.is_about else None
            kind = bound or ClaimKind.EXACT
            yield Claim("", span, amount.value, Unit.SIGNATORIES, kind, bound=bound, noun="signers", plain_span=span)
    for match in _ONE_OF_THE.finditer(plain.text):
        number = 12 if match["number"].lower() in {"dozen", "docena"} else word_value(match["number"])
        if number and number > _A_FEW:
            yield Claim("", match.span(), number, Unit.SIGNATORIES, ClaimKind.EXACT, plain_span=match.span())


def _of_signers(plain: PlainText, amount: Amount) -> Span | None:
    """Return the span of "18 who signed" or "now has 18" around a number; None where it is neither."""
    start, end = plain.sentence(amount.start)
    after = plain.text[amount.end : end]
    if who := _WHO_SIGNED.match(after):
        return amount.start, amount.end + who.end()
    has = _LETTER_HAS.search(plain.text[start : amount.start].rstrip()) if _NO_NOUN.match(after) else None
    return (start + has.start("has"), amount.end) if has else None


def vague_claims(plain: PlainText) -> Iterator[Claim]:
    """Return the claims without a number: "dozens of other mayors"."""
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
