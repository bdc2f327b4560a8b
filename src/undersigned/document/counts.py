"""Phrases that count signers, offices or members: the number, and what kind of claim it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from undersigned.document.blocks import Block
from undersigned.document.number_words import WrittenNumber, numbers_in
from undersigned.document.patterns import folded, late, words_of

_UNIT = (
    r"(?:mayors?|governors?|cities|towns|counties|capitals|jurisdictions|municipalities|county executives?|"
    r"executives?|officials|leaders|legislators|"
    r"lawmakers|attorneys general|ags|councillors|senators|representatives|members|signers|signatories|undersigned|"
    r"artists|musicians|creators|vets|"
    r"veterans|ngos|presidents|chancellors|companies|start-?ups|businesses|firms|organi[sz]ations|groups|"
    r"associations|institutions|scholars|economists|public figures|"
    r"professors|academics|experts|scientists|researchers|doctors|teachers|employees|developers|faculty|writers|"
    r"authors|journalists|historians|lawyers|"
    r"colleagues|alcald(?:es|esas|ías)|firmantes|personas|ciudades|municipios|organizaciones|empresas|asociaciones|"
    r"intelectuales|académicos|personalidades|colectivos|sindicatos|maires|élus|"
    r"signataires|villes|organisations|entreprises|personnalités|collectifs|syndicats|"
    r"bürgermeister\w*|oberbürgermeister\w*|städte|unterzeichner\w*|"
    r"organisationen|stadtoberhäupter|persönlichkeiten|verbände|vereine|initiativen|(?:orts|regional|basis)?gruppen|"
    r"abgeordnete|sindaci|firmatari|città|associazioni|organizzazioni|personalità|sindacati|"
    r"prefeitos|signatários|cidades|entidades|organizações|associações|movimentos|coletivos|"
    r"burgemeesters|ondertekenaars|gemeenten|organisaties|verenigingen|vakbonden)"
)
_WIDER = (  # people and bodies that are counted for many reasons: these only where the sentence is about signing
    r"(?:people|persons|individuals|others|residents|citizens|students|alumni|parents|pastors|clergy|rabbis|bishops|"
    r"physicians|nurses|engineers|programmers|maintainers|contributors|workers|unionists|educators|librarians|owners|"
    r"investors|athletes|actors|filmmakers|attorneys|judges|prosecutors|sheriffs|superintendents|principals|"
    r"commissioners|supervisors|council ?members|parliamentarians|me?ps|deputies|universities|colleges|unions|churches|"
    r"nonprofits|charities|menschen|personen|unterzeichne\w+|wissenschaftler\S*|forscher\S*|ärzt\w+|lehrer\S*|unternehmen|"
    r"bürger\S*|personnes|citoyens|chercheurs|médecins|enseignants|ciudadan[oa]s|científic[oa]s|investigador\w*|"
    r"profesor\w*|cittadini|scienziati|medici|docenti|pessoas|cidadãos|cientistas|mensen|burgers|wetenschappers)"
)
_MIDDLE = (
    r"(?:(?!(?:and|y|et|und|e|to|in|for|on|by|at|is|are|was|were|that|who|which|than|while|when|as|but|or|if|from|with|"
    r"because|since|after|before|und|oder|et|ou|mais)\b)(?!\d)(?:(?:[A-Z]\.)+|"
    r"[\w’'&/-]+),? |of (?:the |their |our |my )?(?!\d)){0,4}?"
)
_CLAIM = folded(rf"(?P<plus>\s?\+| plus)?\s(?P<middle>{_MIDDLE})(?P<unit>{_UNIT})(?!\w)")
_WIDER_CLAIM = folded(rf"(?P<plus>\s?\+| plus)?\s(?P<middle>{_MIDDLE})(?P<unit>{_WIDER})(?!\w)")
_SIGNING = folded(  # what those who are counted do, said after them
    r"\b(?:(?:co-?)?sign(?:ed|ing|atures?)?|endors\w+|concur|unterzeichn\w*|unterschr\w*|signent|"
    r"(?:ont|avaient) sign\w+|firm[aó]\w*|assin\w+|ondertek\w+|(?:open|offene\w*) (?:letter|brief)|lettre ouverte|"
    r"carta a[bp]erta|carta abierta|wr(?:ote|ite|itten|iting) (?:a|an|the|this|their|to) (?:\w+ )?letter|petition|"
    r"(?:penned|sent|issued) (?:a|an|the|this|their) (?:\w+ )?(?:letter|statement))\b",
)
_UNDERSIGNING = folded(r"unterzeichne")
_SIGNED_BY = folded(
    r"\b(?:(?:co-?)?sign\w+|endors\w+|unterzeichnet|signée?|firmada|firmata|assinada|ondertekend)\b.{0,30}$"
)
_DOZENS = frozenset(["dozen", "dutzend", "douzaine", "docena", "dozzina", "dúzia", "dozijn"])
_DOZEN = folded(
    r"(?P<many>\b(?:half a|two|three|four|five|six) )?(?:\b(?:an?|one|ein|une|una|uma|een) )?\b(?:dozen|dutzend|"
    r"douzaine(?: de| d['’])?|docena(?: de)?|dozzina(?: di)?|dúzia(?: de)?|dozijn)\b",
)
_OUT_OF = folded(r" (?:out of|de los|von|sur|su)\s?(?:the )?(?=\d)")
_SHARE = folded(
    rf"(?: ?%| per ?cent) (?:of|de|der|di|dos) {_MIDDLE}"
    r"(?:mayors|leaders|members|governors|legislators|officials|alcaldes|maires|sindaci)\b",
)
_OFFICES_OF = folded(r"(?:Attorneys General|Governors|Mayors) of $")
_SUM = folded(
    r" (?:states|cities)(?:,? and (?P<more>\w+) (?:governor|mayor|county executive|attorney general)s?)?\b",
)
_PART = late(
    r" who (?:lead|run|represent)| represent (?:areas|cities)|"
    r" in (?:the )?(?:[A-Z]\w+ ?(?:East|West|)|Wales|Scotland|England)\b"
)
_VAGUE = folded(rf"\b(?:hundreds|dozens|scores|thousands) of (?!thousands|tech)(?:\w+ ){{0,3}}?{_UNIT}\b")
_SIGNED = folded(r"\b(?:sign(?:ed|ing|ers|atories)?|we represent|we are|endors\w+|support\w* by)\b")
_AND_ONE = folded(
    r"(?:mayors|states|cities|governors|alcaldes) (?:and|y) (?P<more>\w+) (?:county executive|governor|mayor|county)\b",
)
_SIGNATURES = folded(r"(?: (?:out )?of \d[\d.,]*)?\s(?:total )?signatures?\b")  # of a goal: "62 of 250 signatures"
_WHO = late(r"\+?(?: [^\W\d_][\w’'-]*){1,4}[\s*.]*")
_RECEIVED = folded(
    r"\b(?:letter|petition|statement|brief|carta|lettre)\b.{0,40}\b(?:received|gathered|collected|has|had|with|drew)\b"
)
_AT_LEAST = folded(
    r"(?:more than|over|at least|upwards? of|in excess of|más de|mais de|plus de|più di|oltre|mehr als|über|meer dan|"
    r"ruim|almeno|mindestens|al menos)"
    r"(?: (?:los|the))?$",
)
_ABOUT = folded(r"(?:nearly|almost|about|around|some|up to|casi|unos|fast|rund|près de|circa|quasi)$")
_OTHERS = folded(r"\b(?:other|others|additional|more|otros|otras|autres|weitere\w*|altri|outros|andere)\b")
_JOINED = folded(
    r"(?:joined by|joining|joins|joined|along with|alongside|together with|junto (?:a|con)|juntamente com|aux côtés "
    r"de|otros|outros|autres|altri)(?: the| los)?$",
)
_NAMED_AND = late(r"(?:Mayor|Governor|Senator|President) (?:[A-Za-z]+ ){1,3}and(?: the)?$|\b[A-Z]\w+ and the$")
_GROUP = folded(
    r"(?:coalition|alliance|network)(?: (?!led)[\w’'-]+){0,3} (?:of|with|represents?|representing|has)(?: (?:over|"
    r"more than|about|nearly|almost))?$"
    r"|\b(?:represents|represented|speaks for|agrupa a|has|brings? together|unites)(?: (?:over|more than|about|nearly|"
    r"almost))?$",
)
_SENDERS = folded(  # "led a coalition of 14 mayors in sending …": those are who signs
    r"\b(?:(?:co-?)?(?:led|leads?|leading|heads?|headed|heading)|join(?:s|ed|ing)?) (?:a|an|the|this) (?:[\w-]+ ){0,3}"
    r"(?:coalition|alliance|group) of(?: (?:over|more than|about|nearly|almost))?$"
)
_FOR_MEMBERS = folded(
    r"\b(?:on behalf of|speaking for|für (?:die|unsere)|en nombre de|au nom de)(?: (?:the|our|its|their|all|"
    r"more than|over|nearly|los|las|nuestr[oa]s|les|nos)){0,3}$"
)
_SUFFER = folded(
    r" (?:\w+ )?(?:were|was|(?:have|has|had) been) (?!joined|among|signed|sign)"
)  # something was done to them
_STRUCK = late(r"~~[^~]*~~")
_ZIP = late(r"\b[A-Z]\.?[A-Z]\.?$")  # the code of a state before five figures: an address
_NAMED_BY_NUMBER = late(r"\b[A-Z]{2,}$")  # "IPRED 2" and "COVID 19" are names
_NOT_SIGNERS = folded(r"\b(?:years?|months?|days?|weeks?|hours?|million|billion|times|section|article|page)\b")
_ANOTHER_MATTER = folded(
    r"\b(?:created|employ\w*|served?|including|killed|displaced|tens of|subscribers|"
    r"(?:release|arrest|murder|killing|deaths?|detention|imprisonment|disappearance) of)\b[^.]{0,30}$"
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


def standing_alone(block: Block) -> CountClaim | None:
    """Return the claim of a line that says only how many signed, whoever they are: "260 tram drivers*"."""
    begins = any(character.isdigit() for character in block.text[:12])
    numbers = numbers_in(block.text) if begins and len(block.text) < 60 else []
    before = block.text[: numbers[0].start].strip() if numbers else ""
    found = _AT_LEAST.fullmatch(before) if before else None
    if len(numbers) != 1 or numbers[0].value < 3 or _is_year(numbers[0]) or (before and not found):
        return None
    if not _WHO.fullmatch(block.text[numbers[0].end :]) or _NOT_SIGNERS.search(block.text):
        return None
    kind = "at_least" if found or "+" in block.text else "exact"
    return _claim(block, 0, len(block.text.rstrip(" *.")), numbers[0].value, kind)


def claims_in(block: Block) -> list[CountClaim]:
    """Return the claims of one block; of two that overlap the first kind in this order stands."""
    claims: list[CountClaim] = []
    numbers = [*numbers_in(block.text), *_dozens(block.text)]
    for finder in (_sum, _share, _of_a_whole, _counted, _signatures, _part) if numbers else ():
        for number in numbers:
            claim = finder(block, number)
            if claim and not any(_overlap(claim, other) for other in claims):
                claims.append(claim)
    return [*claims, *(claim for claim in _vague(block) if not any(_overlap(claim, other) for other in claims))]


def _dozens(text: str) -> Iterator[WrittenNumber]:
    """Yield "a dozen" as twelve, "half a dozen" as six, "two dozen" as twenty-four."""
    for match in _DOZEN.finditer(text) if words_of(text) & _DOZENS else ():
        many = (match["many"] or "").strip().lower()
        value = 6 if many == "half a" else 12 * (_value(many) or 1)
        yield WrittenNumber(value, False, match.start(), match.end())


def _overlap(one: CountClaim, other: CountClaim) -> bool:
    return one.start < other.start + len(other.text) and other.start < one.start + len(one.text)


def _claim(block: Block, start: int, end: int, number: int | None, kind: str) -> CountClaim:
    return CountClaim(block.text[start:end], number, kind, block.line, block.start + start)


def _share(block: Block, number: WrittenNumber) -> CountClaim | None:
    match = _SHARE.match(block.text, number.end)
    return _claim(block, number.start, match.end(), number.value, "percent") if match else None


def _sum(block: Block, number: WrittenNumber) -> CountClaim | None:
    """Offices counted by where they are, and one more: "Mayors of 12 towns and a sheriff"."""
    before = _OFFICES_OF.search(block.text, max(0, number.start - 30), number.start)
    match = _SUM.match(block.text, number.end) if before else None
    if not before or not match:
        return None
    return _claim(block, before.start(), match.end(), number.value + _value(match["more"]), "exact")


def _value(word: str | None) -> int:
    """Return the value of a word for a small number; 0 for none."""
    if not word:
        return 0
    return 1 if word.lower() in {"a", "an"} else sum(number.value for number in numbers_in(word))


def _of_a_whole(block: Block, number: WrittenNumber) -> CountClaim | None:
    match = _OUT_OF.match(block.text, number.end)
    return _claim(block, number.start, match.end(), number.value, "exact") if match else None


def _signatures(block: Block, number: WrittenNumber) -> CountClaim | None:
    """A number of signatures, where the page counts its own: all of a short line."""
    own = len(block.text) < 80 or _RECEIVED.search(block.text[max(0, number.start - 60) : number.start])
    match = _SIGNATURES.match(block.text, number.end) if own else None
    return _claim(block, number.start, match.end(), number.value, "exact") if match else None


def _part(block: Block, number: WrittenNumber) -> CountClaim | None:
    match = _PART.match(block.text, number.end)
    signing = match and re.search(r"signator|sign", block.text, re.IGNORECASE)
    return _claim(block, number.start, number.end, number.value, "subset") if signing else None


def _vague(block: Block) -> Iterator[CountClaim]:
    for match in _VAGUE.finditer(block.text) if " of " in block.text else ():
        if _SIGNED.search(block.text[max(0, match.start() - 40) : match.end() + 20]):
            yield _claim(block, match.start(), match.end(), None, "vague")


def _counted(block: Block, number: WrittenNumber) -> CountClaim | None:
    """A number before the word for who is counted: mayors, cities, organizations, signers."""
    text = block.text
    match = _CLAIM.match(text, number.end) or _counted_widely(text, number)
    if not match or (number.value < 3 and not number.in_figures) or _is_year(number):
        return None
    before = text[max(0, number.start - 70) : number.start].rstrip()
    if "~~" in before:
        if before.endswith("~~") and text.startswith("~~", number.end):
            return None  # a number that its writer crossed out
        before = _STRUCK.sub("", before).rstrip()
    if number.value < 10 and _NAMED_BY_NUMBER.search(before):
        return None
    if number.in_figures and number.end - number.start == 5 and number.value > 9999 and _ZIP.search(before):
        return None
    if _NOT_SIGNERS.search(match["middle"]) or _ANOTHER_MATTER.search(before) or _SUFFER.match(text, match.end()):
        return None
    kind, start = _kind(before, match, number.start)
    more = _AND_ONE.match(text, match.start("unit"))
    added = _value(more["more"]) if more else 0
    return _claim(block, start, more.end() if more and added else match.end(), number.value + added, kind)


def _counted_widely(text: str, number: WrittenNumber) -> re.Match[str] | None:
    """Match people who are counted in a sentence about signing."""
    match = _WIDER_CLAIM.match(text, number.end)
    if not match:
        return None
    after = re.split(r"[.;:!?](?:\s|$)", text[match.end() : match.end() + 90], maxsplit=1)[0]
    before = re.split(r"[.;:!?]\s", text[max(0, number.start - 60) : number.start])[-1]
    return match if _SIGNING.search(after) or _SIGNED_BY.search(before) or _UNDERSIGNING.match(match["unit"]) else None


def _is_year(number: WrittenNumber) -> bool:
    return number.in_figures and number.end - number.start == 4 and 1900 <= number.value <= 2100


def _kind(before: str, match: re.Match[str], start: int) -> tuple[str, int]:
    """Return what kind of claim the words before a number make it, and where the claim begins."""
    found = _GROUP.search(before) if not _SENDERS.search(before) else None
    if found or (match["unit"].lower() == "members" and not match["plus"] and (found := _FOR_MEMBERS.search(before))):
        return "members_of_group", start - (len(before) - found.start()) - 1
    at_least = match["plus"] or _AT_LEAST.search(before)
    if match["unit"].lower() == "others" and at_least:
        return "at_least", start
    if match["unit"].lower() == "others" or _OTHERS.search(match["middle"]) or (found := _JOINED.search(before)):
        found = _JOINED.search(before)
        return "others_besides_subject", start - (len(before) - found.start()) - 1 if found else start
    if _NAMED_AND.search(before) or match["unit"].lower() == "colleagues":
        return "others_besides_subject", start
    found = _AT_LEAST.search(before) or _ABOUT.search(before)
    kind = "at_least" if match["plus"] or _AT_LEAST.search(before) else "approx" if found else "exact"
    return kind, start - (len(before) - found.start()) - 1 if found else start
