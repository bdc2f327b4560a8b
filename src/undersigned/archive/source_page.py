"""A source beside the record that was read from it: lines of text, with each field's words marked and named."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from undersigned.document.dates import dates_in

_ALONE = ("title", "subject", "place_line", "coalition")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a line; `field` names what was read from it ("signatories.3"), "" for words that nothing came from.

    `is_first` says that the field's words begin here, `label` is its number for people ("4").
    """

    text: str
    field: str = ""
    is_first: bool = False
    label: str = ""

    @property
    def form_field(self) -> str:
        """The field of the form that the words belong to: "signatories" of "signatories.3"."""
        return self.field.partition(".")[0]

    @property
    def anchor(self) -> str:
        """The fragment of the words on the page."""
        return anchor_of(self.field)


def anchor_of(field: str) -> str:
    """Return the fragment of a field's words on the page: "s-signatories-3"."""
    return "s-" + field.replace(".", "-")


def spans_of(answer: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """Return where each field's words stand in the answer's text, in code points.

    Where the importer gives no place, the first one at which the words stand is taken; a field whose words are nowhere
    in one piece has none.
    """
    text, record = answer["text"], answer["record"]
    spans = {str(name): (int(start), int(end)) for name, start, end in answer["spans"]}
    for name in _ALONE:
        spans |= _found(text, name, record.get(name))
    for number, party in enumerate(record["addressees"]):
        place = _found(text, f"addressees.{number}", party.get("name")) or _found(
            text, f"addressees.{number}", party.get("office")
        )
        spans |= place
    for date in dates_in(text) if record.get("date") else ():
        if date.iso == record["date"] and "date" not in spans:
            spans["date"] = (date.start, date.end)
    return spans


def _found(text: str, name: str, words: object) -> dict[str, tuple[int, int]]:
    start = text.find(str(words)) if words else -1
    return {name: (start, start + len(str(words)))} if start >= 0 else {}


def marked_lines(answer: Mapping[str, Any]) -> list[list[Piece]]:
    """Return the lines of the source as pieces, each field's words a piece of its own; of two that overlap the shorter.

    Paragraphs of the body are not marked: nearly all of a letter would be.
    """
    text = answer["text"]
    spans = {n: span for n, span in spans_of(answer).items() if not n.startswith(("paragraphs.", "count_claims."))}
    owner: dict[int, str] = {}
    for name, (start, end) in sorted(spans.items(), key=lambda item: item[1][0] - item[1][1]):
        owner.update(dict.fromkeys(range(start, end), name))
    seen = set[str]()
    starts = accumulate((len(line) + 1 for line in text.split("\n")), initial=0)
    return [list(_line_pieces(line, start, owner, seen)) for line, start in zip(text.split("\n"), starts, strict=False)]


def _line_pieces(line: str, start: int, owner: Mapping[int, str], seen: set[str]) -> Iterator[Piece]:
    first = 0
    for place in range(1, len(line) + 1):
        name = owner.get(start + first, "")
        if place == len(line) or owner.get(start + place, "") != name:
            yield Piece(line[first:place], name, bool(name) and name not in seen, label_of(name))
            seen.add(name)
            first = place


def label_of(field: str) -> str:
    """Return the number of a field of a list, counted from 1; "" for a field that there is once."""
    match = re.search(r"\.(\d+)$", field)
    return str(int(match[1]) + 1) if match else ""


def line_of_problem(answer: Mapping[str, Any], place: int | None) -> int | None:
    """Return the line of the answer's text (from 0) that a problem's place in the source leads to, None without one."""
    places = [line for _kind, _marker, line in answer.get("lines", ())]
    return next((number for number, line in enumerate(places) if line == place), None) if place is not None else None
