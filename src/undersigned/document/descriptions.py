"""What is said of a signatory behind the name: office, place, state, organization."""

import re
from typing import NamedTuple

from undersigned.document.countries import is_country
from undersigned.document.names import (
    find_office,
    is_name,
    is_occupation,
    is_office,
    is_organization,
    is_short_name,
    office_at_start,
)
from undersigned.document.patterns import folded, late
from undersigned.document.states import is_full_name, state_of

OF_PLACE = late(
    r"\s*(?i:of|for|de|di|da|do|von|van|der Stadt|of the|d['’])\s+(?i:the )?(?i:(?:City|Town|Village) of )?(?=\S)"
)
OF_TOWN = late(r"^(?:City|Town|Village|County|Borough|Township|Municipality) of (?=[A-Z])")
LOCAL = folded(
    r"(?:(?:former|past|ex|acting|interim|retired)[ -]+)?"
    r"(?:mayor|executive|county (?:executive|judge)|council ?\w*|commissioner|supervisor|governor|"
    r"attorney general|alcald\w+|"
    r"sindac\w+|maire\w*|"
    r"bürgermeister\w*|oberbürgermeister\w*|burgemeester|prefeit\w+|alder\w+|leader|premier|selectm\w+|freeholder|"
    r"intendent\w|wethouder|"
    r"vereador\w?|concejal\w*|landrat|landrätin|trustee|reeve|sheriff|treasurer|comptroller|state \w+|vice mayor|"
    r"deputy mayor)\b",
)
_BEGINNINGS = (
    "form past ex-m acti inte reti mayo exec coun comm supe gove atto alca sind mair bürg ober burg pref alde "
    "lead prem sele free weth vere conc land trus reev sher trea comp stat vice depu"
)
LOCAL_BEGIN = frozenset(_BEGINNINGS.split())  # the first four letters of what LOCAL matches
_OF_BODY = late(r"\s+(?:de l['’]|de la |du |del |della |dell['’]|der |des )(.+)$")
IS_BODY = late(
    r"^(?:University|Institute|Universidad|Université|Universität|College) |\b(?:University|Institute|College|"
    r"Foundation|Association|Alliance|Inc\.?|LLC|Society|Union|Network|Cent(?:er|re)|Coalition|Universität|Stiftung)$"
)


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


def described(pieces: list[str]) -> Signatory:
    """Return office, place, state and organization that the pieces after a name say."""
    state = ""
    if pieces[-1][-1:].isdigit() and (code := _POSTAL.fullmatch(pieces[-1])):
        pieces = [*pieces[:-1], code[1]]
    local = LOCAL.match(pieces[0])
    if local and len(pieces) > 1 and _TWO_CAPITALS.fullmatch(pieces[-1]):
        state, pieces = pieces[-1], pieces[:-1]
    if len(pieces) > 1 and state_of(pieces[-1]):
        state = state_of(pieces[-1]) or ""
        pieces = pieces[:-1]
    first, rest = pieces[0], pieces[1:]
    office = office_at_start(first) if local else None
    if office:
        return _local_office(first, office.end(), rest, state)
    if not rest:
        return _described_in_one(first, state)
    if _is_body(first, alone=False, state=state):
        return Signatory(organization=", ".join(pieces), state=state)
    if state and not is_organization(rest[-1]) and not find_office(rest[-1]):
        return Signatory(office=first, place=rest[-1], state=state, organization=", ".join(rest[:-1]))
    return Signatory(office=first, organization=", ".join(rest), state=state)


def in_country(pieces: list[str]) -> Signatory | None:
    """Read "BODY, COUNTRY" and "NAME, COUNTRY"; None where more stands between them, or no name."""
    if len(pieces) != 2:
        return None
    name, place = pieces
    if not is_country(place) or find_office(name) is not None:
        return None
    if is_organization(name):
        return Signatory(organization=name, place=place)
    return Signatory(name, place=place) if is_short_name(name) else None


def office_before_name(name: str, rest: list[str]) -> tuple[str, list[str]]:
    """Part "Mayor Ana Ruiz" where what stands behind it can be the place that the office is of: "Lowmarsh County"."""
    office = LOCAL.match(name)
    person = name[office.end() :].strip() if office else ""
    if not office or not is_name(person) or is_office(rest[0]) or is_occupation(rest[0]):
        return name, rest
    if is_organization(rest[0]) and not OF_TOWN.match(rest[0]):
        return name, rest
    return person, [office[0], *rest]


def _described_in_one(piece: str, state: str) -> Signatory:
    """Return what the only piece after a name says, besides the state."""
    if town := OF_TOWN.match(piece):
        return Signatory(place=piece[town.end() :], state=state)
    role, body = _role_and_body(piece)
    if role:
        return Signatory(office=role, organization=body, state=state)
    if not state and (said := _what_they_do(piece)):
        return said
    if _is_body(piece, alone=True, state=state):
        return Signatory(organization=piece)
    if not is_office(piece) and (state or piece[:1].isupper()):
        return Signatory(place=piece, state=state) if state else Signatory(organization=piece)
    return Signatory(office=piece, state=state)


def _is_body(first: str, *, alone: bool, state: str) -> bool:
    """Tell whether the piece behind a name is a body, and so are the pieces behind that one."""
    if is_office(first) or (alone and state):
        return False
    if alone or IS_BODY.search(first):
        return is_organization(first) or bool(IS_BODY.search(first))
    return not state and is_organization(first) and not find_office(first) and not is_occupation(first)


def _role_and_body(piece: str) -> tuple[str, str]:
    """Part "Director Ferry Workers Union" and "président de l'association …" after the office; empty when it is one."""
    headed = _HEADS_BODY.match(piece)
    if headed and _is_headed(headed):
        return headed[1], headed["body"]
    role = office_at_start(piece)
    body = piece[role.end() :] if role else ""
    if role and re.match(r" [A-ZÀ-Þ]", body) and is_organization(body):
        return role[0], body.strip()
    of_body = _OF_BODY.match(body) if role else None
    return (role[0], of_body[1]) if role and of_body and is_organization(of_body[1]) else ("", "")


_HEADS_BODY = late(  # an office that bodies have, and whose it is
    r"((?i:(?:(?:co|vice|deputy|executive|managing|general|acting|interim|former|founding|honorary|past)[ -])*"
    r"(?:president|chair(?:man|woman|person)?|chief executive(?: officer)?|ceo|director|secretary(?:[ -]general)?|"
    r"treasurer|spokes(?:man|woman|person)|coordinator|founder|convenor|leader)(?:[ -]elect)?)) of "
    r"(?P<body>(?P<the>the )?\S.*)$"
)
_ACRONYM = late(r"(?:^|[\s(-])[A-Z]{2,}(?:$|[\s)-])|[a-z][A-Z]|[a-z]\.[a-z]{2,3}$")


def _is_headed(headed: re.Match[str]) -> bool:
    body = headed["body"]
    return bool(IS_BODY.search(body) or _ACRONYM.search(body) or (headed["the"] and is_organization(body)))


_TWO_CAPITALS = late(r"[A-Z]{2}")
_POSTAL = late(r"([A-Z]{2})\.? \d{5}(?:-\d{4})?")
_SMALL_FIRST = late(r"((?:[a-zà-ÿ'’-]+ )+?)((?:[Tt]he )?[A-ZÀ-Þ].*)$")
_AT = late(r"\s*\b(?:at|of|for|with|in|de|du|des|der|bei|beim|am|an|di|van|bij|em|en)(?: (?:the|der|la|le))?\s*$")


def _what_they_do(piece: str) -> Signatory | None:
    """Read "member Ferry Workers Union" and "Cloud Engineer": words for what somebody does, and perhaps for whom."""
    match = _SMALL_FIRST.match(piece)
    if match and is_organization(match[2]) and not is_office(piece):
        return Signatory(office=_AT.sub("", match[1]).strip(), organization=match[2])
    one = not piece.endswith("s")  # "Software Engineer" is one; "Ferry Workers" are a body
    if is_occupation(piece) and (one or not is_organization(piece)) and not is_office(piece):
        return Signatory(office=piece)
    return None


def _local_office(first: str, end: int, rest: list[str], state: str) -> Signatory:
    """Read an office that belongs to a place: "Mayor of Ashford", "Council Member, City of Ashford"."""
    office, after = first[:end], first[end:]
    of_place = OF_PLACE.match(after)
    if of_place:
        place = after[of_place.end() :]
        if not rest and not state and is_full_name(place):
            return Signatory(office=office, state=place)
        return Signatory(office=office, place=place, state=state, organization=", ".join(rest))
    if after.strip():
        return Signatory(office=first, organization=", ".join(rest), state=state)
    if len(rest) == 1 and not state and is_full_name(rest[0]):
        return Signatory(office=office, state=rest[0])
    if rest:
        place = OF_TOWN.sub("", rest[0])
        return Signatory(office=office, place=place, state=state, organization=", ".join(rest[1:]))
    return Signatory(office=office, state=state)


_SUPPORT = folded(
    r"\s*,?\s*(?:with (?:the )?support (?:from|of)|on behalf of|for|en nombre de|au nom de|im namen)\s+(.+)$",
)


def without_support(line: str) -> tuple[str, str]:
    """Return a line without "with support from …", and the body that is named there."""
    small = line.lower()
    said = "for" in small or "support" in small or "behalf" in small or "nom" in small or "namen" in small
    match = _SUPPORT.search(line) if said else None
    if (
        match
        and match[1]
        and not is_organization(line[: match.start()])
        and not (line[: match.start()].endswith("s") and is_occupation(line[: match.start()]))  # "Nurses for Peace"
        and "," not in line[: match.start()]
        and is_name(line[: match.start()])
    ):
        return line[: match.start()], match[1].strip(' .”"')
    return line, ""
