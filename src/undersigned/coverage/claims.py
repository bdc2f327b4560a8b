"""Claims that count who signed a letter, read out of an article: the number, who is counted, what kind of claim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from undersigned.coverage import claim_words as words
from undersigned.coverage.amounts import Amount, amounts_in, has_number_word, word_value
from undersigned.coverage.claim_words import Unit
from undersigned.coverage.findings import Span
from undersigned.coverage.plain_text import PlainText, plain_text


class ClaimKind(StrEnum):
    """What a claim says with its number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"
    OTHERS = "others_besides_subject"
    MEMBERS = "members_of_group"
    SUBSET = "subset"
    NAMED = "named"
    MAJORITY = "majority_of"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a claim counts: "31 mayors", "one county executive". None: not counted apart."""

    number: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. `number` is None where it is vague; `span` points at `words` in the article (code points).

    `bound` is how the number is limited where the kind says something else ("more than 30 other cities"). `subject`
    are the words for those on top of whom the others are counted. `share` is 2 in "two of 31 members". `middle` are
    the words between number and noun, `region` a place that narrows who is counted. `is_whole` tells that the words
    leave nobody out ("signed by 31 mayors"), `is_loose` that "joined 30 cities" may count the subject or not.
    """

    words: str
    span: Span
    number: int | None
    unit: Unit
    kind: ClaimKind
    parts: tuple[Part, ...] = ()
    bound: ClaimKind | None = None
    subject: str = ""
    share: int = 0
    middle: str = ""
    region: str = ""
    noun: str = ""
    is_whole: bool = False
    is_loose: bool = False
    plain_span: Span = (0, 0)


_PEOPLE_SIGN = re.compile(r"\b(?:sign|put their|added their|firm|suscri|wrote|written|write|sent)", re.IGNORECASE)
_SIGNED_BY = re.compile(
    r"\b(?:signed|written|sent|penned|issued|backed|endorsed|drafted|firmada|suscrita|enviada|letter|carta|misiva|"
    r"statement|call|plea|appeal)(?: \w+)?(?: on behalf)?(?: (?:by|from|of|por|de))"
    r"(?: (?:the|a|los|las|un|una|total|group|coalition|bipartisan|of|grupo|de))*$|\ball$",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"^ (?:million|billion|years?|percent|%|millones)", re.IGNORECASE)
_CAPITALS = (
    r"(?! (?:Who|That|And|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_REGION = re.compile(
    r"^,? (?:from|in|of|across|throughout|around|de|en)(?: (?:the|la|el|los|las|all|our|over))*"
    rf"(?P<place>(?:{_CAPITALS} [A-Z\u00c0-\u00de][\w.'-]*(?:,(?= [A-Z][\w ]+,? and )|,? (?:and|y)(?= [A-Z]))?)+|"
    r"(?: regi\u00f3n| region| state| estado| area| metro)(?: (?:of|de))?(?: [A-Z][\w.'-]*)*)"
)
_SIGNING_NEAR = re.compile(
    r"\b(?:sign|letter|carta|firm|mayors|leaders|officials|alcaldes|suscri|joined|lawmakers|writ|wrote|escri)",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:from|in|across|representing|of|spanning|covering|all|de|en)(?: \w+){0,3} ?$", re.IGNORECASE)
_PETITION = re.compile(r"\bpetition\b|\bpetici\u00f3n en l\u00ednea", re.IGNORECASE)
_NAMED_LETTER = re.compile(
    r"\b(?i:letter|carta|statement) (?:from|by|of|de) (?P<names>(?:(?:Mayor|Governor|Gov\.|Senator|Sen\.|Alcaldesa?) "
    r"[A-Z][\w.'-]*\w(?: (?!Mayor|Gov|Sen|Alcald)[A-Z][\w.'-]*\w){0,2}(?:,? and |, | y )?){2,})"
)
_UP_FROM = re.compile(
    r",? (?:up|increased|grown|rising|compared|frente|m\u00e1s)(?: from| with| to| a| que)(?: "
    r"the)? (?P<number>\d{1,6})\b"
)
_MORE = re.compile(r"\b(?:more|additional|further|another|m\u00e1s|adicionales)\b", re.IGNORECASE)
_SPANISH = re.compile(
    r"(?:alcald|ciudad|municip|firm|organiz|l\u00edder|gobern|person|estados|miembros|otr[oa]s)", re.IGNORECASE
)


def claims_in(text: str) -> list[Claim]:
    """Return the claims of a text in the order of their places; of two that overlap, the first found stands.

    Numbers of other things (money, dates, ages, votes, populations, years, bills) are no claims.
    """
    plain = plain_text(text)
    found: list[Claim] = []
    counted = _joined(list(_counted(plain)), plain.text)
    for claim in (*counted, *_vague(plain), *_named(plain), *_grown(counted, plain)):
        free = _free(claim, found, plain.text)
        if free:
            found.append(free)
    found.sort(key=lambda claim: claim.plain_span)
    return [_placed(claim, plain, text) for claim in found]


def _free(claim: Claim, found: list[Claim], text: str) -> Claim | None:
    """Return the claim with words of its own: without those of an earlier one, None when its number is among them."""
    start, end = claim.plain_span
    for other in found:
        if start < other.plain_span[1] and other.plain_span[0] < end:
            start = (
                other.plain_span[1]
                + len(text[other.plain_span[1] : end])
                - len(text[other.plain_span[1] : end].lstrip())
            )
            if not claim.number or not any(amount.value for amount in amounts_in(text[start:end])):
                return None
    return replace(claim, plain_span=(start, end))


def _placed(claim: Claim, plain: PlainText, text: str) -> Claim:
    span = plain.origin(*claim.plain_span)
    return replace(claim, words=text[span[0] : span[1]], span=span)


def _counted(plain: PlainText) -> Iterator[Claim]:
    for amount in amounts_in(plain.text):
        claim = _sized_group(plain, amount) or _one_count(plain, amount)
        if claim:
            yield claim


def _sized_group(plain: PlainText, amount: Amount) -> Claim | None:
    """Read "The 32-member coalition": the size of a group, not of those who signed."""
    match = words.SIZED_GROUP.match(plain.text, amount.end)
    if not match:
        return None
    span = (amount.start, match.end())
    return Claim("", span, amount.value, Unit.MEMBERS, ClaimKind.MEMBERS, noun="member", plain_span=span)


@dataclass(frozen=True, slots=True)
class _Around:
    """The words before a number in its sentence, from `begin` on; `bare` is without "more than" and "mayors of"."""

    begin: int
    before: str
    bare: str
    after: str


def _one_count(plain: PlainText, amount: Amount) -> Claim | None:
    """Read a number before the word for who is counted, and what the words around it make of it."""
    text = plain.text
    match = words.COUNTED.match(text, amount.end)
    if not match or has_number_word(match["middle"]) or "\n\n" in match[0]:
        return None
    unit = unit_of(match["noun"])
    if not _counts_people(plain, amount, match, unit):
        return None
    start, end = plain.sentence(amount.start)
    begin = max(start, amount.start - 160)
    before = text[begin : amount.start].rstrip()
    around = _Around(begin, before, before, text[match.end() : end])
    claim = _kind(*_limited(around, amount, match, unit))
    return _with_more_units(claim, text, match.end())


def unit_of(noun: str) -> Unit:
    """Return what a noun counts."""
    return next(unit for unit, pattern in words.BY_NOUN if pattern.fullmatch(noun))


def _counts_people(plain: PlainText, amount: Amount, match: re.Match[str], unit: Unit) -> bool:
    """Tell whether the number can count signatories: words that count anything else need a sign of signing."""
    text = plain.text
    number = text[amount.start : amount.end].lower()
    if number in {"one", "un", "una", "uno", "a"} or (number == "once" and not _SPANISH.match(match["noun"])):
        return False
    start, end = plain.sentence(amount.start)
    sentence, before, after = text[start:end], text[start : amount.start], text[match.end() : end]
    if unit == Unit.PEOPLE:
        return bool(_PEOPLE_SIGN.search(after[:90]) or _SIGNED_BY.search(before.rstrip()))
    if unit in {Unit.STATES, Unit.COUNTRIES, Unit.COUNTIES}:
        return bool(_SIGNING_NEAR.search(sentence) and _WHERE.search(before))
    if unit == Unit.OTHERS or (unit == Unit.ORGANIZATIONS and amount.value < 3):
        return bool(_SIGNING_NEAR.search(sentence))
    return not _OF_SOMETHING.match(text[amount.end :])


def _limited(around: _Around, amount: Amount, match: re.Match[str], unit: Unit) -> tuple[Claim, _Around]:
    """Return a claim that knows its limits ("more than 30"), and the words before it without those of the limit."""
    found = words.BOUND.search(around.before)
    bare = around.before[: found.start()].rstrip() if found else around.before
    bound = _bound(found, amount, match)
    start = around.begin + found.start() if found else amount.start
    led_by = words.LED_BY.search(bare)
    if led_by:
        start, bare = around.begin + led_by.start(), bare[: led_by.start()].rstrip()
        further = words.BOUND.search(bare)
        bare = bare[: further.start()].rstrip() if further else bare
    claim = Claim(
        "",
        (0, 0),
        amount.value,
        unit,
        bound or ClaimKind.EXACT,
        bound=bound,
        middle=match["middle"].strip(),
        noun=match["noun"],
        region="" if unit == Unit.MEMBERS else _region(around.after),
        is_whole=not bound and bool(_SIGNED_BY.search(bare)),
        plain_span=(start, match.end()),
    )
    return claim, replace(around, bare=bare)


def _bound(found: re.Match[str] | None, amount: Amount, match: re.Match[str]) -> ClaimKind | None:
    """Return how the number is limited: by the words before it, after it, or by its own ("a dozen")."""
    if match["more"] or (found and found["at_least"]):
        return ClaimKind.AT_LEAST
    if found and found["at_most"]:
        return ClaimKind.AT_MOST
    return ClaimKind.APPROX if match["odd"] or amount.is_about or found else None


def _region(after: str) -> str:
    match = _REGION.match(after)
    return match["place"].strip() if match else ""


def _kind(claim: Claim, around: _Around) -> Claim:
    """Return the claim with the kind that the words before it make it; the first that fits."""
    if words.MAJORITY.search(around.bare):
        return replace(claim, kind=ClaimKind.MAJORITY)
    finders = (_share, _others, _led_coalition, _group, _besides)
    found = next((found for finder in finders if (found := finder(claim, around))), None)
    if found:
        return found
    is_some = words.AMONG_THEM.search(around.bare) or "regi" in claim.region
    return replace(claim, kind=ClaimKind.SUBSET) if is_some else claim


def _share(claim: Claim, around: _Around) -> Claim | None:
    """Read "two of 31 members who signed" as 31; "31 of the 100 members signed" as 31, and the 100 as a group."""
    found = words.SHARE.search(around.bare)
    if not found or not claim.number:
        return None
    is_one = found["share"].lower() in {"one", "uno", "una"}
    share = 1 if is_one else word_value(found["share"])
    if not share or share >= claim.number:
        return None
    span = (around.begin + found.start(), claim.plain_span[1])
    if re.search(r"(?:coalition|group|alliance|network)'s|\bits\b", found[0]) and share <= 5:
        return replace(claim, kind=ClaimKind.MEMBERS, plain_span=span)
    if share > 5 and not words.WHO_SIGNED.match(around.after):
        return replace(claim, kind=ClaimKind.EXACT, bound=None, number=share, plain_span=span)
    is_whole = bool(words.WHO_SIGNED.match(around.after))
    return replace(claim, share=share, plain_span=span, is_whole=is_whole)


def _others(claim: Claim, around: _Around) -> Claim | None:
    is_said = words.OTHER.search(claim.middle) or words.OTHER_BEFORE.search(around.bare) or claim.unit == Unit.OTHERS
    is_theirs = claim.unit == Unit.SIGNATORIES and re.search(r"\b(?:his|her|their|sus?)\b", claim.middle)
    if not is_said and not is_theirs:
        return None
    if _MORE.search(f"{around.bare[-10:]} {claim.middle}") and not _has_subject(around.bare):
        return replace(claim, kind=ClaimKind.SUBSET)  # "20 more mayors have signed since"
    return _with_subject(claim, around)


def _has_subject(bare: str) -> bool:
    return bool(words.BESIDES.search(bare) or words.NAMED_COMMA.search(bare) or _is_named_and(bare))


def _besides(claim: Claim, around: _Around) -> Claim | None:
    found = words.BESIDES.search(around.bare)
    if not _has_subject(around.bare):
        return None
    is_loose = bool(found and words.LOOSE_JOIN.match(found["words"]) and found["words"].lower() != "joined by")
    return replace(_with_subject(claim, around), is_loose=is_loose)


def _with_subject(claim: Claim, around: _Around) -> Claim:
    """Return a claim of others, on top of the subject whose words are kept."""
    found = words.BESIDES.search(around.bare)
    start = around.begin + found.start() if found else claim.plain_span[0]
    return replace(
        claim, kind=ClaimKind.OTHERS, subject=around.before, is_whole=False, plain_span=(start, claim.plain_span[1])
    )


def _led_coalition(claim: Claim, around: _Around) -> Claim | None:
    """Read "led a coalition of 20": all who signed. "Joined a coalition of 20" may leave out who joined."""
    found = words.LED.search(around.bare)
    if not found:
        return None
    return replace(claim, is_loose=found[0].lower().startswith(("join", "part")))


def _group(claim: Claim, around: _Around) -> Claim | None:
    if claim.unit in {Unit.SIGNATORIES, Unit.ASKS, Unit.STATES, Unit.COUNTRIES}:
        return None
    if not claim.bound and words.A_COALITION.search(around.bare) and words.ACTS.match(around.after):
        return claim
    found = words.GROUP.search(around.before) or words.GROUP.search(around.bare)
    if re.search(r"\bmember\b", claim.middle):
        return replace(claim, kind=ClaimKind.MEMBERS)
    is_letters = found and words.LETTER_HAS.search(around.before[: found.end()][-60:])
    if not found or (is_letters and claim.unit != Unit.MEMBERS):
        return None
    return replace(claim, kind=ClaimKind.MEMBERS)


def _is_named_and(bare: str) -> bool:
    """Tell whether the words are "Mayor Walsh and"; "31 Mayors and" goes on counting."""
    found = words.NAMED_AND.search(bare)
    if not found:
        return bool(words.SHE_AND.search(bare))
    last = re.split(r"[ ,]+", found["names"].strip(" ,"))[-1]
    return not any(pattern.fullmatch(last) for _, pattern in words.BY_NOUN)


def _with_more_units(claim: Claim, text: str, end: int) -> Claim:
    """Read "31 mayors and county executives" counts two units together; "13 mayors and a county executive" each."""
    parts = [Part(claim.number, claim.unit)]
    while match := words.ALSO.match(text, end):
        if has_number_word(match["middle"]) or (match["link"] == ", " and not match["middle"] and not match["one"]):
            break
        parts.append(Part(1 if match["one"] else None, unit_of(match["noun"])))
        end = match.end()
    if len(parts) == 1:
        return claim
    counted = [part.number for part in parts if part.number]
    total = sum(counted) if claim.number is not None else None
    return replace(claim, number=total, parts=tuple(parts), plain_span=(claim.plain_span[0], end))


_JOINT = re.compile(r",? ?(?:and|&|y|e|as well as|plus)?\s*", re.IGNORECASE)
_A_FEW = 3  # "22 mayors and two county executives" is one claim; "19 county executives and 12 mayors" are two


def _joined(claims: list[Claim], text: str) -> list[Claim]:
    """Put together the units of one list: "31 mayors and one county executive", "152 mayors, 12 governors"."""
    found: list[Claim] = []
    for claim in claims:
        last = found[-1] if found else None
        if last and _continues(last, claim, text):
            parts = (*(last.parts or (Part(last.number, last.unit),)), Part(claim.number, claim.unit))
            number = (last.number or 0) + (claim.number or 0)
            found[-1] = replace(last, number=number, parts=parts, plain_span=(last.plain_span[0], claim.plain_span[1]))
        else:
            found.append(claim)
    return found


def _continues(last: Claim, claim: Claim, text: str) -> bool:
    between = text[last.plain_span[1] : claim.plain_span[0]]
    same_sort = last.kind == claim.kind == ClaimKind.EXACT and not last.share and (claim.number or 0) <= _A_FEW
    return bool(same_sort and claim.unit != last.unit and between.strip() and _JOINT.fullmatch(between))


def _grown(counted: list[Claim], plain: PlainText) -> Iterator[Claim]:
    """Read the 33 of "signed by 38 mayors, up from 33": some of the same, without a noun of its own."""
    for claim in counted:
        end = claim.plain_span[1]
        match = _UP_FROM.match(plain.text, end)
        if match and claim.kind in {ClaimKind.EXACT, ClaimKind.AT_LEAST}:
            number, span = int(match["number"]), match.span("number")
            yield replace(claim, kind=ClaimKind.SUBSET, bound=None, number=number, parts=(), plain_span=span)


def _vague(plain: PlainText) -> Iterator[Claim]:
    for match in words.VAGUE.finditer(plain.text):
        start, _ = plain.sentence(match.start())
        before = plain.text[max(start, match.start() - 100) : match.start()].rstrip()
        unit = unit_of(match["noun"])
        if unit in {Unit.PEOPLE, Unit.STATES, Unit.COUNTRIES, Unit.ASKS} or _PETITION.search(before):
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
