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
    has_place = bool(person.place) and f" {person.place.removesuffix(' city')} " in near
    office = [word for word in fold(person.office).split() if len(word) > 3]
    beside = f" {fold(before[-30:])} {fold(after[:40])} "
    has_office = bool(office) and any(f" {word} " in beside for word in office)
    if person.is_addressee:
        last = fold(before).split()[-1:]
        return bool(last) and last[0] in office
    if needs_both:
        return has_place and has_office
    return has_place or has_office or (by_signing and bool(_SIGNED.search(near)))


def is_somebody_else(text: str, span: Span, person: Person) -> bool:
    """Tell whether the words beside a name give it an office or a place that the person does not have."""
    before, after = text[max(0, span[0] - 60) : span[0]], text[span[1] : span[1] + 80]
    if _BYLINE.search(before) or _PRESS.match(after):
        return True
    office = fold(f"{person.office} {person.printed}")
    for found in (_ROLE_BEFORE.search(before), _ROLE_AFTER.match(_clause(after))):
        if found and not _is_role_of(found["role"], office) and not _MAYORAL.search(found[0]):
            return True
    return _is_described_otherwise(after, person) or _is_elsewhere(before, after, person)


def _is_described_otherwise(after: str, person: Person) -> bool:
    """Tell whether "the realtor", "a friend" stands behind the name: nothing of the person's office or place."""
    found = _DESCRIBED.match(after)
    if not found:
        return False
    words = set(fold(found["what"]).split())
    own = set(fold(f"{person.office} {person.place}").split()) - {"of", "the", "and", "city"}
    return not words & own and not _PUBLIC.search(found["what"])


def _clause(after: str) -> str:
    """Return what says something of the name: up to the end of the phrase after a comma, or nothing."""
    found = re.match(r"(?:['\u2019]s)?,\s*[^,.;\n]*|\s*\([^)]*\)", after)
    return found[0] if found else ""


def _is_role_of(role: str, office: str) -> bool:
    short = {"gov": "governor", "sen": "senator", "rep": "representative"}.get(role.lower(), role.lower())
    return fold(short) in office


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
