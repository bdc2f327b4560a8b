"""Grammars for one line of a list of names: each reads a line in its own way, or says that it does not fit."""

import re
from collections.abc import Callable
from typing import NamedTuple

from undersigned.document.names import (
    AFTER_NAMES,
    POST_NOMINALS,
    find_office,
    is_name,
    is_office,
    is_organization,
    is_prefix,
    is_short_name,
    office_at_start,
    offices_in,
)
from undersigned.document.patterns import folded, late, once
from undersigned.document.states import is_full_name, state_of

_DEGREES = late(rf"(?!L?C?M?SW$)(?:{AFTER_NAMES}|M\.?D|J\.?D|R\.?N\.?|P\.?E\.?|Jr\.?|Sr\.?|II|III|IV)$")
_OF_PLACE = late(
    r"\s*(?:of|for|de|di|da|do|von|van|der Stadt|of the|d['’])\s+(?:the )?(?:City of |Town of |Village of )?(?=\S)"
)
_LOCAL = folded(
    r"(?:mayor|executive|county (?:executive|judge)|council ?\w*|commissioner|supervisor|governor|"
    r"attorney general|alcald\w+|"
    r"sindac\w+|maire\w*|"
    r"bürgermeister\w*|oberbürgermeister\w*|burgemeester|prefeit\w+|alder\w+|leader|premier|selectm\w+|freeholder|"
    r"intendent\w|wethouder|"
    r"vereador\w?|concejal\w*|landrat|landrätin|trustee|reeve|sheriff|treasurer|comptroller|state \w+|vice mayor|"
    r"deputy mayor)\b",
)
_OF_BODY = late(r"\s+(?:de l['’]|de la |du |del |della |dell['’]|der |des )(.+)$")
_IS_BODY = late(
    r"^(?:University|Institute|Universidad|Université|Universität|College) |\b(?:University|Institute|College|"
    r"Foundation|Association|Alliance|Inc\.?|LLC|Society|Union|Network|Cent(?:er|re)|Coalition|Universität|Stiftung)$"
)
_SEPARATOR = late(r"\s*(?:,|;| [–—|/-] |: |\t|(?<=[a-zà-ÿ]{3})\. (?=[A-Z]))\s*")
_BRACKETED = late(r"([^()]+?)\s*\(([^()]+(?:\([^()]*\)[^()]*)*)\)?\.?$")
THROUGH = folded(r"(?:through|represented by|by its|vertreten durch|représentée? par|representad[oa] por)\s")
_AND = late(r"\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|&)\s*")


class Signatory(NamedTuple):
    """One name of a list as it stood; empty where the line does not say. `line` is the whole line."""

    name: str = ""
    office: str = ""
    place: str = ""
    state: str = ""
    organization: str = ""
    line: str = ""
    source_line: int = 0
    start: int = -1
    fits: bool = True


Grammar = Callable[[str], list[Signatory]]


@once
def with_commas(line: str) -> list[Signatory]:
    """NAME, OFFICE of PLACE, STATE · NAME, OFFICE, ORGANIZATION · NAME - OFFICE; a full stop may be the comma."""
    line = line.partition(";")[0] if "," in line.partition(";")[0] else line
    pieces = [piece for piece in _SEPARATOR.split(line.strip(" .,;")) if piece]
    if len(pieces) > 1 and is_prefix(pieces[0]):
        pieces = [f"{pieces[0]}. {pieces[1]}", *pieces[2:]]
    if len(pieces) < 2:
        return []
    name, *rest = pieces
    glued = POST_NOMINALS.search(line)
    if (
        glued
        and not glued[0].startswith(",")
        and is_name(line[: glued.start()])
        and line[glued.end() : glued.end() + 1] not in {"", ","}
    ):
        return []
    while len(rest) > 1 and _DEGREES.match(rest[0]):
        name, rest = (
            (f"{name}, {rest[0]}" if rest[0].rstrip(".") in {"Jr", "Sr", "II", "III", "IV"} else name),
            rest[1:],
        )
    degree = POST_NOMINALS.search(name)
    name = name[: degree.start()] if degree else name
    if is_office(name) and not is_name(name):
        return []
    if not is_short_name(name):
        return []
    if THROUGH.match(rest[0]):
        return [Signatory(organization=name)]
    return [described(rest)._replace(name=name)]


def described(pieces: list[str]) -> Signatory:
    """Return office, place, state and organization that the pieces after a name say."""
    state = ""
    if len(pieces) > 1 and re.fullmatch(r"[A-Z]{2}", pieces[-1]) and _LOCAL.match(pieces[0]):
        state, pieces = pieces[-1], pieces[:-1]
    if len(pieces) > 1 and state_of(pieces[-1]):
        state = state_of(pieces[-1]) or ""
        pieces = pieces[:-1]
    first, rest = pieces[0], pieces[1:]
    office = office_at_start(first) if _LOCAL.match(first) else None
    if office:
        return _local_office(first, office.end(), rest, state)
    if not rest and not is_office(first) and (state or is_organization(first) or first[:1].isupper()):
        return Signatory(place=first, state=state) if state else Signatory(organization=first)
    if _IS_BODY.search(first) and not is_office(first):
        return Signatory(organization=", ".join(pieces), state=state)
    role = office_at_start(first)
    body = first[role.end() :] if role and not rest else ""
    if role and re.match(r" [A-ZÀ-Þ]", body) and is_organization(body):
        return Signatory(office=role[0], organization=body.strip(), state=state)
    of_body = _OF_BODY.match(body) if role else None
    if role and of_body and is_organization(of_body[1]):
        return Signatory(office=role[0], organization=of_body[1], state=state)
    return Signatory(office=first, organization=", ".join(rest), state=state)


def _local_office(first: str, end: int, rest: list[str], state: str) -> Signatory:
    """Read an office that belongs to a place: "Mayor of Ashford", "Council Member, City of Ashford"."""
    office, after = first[:end], first[end:]
    of_place = _OF_PLACE.match(after)
    if of_place:
        place = after[of_place.end() :]
        if is_full_name(place) and not rest and not state:
            return Signatory(office=office, state=place)
        return Signatory(office=office, place=place, state=state, organization=", ".join(rest))
    if after.strip():
        return Signatory(office=first, organization=", ".join(rest), state=state)
    if rest and is_full_name(rest[0]) and len(rest) == 1 and not state:
        return Signatory(office=office, state=rest[0])
    if rest:
        place = re.sub(r"^(?:City|Town|Village|County|Borough) of ", "", rest[0])
        return Signatory(office=office, place=place, state=state, organization=", ".join(rest[1:]))
    return Signatory(office=office, state=state)


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
    if pieces and state_of(pieces[-1]):
        return [found._replace(place=", ".join(pieces[:-1]), state=state_of(pieces[-1]) or "")]
    return [found._replace(place=", ".join(pieces))]


def in_brackets(line: str) -> list[Signatory]:
    """NAME (OFFICE ORGANIZATION), also several names before one bracket."""
    match = _BRACKETED.match(line) if "(" in line else None
    if not match:
        return []
    names = _people(match[1])
    if not all(is_name(name) for name in names):
        return []
    if len(names) == 1 and "," in match[2] and _LOCAL.match(match[2]):
        return [described(re.split(r"\s*,\s*", match[2]))._replace(name=names[0])]
    office, organization = _office_then_body(match[2], several=len(names) > 1)
    return [Signatory(name=name, office=office, organization=organization) for name in names]


def _people(text: str) -> list[str]:
    """Return the people of "A B, C D and E F"; given names that share one family name get it."""
    names = [name for name in _AND.split(text) if name]
    if len(names) > 1 and " " in names[-1] and all(" " not in name for name in names[:-1]):
        family = names[-1].split(" ", 1)[1]
        names = [*(f"{name} {family}" for name in names[:-1]), names[-1]]
    return names


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


def several_names(line: str) -> list[Signatory]:
    """Several people on one line: "A B, C D and E F"."""
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
        place = _OF_PLACE.sub("", " " + " ".join(own)).strip(" ,.")
        entries.append(Signatory(name=name, office=office[0], place=place))
        name = " ".join(words[-2:]).strip(" ,")
        if following and not is_name(name):
            return []
    return entries


def run_on(line: str) -> list[Signatory]:
    """NAME OFFICE ORGANIZATION or NAME ORGANIZATION without a mark between them."""
    degree = POST_NOMINALS.search(line)
    if degree and is_name(line[: degree.start()]):
        return [Signatory(name=line[: degree.start()].rstrip(","), office=line[degree.end() :].strip(" ,"))]
    found = next((match for match in offices_in(line) if is_name(line[: match.start()].strip(" ,"))), None)
    if found:
        name = line[: found.start()].strip(" ,")
        return [Signatory(name=name, office=found[0], organization=line[found.end() :].strip(" ,."))]
    return _name_then_body(line)


def _name_then_body(line: str) -> list[Signatory]:
    """Part a name from a body in capitals or from a council: "Ana Ruiz RTA", "Tomas Marlow Ashford Council"."""
    words = line.split()
    if len(words) == 3 and words[2].isupper() and len(words[2]) > 1 and is_name(" ".join(words[:2])):
        return [Signatory(name=" ".join(words[:2]), organization=words[2])]
    if len(words) > 3 and words[-1] in {"Council", "Counci", "Counc", "Coun", "Cou", "Co", "County", "Borough"}:
        return [Signatory(name=" ".join(words[:2]), place=" ".join(words[2:-1]))]
    return []


def bare(line: str) -> list[Signatory]:
    """A name and nothing else: of a person, a band or an organization."""
    return [Signatory(name=line.strip(" ,;"))] if line.strip(" ,;") else []


_SUPPORT = folded(
    r"\s*,?\s*(?:with (?:the )?support (?:from|of)|on behalf of|for|en nombre de|au nom de|im namen)\s+(.+)$",
)


def without_support(line: str) -> tuple[str, str]:
    """Return a line without "with support from …", and the body that is named there."""
    match = _SUPPORT.search(line)
    if match and match[1] and is_name(line[: match.start()]):
        return line[: match.start()], match[1].strip(' .”"')
    return line, ""
