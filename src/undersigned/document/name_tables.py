"""Signatures that stand in a table or on cards: each column is read by its name."""

import re
from collections.abc import Sequence

from undersigned.document.blocks import Block
from undersigned.document.line_marks import without_marks_beside
from undersigned.document.names import is_office, is_organization, is_short_name
from undersigned.document.patterns import folded
from undersigned.document.signatory_lines import THROUGH, Signatory, described
from undersigned.document.states import state_of

_NAME_COLUMN = folded(r"(?<![a-z])(?:name|nombre|nome|nom|signator\w*|signer|firmante|full.?name)(?![a-z])")
_OFFICE_COLUMN = folded(r"title|role|office|position|cargo|fonction|occupation|funktion|functie")
_BODY_COLUMN = folded(
    r"organi|(?<![a-z])org(?![a-z])|affiliation|institution|company|empresa|entidad|employer|university"
)
_PLACE_COLUMN = folded(r"city|place|town|municipality|jurisdiction|location|ciudad|ville|ort\b")
_STATE_COLUMN = folded(r"^state$")
_TYPE_COLUMN = folded(r"^(?:type|kind|tipo)$")
_NOTHING = folded(r"(?:none|n/?a|-+|—|–|\?)$")


def from_cells(row: Block) -> Signatory:
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
        name=without_marks_beside(values.get("name", "")),
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
