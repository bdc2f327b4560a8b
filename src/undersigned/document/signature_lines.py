"""From the leave-taking on: which lines are signatures, and which are the page's own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from undersigned.document.blocks import HEADING, ITEM, NOTE, ROW, RULE, TEXT, Block
from undersigned.document.line_marks import is_numbered, without_marks_beside, without_number
from undersigned.document.names import find_office, is_name, is_organization, looks_like_prose
from undersigned.document.page_lines import (
    COPIES,
    ENDS,
    FURNITURE,
    GREETS,
    MARK,
    ends_a_list,
    invites_to_sign,
    is_noise,
    is_odd,
    is_passed_over,
    is_remark,
    is_street,
)
from undersigned.document.patterns import folded, late
from undersigned.document.salutations import is_salutation, is_signed
from undersigned.document.states import is_full_name

_SIGNERS = (
    r"(?:co-?)?(?:signers?|signees?|signator(?:y|ies)|signatures|signed by|endorsers?|endorsements|undersigned|"
    r"(?:erst|mit)?unterzeichne(?:r|nde|te)n?(?:[:*_·]?innen)?(?: und unterzeichner(?:innen)?)?|unterschriften|"
    r"signataires|firmantes|firmas|adhesiones|firmatari|signat[áa]ri[oa]s|assinaturas|ondertekenaars|ondertekend door|"
    r"supporters|supported by|endorsed by|unterstützt (?:von|durch)|unterstützer(?:[:*_·]?innen)?|soutenue? par|"
    r"apoyad[oa] por|apoiad[oa] por|sostenut[oa] da|gesteund door)"
)
_BODIES = (
    r"organi[sz]ation(?:s|al)?|groups|companies|compan(?:y|ies)|businesses|institutions?|associations|ngos?|projects|"
    r"universities|unions|(?:law )?firms|foundations|think tanks|charities|coalitions|networks|start-?ups|"
    r"organisationen|verbände|vereine|unternehmen|organizaciones|entidades|empresas|organisations|associazioni|"
    r"organizzazioni|organizações|organisaties"
)
_PEOPLE = (
    r"individuals?|people|persons|personal capacity|citizens|academics|scholars|professors|researchers|scientists|"
    r"artists|maintainers|developers|contributors|mayors|governors|officials|members|experts|economists|students|"
    r"teachers|(?:einzel)?personen|privatpersonen|wissenschaftler(?:innen)?|personas|individus|personnes|persone|"
    r"pessoas|personen|einzelpersonen"
)
_LEADS = (
    r"(?:initial|subsequent|additional|further|other|original|first|list of|the|our|current|all|new|"
    r"supporting|participating|individual|weitere|alle|liste der|die|les|los|las|le|gli|os|as|de)"
)
_LIST_HEADING = folded(
    rf"\W*(?:{_LEADS}\s+)*(?:(?:{_BODIES}|{_PEOPLE})\s+)?(?:{_SIGNERS})"
    r"(?:\s*[–(:/-].{0,40}|\s+(?:to|of|der|des|de|von|as of|include)\b.{0,60})?\W*$"
)
_BODY_HEADING = folded(rf"\W*(?:{_LEADS}\s+)*(?:{_BODIES})(?: (?:and|&|und|et|y|e|en) \w+)?(?:\s*\(\d+\))?\W*$")
_PEOPLE_HEADING = folded(rf"\W*(?:{_LEADS}\s+)*(?:{_PEOPLE})(?: (?:and|&|und|et|y|e|en) \w+)?(?:\s*\(\d+\))?\W*$")
_NAMES_BODIES = folded(rf".*\b(?:{_BODIES})\b")
_NAMES_PEOPLE = folded(rf".*\b(?:{_PEOPLE})\b")
BODIES, PEOPLE = "bodies", "people"
_MANY = 3  # items that make a list
_FEW = 5  # lines of one signature at most


class Line(NamedTuple):
    """One line of a list of names, with the block it stands in and the state whose heading it stands under.

    `who` is what the heading above it says of its signers: BODIES, PEOPLE, or nothing.
    """

    text: str
    block: Block
    state: str = ""
    group: int = 0
    section: int = 0
    who: str = ""


@dataclass(slots=True)
class _Reading:
    """What is known while the lines below a leave-taking are gone through, one after the other."""

    lines: list[Line] = field(default_factory=list)
    open: bool = True
    state: str = ""
    section: int = 0
    who: str = ""
    items: int = 0  # signatures that stood in a list of items; -1 when one did not

    def add(self, block: Block) -> None:
        self.lines.append(Line(block.text, block, self.state, block.group, self.section, self.who))
        self.items = self.items + 1 if self.items >= 0 and _is_item(block) else -1

    def begin_section(self, who: str) -> None:
        """Begin a list of its own, if there was one before."""
        self.section += bool(self.lines)
        self.state, self.who, self.open, self.items = "", who, True, 0


def signature_lines(blocks: Sequence[Block]) -> list[Line]:
    """Return the lines that stand where signatures stand; `blocks` begin after the leave-taking."""
    rows = [block for block in blocks if block.kind == ROW and any(cell.label for cell in block.cells)]
    if rows and all(len(row.cells) == 1 for row in rows):
        return _under_labels(rows)
    if rows:
        return [Line(row.text, row) for row in rows]
    reading = _Reading()
    for place, block in enumerate(blocks):
        if block.kind == NOTE:
            continue
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        heads = following is not None and following.kind == ITEM and block.kind != ITEM
        if reading.open and reading.items < 3 and not heads and _is_plain(block):
            reading.add(block)
            continue
        _read(block, following, reading)
    lines = _without_streets(_unnumbered(_without_hands(_columns_apart(_without_links(reading.lines)))))
    return _without_noise(lines)


def _under_labels(rows: Sequence[Block]) -> list[Line]:
    """Return the lines of tables of one column: each table is a list, and its head says who stands in it."""
    lines: list[Line] = []
    for section, (label, table) in enumerate(groupby(rows, key=lambda row: row.cells[0].label)):
        who = BODIES if _NAMES_BODIES.match(label) else PEOPLE if _NAMES_PEOPLE.match(label) else ""
        lines += [Line(row.text, row._replace(kind=TEXT, cells=()), "", section, section, who) for row in table]
    return lines


def _read(block: Block, following: Block | None, reading: _Reading) -> None:
    """Take in one block: a heading of signers, a signature, a remark that is passed over, or the end of the list."""
    heads = following is not None and following.kind == ITEM and _heads_items(block, reading)
    if (kind := _heading_of_signers(block, reading, heads=heads)) is not None:
        reading.begin_section(kind)
    elif block.kind == RULE or (block.kind != ITEM and FURNITURE.match(block.text)):
        reading.open = reading.open and not reading.lines
    elif not reading.open and reading.items >= _MANY and following is not None and invites_to_sign(block.text):
        reading.open = following.kind == ITEM
    elif not reading.open or is_passed_over(block) or _is_beside_items(block, following, reading):
        return
    elif _is_end(block, following, reading) or _goes_on_in_text(block, following, reading):
        reading.open = False
    elif _is_state_heading(block, following):
        reading.state = block.text.rstrip(":")
    elif not _is_remark(block, following, reading) and (block.kind != HEADING or is_name(block.text)):
        reading.add(block)


def _is_remark(block: Block, following: Block | None, reading: _Reading) -> bool:
    """Tell whether a line is a sentence about the list: inside it, or between its heading and its first item."""
    if not reading.lines and following is not None and following.kind == ITEM and looks_like_prose(block.text):
        return block.kind != ITEM
    if block.text.startswith("(") and not block.text.endswith(")") and len(block.text.split()) > 3:
        return True
    return is_remark(block.text) and (bool(reading.lines) or following is not None)


def announces_signers(text: str) -> bool:
    """Tell whether a line says that signers are listed below it."""
    return len(text) < 90 and bool(_LIST_HEADING.match(text) or is_signed(text))


def _is_item(block: Block) -> bool:
    return block.kind == ITEM or is_numbered(block.text)


def _is_beside_items(block: Block, following: Block | None, reading: _Reading) -> bool:
    """Tell whether a line is none of a list of items, or is a sentence between two of them."""
    if reading.items < 3 or _is_item(block) or block.kind in {HEADING, RULE}:
        return False
    goes_on = following is not None and _is_item(following)
    return not (goes_on and _is_plain(block) and is_name(block.text)) and not _is_state_heading(block, following)


def _heads_items(block: Block, reading: _Reading) -> bool:
    """Tell whether a short line stands between two lists of items, or above the first, and is nobody's name."""
    text = block.text
    if block.kind != TEXT or not reading.open or not 2 < len(text) < 60 or text.endswith((".", "!", "?")):
        return False
    if reading.lines and reading.lines[-1].block.kind != ITEM:
        return False
    other = ENDS.match(text) or FURNITURE.match(text) or is_passed_over(block) or ends_a_list(text)
    signs = is_full_name(text) or is_name(text) or is_numbered(text) or find_office(text) is not None
    return not (other or signs or looks_like_prose(text))


def _heading_of_signers(block: Block, reading: _Reading, *, heads: bool) -> str | None:
    """Return what a heading says of the signers below it, "" when it only says that they sign; None for no heading."""
    text = block.text
    if block.kind in {ITEM, ROW, RULE} or len(text) > 90:
        return None
    between, heads = heads, block.kind == HEADING or block.strong or text.endswith(":")
    if (heads or reading.items > 0) and _BODY_HEADING.match(text):
        return BODIES
    if (heads or reading.items > 0) and _PEOPLE_HEADING.match(text):
        return PEOPLE
    if between or announces_signers(text):
        return BODIES if _NAMES_BODIES.match(text) else PEOPLE if _NAMES_PEOPLE.match(text) else ""
    inside = reading.open and bool(reading.lines) and _is_subheading(block)
    return "" if inside and not any(is_noise(line.text) for line in reading.lines) else None


def _without_links(lines: list[Line]) -> list[Line]:
    """Leave out a list of items below signatures that were none, unless most of its items are names too."""
    first = next((place for place, line in enumerate(lines) if line.block.kind == ITEM), 0)
    items = [line for line in lines[first:] if line.section == lines[first].section]
    if not first or len(items) < len(lines) - first or any(line.block.kind != ITEM for line in items):
        return lines
    heads = [_HEAD_END.split(line.text, maxsplit=1)[0].strip() for line in items]
    named = sum(is_name(head) or is_organization(head) for head in heads)
    return lines if named * 2 > len(items) else lines[:first]


_BETWEEN = late(r"\s[•|]\s(?=[A-ZÀ-Þ][a-zà-ÿ])")  # marks between two names
_HEAD_END = late(r"\s*(?:[,(;:]|\s[–—-]+\s)")


def _columns_apart(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of columns below each other, one column after the other."""
    if all(line.block.kind != ROW for line in lines):
        return list(lines)
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


_HAND = folded(r"/s/\s*|\[?(?:signed|signature)\]?[:\s]+(?=[A-Z])|_{3,}\s*")


def _without_hands(lines: Sequence[Line]) -> list[Line]:
    """Leave out "/s/ Name" where the name is written out on the next line, and the mark alone elsewhere."""
    result = []
    small = "\n".join(line.text for line in lines).lower()
    marked = "/s/" in small or "sign" in small or "___" in small
    for place, line in enumerate(lines):
        text = (_HAND.sub("", line.text) if marked else line.text).strip()
        following = lines[place + 1].text if place + 1 < len(lines) else ""
        if text == line.text:
            result.append(line)
        elif text and not following.startswith(text):
            result.append(line._replace(text=text))
    return result


def _unnumbered(lines: Sequence[Line]) -> list[Line]:
    """Leave out the numbers that a list gives its lines, where at least three of them have one."""
    numbered = sum(is_numbered(line.text) for line in lines)
    if numbered < 3 and not any(line.block.marker[:1].isdigit() for line in lines):
        return list(lines)
    return [line._replace(text=without_number(line.text)) for line in lines]


def _without_streets(lines: list[Line]) -> list[Line]:
    """Leave out the postal address below the one name that a letter has; where it is the place, it stays."""
    if not 2 < len(lines) <= 8 or not is_name(lines[0].text):
        return lines
    return [line for line in lines if not is_street(line.block)]


def _is_noise(text: str) -> bool:
    first = text.replace("|", ",").partition(",")[0].strip()
    return is_noise(without_marks_beside(_BETWEEN.sub(", ", text))) and not is_name(first)


def _without_noise(lines: list[Line]) -> list[Line]:
    """Keep names only where a third of a few lines is what a scanner makes of ink."""
    if not 0 < len(lines) <= 12 or any(line.block.kind == ITEM for line in lines):
        return lines
    noisy = sum(_is_noise(line.text) for line in lines)
    if noisy * 3 < len(lines):
        return lines
    names = [line._replace(text=line.text.strip(" :|.,;_-")) for line in lines]
    return [line for line in names if is_name(line.text) and not is_noise(line.text)]


def _is_plain(block: Block) -> bool:
    """Tell at one look whether a line can only be a signature: no heading, no sentence, nothing that pages say."""
    text = block.text
    if block.kind not in {TEXT, ITEM} or len(text) > 70 or is_odd(text):
        return False
    if len(text) > 30 and text.endswith((".", "!", "?")):  # it may be a sentence
        return False
    return not is_signed(text) and not is_full_name(text)


def _is_subheading(block: Block) -> bool:
    """Tell whether a line only says who comes next: "Individuals:", "Organizations:"."""
    text = block.text
    other = COPIES.match(text) or ENDS.match(text) or is_full_name(text.rstrip(":"))
    short = text.endswith(":") and len(text.split()) <= 4
    return short and not other and not is_salutation(text) and not is_noise(text)


def _is_end(block: Block, following: Block | None, reading: _Reading) -> bool:
    lines, text = reading.lines, block.text
    if block.kind == HEADING:
        return bool(lines) and not is_full_name(text)
    if lines and GREETS.match(text) and is_salutation(text):
        return True
    if (
        ends_a_list(text)
        or (MARK.match(text) and not block.marker)
        or (ENDS.match(text) and not _reads_as_name(text, lines))
    ):
        return True
    return (
        looks_like_prose(text)
        and not (reading.items >= 3 and _is_item(block))
        and not (not lines and following is not None and following.kind == ITEM)
        and len(text.split()) > 12
        and not is_remark(text)
        and find_office(text) is None
        and not is_organization(text)
        and (following is not None or not lines)
    )


def _goes_on_in_text(block: Block, following: Block | None, reading: _Reading) -> bool:
    """Tell whether a page goes on with its own text below a letter's few names: a paragraph, and another one."""
    if not 0 < len(reading.lines) <= _FEW or following is None or block.kind != TEXT or following.kind != TEXT:
        return False
    return looks_like_prose(block.text) and looks_like_prose(following.text) and find_office(block.text) is None


def _reads_as_name(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether a line in a list of bare names is one of them although it begins like an end ("Source", a band)."""
    bare = sum("," not in line.text for line in lines[-8:])
    return bare >= 5 and text[:1].isalpha() and len(text.split()) > 1 and not text.endswith(":")


def _is_state_heading(block: Block, following: Block | None) -> bool:
    if not is_full_name(block.text.rstrip(":")):
        return False
    return (
        block.kind == HEADING
        or block.strong
        or block.text.isupper()
        or (following is not None and "," in following.text)
    )
