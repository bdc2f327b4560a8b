"""Lists of bodies, and what stands in brackets behind each name of a list: short names, and places that come again.

What a whole list has in common is told here before any one line is read: a line alone may be anything.
"""

from collections.abc import Sequence
from itertools import pairwise

from undersigned.document.countries import is_country
from undersigned.document.names import find_office, is_name, is_organization
from undersigned.document.patterns import folded, late
from undersigned.document.signatory_lines import Signatory
from undersigned.document.signature_lines import BODIES, PEOPLE, Line

_FEWEST = 4
_MOSTLY = 0.6
_FEW = 0.2
_LONGEST_PLACE = 3  # in words: "United States of America" is rare, "the union of all ferry workers" is no place
_IN_BRACKETS = late(r"(?P<name>[^()]*[^()\s])\s*\((?P<said>[^()]{2,90})\)\W*$")
_BEHIND_DASH = late(r"(?P<name>.*\S)\s+[–—-]\s+(?P<said>\S+)(?P<part> (?:[^\W\d_]+ ?){1,3})?$")
_BEFORE_DASH = late(r"(?P<said>\S+)\s+[–—-]\s+(?P<name>.*\S)$")
_GLUED = late(r"\([^()]*\)(?=[A-ZÀ-Þ][^()]*\([^()]*\)$)")
_CELL = late(r"[^|]+")
_MOST_COLUMNS = 6
_AND_AND = folded(r"^(?:the|der|die|das|la|le|les|el|los|las|il|lo|gli|o|a|os|as|de|het)\s")


def of_bodies(lines: Sequence[Line]) -> list[Line]:
    """Return the lines called bodies' where most of them are a body with its short name, and few have a comma."""
    if len(lines) < _FEWEST or any(line.who for line in lines):
        return list(lines)
    marked = [line.text for line in lines if "(" in line.text or " - " in line.text or "–" in line.text]
    short = sum(map(has_short_name, marked)) if len(marked) * 2 > len(lines) else 0
    commas = sum("," in line.text.partition("(")[0] for line in lines)
    if short * 2 <= len(lines) or commas > _FEW * len(lines):
        return list(lines)
    return [line._replace(who=BODIES) for line in lines]


def columns_parted(lines: Sequence[Line]) -> list[Line]:
    """Return the cells of lines that a page wrote as columns, "Bridge Watch | Ferry Union |", one column below another.

    Columns that say different things, a name and what somebody does, are not parted.
    """
    kind = in_columns([line.text for line in lines])
    if not kind:
        return list(lines)
    table = [
        [(cell, match.start()) for match in _CELL.finditer(line.text) if (cell := match[0].strip())] for line in lines
    ]
    return [
        line._replace(
            text=cells[column][0],
            block=line.block._replace(start=line.block.start + cells[column][1]),
            who=kind if kind == BODIES else line.who,
        )
        for column in range(max(map(len, table)))
        for line, cells in zip(lines, table, strict=True)
        if column < len(cells)
    ]


def in_columns(texts: Sequence[str]) -> str:
    """Return who stands in the columns of some lines, BODIES or PEOPLE; "" where the lines have no such columns."""
    marks = {text.count("|") for text in texts}
    if len(texts) < _FEWEST - 1 or len(marks) != 1 or not 0 < max(marks) <= _MOST_COLUMNS:
        return ""
    columns = list(zip(*([cell.strip() for cell in text.split("|")] for text in texts), strict=True))
    kinds = {_kind(list(filter(None, column))) for column in columns if any(column)}
    return kinds.pop() if len(kinds) == 1 and sum(any(column) for column in columns) > 1 else ""


def _kind(cells: Sequence[str]) -> str:
    """Return what most cells of a column name: bodies, people, or nothing that can be told."""
    bodies = sum(map(is_organization, cells))
    if bodies * 2 > len(cells):
        return BODIES
    people = sum(is_name(cell) and find_office(cell) is None for cell in cells)
    return PEOPLE if people > _MOSTLY * len(cells) and not bodies else ""


def unglued(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each parted that a page made of two: "Bridge Watch (France)Ferry Union (Germany)"."""
    result: list[Line] = []
    for line in lines:
        cuts = [0, *(match.end() for match in _GLUED.finditer(line.text)), len(line.text)] if ")" in line.text else []
        result += [
            line._replace(text=line.text[start:end], block=line.block._replace(start=line.block.start + start))
            for start, end in pairwise(cuts)
        ] or [line]
    return result


def has_short_name(text: str) -> bool:
    """Tell whether a line is a body's name and its initials, in either order: "BW (Bridge Watch)"."""
    if "(" in text and (match := _IN_BRACKETS.match(text)):
        return _spells(match["said"], match["name"]) or _spells(match["name"], match["said"])
    found = (_BEHIND_DASH.match(text), _BEFORE_DASH.match(text))
    return any(match is not None and _spells(match["said"], match["name"]) for match in found)


def _spells(short: str, name: str) -> bool:
    """Tell whether a word in capitals takes its letters, in order, from a name's words, its first from the first."""
    short = short.partition("-")[0]
    letters = "".join(filter(str.isupper, short))
    words = _AND_AND.sub("", name).casefold()
    if not 2 <= len(letters) <= 12 or len(letters) * 2 <= len(short) or " " not in words:
        return False
    if not words.startswith(letters[0].casefold()):
        return False
    place = 0
    for letter in letters.casefold():
        place = words.find(letter, place) + 1
        if not place:
            return False
    return True


def places_in_brackets(lines: Sequence[Line]) -> dict[str, tuple[str, str]]:
    """Return (name, place) by line, where nearly all lines are a name and one of a few places: "Bridge Watch (France)".

    What stands in brackets once is no place, unless a country; what comes again behind others is where they are.
    """
    if sum("(" in line.text for line in lines) < (1 - _FEW) * len(lines):
        return {}
    found = [match for line in lines if (match := _IN_BRACKETS.match(line.text))]
    said = [match["said"] for match in found]
    again = sum(is_country(place) or said.count(place) > 1 for place in said) if len(said) < 2000 else 0
    if len(found) < _FEWEST or len(found) < (1 - _FEW) * len(lines) or again < _MOSTLY * len(found):
        return {}
    if any("," in match["name"] for match in found) or any(map(is_organization, said[:1])):
        return {}
    return {match[0]: (match["name"], _place(match["said"])) for match in found}


def with_places(
    entries: Sequence[Signatory], lines: Sequence[Line], places: dict[str, tuple[str, str]]
) -> list[Signatory]:
    """Give signatures that were read without their brackets the line as it stands, and the place in the brackets."""
    texts = {line.block.start: line.text for line in lines}
    result = []
    for entry in entries:
        text = texts.get(entry.start, entry.line)
        said = places.get(text, ("", ""))[1]
        result.append(entry._replace(line=text, place=entry.place or said))
    return result


def _place(said: str) -> str:
    return said if len(said.split()) <= _LONGEST_PLACE and said[:1].isupper() else ""


def is_list_of_names(texts: Sequence[str]) -> bool:
    """Tell whether nearly all lines are people's names, alone or each before a bracket."""
    names = [text.partition("(")[0].strip() for text in texts]
    named = sum(is_name(name) and not is_organization(name) for name in names)
    return len(names) >= _FEWEST and named >= (1 - _FEW / 2) * len(names)


__all__ = [
    "columns_parted",
    "has_short_name",
    "in_columns",
    "is_list_of_names",
    "of_bodies",
    "places_in_brackets",
    "unglued",
    "with_places",
]
