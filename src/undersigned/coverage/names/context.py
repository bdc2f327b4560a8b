"""What stands around a name: an office and a place that agree with a person of the letter, or somebody else's."""

import re

from undersigned.coverage.findings import Span
from undersigned.coverage.names.people import Person
from undersigned.document.patterns import late
from undersigned.roster.places import fold

_ROLES = (
    r"sen|senator|rep|representative|congress(?:wo)?man|gov|governor|council(?:man|woman|member|or)?|councilmember|"
    r"alder(?:man|"
    r"woman)|judge|justice|sheriff|chief|officer|captain|professor|prof|dr|attorney|lawyer|spokes(?:man|woman|"
    r"person)|director|"
    r"resident|activist|advocate|organizer|wife|husband|brother|sister|son|daughter|father|mother|widow|cousin|"
    r"reporter|"
    r"editor|author|actor|actress|singer|coach|pastor|rabbi|bishop|student|teacher|owner|principal|superintendent|"
    r"manager|economist|historian|analyst|candidate|challenger|opponent|rival|predecessor|successor|aide|deputy|"
    r"secretary|"
    r"commissioner|supervisor|treasurer|concejal|diputad[oa]|senadora?|vocer[oa]|portavoz|espos[oa]|herman[oa]|hij[oa]|"
    r"abogad[oa]|profesora?|directora?|vecin[oa]|activista|jefe|jefa|president|chairman|chairwoman|chair|ceo|"
    r"photographer"
)
_ROLE_BEFORE = late(rf"\b(?P<role>{_ROLES})\.?,?\s+$", re.IGNORECASE)
_ROLE_AFTER = late(
    rf"^(?:['\u2019]s)?,?\s*(?:\(?age \d+\)?,? |\d\d,? )?(?:(?:an?|the|his|her|their|who is|who was|un|una|el|la|"
    rf"su)\s+)?"
    rf"(?:[\w'.-]+\s+){{0,4}}?(?P<role>{_ROLES})\b",
    re.IGNORECASE,
)
_MAYORAL = late(r"\b(?:mayor|alcalde|alcaldesa|executive|ejecutiv[oa]|governor|president|presidente)\b", re.IGNORECASE)
_PLACE_AFTER = late(
    r"^,?\s*(?:the )?(?:(?:mayor|alcalde|alcaldesa|county executive|executive|governor)\s+)?(?:of|de)\s+"
    r"(?P<place>(?:[A-Z\u00c0-\u00de][\w.'-]*(?:\s+(?=[A-Z]))?)+)"
)
_PLACE_BEFORE = late(
    r"(?P<start>^|[.!?:\n\"\u201c\u201d]\s*|\s)(?P<place>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*\s+)+)(?:County\s+)?"
    r"(?:Mayor|Executive|County Executive|Alcalde|Alcaldesa|Governor)\s+$"
)
_NO_PLACES = (
    "former democratic republican then acting deputy vice outgoing current city county new longtime fellow u.s us"
)
_NO_PLACE = frozenset(_NO_PLACES.split())

_OPENERS_LIST = (
    "but and so when while as after before if since although though meanwhile yesterday today then also our his her "
    "their "
    "the a an now last next this that for from with by like among both even still once where "
    "whose says said did "
    "does is "
    "was pero y cuando mientras el la los las su segun para con por"
)
_OPENERS = frozenset(_OPENERS_LIST.split())

_SIGNED = late(r"\b(?:co)?sign(?:ed|s|ing|ers?|atory|atories|ees)\b|\bfirm(?:o|a|an|aron|antes?)\b")

_DESCRIBED = late(r"^,\s+(?:an?|the|his|her|their|una?|el|la|su)\s+(?P<what>[^,.;\n]+)")
_PUBLIC = late(
    r"mayor|alcald|executive|governor|democrat|republican|independent|sign(?:er|atory)|leader|official|incumbent|"
    r"city|county|"
    r"town|letter|president|secretary|administrator|commissioner|chair|director|first|only|last|other|youngest|oldest",
    re.IGNORECASE,
)

_SIGNERS_ARE = late(
    r"\b(?:(?:co-?)?signers?|signatories|signatures|signees|signed by|firmantes|firmas|others)\b[^.;!?]{0,40}?"
    r"(?:\b(?:include[sd]?|including|are|were|among them|incluyen|son|figuran)\b|:)|\bsigned by\b|\bfirmada por\b",
    re.IGNORECASE,
)
_CONTRAST = late(
    r"\b(?:not|never|refus\w+|declin\w+|without|while|whereas|but|oppos\w+|critic\w*|thank\w*|said|no|pero|mientras)\b",
    re.IGNORECASE,
)
_SENTENCE = late(r"(?<![A-Z])(?<!\bSt)(?<!\bDr)(?<!\bJr)(?<!\bSr)[.!?][\"\u201d]?\s+(?=[A-Z\u201c\"])|\n\s*\n")
_LIST_LONG = 400  # code points of a list of names
_STEM = 5
_SCHOOL = late(r"\bschools?(?:'s?|\u2019s?)?\s*$", re.IGNORECASE)
_LONG_FORMS = {"gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor"}
_NO_OWN_WORDS = (
    "university college institute institution center centre observatory school society association foundation national "
    "state american international department research science sciences museum library radio survey project council "
    "federation alliance group united public community universidad instituto centro sociedad asociacion nacional"
)
_NO_OWN = frozenset(_NO_OWN_WORDS.split())
_OUR = late(r"\b(?:our|my|nuestr[oa]|mi)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_BYLINE = late(r"(?:^|[\n\u00b7|])\s*(?:by|por|photo(?:s|graph)?(?: by)?|foto|credit|image)[: ]\s*$", re.IGNORECASE)
_PRESS = late(
    r"^\s*(?:/|,\s*(?:staff|special to|associated press|ap\b|reuters|correspondent)|,\s*[DRI]-[A-Z])", re.IGNORECASE
)


def is_supported(text: str, span: Span, person: Person, *, needs_both: bool = False, by_signing: bool = True) -> bool:
    """Tell whether the person's place or office, or the signing, stands near the name; `needs_both` asks for both.

    An addressee has no place: there the office right before the name is enough.
    """
    before, after = text[max(0, span[0] - 70) : span[0]], text[span[1] : span[1] + 70]
    near = f" {fold(before)} {fold(after)} "
    place = person.place.removesuffix(" city")
    has_place = bool(place) and (f" {place} " in near or f" {place}s " in near)  # "Ashford's mayor"
    has_place = has_place or any(f" {word} " in near for word in _own_words(person.body))
    office = [word for word in fold(person.office).split() if len(word) > 3]
    beside = f" {fold(before[-30:])} {fold(after[:40])} "
    has_office = bool(office) and any(f" {word} " in beside for word in office)
    if person.is_addressee:
        last = fold(before).split()[-1:]
        return bool(last) and last[0] in office
    if needs_both:
        return has_place and has_office
    is_signer = by_signing and (bool(_SIGNED.search(near)) or is_listed_signer(text, span[0]))
    return has_place or has_office or is_signer


def is_listed_signer(text: str, start: int) -> bool:
    """Tell whether a name stands in a list that begins "signers include": it can only be a signatory's."""
    before = _SENTENCE.split(text[max(0, start - _LIST_LONG) : start])[-1]
    return bool(_SIGNERS_ARE.search(before)) and not _CONTRAST.search(before)


def _own_words(body: str) -> list[str]:
    """Return the words of an organization's name that are its own: "torun" of "Torun Radio Center"."""
    return [word for word in body.split() if len(word) > 4 and word not in _NO_OWN]


def is_somebody_else(text: str, span: Span, person: Person) -> bool:
    """Tell whether the words beside a name give it an office or a place that the person does not have."""
    before, after = text[max(0, span[0] - 60) : span[0]], text[span[1] : span[1] + 80]
    if _BYLINE.search(before) or _PRESS.match(after):
        return True
    if is_listed_signer(text, span[0]):
        return _is_elsewhere(before, after, person)
    office = fold(f"{person.office} {person.listed}")
    for found in (_ROLE_BEFORE.search(before), _ROLE_AFTER.match(_clause(after))):
        if found and _OUR.search(found.string[: found.start("role")]):
            continue  # "our treasurer" is a second role, among the writer's own people
        if found and not _is_role_of(found, office) and not _MAYORAL.search(found[0]):
            return True
    return _is_described_otherwise(after, person) or _is_elsewhere(before, after, person)


def _is_described_otherwise(after: str, person: Person) -> bool:
    """Tell whether "the realtor", "a friend" stands behind the name: nothing of the person's office or place."""
    found = _DESCRIBED.match(after)
    if not found:
        return False
    words = set(fold(found["what"]).split())
    own = set(fold(f"{person.office} {person.place} {person.body}").split()) - {"of", "the", "and", "city"}
    stems = {word[:_STEM] for word in own if len(word) >= _STEM}
    is_theirs = words & own or any(word[:_STEM] in stems for word in words)
    return not is_theirs and not _PUBLIC.search(found["what"])


def _clause(after: str) -> str:
    """Return what says something of the name: up to the end of the phrase after a comma, or nothing."""
    found = re.match(r"(?:['\u2019]s)?,\s*(?!(?:and|y|e|or|but|pero)\s)[^,.;\n]*|\s*\([^)]*\)", after)
    return found[0] if found else ""


def _is_role_of(found: re.Match[str], office: str) -> bool:
    role = found["role"].lower()
    short = _LONG_FORMS.get(role, role)
    if role in {"chief", "director"} and _SCHOOL.search(found.string[: found.start("role")]):
        short = "superintendent"
    return fold(short) in office or any(word[:6] == fold(short)[:6] for word in office.split())


def _is_elsewhere(before: str, after: str, person: Person) -> bool:
    found = _PLACE_AFTER.match(after)
    if found and person.place and not _agrees(found["place"], person):
        return True
    found = _PLACE_BEFORE.search(before)
    if not found or not person.place:
        return False
    place = found["place"].strip()
    words = [word for word in fold(place).split() if word not in _NO_PLACE]
    if not words or _agrees(place, person):
        return False
    is_first = found["start"].strip() != "" or found.start() == 0
    return not (is_first and len(words) == 1 and words[0] in _OPENERS)


def _agrees(place: str, person: Person) -> bool:
    """Tell whether a place in an article is the person's: a word in common, or the state."""
    words = set(fold(place.replace("\u2019s", "").replace("'s", "")).split())
    return bool(words & set(person.place.split())) or fold(place) == fold(person.state)
