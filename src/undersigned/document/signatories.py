"""The list of signatories: one layout a list, chosen by vote over all its lines; every line is kept as it stood.

A line that does not fit the chosen layout is still a signatory, marked so that a person looks at it. Nobody is ever
added: what is not written as a signature is not one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from undersigned.document.blocks import HEADING, IMAGE, NOTE, ROW, Block
from undersigned.document.frame import Frame
from undersigned.document.names import (
    is_name,
    is_office,
    is_organization,
    is_short_name,
    looks_like_prose,
    office_at_start,
)
from undersigned.document.patterns import folded
from undersigned.document.problems import Code, Problem
from undersigned.document.run_together import parted, side_by_side
from undersigned.document.signatory_lines import (
    THROUGH,
    Grammar,
    Signatory,
    bare,
    described,
    flattened,
    in_brackets,
    office_first,
    run_on,
    several_in_brackets,
    several_names,
    with_commas,
    without_support,
)
from undersigned.document.signature_lines import Line, signature_lines
from undersigned.document.stacks import from_stack, stacked
from undersigned.document.states import is_full_name, state_of

_NAME_COLUMN = folded(r"(?<![a-z])(?:name|nombre|nome|nom|signator\w*|signer|firmante|full.?name)(?![a-z])")
_OFFICE_COLUMN = folded(r"title|role|office|position|cargo|fonction|occupation|funktion|functie")
_BODY_COLUMN = folded(
    r"organi|(?<![a-z])org(?![a-z])|affiliation|institution|company|empresa|entidad|employer|university"
)
_PLACE_COLUMN = folded(r"city|place|town|municipality|jurisdiction|location|ciudad|ville|ort\b")
_STATE_COLUMN = folded(r"^state$")
_TYPE_COLUMN = folded(r"^(?:type|kind|tipo)$")
_LOGO = folded(r"^(?:the )?logo (?:of|for)(?: the)?\b|\blogo\b")
_ARTICLES = frozenset(["the", "la", "le", "les", "el", "los", "der", "die", "das", "il", "o", "a", "de", "het"])
_NOTHING = folded(r"(?:none|n/?a|-+|—|–|\?)$")
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
    """Read the list of signatories of a letter; an empty list when the page has none."""
    if frame.signed < 0:
        return Listed()
    lines = signature_lines(frame.blocks[frame.signed :])
    if lines and lines[0].block.kind == ROW and any(cell.label for cell in lines[0].block.cells):
        return Listed(tuple(_from_cells(line.block) for line in lines), "table")
    lines = [line for line in lines if line.text.strip(' ,;.”"')]
    if len(lines) == 1 and lines[0].block is frame.blocks[-1] and (len(lines[0].text) < 4 or _is_only_office(lines[0])):
        return Listed()  # the page was cut in its first name
    if cut and len(lines) > 1 and len(lines[-1].text) < 3:
        lines = lines[:-1]
    if len(lines) < 3 and all(is_full_name(line.text) for line in lines):
        return _logos(frame)
    if not _is_list(lines):
        return Listed()
    entries: list[Signatory] = []
    layouts = []
    for _, part in groupby(lines, key=lambda line: line.section):
        layout, read = _read_section(list(part), frame, cut=cut)
        layouts.append(layout)
        entries += read
    if len(entries) <= 3:
        entries = [_with_office_in_lead(entry, frame) for entry in entries]
    return Listed(tuple(entries), layouts[0], tuple(_doubts(entries)))


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
    if pairs := side_by_side(lines):
        return "side by side", pairs
    lines = parted(lines)
    if stacks := stacked(lines):
        return "stacked", [from_stack(stack) for stack in stacks]
    layout, grammar, found = _vote(lines)
    last = lines[-1]
    may_be_cut = cut or last.text.split(maxsplit=1)[0].lower() in _ARTICLES
    if len(lines) > 1 and last.block is frame.blocks[-1] and may_be_cut and _is_stump(last.text, layout, grammar):
        lines = lines[:-1]
    entries = _under_layout(lines, found)
    return layout, _with_bodies(entries, lines, frame) if layout == "bare" else entries


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


def _is_stump(text: str, layout: str, grammar: Grammar) -> bool:
    """Tell whether the page was cut inside its last line, so that what is left names nobody."""
    if layout == "bare":
        return False
    return not grammar(text) and (not is_name(text) or text.split(maxsplit=1)[0].lower() in _ARTICLES)


LAYOUTS: tuple[tuple[str, Grammar], ...] = (
    ("several a line", several_names),
    ("several in brackets", several_in_brackets),
    ("flattened", flattened),
    ("office first", office_first),
    ("brackets", in_brackets),
    ("commas", with_commas),
    ("run-on", run_on),
)


def _vote(lines: Sequence[Line]) -> tuple[str, Grammar, list[list[Signatory]]]:
    """Return the layout that most lines fit, with what it reads; bare names when no layout fits half of the lines."""
    texts = [_clean(line.text) for line in lines]
    best: str = "bare"
    best_grammar: Grammar = bare
    found, votes = [bare(text) for text in texts], 0
    for name, grammar in LAYOUTS:
        read = [grammar(text) for text in texts]
        fitting = sum(map(bool, read))
        enough = (
            fitting == len(texts) if name == "run-on" else fitting * 2 > len(texts) or fitting == 1 == len(texts) - 1
        )
        if fitting > votes and enough:
            best, best_grammar, found, votes = name, grammar, read, fitting
        if votes == len(texts):  # no layout that is tried later can have more
            break
    return best, best_grammar, found


_AND_MORE = folded(
    r"\s+(?:y|and|et|und|e|en)\s+(?:(?:las|los|the|les|die|i|le|de|as|os)\s+)?(?:(?:siguientes|following|suivantes|"
    r"folgenden|seguenti)\s+)?[\d.,]+ .*$",
)


def _clean(text: str) -> str:
    cleaned = _AND_MORE.sub("", text)
    if cleaned != text:
        cleaned = re.sub(r"^(?:la|el|the|les?|die|der|das) ", "", cleaned, flags=re.IGNORECASE)
    return cleaned.strip(' ,;”"')


def _under_layout(lines: Sequence[Line], found: Sequence[list[Signatory]]) -> list[Signatory]:
    entries: list[Signatory] = []
    for line, read in zip(lines, found, strict=False):  # a stump may have been taken off the lines
        text, support = without_support(_clean(line.text))
        in_line = bare(text) if support else read or [_fallback(text)._replace(fits=False)]
        entries += [_in_its_line(entry, line, support) for entry in in_line]
    return entries


def _in_its_line(entry: Signatory, line: Line, support: str) -> Signatory:
    return entry._replace(
        line=line.text,
        source_line=line.block.line,
        start=line.block.start,
        state=entry.state or _state_of_heading(line.state, entry.place),
        organization=entry.organization or support,
    )


def _state_of_heading(state: str, place: str) -> str:
    """Return a state's heading as the entries below it write states: in short beside a place, else as it stands."""
    return (state_of(state) or state) if place else state


def _fallback(text: str) -> Signatory:
    """Read a line that does not fit its list: by any layout that fits it, else whole as a name."""
    for _, grammar in LAYOUTS:
        if found := grammar(text):
            return found[0]
    return Signatory(name=text)


def _with_bodies(entries: list[Signatory], lines: Sequence[Line], frame: Frame) -> list[Signatory]:
    """Call bare names organizations where their own words, or the letter's words for its signers, say so."""
    says_bodies = _counts_bodies(frame)
    groups = {line.block.start: line.block.group for line in lines}
    result = []
    for entry in entries:
        near = [other.name for other in entries if groups.get(other.start) == groups.get(entry.start)]
        share = sum(is_organization(name) for name in near) / len(near) if len(near) < 400 else 0.0
        is_body = (
            says_bodies
            or (is_organization(entry.name) and share >= 0.25)
            or (share >= 0.33 and not is_name(entry.name))
        )
        result.append(entry._replace(name="", organization=entry.name) if is_body and not entry.organization else entry)
    return result


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


def _from_cells(row: Block) -> Signatory:
    """Read a row of a table or a card by the names of its columns; a column of remarks is not read."""
    values: dict[str, str] = {}
    for place, cell in enumerate(row.cells):
        key = _column(cell.label, place, row)
        text = "" if _NOTHING.match(cell.text) else cell.text
        if key and text and key not in values:
            values[key] = text
    is_body = re.match(r"compan|organi|project|foundation|association|vendor", values.pop("type", ""), re.IGNORECASE)
    entry = Signatory(line=row.text, source_line=row.line, start=row.start)
    entry = entry._replace(
        name=values.get("name", ""),
        office=values.get("office", ""),
        organization=values.get("organization", ""),
        place=values.get("place", ""),
        state=values.get("state", ""),
    )
    entry = _with_place(entry)
    if is_body or (entry.name and not is_short_name(entry.name) and is_organization(entry.name)):
        entry = entry._replace(organization=entry.organization or entry.name, name="")
    return entry


def _with_place(entry: Signatory) -> Signatory:
    """Read "Mayor of Ashford, IL" in the column of offices where no column has the place; "through …" names a body."""
    pieces = re.split(r"\s*,\s*", entry.office)
    if THROUGH.match(entry.office):
        return entry._replace(name="", office="", organization=entry.organization or entry.name)
    if entry.place or not entry.office:
        return entry
    found = Signatory(place=pieces[0], state=state_of(pieces[1]) or "") if _is_place(pieces) else described(pieces)
    if not found.place:
        return entry
    organization = entry.organization or found.organization
    return entry._replace(
        office=found.office, place=found.place, state=found.state or entry.state, organization=organization
    )


def _is_place(pieces: Sequence[str]) -> bool:
    return len(pieces) == 2 and state_of(pieces[1]) is not None and not is_office(pieces[0])


def _column(label: str, place: int, row: Block) -> str:
    patterns = (
        ("name", _NAME_COLUMN), ("office", _OFFICE_COLUMN), ("organization", _BODY_COLUMN),
        ("place", _PLACE_COLUMN), ("state", _STATE_COLUMN), ("type", _TYPE_COLUMN),
    )  # fmt: skip
    found = next((key for key, pattern in patterns if pattern.search(label)), "")
    named = any(_NAME_COLUMN.search(cell.label) for cell in row.cells)
    return found or ("name" if place == 0 and not named else "")
