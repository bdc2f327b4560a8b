"""Claims that count who signed a letter, read out of an article: the number, who is counted, what kind of claim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from undersigned.coverage.counts import claim_words as words
from undersigned.coverage.counts.amounts import Amount, amounts_in, has_number_word, word_value
from undersigned.coverage.counts.claim import Claim, ClaimKind, Part
from undersigned.coverage.counts.claim_words import Unit, is_soft_body, unit_of
from undersigned.coverage.counts.claims_of_parts import claims_of_parts
from undersigned.coverage.counts.claims_without_noun import claims_without_noun, vague_claims
from undersigned.coverage.counts.office_words import is_soft
from undersigned.coverage.counts.plain_text import PlainText, plain_text

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
_CAPITAL = r"[A-Z\u00c0-\u00de]"
_REGION = re.compile(
    r"^,? (?:from|in|of|across|throughout|around|de|en)(?: (?:the|la|el|los|las|all|our|over))*"
    rf"(?P<place>(?:{_CAPITALS} {_CAPITAL}[\w.'-]*(?:,(?=(?: {_CAPITAL}[\w. ]*,)* {_CAPITAL}[\w. ]+,? (?:and|y) )|"
    rf",? (?:and|y)(?= {_CAPITAL}))?)+|"
    r"(?: regi\u00f3n| region| state| estado| area| metro)(?: (?:of|de))?(?: [A-Z][\w.'-]*)*)"
)
_SIGNING_NEAR = re.compile(
    r"\b(?:sign|letter|carta|firm|mayors?\b|leaders|officials|alcald|suscri|joined|lawmakers|writ|wrote|escri|they\b|"
    r"sent\b|send|urg|call(?:s|ed|ing)? (?:up)?on|ask|demand|tell|told|warn|want|appeal|implor|request|piden|pidi|exig|"
    r"exhort|instan|reclam|solicit|advier|advirti|insist|env\w+ron)",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:from|in|across|represent(?:s|ed|ing)?|of|spanning|covering|all|de|en)(?: \w+){0,3} ?$", re.IGNORECASE
)
_PLACES_AND = re.compile(r"\b(?:cities|towns|villages|ciudades|municipios)(?:,? and|,? y|,) ?$", re.IGNORECASE)
_REPRESENTED = re.compile(
    r" (?:(?:is|are|were|was) (?:all )?represented|signed|took part|joined|est\u00e1n representad|firmaron)",
    re.IGNORECASE,
)
_ONE_OFFICE = frozenset({Unit.MAYORS, Unit.COUNTY_LEADERS, Unit.GOVERNORS, Unit.LEGISLATORS, Unit.PROFESSION})
_ALSO_SIGNED = re.compile(r",? (?:(?:has|have|ha) )?(?:also|too|tambi\u00e9n) (?:sign|firm|suscrib)", re.IGNORECASE)
_AND_OTHERS = re.compile(
    r",? (?:and|y|e) (?:(?:[\w-]+ )?(?:other|others|otr[oa]s)|its|their|the|nearby|neighbou?ring|surrounding|elsewhere|"
    r"beyond|sus?|l[oa]s|alrededores|cercan[oa]s)\b",
    re.IGNORECASE,
)
_LED_BY_SOME = re.compile(r"\b(?:encabez\w+|(?:led|headed|spearheaded) by|encabezad[oa]s? por)$", re.IGNORECASE)
_PART_OF = re.compile(r"(?:of|de) (?:the|these|those|its|l[oa]s|es[oa]s|sus)\b", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r" (?P<word>(?!(?:los|las|dos|tres|seis|pues|mientras|tras|entonces|antes)\b)[a-z\u00e1-\u00fa\u00f1]+[oae]s)\b"
)
_LIST = re.compile(r"\b(?:list|letter|sign\w*|carta|lista|firm\w*)\b", re.IGNORECASE)
_A_FEW = 3  # "22 mayors and two county executives" is one claim; "19 county executives and 12 mayors" are two
_THEIRS = re.compile(r"\b(?:his|her|their|my|our|sus?|mis)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|additional|further|another|m\u00e1s|adicionales)\b", re.IGNORECASE)
_SPANISH = re.compile(
    r"(?:alcald|ciudad|municip|firm|organiz|l\u00edder|gobern|person|estados|miembros|otr[oa]s|\w+(?:ent|or|ist)es$|"
    r"\w+[oa]s$)",
    re.IGNORECASE,
)

__all__ = ["Claim", "ClaimKind", "Part", "claims_in"]


def claims_in(text: str) -> list[Claim]:
    """Return the claims of a text in the order of their places; of two that overlap, the first found stands.

    Numbers of other things (money, dates, ages, votes, populations, years, bills) are no claims.
    """
    plain = plain_text(text)
    found: list[Claim] = []
    amounts = amounts_in(plain.text)
    counted = _joined(list(_counted(plain, amounts)), plain.text)
    for claim in (
        *claims_of_parts(plain, amounts),
        *vague_claims(plain),
        *counted,
        *claims_without_noun(plain, counted, amounts),
    ):
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
            start = end - len(text[other.plain_span[1] : end].lstrip())
            if not claim.number or not any(amount.value for amount in amounts_in(text[start:end])):
                return None
    return replace(claim, plain_span=(start, end))


def _placed(claim: Claim, plain: PlainText, text: str) -> Claim:
    span = plain.origin(*claim.plain_span)
    pieces = tuple(_placed(piece, plain, text) for piece in claim.pieces)
    return replace(claim, words=text[span[0] : span[1]], span=span, pieces=pieces)


def _counted(plain: PlainText, amounts: list[Amount]) -> Iterator[Claim]:
    for amount in amounts:
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


def _counts_people(plain: PlainText, amount: Amount, match: re.Match[str], unit: Unit) -> bool:
    """Tell whether the number can count signatories: words that count anything else need a sign of signing."""
    text = plain.text
    number = text[amount.start : amount.end].lower()
    if number in {"one", "un", "una", "uno"}:
        return unit in _ONE_OFFICE and bool(_ALSO_SIGNED.match(text, match.end()))
    if number == "a" or (number == "once" and not _SPANISH.match(match["noun"])):
        return False
    start, end = plain.sentence(amount.start)
    around = _Around(start, text[start : amount.start], "", text[match.end() : end])
    is_counted = _is_signing_told(around, text[start:end], amount, match["noun"], unit)
    return is_counted and not _OF_SOMETHING.match(text[amount.end :])


def _is_signing_told(around: _Around, sentence: str, amount: Amount, noun: str, unit: Unit) -> bool:
    """Tell whether the words around a noun say that it counts signers, where the noun itself does not."""
    is_near = bool(_SIGNING_NEAR.search(sentence))
    if noun.lower() == "names":
        return amount.value > _A_FEW and bool(_LIST.search(sentence))
    if unit == Unit.PEOPLE:
        return bool(_PEOPLE_SIGN.search(around.after[:90]) or _SIGNED_BY.search(around.before.rstrip()))
    if unit in {Unit.STATES, Unit.COUNTRIES, Unit.COUNTIES}:
        if _REPRESENTED.match(around.after):
            return True
        return is_near and bool(_WHERE.search(around.before) or _PLACES_AND.search(around.before))
    needs_it = unit == Unit.OTHERS or (unit == Unit.ORGANIZATIONS and amount.value < _A_FEW) or is_soft_body(noun)
    return is_near or not (needs_it or (unit == Unit.PROFESSION and is_soft(noun)))


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
        middle=" ".join(filter(None, (match["middle"].strip(), _adjective(match["noun"], around.after)))),
        noun=match["noun"],
        region="" if unit == Unit.MEMBERS else _region(around.after),
        is_whole=not bound and bool(_SIGNED_BY.search(bare)),
        plain_span=(start, match.end()),
    )
    return claim, replace(around, bare=bare)


def _adjective(noun: str, after: str) -> str:
    """Return the word behind a Spanish noun that says who is meant: "alcaldes texanos", "autoridades rurales"."""
    found = _ADJECTIVE.match(after) if _SPANISH.match(noun) else None
    return found["word"] if found else ""


def _bound(found: re.Match[str] | None, amount: Amount, match: re.Match[str]) -> ClaimKind | None:
    """Return how the number is limited: by the words before it, after it, or by its own ("a dozen")."""
    if match["more"] or (found and found["at_least"]):
        return ClaimKind.AT_LEAST
    if found and found["at_most"]:
        return ClaimKind.AT_MOST
    return ClaimKind.APPROX if match["odd"] or amount.is_about or found else None


def _region(after: str) -> str:
    match = _REGION.match(after)
    is_span = match and re.match(
        r" (?:to|through|a) (?:(?:the|la|el) )?[A-Z]", after[match.end() :]
    )  # "from Kansas to Ohio"
    is_more = match and _AND_OTHERS.match(after[match.end() :])  # "from Ohio and four other states"
    return match["place"].strip() if match and not is_span and not is_more else ""


def _kind(claim: Claim, around: _Around) -> Claim:
    """Return the claim with the kind that the words before it make it; the first that fits."""
    if words.MAJORITY.search(around.bare):
        return replace(claim, kind=ClaimKind.MAJORITY)
    finders = (_share, _others, _led_coalition, _group, _besides)
    found = next((found for finder in finders if (found := finder(claim, around))), None)
    if found:
        return found
    is_some = words.AMONG_THEM.search(around.bare) or "regi" in claim.region or _LED_BY_SOME.search(around.bare)
    is_some = is_some or _PART_OF.match(claim.middle)
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
    is_groups = re.search(r"(?:coalition|group|alliance|network)'s|\bits\b", found[0])
    if is_groups and share <= 5:
        return replace(claim, kind=ClaimKind.MEMBERS, plain_span=span)
    if found["whose"] and not is_groups and not _LIST.search(found["whose"]):  # "12 of the state's 254 sheriffs"
        kind = ClaimKind.SUBSET if share <= _A_FEW else ClaimKind.EXACT
        return replace(claim, kind=kind, bound=None, number=share, plain_span=span)
    if share > 5 and not words.WHO_SIGNED.match(around.after):
        return replace(claim, kind=ClaimKind.EXACT, bound=None, number=share, plain_span=span)
    is_whole = bool(words.WHO_SIGNED.match(around.after))
    return replace(claim, share=share, plain_span=span, is_whole=is_whole)


def _others(claim: Claim, around: _Around) -> Claim | None:
    is_said = words.OTHER.search(claim.middle) or words.OTHER_BEFORE.search(around.bare) or claim.unit == Unit.OTHERS
    is_theirs = claim.unit == Unit.SIGNATORIES and _THEIRS.search(claim.middle)
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
    is_loose = is_loose and not (_THEIRS.search(claim.middle) or words.OTHER.search(claim.middle))
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


_GENDER = re.compile(r"(?:esas|as|es|os|s)$")
_JOINT = re.compile(r",? ?(?:and|&|y|e|as well as|plus)?\s*", re.IGNORECASE)


def _joined(claims: list[Claim], text: str) -> list[Claim]:
    """Put together the units of one list: "31 mayors and one county executive", "152 mayors, 12 governors"."""
    found: list[Claim] = []
    for claim in claims:
        last = found[-1] if found else None
        if last and _continues(last, claim, text):
            parts = (*(last.parts or (Part(last.number, last.unit),)), Part(claim.number, claim.unit))
            number = (last.number or 0) + (claim.number or 0)
            pieces = (*(last.pieces or (last,)), claim)
            span = (last.plain_span[0], claim.plain_span[1])
            if claim.unit == last.unit:  # one unit in two words: only the sum can be told
                found[-1] = replace(last, number=number, plain_span=span)
                continue
            found[-1] = replace(last, number=number, parts=parts, pieces=pieces, plain_span=span)
        else:
            found.append(claim)
    return found


def _continues(last: Claim, claim: Claim, text: str) -> bool:
    between = text[last.plain_span[1] : claim.plain_span[0]]
    same_sort = last.kind == claim.kind == ClaimKind.EXACT and not last.share
    same_sort = same_sort and (last.number or 0) > _A_FEW
    if claim.unit == last.unit:
        is_other = _are_men_and_women(last.noun, claim.noun)
    else:
        is_other = bool(last.parts) or (claim.number or 0) <= _A_FEW
    return bool(same_sort and is_other and between.strip() and _JOINT.fullmatch(between))


def _are_men_and_women(one: str, other: str) -> bool:
    """Tell whether two nouns are one in Spanish for men and for women: "ocho alcaldes y cinco alcaldesas"."""
    stems = {_GENDER.sub("", noun.lower()) for noun in (one, other)}
    return one.lower() != other.lower() and len(stems) == 1
