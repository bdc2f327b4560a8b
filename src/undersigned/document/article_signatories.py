"""Who signed, as a running sentence tells it: "the letter is signed by A, mayor of B; C, mayor of D", "We, A and B"."""

import re
from collections.abc import Iterator
from functools import cache

from undersigned.document.blocks import ITEM, Block
from undersigned.document.languages import any_of
from undersigned.document.names import is_name, is_organization, offices_in
from undersigned.document.patterns import folded, late
from undersigned.document.signatory_lines import Signatory

_SIGNED_BY = folded(
    r"(?:signed by|firmad[ao] por|firmata da|sottoscritta da|assinada por|signée par|unterzeichnet von|ondertekend "
    r"door|firma de)\s+",
)
_WE = late(r"[“\"]?(?:We|Wir|Nous|Nosotr[oa]s|Noi|Nós|Wij), (?=[A-ZÀ-Þ])")
_WHO_SIGNED = late(
    r"\b(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?: on \w+day| today| yesterday)? signed (?:the|an|this|on "
    r"to the) (?:open |joint )?letter"
)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: (?:de|di|da|del|della|van|von|der|la|le|dos|das)| [A-ZÀ-Þ][\w.'’-]+){1,5})"
_BODY = r"(?P<body>[A-ZÀ-Þ][\w.'’-]*(?:(?: (?:of|for|the|de|des|du|del|der|für))* [A-ZÀ-Þ][\w.'’-]*)*)"
_OF = r"(?:of|from|for|von|vom|van|de|du|della|do|da)(?: the| der| la| le)?"
_NEXT = late(r"\s*[,;]?\s*(?:(?:and|und|et|y|e|en|&)\s+)?")


def reported_signatories(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those that one sentence lists as signers (the longest list of all), else the one said to have signed."""
    lists = [
        found
        for block in blocks
        for match in _SIGNED_BY.finditer(block.text)
        if (found := _sentence(block, match.end()) or _one_after_another(block, match.end()))
    ]
    if lists:
        return max(lists, key=len)
    for block in blocks:
        for match in _WHO_SIGNED.finditer(block.text):
            if subject := _subject(block, match):
                return [subject]
    return []


def signatories_in_letter(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those whom a letter without a list names itself: "We, A of B and C of D, …", "signed by A, B and C"."""
    for block in blocks:
        begins = _WE.match(block.text) if block.kind != ITEM else None
        if begins and (found := _one_after_another(block, begins.end())):
            return found
    return reported_signatories(blocks)


def _subject(block: Block, match: re.Match[str]) -> Signatory | None:
    """Read "Mayor Ana Ruiz on Monday signed the letter" and "Ashford Mayor Ana Ruiz signed …"."""
    words = match["name"]
    offices = offices_in(words)
    if not offices:
        return None
    name = words[offices[-1].end() :].strip()
    place = words[: offices[-1].start()].strip()
    if not is_name(name):
        return None
    return Signatory(
        name=name,
        office=offices[-1][0],
        place=place,
        line=match[0],
        source_line=block.line,
        start=block.start + match.start(),
    )


@cache
def _entry() -> re.Pattern[str]:
    place = r"(?P<place>[A-ZÀ-Þ][\w.'’-]+(?:(?: (?:de|di|del|la|los|las|el|do|da|dos|am|an der))? [A-ZÀ-Þ][\w.'’-]+)*)"
    return re.compile(rf"{_NAME},\s*(?i:(?P<office>{any_of('offices')}))\s+(?:of|de|di|da|do|von|van|d['’])\s*{place}")


@cache
def _one() -> re.Pattern[str]:
    """Compile the pattern of one person in a sentence: "Ana Ruiz", "Mayor Ana Ruiz of Millbend", "Ana Ruiz (GRC)"."""
    office = rf"(?:(?P<office>(?i:{any_of('offices')})) )?"
    return re.compile(
        rf"{office}{_NAME}(?: {_OF} {_BODY}| \((?P<said>[^()]{{2,60}})\))?(?=\s*[,;.]|\s+(?:and|und|et|y|e|en|&)\s|$)"
    )


def _one_after_another(block: Block, start: int) -> list[Signatory]:
    """Return people named one after the other from a place on: two at least, else none."""
    found = list(_people_from(block, start))
    return found if len(found) > 1 else []


def _people_from(block: Block, start: int) -> Iterator[Signatory]:
    while match := _one().match(block.text, start):
        if not is_name(match["name"]) or is_organization(match["name"]):
            return
        body, office = (match["body"] or match["said"] or "").rstrip("."), match["office"] or ""
        local = bool(office) and not is_organization(body)
        yield Signatory(
            name=match["name"],
            office=office,
            place=body if local else "",
            organization="" if local else body,
            line=match[0],
            source_line=block.line,
            start=block.start + match.start(),
        )
        following = _NEXT.match(block.text, match.end())
        start = following.end() if following else match.end()


def _sentence(block: Block, start: int) -> list[Signatory]:
    end = re.compile(r"\.(?:\s|$)").search(block.text, start)
    stop = end.start() if end else len(block.text)
    return [
        Signatory(
            name=match["name"],
            office=match["office"],
            place=match["place"],
            line=match[0],
            source_line=block.line,
            start=block.start + match.start(),
        )
        for match in _entry().finditer(block.text, start, stop)
    ]
