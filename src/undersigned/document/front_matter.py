"""The header of a text file between two `---` lines: titles, dates, and now and then the whole letter and its list.

Only what such headers use of YAML is read: `key: value`, folded and literal blocks, and lists of small maps. Anything
else is left alone, so no value can run or refer to anything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from undersigned.document.patterns import late

_KEY = late(r"([A-Za-z_][\w.-]*)\s*:(?:\s+(.*))?$")
_ITEM = late(r"(\s*)-\s+(.*)$")
_OF_SITE = frozenset(["slug", "tags", "layout", "category", "categories", "status", "permalink", "draft"])
_OF_LETTER = frozenset(["to", "from", "subject", "re", "cc"])
_BLOCK = late(r"[>|][+-]?\d?\s*$")


@dataclass
class FrontMatter:
    """Simple values, texts as (first line number, lines), lists of maps as (line number, map), and its length.

    `escaped` has the texts that were written in quotes with their line ends as escapes: (line number, line).
    """

    values: dict[str, str] = field(default_factory=dict)
    texts: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    escaped: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    lines: int = 0


def read_front_matter(lines: Sequence[str]) -> FrontMatter:
    """Return the header that the lines begin with; an empty one when there is none. Line numbers count from 1."""
    matter = FrontMatter()
    if not lines or lines[0].strip() != "---":
        return _without_rules(lines)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() in {"---", "..."}), 0)
    if not end or not any(_KEY.match(line) for line in lines[1:end]):
        return matter
    matter.lines = end + 1
    at = 1
    while at < end:
        at = _entry(lines, at, end, matter)
    return matter


def _without_rules(lines: Sequence[str]) -> FrontMatter:
    """Return a header that stands without `---` above a page: a title and other keys of a site, up to a blank line.

    A letter's own head has keys too ("To:", "Date:"); only those of a site ("slug:", "tags:") tell the two apart.
    """
    matter = FrontMatter()
    end = next((n for n, line in enumerate(lines[:20]) if not line.strip()), 0)
    if end < 3 or not all(_KEY.match(line) for line in lines[:end]):
        return matter
    for number in range(end):
        _entry(lines, number, number + 1, matter)
    if "title" not in matter.values or _OF_SITE.isdisjoint(matter.values) or not _OF_LETTER.isdisjoint(matter.values):
        return FrontMatter()
    matter.lines = end
    return matter


def _entry(lines: Sequence[str], at: int, end: int, matter: FrontMatter) -> int:
    """Read one top-level entry and return where the next begins."""
    after = at + 1
    while after < end and (not lines[after].strip() or lines[after][0] in " \t-"):
        after += 1
    found = _KEY.match(lines[at])
    if not found:
        return after
    key, value, below = found[1].lower(), (found[2] or "").strip(), list(lines[at + 1 : after])
    if value.startswith('"') and any("\\n" in line for line in (value, *below)):
        matter.escaped[key] = _unescaped([value, *below], at + 1)
    elif _BLOCK.match(value):
        matter.texts[key] = (at + 2, _unindented(below))
    elif not value and any(_ITEM.match(line) for line in below):
        matter.rows += _maps(below, at + 2)
    else:
        matter.values[key] = _plain(" ".join([value, *(line.strip() for line in below)]))
    return after


def _unescaped(lines: list[str], first: int) -> list[tuple[int, str]]:
    r"""Return the lines of a text in double quotes: `\n` ends one, the file's own line ends only fold it."""
    found: list[tuple[int, str]] = []
    open_line = ""
    began = first
    for number, line in enumerate(lines, first):
        pieces = line.strip().removesuffix("\\").split("\\n")
        for place, piece in enumerate(pieces):
            open_line = f"{open_line} {piece}".strip() if open_line and place == 0 else piece.strip()
            if place + 1 < len(pieces):
                found.append((began if place == 0 else number, open_line))
                open_line = ""
            began = began if open_line and place == 0 else number
    lasts = [*found, (began, open_line)]
    return [
        (number, re.sub(r'\\(["\\/])', r"\1", line.strip('"') if n in {0, len(lasts) - 1} else line))
        for n, (number, line) in enumerate(lasts)
    ]


def _unindented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]


def _maps(lines: list[str], first: int) -> list[tuple[int, dict[str, str]]]:
    """Read `- name: …` entries; a line that begins no key goes on with the value before it."""
    rows: list[tuple[int, dict[str, str]]] = []
    key = ""
    for number, line in enumerate(lines, first):
        item = _ITEM.match(line)
        if item:
            rows.append((number, {}))
        found = _KEY.match(item[2] if item else line.strip())
        if rows and found:
            key = found[1].lower()
            rows[-1][1][key] = _plain(found[2] or "")
        elif rows and key and not item:
            rows[-1][1][key] = f"{rows[-1][1][key]} {line.strip()}".strip()
    return [(number, row) for number, row in rows if row]


def _plain(value: str) -> str:
    value = re.sub(r"\s+", " ", value).strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1]
    return value
