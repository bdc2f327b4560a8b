"""People whom a sentence lists, each with what a newspaper says before the name: "Apple's A B, Visa Inc. CEO C D"."""

import re
from collections.abc import Iterator

from undersigned.document.blocks import Block
from undersigned.document.names import is_name, is_office, is_organization, offices_in
from undersigned.document.patterns import folded, late
from undersigned.document.signatory_lines import Signatory
from undersigned.document.states import state_of

_END = late(r"[.!?][”\"’']?(?=\s+[A-ZÀ-Þ“\"]|$)|\s+[–—]\s+|;\s+(?=[a-zà-ÿ])")
_ABBREVIATED = late(r"(?:^|[\s(])(?:Inc|Corp|Co|Ltd|Jr|Sr|Dr|Mr|Mrs|Ms|St|Gov|Sen|Rep|Hon|Prof|Nos?|[A-ZÀ-Þ])$")
_BETWEEN = late(r"\s*[,;]\s+(?:(?:and|und|et|y|e|en)\s+)?|\s+(?:and|und|et|y|e|ed|en|&)\s+")
_BRACKET = late(r"\s*\((?P<said>[^()]*)\)\s*")
_SUFFIX = late(r"(?:Jr|Sr|II|III|IV)\.?$")
_BELONGS = late(r"(?P<body>[A-ZÀ-Þ][^,;]{1,60}?)['’]s?\s+(?P<name>[A-ZÀ-Þ].*)$")
_ARTICLE = folded(r"^(?:the|a|an|der|die|le|la|l['’]|les|el|los|las|il|lo|gli|i|o|os|as|de|het|its|former|ex)\s")
_SUCH_AS = folded(
    r"(?:[^\W\d_]+ ){0,5}?(?:such as|including|like|among them|como|wie|darunter|tels? que|telles que|dont|comme|come|"
    r"tra cui|zoals|onder wie)[:,]? (?=\S)"
)
_CONGRESS = late(r"(?:D|R|I)-(?P<state>[A-Z]{2})\b")
_LONGEST = 1500  # characters of one sentence


def listed_from(block: Block, start: int, *, end: int = -1) -> list[Signatory]:
    """Return the people whom a sentence lists from a place on, or up to `end`, until a piece names nobody."""
    if such_as := _SUCH_AS.match(block.text, start):
        start = such_as.end()
    found: list[Signatory] = []
    plural = ""  # the office of all those who follow: "Mayors A B and C D"
    for begin, text in _pieces(block.text, start, end if end >= 0 else _sentence_end(block.text, start)):
        if _SUFFIX.match(text) and found:
            found[-1] = found[-1]._replace(name=f"{found[-1].name}, {text}")
            continue
        entry = _person(text)
        if entry is None and _ARTICLE.match(text) and not _goes_on(text):
            continue  # "the Nobel laureate, A B": who it is comes behind the next comma
        if entry is None:
            break
        plural = entry.office if _plural(text) else plural if not entry.office else ""
        office = entry.office or plural
        found.append(entry._replace(office=office, line=text, source_line=block.line, start=block.start + begin))
    return found


def _goes_on(text: str) -> bool:
    """Tell whether a piece says that something else begins: it has a verb or counts people who are not named."""
    return bool(_OTHERS.search(text))


_OTHERS = folded(
    r"\b(?:others?|more|weitere|andere|autres|otros|otras|altri|altre|outros|outras|anderen|is|are|was|were|has|have|had|"
    r"that|which|who|says|said|che|que|qui|die|ha|é|è|sind|ist|aponta|dice|dit)\b"
)


def _sentence_end(text: str, start: int) -> int:
    for end in _END.finditer(text, start, start + _LONGEST):
        if not _ABBREVIATED.search(text, start, end.start()):
            return end.start()
    return min(len(text), start + _LONGEST)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the pieces between commas and conjunctions with their places; what stands in brackets is not parted."""
    place = begin = start
    while place < end:
        bracket = _BRACKET.match(text, place, end)
        joint = None if bracket else _BETWEEN.match(text, place, end)
        if joint:
            if piece := text[begin:place].strip():
                yield begin, piece
            begin = place = joint.end()
        else:
            place = bracket.end("said") + 1 if bracket else place + 1
    if piece := text[begin:end].strip(" ."):
        yield begin, piece


def _person(text: str) -> Signatory | None:
    """Return who a piece names, with the office, the body or the place that stands before the name."""
    bracket = _BRACKET.search(text)
    state = _CONGRESS.match(bracket["said"]) if bracket else None
    text = _BRACKET.sub(" ", text).strip()
    if several := _plural(text):
        text = f"{text[: several.start()]}{_one(several)}{text[several.end() :]}"
    belongs = _BELONGS.match(text)
    if belongs and _is_person(belongs["name"]):
        return Signatory(belongs["name"], organization=belongs["body"])
    if _is_person(text) and not offices_in(text):
        return Signatory(text, state=state["state"] if state else "")
    for office in reversed(offices_in(text)):
        name, before = text[office.end() :].strip(), _ARTICLE.sub("", text[: office.start()]).strip()
        if _is_person(name):
            local = state_of(before) is not None
            return Signatory(
                name,
                office=office[0],
                state=state["state"] if state else before if local else "",
                organization="" if local or before.islower() else before,
            )
        if office.start() < _NEAR and (headed := _HEADED_BODY.match(text, office.end())) and _is_person(headed["name"]):
            return Signatory(headed["name"], office=office[0], organization=headed["body"])
    return None


_NEAR = 8  # characters: an article may stand before the office
_HEADED_BODY = late(
    r" (?:of|de|do|da|del|della|dello|dell['’]|des|du|der|van|vom|von)(?: the| la| het)? ?(?P<body>[A-ZÀ-Þ].{3,80}?) "
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+)$"
)


_SEVERAL = late(r"\b(?P<office>[A-ZÀ-Þ][\w-]{2,}?)(?P<ending>s|men|women)(?= [A-ZÀ-Þ])")


def _plural(text: str) -> re.Match[str] | None:
    """Return where an office in the plural stands: "Mayors", "Chairmen"."""
    return next((match for match in _SEVERAL.finditer(text) if is_office(_one(match))), None)


def _one(match: re.Match[str]) -> str:
    return match["office"] + match["ending"].replace("men", "man").removesuffix("s")


def _is_person(name: str) -> bool:
    return is_name(name) and not is_organization(name) and state_of(name) is None


__all__ = ["listed_from"]
