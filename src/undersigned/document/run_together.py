"""Signatures that share a line: a sentence of them, and two columns whose lines a page put side by side.

Such lines are parted where another signature begins; each part keeps its words and its place.
"""

from collections.abc import Iterator, Sequence

from undersigned.document.names import is_name, offices_in
from undersigned.document.patterns import late
from undersigned.document.signatory_lines import Signatory, office_first, with_commas
from undersigned.document.signature_lines import Line
from undersigned.document.states import state_of

_SHORTEST = 60  # of three signatures in a sentence
_SEMICOLON = late(r"\s*;\s*(?:and |und |et |y )?")
_COMMA = late(r",\s*(?:and )?|\s+and\s+")
_PLACE = late(r"([A-Z][^,]{1,40}), ([A-Z]{2})(?=\s|$)")


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each sentence of signatures parted; a line that is one signature stays as it is."""
    return [part for line in lines for part in (_sentence(line) or [line])]


def _sentence(line: Line) -> list[Line]:
    """Part "Mayor A of X; Mayor B of Y; and Mayor C of Z."; nothing unless each part is a signature."""
    if len(line.text) < _SHORTEST:
        return []
    text = line.text.rstrip(". ")
    for separator in (_SEMICOLON, _COMMA):
        places = [0, *(match.end() for match in separator.finditer(text))]
        ends = [*(match.start() for match in separator.finditer(text)), len(text)]
        pieces = [(start, text[start:end]) for start, end in zip(places, ends, strict=True) if end > start]
        if len(pieces) > 2 and all(_is_whole(piece) for _, piece in pieces):
            return [
                line._replace(text=piece, block=line.block._replace(start=line.block.start + start))
                for start, piece in pieces
            ]
    return []


def _is_whole(text: str) -> bool:
    read = office_first(text) or with_commas(text)
    return bool(read) and bool(read[0].office) and is_name(read[0].name)


def side_by_side(lines: Sequence[Line]) -> list[Signatory]:
    """Read "Mayor A B Mayor C D" above "Ashford, IL Millbend, IA"; nothing unless all lines are such pairs.

    The last pair may be cut: who has no place there has none here.
    """
    entries: list[Signatory] = []
    for at in range(0, len(lines), 2):
        upper, lower = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        people, places = list(_people(upper.text)), _PLACE.findall(lower.text) if lower else []
        whole = len(people) == len(places) > 1 and all(state_of(state) for _, state in places)
        if not whole and (at + 2 < len(lines) or len(people) < (1 if at else 2)):
            return []
        source = f"{upper.text}\n{lower.text}" if lower else upper.text
        places += [("", "")] * len(people)
        entries += [
            Signatory(name, office, place.strip(), state, "", source, upper.block.line, upper.block.start)
            for (office, name), (place, state) in zip(people, places, strict=False)
        ]
    return entries


def _people(text: str) -> Iterator[tuple[str, str]]:
    offices = offices_in(text)
    if not offices or offices[0].start():
        return
    for office, following in zip(offices, [*offices[1:], None], strict=True):
        name = text[office.end() : following.start() if following else len(text)].strip(" ,")
        if not is_name(name):
            return
        yield office[0], name
