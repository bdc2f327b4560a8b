"""Who signed, as an article tells it in a running sentence: "the letter is signed by A, mayor of B; C, mayor of D"."""

import re
from functools import cache

from undersigned.document.blocks import Block
from undersigned.document.languages import any_of
from undersigned.document.names import is_name, offices_in
from undersigned.document.patterns import folded, late
from undersigned.document.signatory_lines import Signatory

_SIGNED_BY = folded(
    r"(?:signed by|firmad[ao] por|firmata da|sottoscritta da|assinada por|signée par|unterzeichnet von|ondertekend "
    r"door|firma de)\s+",
)
_WHO_SIGNED = late(
    r"\b(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?: on \w+day| today| yesterday)? signed (?:the|an|this|on "
    r"to the) (?:open |joint )?letter"
)


def reported_signatories(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those that one sentence lists as signers (the longest list of all), else the one said to have signed."""
    lists = [
        found
        for block in blocks
        for match in _SIGNED_BY.finditer(block.text)
        if (found := _sentence(block, match.end()))
    ]
    if lists:
        return max(lists, key=len)
    for block in blocks:
        for match in _WHO_SIGNED.finditer(block.text):
            if subject := _subject(block, match):
                return [subject]
    return []


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
    name = r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: (?:de|di|da|del|della|van|von|der|la|le|dos|das)| [A-ZÀ-Þ][\w.'’-]+){1,5})"
    place = r"(?P<place>[A-ZÀ-Þ][\w.'’-]+(?:(?: (?:de|di|del|la|los|las|el|do|da|dos|am|an der))? [A-ZÀ-Þ][\w.'’-]+)*)"
    return re.compile(rf"{name},\s*(?i:(?P<office>{any_of('offices')}))\s+(?:of|de|di|da|do|von|van|d['’])\s*{place}")


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
