"""The list of signatories: one layout a list, chosen by vote over all its lines; every line is kept as it stood.

A line that does not fit the chosen layout is still a signatory, marked so that a person looks at it. Nobody is ever
added: what is not written as a signature is not one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from undersigned.document.article_signatories import senders_in_letter, signatories_in_letter
from undersigned.document.blocks import HEADING, IMAGE, ITEM, NOTE, ROW, Block
from undersigned.document.body_lists import columns_parted, of_bodies, places_in_brackets, unglued, with_places
from undersigned.document.frame import Frame
from undersigned.document.layout_vote import ARTICLES, is_stump, under_layout, vote
from undersigned.document.lists_elsewhere import announced_list, unannounced_list
from undersigned.document.name_tables import from_cells
from undersigned.document.names import is_name, is_office, is_organization, looks_like_prose, office_at_start
from undersigned.document.patterns import folded, late
from undersigned.document.problems import Code, Problem
from undersigned.document.run_together import names_above_offices, parted, side_by_side
from undersigned.document.signatory_lines import Signatory
from undersigned.document.signature_lines import BODIES, PEOPLE, Line, signature_lines
from undersigned.document.stacks import begins, from_stack, stacked
from undersigned.document.states import is_full_name

_MANY = 3  # items that make a list
_LONGEST = 160  # of a line that alone may be a signature, unless it begins with a name
_LOGO = folded(r"^(?:the )?logo (?:of|for)(?: the)?\b|\blogo\b")
_PEOPLE_WORDS = folded(
    r"\b(?:artists?|musicians?|mayors?|people|individuals|scholars|economists?|citizens|personas|professors?)\b",
)
_BODY_WORDS = folded(
    r"\b(?:compan(?:y|ies)|organi[sz]ations?|start-?ups?|businesses|groups|associations|firms|ngos?)\b"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that was read: its entries, the layout that won the vote, and its doubts."""

    entries: tuple[Signatory, ...] = ()
    layout: str = ""
    problems: tuple[Problem, ...] = ()


def listed(frame: Frame, *, cut: bool) -> Listed:
    """Read the list of signatories of a letter; an empty list when the page has none.

    The list stands after the leave-taking; else where a heading announces it, be it above the letter; else where
    lines that can be nothing but signatures follow the body of a letter without a leave-taking.
    """
    found = _read(frame.blocks[frame.signed :], frame, cut=cut) if frame.signed >= 0 else Listed()
    if found.entries:
        return found
    start, end = frame.greeting[0] if frame.greeting else frame.body[0], frame.body[1]
    elsewhere = announced_list(frame.blocks, start, end, anywhere=frame.signed < 0)
    if elsewhere and (found := _read(elsewhere, frame, cut=False)).entries:
        return found
    if frame.signed < 0 and (last := unannounced_list(frame.blocks[slice(*frame.body)])):
        return _read(last, frame, cut=cut)
    named = senders_in_letter(frame.blocks) if cut else signatories_in_letter(frame.blocks)
    return Listed(tuple(named), "sentence")


def _read(blocks: Sequence[Block], frame: Frame, *, cut: bool) -> Listed:
    lines = signature_lines(blocks)
    if lines and lines[0].block.kind == ROW and any(cell.label for cell in lines[0].block.cells):
        return Listed(tuple(from_cells(line.block) for line in lines), "table")
    lines = [line for line in lines if line.text.strip(' ,;.”"')]
    if len(lines) == 1 and lines[0].block is frame.blocks[-1] and (_is_stump(lines[0]) or _is_only_office(lines[0])):
        return Listed()  # the page was cut in its first name
    if cut and len(lines) > 1 and len(lines[-1].text) < 3:
        lines = lines[:-1]
    if len(lines) == 1 and len(lines[0].text) > _LONGEST and not begins(lines[0].text) and len(parted(lines)) == 1:
        return Listed()  # words for those who sign, perhaps, but nobody's name
    if len(lines) < 3 and all(is_full_name(line.text) for line in lines):
        return _logos(frame)
    if not _is_list(lines):
        return Listed()
    entries: list[Signatory] = []
    layouts = []
    for part in _sections(lines):
        layout, read = _read_section(part, frame, cut=cut)
        layouts.append(layout)
        entries += read
    if len(entries) <= 3:
        entries = [_with_office_in_lead(entry, frame) for entry in entries]
    return Listed(tuple(entries), layouts[0], tuple(_doubts(entries)))


def _sections(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lists of a page; what stands before a first list of items and names few is not one of them."""
    sections = [list(part) for _, part in groupby(lines, key=lambda line: line.section)]
    following = sections[1] if len(sections) > 1 else []
    listed_before = any(line.block.kind == ITEM or line.who for line in sections[0])
    if listed_before or len(following) < _MANY or any(line.block.kind != ITEM for line in following):
        return sections
    named = sum(is_name(line.text.partition(",")[0]) for line in sections[0])
    others = sum(is_organization(line.text) and not looks_like_prose(line.text) for line in sections[0])
    return sections if (named + others) * 2 > len(sections[0]) else sections[1:]


def _is_stump(line: Line) -> bool:
    return len(line.text) < 4 and not line.block.marker


def _is_only_office(line: Line) -> bool:
    office = office_at_start(line.text)
    return office is not None and office.end() == len(line.text.rstrip(" ,"))


def _logos(frame: Frame) -> Listed:
    """Read the bodies whose logos stand where names would, by the words beside their pictures."""
    entries = []
    for block in frame.blocks[frame.signed :]:
        if block.kind == HEADING:
            break
        name = _LOGO.sub("", block.text).strip(" -–|,")
        if block.kind == NOTE and block.marker == IMAGE and name and (is_organization(name) or name != block.text):
            entries.append(Signatory(organization=name, line=block.text, source_line=block.line, start=block.start))
    return Listed(tuple(entries), "logos", tuple(_doubts(entries))) if len(entries) > 1 else Listed()


def _read_section(lines: list[Line], frame: Frame, *, cut: bool) -> tuple[str, list[Signatory]]:
    """Read one list: a page may have one of organizations and below its own heading one of people."""
    if "|" in lines[0].text:
        lines = columns_parted(lines)
    if pairs := side_by_side(lines) or names_above_offices(lines):
        return "side by side", pairs
    lines = parted(lines)
    if stacks := stacked(lines):
        return "stacked", [from_stack(stack) for stack in stacks]
    lines = of_bodies(unglued(lines))
    if places := places_in_brackets(lines):
        shorter = [line._replace(text=places[line.text][0]) if line.text in places else line for line in lines]
        layout, entries = _under_vote(shorter, frame, cut=cut)
        return layout, with_places(entries, lines, places)
    return _under_vote(lines, frame, cut=cut)


def _under_vote(lines: list[Line], frame: Frame, *, cut: bool) -> tuple[str, list[Signatory]]:
    """Read lines in the one way that most of them are written in."""
    layout, grammar, found = vote(lines)
    last = lines[-1]
    may_be_cut = cut or last.text.split(maxsplit=1)[0].lower() in ARTICLES
    if len(lines) > 1 and last.block is frame.blocks[-1] and may_be_cut and is_stump(last.text, layout, grammar):
        lines = lines[:-1]
    entries = under_layout(lines, layout, found)
    return layout, _with_bodies(entries, lines, frame) if layout in {"bare", "brackets"} else entries


def _with_office_in_lead(entry: Signatory, frame: Frame) -> Signatory:
    """Give one of a few signatories without an office the one that the page introduces that name with."""
    if not entry.name or entry.office:
        return entry
    lead = " ".join(block.text for block in frame.blocks[: frame.header])
    match = re.search(rf"\b{re.escape(entry.name)}, ([^,.;]{{4,80}}),", lead)
    return entry._replace(office=match[1]) if match and is_office(match[1]) else entry


def _is_list(lines: Sequence[Line]) -> bool:
    """Tell whether the lines after a leave-taking are names at all; one line of prose is no list."""
    names = sum(not looks_like_prose(line.text) for line in lines)
    return names * 2 > len(lines)


def _with_bodies(entries: list[Signatory], lines: Sequence[Line], frame: Frame) -> list[Signatory]:
    """Call bare names organizations where their own words, or the letter's words for its signers, say so."""
    who = lines[0].who
    says_bodies = who == BODIES or (who != PEOPLE and _counts_bodies(frame))
    groups = {line.block.start: line.block.group for line in lines}
    near: dict[int | None, list[bool]] = {}
    for entry in entries:
        near.setdefault(groups.get(entry.start), []).append(_names_body(entry.name))
    shares = {group: sum(bodies) / len(bodies) if len(bodies) < 400 else 0.0 for group, bodies in near.items()}
    result = []
    for entry in entries:
        share = shares[groups.get(entry.start)]
        is_body = (
            says_bodies
            or (who != PEOPLE and _names_body(entry.name) and share >= 0.25)
            or (who != PEOPLE and share >= 0.33 and not is_name(entry.name))
        )
        result.append(
            entry._replace(name="", organization=entry.name)
            if is_body and entry.name and not entry.organization
            else entry
        )
    return result


_THE = late(r"[Tt]he (?!(?i:rt|right|very|most|rev|hon|lord|lady|earl|duke|baron|viscount|count|prince)\w*\b)[A-ZÀ-Þ]")


def _names_body(name: str) -> bool:
    """Tell whether a name is a body's: by a word of it, or by the article before it."""
    return is_organization(name) or _THE.match(name) is not None


def _counts_bodies(frame: Frame) -> bool:
    """Tell whether title, lead and the sentences about signing speak of organizations and never of people."""
    blocks = frame.blocks[: frame.signed]
    said = [
        b.text
        for n, b in enumerate(blocks)
        if n < max(frame.header, 1) or re.search(r"undersigned|signator|signed by", b.text, re.IGNORECASE)
    ]
    text = " ".join([frame.document.metadata.get("title", ""), *said])
    return len(_BODY_WORDS.findall(text)) > 2 * len(_PEOPLE_WORDS.findall(text)) and bool(_BODY_WORDS.search(text))


def _doubts(entries: Sequence[Signatory]) -> list[Problem]:
    problems = [
        Problem(
            Code.LINE_DOES_NOT_FIT,
            f"This line is not written like the rest of its list: {entry.line[:120]}",
            entry.source_line,
        )
        for entry in entries
        if not entry.fits
    ]
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        key = (entry.name.casefold(), entry.organization.casefold())
        if key in seen:
            problems.append(
                Problem(
                    Code.LISTED_TWICE,
                    f"This name stands in the list more than once: {entry.line[:120]}",
                    entry.source_line,
                )
            )
        seen.add(key)
    return problems
