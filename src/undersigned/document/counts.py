"""Phrases that count signers, offices or members: the number, and what kind of claim it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from undersigned.document.blocks import Block
from undersigned.document.number_words import NUMBER, number_of

_UNIT = (
    r"(?:mayors?|governors?|cities|towns|counties|capitals|jurisdictions|municipalities|county executives?|"
    r"executives?|officials|leaders|legislators|"
    r"lawmakers|attorneys general|ags|councillors|senators|representatives|members|signers|signatories|undersigned|"
    r"artists|musicians|creators|vets|"
    r"veterans|ngos|presidents|chancellors|companies|start-?ups|businesses|firms|organi[sz]ations|groups|"
    r"associations|institutions|scholars|economists|"
    r"professors|academics|experts|scientists|researchers|doctors|teachers|employees|developers|faculty|writers|"
    r"authors|journalists|historians|lawyers|"
    r"colleagues|alcald(?:es|esas|ías)|firmantes|personas|ciudades|municipios|organizaciones|empresas|asociaciones|"
    r"intelectuales|académicos|maires|élus|"
    r"signataires|villes|organisations|entreprises|bürgermeister\w*|oberbürgermeister\w*|städte|unterzeichner\w*|"
    r"organisationen|stadtoberhäupter|"
    r"abgeordnete|sindaci|firmatari|città|prefeitos|signatários|cidades|entidades|burgemeesters|ondertekenaars|"
    r"gemeenten|organisaties)"
)
_MIDDLE = (
    r"(?:(?!(?:and|y|et|und|e|to|in|for|on|by|at|is|are|was|were|that|who|which|than)\b)(?!\d)(?:(?:[A-Z]\.)+|"
    r"[\w’'&/-]+),? |of (?:the |their |our |my )?(?!\d)){0,4}?"
)
_CLAIM = re.compile(
    rf"(?<![\w$€£.,/-])(?P<number>{NUMBER})(?P<plus>\s?\+| plus)?\s(?P<middle>{_MIDDLE})(?P<unit>{_UNIT})(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    rf"(?<![\w.,])(?P<number>{NUMBER}) (?:out of|de los|von|sur|su)\s?(?:the )?(?:{NUMBER})\b", re.IGNORECASE
)
_SHARE = re.compile(
    rf"(?<![\w.,])(?P<number>{NUMBER})(?: ?%| per ?cent) (?:of|de|der|di|dos) {_MIDDLE}(?:mayors|leaders|members|"
    rf"governors|legislators|officials|alcaldes|maires|sindaci)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    rf"(?:Attorneys General|Governors|Mayors) of (?P<a>{NUMBER}) (?:states|cities)(?:,? and (?P<b>one|a|an|{NUMBER}) "
    rf"(?:governor|mayor|county executive|attorney general)s?)?\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?<![\w.,])(?P<number>{NUMBER})(?= who (?:lead|run|represent)| represent (?:areas|cities)| in (?:the "
    rf")?(?:[A-Z]\w+ ?(?:East|West|)|Wales|Scotland|England)\b)"
)
_VAGUE = re.compile(
    rf"\b(?:hundreds|dozens|scores|thousands) of (?!thousands|tech)(?:\w+ ){{0,3}}?{_UNIT}\b", re.IGNORECASE
)
_SIGNED = re.compile(r"\b(?:sign(?:ed|ing|ers|atories)?|we represent|we are|endors\w+|support\w* by)\b", re.IGNORECASE)
_AND_ONE = re.compile(
    rf"(?:mayors|states|cities|governors|alcaldes) (?:and|y) (?P<number>one|a|an|{NUMBER}) (?:county executive|"
    rf"governor|mayor|county)\b",
    re.IGNORECASE,
)
_SIGNATURES = re.compile(rf"(?<![\w.,])(?P<number>{NUMBER})\s(?:total )?signatures\b", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"(?:more than|over|at least|upwards? of|in excess of|más de|mais de|plus de|più di|oltre|mehr als|über|meer dan|"
    r"ruim|almeno|mindestens|al menos)"
    r"(?: (?:los|the))?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:nearly|almost|about|around|some|up to|casi|unos|fast|rund|près de|circa|quasi)$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:other|others|additional|more|otros|otras|autres|weitere\w*|altri|outros|andere)\b", re.IGNORECASE
)
_JOINED = re.compile(
    r"(?:joined by|joining|joins|joined|along with|alongside|together with|junto (?:a|con)|juntamente com|aux côtés "
    r"de|otros|outros|autres|altri)(?: the| los)?$",
    re.IGNORECASE,
)
_NAMED_AND = re.compile(r"(?:Mayor|Governor|Senator|President) (?:[A-Za-z]+ ){1,3}and(?: the)?$|\b[A-Z]\w+ and the$")
_GROUP = re.compile(
    r"(?:coalition|alliance|network)(?: (?!led)[\w’'-]+){0,3} (?:of|with|represents?|representing|has)(?: (?:over|"
    r"more than|about|nearly|almost))?$"
    r"|\b(?:represents|represented|speaks for|agrupa a|has)(?: (?:over|more than|about|nearly|almost))?$",
    re.IGNORECASE,
)
_NOT_SIGNERS = re.compile(
    r"\b(?:years?|months?|days?|weeks?|hours?|million|billion|times|section|article|page)\b", re.IGNORECASE
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:created|employ\w*|served?|including|killed|displaced|tens of|subscribers)\b[^.]{0,30}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CountClaim:
    """One claim: its words, the number (None where it is vague), its kind, and where it stands."""

    text: str
    number: int | None
    kind: str
    line: int = 0
    start: int = -1


def count_claims(blocks: Iterable[Block]) -> list[CountClaim]:
    """Return the claims of some blocks in order, each number and kind once."""
    found: dict[tuple[int | None, str], CountClaim] = {}
    for block in blocks:
        for claim in sorted(claims_in(block), key=lambda claim: claim.start):
            found.setdefault((claim.number, claim.kind), claim)
    return list(found.values())


def claims_in(block: Block) -> list[CountClaim]:
    """Return the claims of one block; of two that overlap the first kind in this order stands."""
    claims: list[CountClaim] = []
    for finder in (_sums, _shares, _of_a_whole, _counted, _signatures, _parts, _vague):
        for claim in finder(block):
            if not any(_overlap(claim, other) for other in claims):
                claims.append(claim)
    return claims


def _overlap(one: CountClaim, other: CountClaim) -> bool:
    return one.start < other.start + len(other.text) and other.start < one.start + len(one.text)


def _claim(block: Block, start: int, end: int, number: int | None, kind: str) -> CountClaim:
    return CountClaim(block.text[start:end], number, kind, block.line, block.start + start)


def _shares(block: Block) -> Iterator[CountClaim]:
    for match in _SHARE.finditer(block.text):
        yield _claim(block, match.start(), match.end(), number_of(match["number"]), "percent")


def _sums(block: Block) -> Iterator[CountClaim]:
    """Offices counted by where they are, and one more: "Attorneys General of 10 states and one governor"."""
    for match in _SUM.finditer(block.text):
        added = 0 if not match["b"] else 1 if match["b"].lower() in {"a", "an"} else number_of(match["b"])
        yield _claim(block, match.start(), match.end(), number_of(match["a"]) + added, "exact")


def _of_a_whole(block: Block) -> Iterator[CountClaim]:
    for match in _OUT_OF.finditer(block.text):
        yield _claim(block, match.start(), match.end(), number_of(match["number"]), "exact")


def _signatures(block: Block) -> Iterator[CountClaim]:
    """A number of signatures, where the page counts its own: all of a short line."""
    for match in _SIGNATURES.finditer(block.text):
        if len(block.text) < 80:
            yield _claim(block, match.start(), match.end(), number_of(match["number"]), "exact")


def _parts(block: Block) -> Iterator[CountClaim]:
    if not re.search(r"signator|sign", block.text, re.IGNORECASE):
        return
    for match in _PART.finditer(block.text):
        yield _claim(block, match.start(), match.end(), number_of(match["number"]), "subset")


def _vague(block: Block) -> Iterator[CountClaim]:
    for match in _VAGUE.finditer(block.text):
        if _SIGNED.search(block.text[max(0, match.start() - 40) : match.end() + 20]):
            yield _claim(block, match.start(), match.end(), None, "vague")


def _counted(block: Block) -> Iterator[CountClaim]:
    """A number before the word for who is counted: mayors, cities, organizations, signers."""
    text = block.text
    for match in _CLAIM.finditer(text):
        before = text[max(0, match.start() - 70) : match.start()].rstrip()
        number = number_of(match["number"])
        small = number < 3 and not match["number"].isdigit()
        if small or _is_year(match["number"]) or _NOT_SIGNERS.search(match["middle"]) or _ANOTHER_MATTER.search(before):
            continue
        kind, start = _kind(before, match, match.start())
        more = _AND_ONE.match(text, match.start("unit"))
        end = more.end() if more else match.end()
        added = (1 if more["number"].lower() in {"a", "an"} else number_of(more["number"])) if more else 0
        yield _claim(block, start, end, number + added, kind)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1900 <= int(number) <= 2100


def _kind(before: str, match: re.Match[str], start: int) -> tuple[str, int]:
    """Return what kind of claim the words before a number make it, and where the claim begins."""
    if found := _GROUP.search(before):
        return "members_of_group", start - (len(before) - found.start()) - 1
    if _OTHERS.search(match["middle"]) or (found := _JOINED.search(before)):
        found = _JOINED.search(before)
        return "others_besides_subject", start - (len(before) - found.start()) - 1 if found else start
    if _NAMED_AND.search(before) or match["unit"].lower() == "colleagues":
        return "others_besides_subject", start
    found = _AT_LEAST.search(before) or _ABOUT.search(before)
    kind = "at_least" if match["plus"] or _AT_LEAST.search(before) else "approx" if found else "exact"
    return kind, start - (len(before) - found.start()) - 1 if found else start
