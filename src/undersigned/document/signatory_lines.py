"""Grammars for one line of a list of names: each reads a line in its own way, or says that it does not fit."""

import re
from collections.abc import Callable

from undersigned.document.descriptions import (
    IS_BODY,
    LOCAL,
    LOCAL_BEGIN,
    OF_PLACE,
    OF_TOWN,
    Signatory,
    described,
    in_country,
    office_before_name,
)
from undersigned.document.names import (
    AFTER_NAMES,
    find_office,
    find_post_nominals,
    is_name,
    is_office,
    is_organization,
    is_prefix,
    is_short_name,
    office_at_start,
    offices_in,
)
from undersigned.document.patterns import folded, late, once, words_of
from undersigned.document.states import is_full_name, state_of

_SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])
_DEGREES = (AFTER_NAMES | _SUFFIXES | {"Jr.", "Sr.", "RN.", "R.N", "R.N.", "PE.", "P.E", "P.E."}) - {"MSW", "LCSW"}
_SEPARATOR = late(r"\s*(?:,|;| [|/-] |\s[–—]\s?|: |\t|(?<=[a-zà-ÿ]{3})\. (?=[A-Z]))\s*")
_STOP = late(r"\. (?=[A-Z])(?<=[a-zà-ÿ]{3}\. )")
_IN_BRACKETS = late(r"\([^()]*\)?")
_HIDDEN = {ord(mark): 0xE200 + place for place, mark in enumerate(",;:|/.–—-\t")}
_SHOWN = {hidden: shown for shown, hidden in _HIDDEN.items()}
_ENDS_SMALL = late(r"(?:^|\s)[a-zà-ÿ]+$")
_LEGAL_FORM = late(r"(?:Inc|LLC|L\.L\.C|Ltd|LLP|L\.L\.P|Co|Corp|PLC|S\.A|GmbH|AG|e\.V|P\.C|PBC)\.?(?=$| [(*])")
_PARLIAMENTS = frozenset(
    ["MP", "MP.", "M.P", "M.P.", "MEP", "MLA", "MSP", "MHA", "MPP", "MNA", "MLC", "TD", "MdB", "MdL", "MdEP"]
)
_ABBREVIATED = late(r",?\s(M\.?P\.?|MEP|MLA|MSP|MHA|MPP|MNA|MLC|TD|MdB|MdL|MdEP)(?=[\s,(]|$)")
_HEADED = late(
    r"\s(?:at |from |of )?((?:[Tt]he )?(?:University|Universität|Université|Universidad|Universidade|Università|"
    r"Universiteit|Institute?|Institut|Instituto|College|School|Faculty|Department|Cent(?:re|er)|Ministry|Foundation|"
    r"Association|Federation|Union|Society|Council|Committee|Friends|Bank|Office|Museum|Academy|League)"
    r" (?:of|for|de|du|des|der|für|di|van|da|do)\b.*)$"
)
_BRACKETED = late(r"([^()]+?)\s*\(([^()]+(?:\([^()]*\)[^()]*)*)\)?\.?$")
THROUGH = folded(r"(?:through|represented by|by its|vertreten durch|représentée? par|representad[oa] por)\s")
_THE_MEMBERS = late(  # behind the name of a body, who its members are
    r"(?:the|les|los|las|os|as|die|gli|le|de) (?:[\w-]+ ){0,3}[\w-]+s "
    r"(?:of|at|for|in|de|del|des|du|do|da|von|der|di|van)\b"
)
_OF_THE = late(r"^\s+(?:of|at|de|du|della|do|da|der|des)(?: (?:the|la|der|l['’]))?(?=\s+[A-ZÀ-Þ])")
_AND = late(r"\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|&)\s*")
_ANDS = frozenset(["and", "und", "et", "y", "e", "en"])

Grammar = Callable[[str], list[Signatory]]


def pieces_of(line: str) -> list[str]:
    """Part a line at its commas, dashes and the like; what stands in brackets parts nothing."""
    masked = _IN_BRACKETS.sub(lambda match: match[0].translate(_HIDDEN), line) if "(" in line else line
    inner = masked.strip(" .,;")
    parts = _SEPARATOR.split(inner) if _has_other_marks(inner) else map(str.strip, inner.split(","))
    pieces = list(filter(None, parts))
    if len(pieces) > 1 and masked.startswith(f"{pieces[0]}. ") and _ENDS_SMALL.search(pieces[0]):
        pieces[:2] = [f"{pieces[0]}. {pieces[1]}"]  # an abbreviation before the name: "Dipl. phys. Eva Lind"
    if any(map(_LEGAL_FORM.match, pieces[1:])):
        pieces = _with_legal_forms(pieces)
    return [piece.translate(_SHOWN) for piece in pieces] if "(" in line else pieces


def _has_other_marks(line: str) -> bool:
    """Tell whether a line may be parted at more than its commas."""
    if ";" in line or ": " in line or "–" in line or "—" in line or " - " in line or " / " in line or " | " in line:
        return True
    return "\t" in line or (". " in line and _STOP.search(line) is not None) or line != line.strip()


def _with_legal_forms(pieces: list[str]) -> list[str]:
    """Give a body its "Inc." back."""
    glued = pieces[:1]
    for piece in pieces[1:]:
        if _LEGAL_FORM.match(piece):
            glued[-1] = f"{glued[-1]}, {piece}"
        else:
            glued.append(piece)
    return glued


@once
def with_commas(line: str) -> list[Signatory]:
    """NAME, OFFICE of PLACE, STATE · NAME, OFFICE, ORGANIZATION · NAME - OFFICE; a full stop may be the comma."""
    line = line.partition(";")[0] if ";" in line and "," in line.partition(";")[0] else line
    pieces = pieces_of(line)
    if found := _body_behind_dash(line) or in_country(pieces):
        return [found]
    if len(pieces) > 1 and is_prefix(pieces[0]):
        pieces = [f"{pieces[0]}. {pieces[1]}", *pieces[2:]]
    if len(pieces) < 2:
        return []
    name, *rest = pieces
    glued = find_post_nominals(line)
    if (
        glued
        and not glued[0].startswith(",")
        and is_name(line[: glued.start()])
        and line[glued.end() : glued.end() + 1] not in {"", ","}
    ):
        return []
    while len(rest) > 1 and rest[0] in _DEGREES:
        name, rest = f"{name}, {rest[0]}" if rest[0].rstrip(".") in _SUFFIXES else name, rest[1:]
    degree = find_post_nominals(name)
    name = name[: degree.start()] if degree else name
    if name[:4].lower() in LOCAL_BEGIN:
        name, rest = office_before_name(name, rest)
    name, rest = _office_off_name(name, rest)
    if not _can_sign(name):
        return []
    if THROUGH.match(rest[0]) or (_THE_MEMBERS.match(rest[0]) and not find_office(rest[0])):
        return [Signatory(organization=name)]
    return [_as_body(Signatory(name, *described(rest)[1:]))]


def _can_sign(name: str) -> bool:
    """Tell whether a piece before a comma is short, no sentence, no state and no office."""
    titled = find_office(name) is not None and is_office(name)
    return is_short_name(name) and not (titled and not is_name(name)) and not is_full_name(name)


def _as_body(entry: Signatory) -> Signatory:
    """Call a name an organization where its last word says so and only a place stands behind it."""
    is_body = entry.place and not entry.office and not entry.organization and IS_BODY.search(entry.name)
    return entry._replace(name="", organization=entry.name) if is_body else entry


_DASH = late(r"\s[–—]\s?|\s-\s")


def _body_behind_dash(line: str) -> Signatory | None:
    """Read "NAME, OFFICE – BODY": where one comma comes before the dash, what is behind the dash is the body."""
    if "–" not in line and "—" not in line and " - " not in line:
        return None
    parts = _DASH.split(line)
    name, comma, office = parts[0].partition(",")
    office = office.strip()
    if len(parts) != 2 or not comma or "," in office or not is_name(name) or is_organization(name):
        return None
    if LOCAL.match(office) or state_of(office) or not (find_office(office) or is_organization(parts[1])):
        return None
    if is_organization(office) and not find_office(office):  # a body in two languages, or one and its own part
        return Signatory(name=name.strip(), organization=line.partition(",")[2].strip(" ,."))
    return Signatory(name=name.strip(), office=office, organization=parts[1].strip(" ,."))


def _find_abbreviated(text: str) -> re.Match[str] | None:
    """Return where a seat in a parliament stands, written in short; or None."""
    words = text.replace(",", " ").replace("(", " ").split()
    return None if _PARLIAMENTS.isdisjoint(words) else _ABBREVIATED.search(text)


def _office_off_name(name: str, rest: list[str]) -> tuple[str, list[str]]:
    """Part "Ana Ruiz Chief Executive" where the pieces behind it say no office."""
    short = _find_abbreviated(name)
    if short and is_name(name[: short.start()]):
        return name[: short.start()], rest if any(map(is_office, rest)) else [short[1], *rest]
    found = find_office(name)
    person = name[: found.start()].strip() if found else ""
    if not found or not is_name(person) or is_organization(name) or any(map(is_office, rest)):
        return name, rest
    return person, [name[found.start() :], *rest]


@once
def office_first(line: str) -> list[Signatory]:
    """OFFICE NAME, STATE · OFFICE NAME, PLACE, STATE · OFFICE NAME (PLACE); what follows a semicolon is left."""
    head, _, _second = line.partition(";")
    match = office_at_start(head)
    if not match:
        return []
    rest = head[match.end() :].strip()
    bracket = _BRACKETED.match(rest)
    name, *pieces = [*re.split(r"\s*,\s*", bracket[1]), bracket[2]] if bracket else re.split(r"\s*,\s*", rest)
    of_place = re.fullmatch(r"(.+?) (?:of|from) (?:the )?(?:City of |Town of |Village of )?([A-Z].*)", name)
    if of_place and is_name(of_place[1]) and not pieces:
        name, pieces = of_place[1], [of_place[2].rstrip(".")]
    if not is_name(name):
        return []
    pieces = [piece for piece in pieces if piece]
    found = Signatory(name=name, office=match[0])
    if len(pieces) == 1 and state_of(pieces[0]):
        return [found._replace(state=pieces[0] if is_full_name(pieces[0]) else state_of(pieces[0]) or "")]
    if pieces:
        pieces[0] = OF_TOWN.sub("", pieces[0])
    if pieces and state_of(pieces[-1]):
        return [found._replace(place=", ".join(pieces[:-1]), state=state_of(pieces[-1]) or "")]
    return [found._replace(place=", ".join(pieces))]


@once
def in_brackets(line: str) -> list[Signatory]:
    """NAME (OFFICE ORGANIZATION), also several names before one bracket."""
    match = _BRACKETED.match(line) if "(" in line else None
    if not match:
        return []
    if (_is_only_body(match[1]) and not find_office(match[2])) or _are_initials(match[2], match[1]):
        return [Signatory(organization=match[1])]
    names = _people(match[1])
    if not all(is_name(name) for name in names):
        return []
    said = re.split(r"\s*,\s*", match[2])
    if len(names) == 1 and len(said) > 1 and (LOCAL.match(match[2]) or state_of(said[-1])):
        return [described(said)._replace(name=names[0])]
    office, organization = _office_then_body(match[2], several=len(names) > 1)
    return [Signatory(name=name, office=office, organization=organization) for name in names]


def loosely_in_brackets(line: str) -> list[Signatory]:
    """NAME (WHAT SHE DOES) where the name may be a pen name, and the brackets may be doubled or never close."""
    name, bracket, said = line.partition("(")
    name = name.strip(" ,")
    if not bracket or not is_short_name(name) or "," in name:
        return []
    office, organization = _office_then_body(said.strip("() "), several=False)
    return [Signatory(name=name, office=office, organization=organization)]


@once
def body_first(line: str) -> list[Signatory]:
    """BODY, NAME, OFFICE: an organization with the person who signs for it."""
    if "," not in line and " – " not in line and " - " not in line and ": " not in line:
        return []
    pieces = pieces_of(line) if IS_BODY.search(line) or is_organization(line) else []
    if len(pieces) < 2 or not IS_BODY.search(pieces[0]) or not is_name(pieces[1]):
        return []
    if is_organization(pieces[1]) or is_office(pieces[1]) or state_of(pieces[-1]):
        return []
    office = ", ".join(pieces[2:])
    return [Signatory(name=pieces[1], office=office, organization=pieces[0])]


def _people(text: str) -> list[str]:
    """Return the people of "A B, C D and E F"; given names that share one family name get it."""
    names = [name for name in _AND.split(text) if name]
    if len(names) > 1 and " " in names[-1] and all(" " not in name for name in names[:-1]):
        family = names[-1].split(" ", 1)[1]
        names = [*(f"{name} {family}" for name in names[:-1]), names[-1]]
    return names


def _is_only_body(text: str) -> bool:
    return bool(IS_BODY.search(text) or _HEADED.match(f" {text}")) and "," not in text


def _are_initials(said: str, text: str) -> bool:
    """Tell whether a bracket has the first letters of the words before it: "Bridge Watch (BW)"."""
    initials = "".join(word[0] for word in text.split() if word[0].isupper())
    return 2 <= len(said) <= 8 and said.upper() == initials


_PLURALS = folded(
    r"\b(directeur|directrice|président|présidente|gérant|co-gérant|associé|member|director|professor|mayor|editor|"
    r"founder|chair)s\b",
)


def _office_then_body(text: str, *, several: bool) -> tuple[str, str]:
    """Part "Directeur technique Beispiel SA" after the office; all of it is the office when it says for what."""
    found = find_office(text)
    if not found or found.start() != 0 or re.search(r"\b(?:for|in) the\b", text):
        return text, ""
    office = _PLURALS.sub(lambda m: m[1], found[0]) if several else found[0]
    return office, re.sub(r"^(?:,|de\b|of\b|der\b|von\b|chez\b|at\b)\s*", "", text[found.end() :].strip())


@once
def several_names(line: str) -> list[Signatory]:
    """Several people on one line: "A B, C D and E F"."""
    if "," not in line and ";" not in line and "&" not in line and _ANDS.isdisjoint(words_of(line)):
        return []
    names = [name for name in _AND.split(line) if name]
    marks = len(names) > 2 or (len(names) == 2 and re.search(r"\s(?:and|und|et|y|e|en|&)\s", line))
    if not marks or not all(is_name(name) and not is_organization(name) for name in names):
        return []
    return [Signatory(name=name) for name in names] if all(find_office(name) is None for name in names) else []


_WITH_BRACKET = late(r"\s*(?:,|;|and|und|et|y|e|en)?\s*([^(),;]{4,60}?)\s*\(([^()]{2,120})\)")


def several_in_brackets(line: str) -> list[Signatory]:
    """Several people on one line, each with a bracket: "A B (office, body), C D (office, body)"."""
    found = list(_WITH_BRACKET.finditer(line)) if line.count("(") > 1 else []
    joined = "".join(match[0] for match in found)
    if len(found) < 2 or len(joined) < len(line) - 3 or not all(is_name(match[1]) for match in found):
        return []
    return [described(re.split(r"\s*,\s*", match[2]))._replace(name=match[1]) for match in found]


@once
def flattened(line: str) -> list[Signatory]:
    """NAME OFFICE of PLACE NAME OFFICE of PLACE …: signatures that a page ran together."""
    offices = offices_in(line) if len(line) > 50 else []
    if len(offices) < 2 or not is_name(line[: offices[0].start()].strip(" ,")):
        return []
    name = line[: offices[0].start()].strip(" ,")
    entries = []
    for office, following in zip(offices, [*offices[1:], None], strict=True):
        words = line[office.end() : following.start() if following else len(line)].split()
        own = words if following is None else words[:-2]
        place = OF_PLACE.sub("", " " + " ".join(own)).strip(" ,.")
        place, comma, state = place.rpartition(", ") if state_of(place.rpartition(", ")[2]) else (place, "", "")
        entries.append(
            Signatory(name=name, office=office[0], place=place, state=state_of(state) or "" if comma else "")
        )
        name = " ".join(words[-2:]).strip(" ,")
        if following and not is_name(name):
            return []
    return entries


@once
def run_on(line: str) -> list[Signatory]:
    """NAME OFFICE ORGANIZATION or NAME ORGANIZATION without a mark between them."""
    degree = find_post_nominals(line)
    if degree and is_name(line[: degree.start()]):
        return [Signatory(name=line[: degree.start()].rstrip(","), office=line[degree.end() :].strip(" ,"))]
    short = _find_abbreviated(line)
    if short and is_name(line[: short.start()]):
        return [Signatory(name=line[: short.start()], office=short[1], organization=line[short.end() :].strip(" ,."))]
    found = next((match for match in offices_in(line) if is_name(line[: match.start()].strip(" ,"))), None)
    if found:
        name = line[: found.start()].strip(" ,")
        body = _OF_THE.sub("", line[found.end() :]).strip(" ,.")
        return [Signatory(name=name, office=found[0], organization=body)]
    return _name_then_body(line)


def _name_then_body(line: str) -> list[Signatory]:
    """Part a name from a body in capitals or from a council: "Ana Ruiz RTA", "Tomas Marlow Ashford Council"."""
    headed = _HEADED.search(line)
    person = line[: headed.start()].strip(" ,") if headed else ""
    if headed and is_name(person) and not is_organization(person):
        return [Signatory(name=person, organization=headed[1])]
    words = line.split()
    if (
        len(words) == 3
        and words[2].isupper()
        and len(words[2]) > 1
        and words[2].isalnum()
        and is_name(" ".join(words[:2]))
    ):
        return [Signatory(name=" ".join(words[:2]), organization=words[2])]
    if len(words) > 3 and words[-1] in {"Council", "Counci", "Counc", "Coun", "Cou", "Co", "County", "Borough"}:
        return [Signatory(name=" ".join(words[:2]), place=" ".join(words[2:-1]))]
    return []


def bare(line: str) -> list[Signatory]:
    """A name and nothing else: of a person, a band or an organization."""
    return [Signatory(name=line.strip(" ,;"))] if line.strip(" ,;") else []


__all__ = [
    "THROUGH",
    "Grammar",
    "Signatory",
    "bare",
    "body_first",
    "described",
    "flattened",
    "in_brackets",
    "loosely_in_brackets",
    "office_first",
    "pieces_of",
    "run_on",
    "several_in_brackets",
    "several_names",
    "with_commas",
]
