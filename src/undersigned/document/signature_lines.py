"""From the leave-taking on: which lines are signatures, and which are the page's own."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from undersigned.document.blocks import HEADING, ITEM, NOTE, ROW, RULE, TEXT, Block
from undersigned.document.dates import dates_in
from undersigned.document.names import find_office, is_organization, looks_like_prose
from undersigned.document.patterns import folded, in_small_letters, late
from undersigned.document.salutations import is_salutation, is_signed
from undersigned.document.states import is_full_name

_ENDS = folded(
    r"(?:#{2,}|source|sources|references?|referencias|quellen|endnotes?|footnotes?|notes?|contact|share|related|"
    r"about|media contact|"
    r"press contact|frequently asked|p\.?\s?s\.|attachments?|enclosures?|enc|anlagen?|bijlage|faq|what you can do|"
    r"organizations to)\b",
)
_COPIES = folded(r"(?:cc|c\.c\.|copy to|copies to|con copia|kopie an|copie à)\s*:?(?:\s|$)")
_MARK = late(r"(?:\[\d+\]|\{\d+\}|\d{1,2}\)?\s+https?:|\(\d+\)\s|https?://|www\.)")
_INVITES = folded(
    r"(?:\+? ?click|\(?affiliations?|\*+ ?affiliations?|titles and|\(?organi[sz]ations listed|add your|"
    r"sign (?:the|this|now|here|on)|to add your|if you|see (?:all|more|the)|load(?:ing)?|cargando|add name|we, the|"
    r"(?:we )?the undersigned|show more|view all|join|\[|email|e-mail|redacted@|and [\d.,]+ (?:more|others))\b",
)
_BEHALF = folded(r"(?:on behalf of|im namen|au nom d|en nombre de|namens)\b")
_FORM = folded(  # what a form asks for
    r"(?:first|last|full|your) name|(?:(?:job )?title|position|city|town|state|zip(?: code)?|postal code|"
    r"address|country|e-?mail(?: address)?|phone(?: number)?|organi[sz]ation|"
    r"affiliation|name|comments?|submit|required)\s*\*?$"
)
_REPLY = folded(r"(?:the )?(?:[\w.]+(?:['’]s)? ){0,4}(?:reply|response|antwort|réponse|respuesta)\W*$")
_SAYS = folded(  # a whole sentence about the list
    r"(?:(?:every|each|all|these|those|the|no|names?|signatures?)\b(?=[^.]{0,90}\b(?:is|are|was|were|has|have|had)\b)"
    r"|as (?:released|of)\b)[^.]{3,160}\.(?: .{3,160}\.)?$",
)
_LIST_HEADING = folded(r"\W*(?:initial|subsequent|additional) (?:signers|signatories)")
_YEAR = late(r"\b[12]\d{3}\b")
_NUMBERED = folded(r"[\d,.]+\s+(?:total )?(?:signers|signatories|signatures|firmas|personas)|\W*$")


_GREETS = folded(r"(?:dear|sehr geehrte|liebe|chère?s?|monsieur|madame|estimad|gentile|egregio|prezad|geachte|beste)")
_ODD = late(  # how lines begin that may be anything but a signature
    r"\W|\d|.*:$|.*\b[12]\d{3}\b|(?:initial|subsequent|additional|every|each|all|these|those|the|no|names?|signatures?|as)\b|"
    + "|".join(
        in_small_letters(pattern.pattern)
        for pattern in (_ENDS, _COPIES, _MARK, _INVITES, _GREETS, _BEHALF, _FORM, _REPLY)
    )
)


class Line(NamedTuple):
    """One line of a list of names, with the block it stands in and the state whose heading it stands under."""

    text: str
    block: Block
    state: str = ""
    group: int = 0
    section: int = 0


def signature_lines(blocks: Sequence[Block]) -> list[Line]:
    """Return the lines that stand where signatures stand; `blocks` begin after the leave-taking."""
    rows = [block for block in blocks if block.kind == ROW and any(cell.label for cell in block.cells)]
    if rows:
        return [Line(row.text, row) for row in rows]
    lines: list[Line] = []
    open_, state, section = True, "", 0
    for place, block in enumerate(blocks):
        if block.kind == NOTE:
            continue
        if open_ and _is_plain(block):
            lines.append(Line(block.text, block, state, block.group, section))
            continue
        if is_signed(block.text) or _LIST_HEADING.match(block.text):
            open_, state = True, ""
            continue
        if open_ and lines and _is_subheading(block):
            section, state = section + 1, ""
            continue
        if not open_ or _is_passed_over(block):
            continue
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if _is_end(block, following, lines):
            open_ = False
        elif _is_state_heading(block, following):
            state = block.text.rstrip(":")
        else:
            lines.append(Line(block.text, block, state, block.group, section))
    return _without_hands(_columns_apart(lines))


def _columns_apart(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of columns below each other, one column after the other."""
    result: list[Line] = []
    for (is_row, _), run in groupby(lines, key=lambda line: (line.block.kind == ROW, line.group)):
        rows = list(run)
        if not is_row:
            result += rows
            continue
        for column in range(max(len(row.block.cells) for row in rows)):
            cells = [(row, row.block.cells[column].text) for row in rows if column < len(row.block.cells)]
            result += [
                Line(text, row.block, row.state, row.group * 1000 + column, row.section) for row, text in cells if text
            ]
    return result


_GREETS = folded(r"(?:dear|sehr geehrte|liebe|chère?s?|monsieur|madame|estimad|gentile|egregio|prezad|geachte|beste)")
_HAND = folded(r"/s/\s*|\[?(?:signed|signature)\]?[:\s]+(?=[A-Z])|_{3,}\s*")


def _without_hands(lines: Sequence[Line]) -> list[Line]:
    """Leave out "/s/ Name" where the name is written out on the next line, and the mark alone elsewhere."""
    result = []
    for place, line in enumerate(lines):
        text = _HAND.sub("", line.text).strip()
        following = lines[place + 1].text if place + 1 < len(lines) else ""
        if text == line.text:
            result.append(line)
        elif text and not following.startswith(text):
            result.append(line._replace(text=text))
    return result


def _is_plain(block: Block) -> bool:
    """Tell at one look whether a line can only be a signature: no heading, no sentence, nothing that pages say."""
    text = block.text
    if block.kind not in {TEXT, ITEM} or len(text) > 70 or _ODD.match(text.lower()):
        return False
    return not is_signed(text) and not is_full_name(text)


def _is_subheading(block: Block) -> bool:
    """Tell whether a line only says who comes next: "Individuals:", "Organizations:"."""
    text = block.text
    other = _COPIES.match(text) or _ENDS.match(text) or is_full_name(text.rstrip(":"))
    return text.endswith(":") and len(text.split()) <= 4 and not other and not is_salutation(text)


def _is_passed_over(block: Block) -> bool:
    if _SAYS.match(block.text) and find_office(block.text) is None:
        return True
    dated = (
        len(block.text) < 60
        and _YEAR.search(block.text)
        and any(date.year and date.day for date in dates_in(block.text))
    )
    passed = _INVITES.match(block.text) or _NUMBERED.match(block.text) or _BEHALF.match(block.text)
    asked = _FORM.match(block.text) and not block.text.endswith("*")
    return bool(passed or asked or dated) and block.kind != RULE


def _is_end(block: Block, following: Block | None, lines: Sequence[Line]) -> bool:
    if block.kind == RULE:
        return bool(lines)
    if block.kind == HEADING:
        return bool(lines) and not is_full_name(block.text)
    text = block.text
    if lines and _GREETS.match(text) and is_salutation(text):
        return True
    if (
        _REPLY.match(text)
        or (_FORM.match(text) and text.endswith("*"))
        or _COPIES.match(text)
        or (_MARK.match(text) and not block.marker)
        or (_ENDS.match(text) and not _reads_as_name(text, lines))
    ):
        return True
    return (
        looks_like_prose(text)
        and len(text.split()) > 12
        and find_office(text) is None
        and not is_organization(text)
        and (following is not None or not lines)
    )


def _reads_as_name(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether a line in a list of bare names is one of them although it begins like an end ("Source", a band)."""
    bare = sum("," not in line.text for line in lines[-8:])
    return bare >= 5 and len(text.split()) > 1 and not text.endswith(":")


def _is_state_heading(block: Block, following: Block | None) -> bool:
    if not is_full_name(block.text.rstrip(":")):
        return False
    return (
        block.kind == HEADING
        or block.strong
        or block.text.isupper()
        or (following is not None and "," in following.text)
    )
