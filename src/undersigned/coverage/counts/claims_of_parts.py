"""Claims of a part of those who sign, by a trait: "nine of the signers are from Ohio", "all but five from Texas".

Read here is only who is counted and what is said of them; whether the list tells who has the trait comes later.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.coverage.counts import claim_words as words
from undersigned.coverage.counts.amounts import Amount
from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import Unit, unit_of
from undersigned.coverage.counts.plain_text import PlainText
from undersigned.coverage.counts.state_words import states_in
from undersigned.document.patterns import folded, late
from undersigned.roster.places import fold

_FRACTION = folded(
    r"\b(?P<fraction>half|(?:a|one)[ -]third|two[ -]thirds|(?:a|one)[ -](?:quarter|fourth)|three[ -](?:quarters|"
    r"fourths)|most|(?:a|the) (?:vast )?majority|all|none|la mitad|un tercio|dos tercios|una cuarta parte|"
    r"tres cuartas partes|"
    r"la (?:gran )?mayor\u00eda|tod[oa]s|ningun[oa])\b(?! but\b| menos\b| salvo\b| excepto\b)",
)
_REST = late(r"\b(?:all but|tod[oa]s (?:menos|salvo|excepto))$", re.IGNORECASE)
_THEM = r"them|us|whom|ell[oa]s|nosotr[oa]s|quienes|l[oa]s cuales"
_OF = late(
    rf",? (?:of|de|among|entre)(?: (?:the|these|those|its|their|our|his|her|l[oa]s|es[oa]s|sus))?"
    rf"(?: (?!the|them)[\w'-]+){{0,2}}? (?P<who>{_THEM}|{words.ANY_NOUN})(?![\w'-])"
    r"(?: (?:of|on|to|de|a) (?:the|this|la|esta) (?:letter|list|carta|lista))?"
    r"(?:,? (?:who|that|que) (?:(?:have|had|han) )?(?:signed|wrote|firm\w+|suscrib\w+)(?: (?:it|(?:the|this|la|esta) "
    r"(?:letter|carta)))?)?",
    re.IGNORECASE,
)
_NOUN = late(rf" (?:(?!of|de|and|y)[\w'-]+ ){{0,2}}?(?P<who>{words.ANY_NOUN})(?![\w'-])", re.IGNORECASE)
_LINK = late(
    r",? (?:all |tod[oa]s )?(?:are|were|is|was|come|came|comes|hail|hailed|hails|lead|led|run|ran|govern|governed|"
    r"represent|represented|serve|served|son|eran|fueron|provienen|proceden|vienen|gobiernan|dirigen|representan)"
    r"(?: all| tod[oa]s)?(?= )",
    re.IGNORECASE,
)
_FROM = late(r",? (?:all )?(?:from|in|representing|de|del|en)(?= )", re.IGNORECASE)
_OPENER = late(
    r"(?:^|[.;:(\u2014]|,(?: and| y| while)?|\b(?:including|among them|of whom|of which|with|while|and|y|incluid[oa]s?|"
    r"entre ell[oa]s|de (?:l[oa]s cuales|ell[oa]s|quienes)))$",
    re.IGNORECASE,
)
_SOME = late(r"\b(?:including|includes?|among them|with|incluid[oa]s?|entre ell[oa]s)\b[^.;]*$", re.IGNORECASE)
_TRAIT = late(r" (?:(?:[A-Z]\.)+|[^.,;:()\u2014\"\n])+")
_TRAIT_ENDS = late(
    r" (?=(?:including|who|that|which|while|but|whose|and (?:has|have|had|the|they|it|was|were)|incluid[oa]s?|"
    r"que|pero)\b)"
    r"| (?:and|y|e) (?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho)\b)",
    re.IGNORECASE,
)
_STATE_NEXT = late(r",? (?:and |y |e )?(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*)*)")
_VERB_WORDS = (
    "say said says want wanted have had has wrote write signed sign ask asked asks told tell urge urged call called "
    "did do can will would could should also added put sent joined dicen dijeron piden pidieron firmaron firman "
    "quieren "
    "escribieron tienen han spoke met attended"
)
_VERBS = frozenset(_VERB_WORDS.split())
_LONGEST = 5  # words of a trait that stands behind "of them" without a verb
_PERSON_UNITS = frozenset(Unit) - {Unit.ASKS, Unit.STATES, Unit.COUNTRIES, Unit.KINDS_OF_ORGANIZATION}
_PLURAL = late(r"(?<![\w'-])[a-z\u00e1-\u00fa]{3,}[^su\W]s(?![\w'])")
_NO_OTHERS = (
    "states towns cities counties estados ciudades condados signs asks says urges calls wants tells warns writes names "
    "was has this his its does goes takes makes begins ends adds carries bears reads gives keeps always news thus "
    "lists los las sus dos tres seis otros otras todos todas m\u00e1s pero mes pa\u00eds communities"
)
_NO_OTHER = frozenset(_NO_OTHERS.split())
_NEAR_START = 60  # code points: a noun so near the beginning of a sentence is its subject
_SIGNS = late(r"\b(?:sign\w*|letter|carta|firm\w+|suscri\w+|wrote)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number or fraction in a text, with where it stands; `start` is that of "more than" or "all but" before it."""

    start: int
    begin: int
    end: int
    number: int | None
    fraction: str = ""
    is_rest: bool = False
    bound: ClaimKind | None = None


def claims_of_parts(plain: PlainText, amounts: Sequence[Amount]) -> list[Claim]:
    """Return the claims that a part of those who sign has a trait, in order; `amounts` are all those of the text."""
    found: list[Claim] = []
    for quantity in sorted(_quantities(plain.text, amounts), key=lambda one: one.start):
        last = found[-1].plain_span[1] if found else -1
        if quantity.start >= last and (claim := _claim(plain, quantity, last)):
            found.append(claim)
    return found


def _quantities(text: str, amounts: Sequence[Amount]) -> Iterator[_Quantity]:
    for amount in amounts:
        bound = ClaimKind.APPROX if amount.is_about else None
        yield _with_words_before(text, _Quantity(amount.start, amount.start, amount.end, amount.value, bound=bound))
    for match in _FRACTION.finditer(text):
        fraction = fold(match["fraction"].replace("-", " "))
        yield _with_words_before(text, _Quantity(match.start(), match.start(), match.end(), None, fraction))


def _with_words_before(text: str, quantity: _Quantity) -> _Quantity:
    """Return a quantity with "all but" or "nearly" before it."""
    begin = max(0, quantity.start - 40)
    before = text[begin : quantity.start].rstrip()
    number, end, fraction, bound = quantity.number, quantity.end, quantity.fraction, quantity.bound
    if rest := _REST.search(before):
        return _Quantity(begin + rest.start(), quantity.begin, end, number, fraction, is_rest=True)
    if found := words.BOUND.search(before):
        kinds = {"at_least": ClaimKind.AT_LEAST, "at_most": ClaimKind.AT_MOST, "approx": ClaimKind.APPROX}
        bound = next(kind for name, kind in kinds.items() if found[name])
        return _Quantity(begin + found.start(), quantity.begin, end, number, fraction, bound=bound)
    return quantity


def _claim(plain: PlainText, quantity: _Quantity, last: int) -> Claim | None:
    text = plain.text
    start, end = plain.sentence(quantity.begin)
    after, before = text[quantity.end : end], text[start : quantity.start].rstrip()
    of = _OF.match(after)
    of = None if of and of[0].startswith(",") else of  # "24, of whom 22 are mayors"
    noun = "" if not of or re.fullmatch(_THEM, of["who"], re.IGNORECASE) else of["who"]
    if noun and unit_of(noun) not in _PERSON_UNITS:
        return None
    trait = _trait_of_them(after[of.end() :], is_pronoun=not noun) if of else None
    at = of.end() if of else 0
    if not of:
        noun, at, trait = _without_of(after, before, is_chained=0 <= quantity.start - last <= 6)
    if trait is None and not (of and not noun and not quantity.fraction and _ends_there(after[of.end() :])):
        return None  # "none of us can": not how many signed
    if not noun and not _speaks_of_signers(
        plain, quantity.start, is_own=bool(of and of["who"].lower() in {"us", "nosotros"})
    ):
        return None
    return _made(quantity, noun, trait or (0, 0), after, at, is_some=bool(not of and _SOME.search(before)))


def _made(quantity: _Quantity, noun: str, trait: tuple[int, int], after: str, at: int, *, is_some: bool) -> Claim:
    said = after[at + trait[0] : at + trait[1]].strip()
    stop = quantity.end + (at + trait[1] if said else at)
    unit = unit_of(noun) if noun else Unit.SIGNATORIES
    return Claim(
        "", (0, 0), quantity.number, unit, ClaimKind.TRAIT, bound=quantity.bound, noun=noun, trait=said,
        fraction=quantity.fraction, is_rest=quantity.is_rest, is_some=is_some or quantity.number == 1,
        plain_span=(quantity.start, stop),
    )  # fmt: skip


def _trait_of_them(after: str, *, is_pronoun: bool) -> tuple[int, int] | None:
    """Return where the trait stands behind "nine of the signers", "four of them"; None where none is told."""
    if link := _LINK.match(after):
        return _trait(after, link.end())
    if not is_pronoun:
        return None
    if _FROM.match(after):
        return _trait(after, 0)
    found = _trait(after, 0)
    said = after[found[0] : found[1]].split() if found else []
    is_apposition = 0 < len(said) <= _LONGEST and said[0].lower() not in _VERBS
    return found if is_apposition and re.match(r"\s*(?:[.,;:()\u2014]|$)", after[found[1] if found else 0 :]) else None


def _without_of(after: str, before: str, *, is_chained: bool) -> tuple[str, int, tuple[int, int] | None]:
    """Read "; five are Texans", "including three from Ohio", ", four in Iowa", "eleven mayors are from Ohio"."""
    if _OPENER.search(before):
        if link := _LINK.match(after):
            return "", 0, _trait(after, link.end())
        if _FROM.match(after) and (is_chained or _SOME.search(before[-30:])):
            return "", 0, _trait(after, 0)
    noun = _NOUN.match(after)
    link = _LINK.match(after, noun.end()) if noun else None
    if noun and link and unit_of(noun["who"]) in _PERSON_UNITS and _FROM.match(after, link.end()):
        return noun["who"], 0, _trait(after, link.end())
    return "", 0, None


def _trait(after: str, begin: int) -> tuple[int, int] | None:
    """Return the span of a trait: up to a mark or a new clause, and on through a list of states."""
    found = _TRAIT.match(after, begin)
    if not found:
        return None
    stop = _TRAIT_ENDS.search(after, begin + 1, found.end())
    end = stop.start() if stop else found.end()
    while not stop and (more := _STATE_NEXT.match(after, end)):
        codes, left, _ = states_in(fold(more["name"]))
        if not codes or left:
            break
        end = more.end()
    return begin, end


def _ends_there(after: str) -> bool:
    """Tell whether nothing but a verb or a mark follows "20 of them": then they are all that is counted."""
    word = re.match(r" ([a-z]+)", after)
    return bool(re.match(r"\)", after)) or (word is not None and word[1] in _VERBS)


def _follows_them(plain: PlainText, place: int) -> bool:
    """Tell whether "Nine of them" opens a sentence, and the sentence before it has people who sign for its subject."""
    begin = plain.sentence(place)[0]
    if place > begin or begin < _NEAR_START // 2:
        return False
    before = plain.text[plain.sentence(begin - 2)[0] : begin]
    subject = words.WHO.search(before)
    return subject is not None and subject.start() < _NEAR_START and unit_of(subject[0]) in _PERSON_UNITS


def _speaks_of_signers(plain: PlainText, place: int, *, is_own: bool) -> bool:
    """Tell whether "them" before which nothing else stands in the plural are people who can sign."""
    before = plain.text[max(0, place - 300) : place]
    if is_own:
        return bool(_SIGNS.search(before))
    nouns = [found for found in words.WHO.finditer(before) if unit_of(found[0]) in _PERSON_UNITS]
    if not nouns:
        return False
    if _follows_them(plain, place):
        return True
    after = before[nouns[-1].end() :]
    return all(found[0] in _NO_OTHER for found in _PLURAL.finditer(after))
