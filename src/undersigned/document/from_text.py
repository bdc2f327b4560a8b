"""Plain text and Markdown → blocks.

Two habits of writing are told apart by the lines themselves: one line a paragraph, or lines filled up to a margin.
Filled lines are joined again; lines that ended for a reason (addresses, signatures) stay apart.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from undersigned.document.blocks import HEADING, IMAGE, ITEM, NOTE, ROW, RULE, TEXT, Block, Cell, Document, placed
from undersigned.document.dates import dates_in
from undersigned.document.front_matter import FrontMatter, read_front_matter
from undersigned.document.markup import (
    broken_at_tags,
    is_only_tags,
    is_strong,
    visible,
    without_marks,
    words_beside_pictures,
)
from undersigned.document.patterns import late
from undersigned.document.problems import CannotRead, Code, Problem
from undersigned.document.salutations import is_salutation

MOST_BYTES = 5_000_000
LONGEST_LINE = 40_000  # in code points; a whole letter that a page ran together has a tenth of that

_HEADING = late(r"(#{1,6})\s+(.*)$")
_RULE = late(r"\s*(?:[-*_=—–~#·•]\s?){3,}\s*$")
BULLET = late(r"(\s*)((?:[-*+•◦▪‣·●○–—])|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\d{1,3}\\[.)])\s+(?=\S)")
_TABLE_RULE = late(r"\s*\|\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_FENCE = late(r"\s*(```|~~~)")
_COMMENT = late(r"^\s*<!--.*-->\s*$")
_QUOTED = late(r"^\s*>+ ?")
_LINK_TO = late(r"\s{0,3}\[[^\[\]]{1,60}\]:\s+<?(?:https?://|/|\.|#|mailto:)\S*")  # where "[the list][1]" leads
_DANGLING = late(  # words that no line ends with but one that was full
    r"(?i:\b(?:the|an?|of|to|and|or|in|on|at|by|for|with|from|that|our|your|its|their|der|die|das|und|des|den|dem|ein|"
    r"eine[rsnm]?|von|zu|le|la|les|de|du|et|en|un|une|au|aux|el|los|las|y|del|que|al|il|lo|gli|di|della|e|che|os|as|do|"
    r"da|dos|das|het|een|van|dat))$"
)
_NOTE = late(r"\[\^[^\[\]\s]{1,60}\]:\s+")


def decode(data: bytes) -> tuple[str, list[Problem]]:
    """Return a text file's characters and what was damaged; raises CannotRead when it is too large or no text."""
    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    problems = []
    text = _decoded(data)
    if "\x00" in text or "\ufffd" in text:
        problems.append(Problem(Code.DAMAGED_TEXT, "Some characters of the file cannot be read; they were left out."))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return re.sub(
        r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd\ud800-\udfff\ue000-\uf8ff]", "", text.replace("\x0c", "\n\n")
    ), problems


def _decoded(data: bytes) -> str:
    for encoding in _encodings(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16", "latin-1")
    return ("utf-8-sig", "cp1252", "latin-1")


def read_text(data: bytes, *, markdown: bool = False) -> Document:
    """Read a plain text or Markdown file; raises CannotRead."""
    text, problems = decode(data)
    lines = text.split("\n")
    if max(map(len, lines)) > LONGEST_LINE:
        raise CannotRead(Code.REFUSED, f"A line has more than {LONGEST_LINE:,} characters, which no letter has.")
    matter = read_front_matter(lines)
    markdown = markdown or bool(matter.lines)
    blocks = [*_front_texts(matter), *blocks_of(lines[matter.lines :], matter.lines + 1, markdown=markdown)]
    blocks += _front_rows(matter)
    form = "md" if markdown else "txt"
    return Document(placed(blocks), form, dict(matter.values), tuple(problems))


def _front_texts(matter: FrontMatter) -> Iterator[Block]:
    for first, lines in matter.texts.values():
        if sum(map(len, lines)) > 400:
            yield from blocks_of(lines, first, markdown=True)
    for escaped in matter.escaped.values():
        numbers = [number for number, _ in escaped]
        blocks = blocks_of([line for _, line in escaped], 0, markdown=False)
        if sum(len(line) for _, line in escaped) > 400:
            yield from (block._replace(line=numbers[block.line]) for block in blocks)


def _front_rows(matter: FrontMatter) -> Iterator[Block]:
    group = 1_000_000
    for line, row in matter.rows:
        if "name" in row:
            cells = tuple(Cell(label, without_marks(text)) for label, text in row.items())
            yield Block(" · ".join(cell.text for cell in cells if cell.text), line, ROW, group, cells=cells)


def blocks_of(lines: Sequence[str], first: int, *, markdown: bool) -> list[Block]:
    """Return the blocks of some lines of text; `first` is the number of the first one."""
    margin = filled_to([_bare(line) if _is_ticked(line) else "" for line in lines] if markdown else lines)
    blocks: list[Block] = []
    header: tuple[str, ...] = ()
    for group, paragraph in enumerate(_paragraphs(lines, first, markdown=markdown), 1):
        line, text = paragraph[0]
        if _is_table(paragraph):
            rows, header = _rows(paragraph, group, header)
            blocks += rows
        elif not markdown and (columns := _columns(paragraph, group, fewest=1 if _has_columns(blocks, text) else 2)):
            blocks += columns
        elif _NOTE.match(text):
            blocks += _notes(paragraph, group)
        elif markdown and text.lstrip().startswith("<img"):
            pictures = ((number, words) for number, raw in paragraph for words in words_beside_pictures(raw))
            blocks += [Block(words, number, NOTE, group, marker=IMAGE) for number, words in pictures]
        elif _RULE.match(text) and len(paragraph) == 1:
            if markdown and _underlines(text, line, blocks, lines, first):
                blocks[-1] = blocks[-1]._replace(kind=HEADING, level=1 if "=" in text else 2)
            else:
                blocks.append(Block("", line, RULE, group))
        else:
            blocks += _lines_of(paragraph, group, margin, markdown=markdown)
    return blocks


def _paragraphs(lines: Sequence[str], first: int, *, markdown: bool) -> Iterator[list[tuple[int, str]]]:
    """Yield runs of lines that belong together, with their numbers: parted by blanks, rules and headings."""
    run: list[tuple[int, str]] = []
    for number, raw in _broken(lines, first) if markdown else enumerate(lines, first):
        line = visible(_QUOTED.sub("", raw) if markdown or raw.startswith(">") else raw).rstrip()
        if markdown and raw.endswith("  ") and line and not line.startswith(("|", "#")):
            line += "\\"  # two blanks at a line's end break it, as a backslash does
        marked = not line[:1].isalnum()  # only marks and blanks begin what is no plain line
        alone = marked and bool(_RULE.match(line) or (markdown and (_HEADING.match(line) or _is_underline(line, run))))
        if marked and (_COMMENT.match(line) or (markdown and (_FENCE.match(line) or _LINK_TO.match(line)))):
            line, alone = "", False
        if run and (not line.strip() or alone):
            yield run
            run = []
        if alone:
            yield [(number, line)]
        elif line.strip():
            run.append((number, line))
    if run:
        yield run


def _broken(lines: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Yield the lines of Markdown with their numbers: broken where tags break them, empty where they are only tags."""
    for number, raw in enumerate(lines, first):
        if "<" not in raw:
            yield number, raw
        elif is_only_tags(raw):
            yield number, ""
        else:
            yield from ((number, line) for line in broken_at_tags(raw))


def _underlines(text: str, line: int, blocks: Sequence[Block], lines: Sequence[str], first: int) -> bool:
    """Tell whether a line of = or - makes the one line above it a heading."""
    above = blocks[-1] if blocks else None
    if not above or above.kind != TEXT or len(above.text) > 200 or set(text.strip()) not in ({"="}, {"-"}):
        return False
    return above.line == line - 1 and bool(lines[line - 1 - first].strip())


def _is_underline(line: str, run: list[tuple[int, str]]) -> bool:
    return bool(run) and len(line) > 2 and set(line.strip()) in ({"="}, {"-"})


def filled_to(lines: Sequence[str]) -> int:
    """Return the margin that a text's lines are filled up to, in code points; 0 when lines end where paragraphs do."""
    pairs = [(a.rstrip(), b.strip()) for a, b in pairwise(lines) if a.strip() and b.strip()]
    width = max((len(line.rstrip()) for line in lines), default=0)
    if len(pairs) < 3 or not 40 <= width <= 110:
        return 0
    margin = sorted(len(a) for a, _ in pairs)[int(len(pairs) * 0.9)]
    running = [len(a) for a, b in pairs if b[0].islower()]
    full = sum(length >= 0.7 * margin for length in running)
    return width if len(running) >= 3 and full >= 0.6 * len(running) else 0


def _lines_of(run: list[tuple[int, str]], group: int, margin: int, *, markdown: bool) -> Iterator[Block]:
    """Yield the blocks of one run of lines: items, headings, and text joined where its lines were only filled."""
    pieces: list[tuple[int, str, str, int]] = []  # line, marker, text, level
    stacked = markdown and _is_stacked([line for _, line in run])
    for (number, raw), (_, before) in zip(run, [(0, ""), *run], strict=False):
        bullet = BULLET.match(raw)
        if bullet and not raw.lstrip().startswith("**"):
            pieces.append((number, bullet[2].replace("\\", ""), raw[bullet.end() :], len(bullet[1])))
        elif pieces and not stacked and _runs_on(before, raw, margin, markdown=markdown):
            line, marker, text, level = pieces[-1]
            pieces[-1] = (line, marker, _joined(text, raw), level)
        else:
            pieces.append((number, "", raw, 0))
    for line, marker, text, level in pieces:
        heading = _HEADING.match(text) if markdown else None
        kind = HEADING if heading else ITEM if marker else TEXT
        words = without_marks(heading[2] if heading else text)
        yield Block(words, line, kind, group, len(heading[1]) if heading else level, marker, is_strong(text))


def _runs_on(before: str, line: str, margin: int, *, markdown: bool) -> bool:
    """Tell whether a line is no line of its own: it only goes on with the one before it."""
    if markdown and _is_ticked(before):
        return bool(margin) and _is_ticked(line) and _goes_on(_bare(before), _bare(line), margin)
    return _goes_on(before, line, 0 if markdown else margin) or (markdown and not _breaks(before))


def _is_ticked(line: str) -> bool:
    """Tell whether a Markdown line was made of one that a wiki had word for word: "`the words`" and a backslash."""
    return line.lstrip().startswith("`") and not line.lstrip().startswith("```")


def _bare(line: str) -> str:
    return without_marks(line.rstrip().removesuffix("\\"))


def _is_stacked(lines: Sequence[str]) -> bool:
    """Tell whether short lines stand below each other as a letter's head does: the day, names, the greeting."""
    short = all(len(line) <= 60 and (line[:1].isupper() or line[:1].isdigit()) for line in lines)
    return len(lines) > 2 and short and bool(dates_in(lines[0]) or is_salutation(lines[-1]))


def _notes(run: list[tuple[int, str]], group: int) -> Iterator[Block]:
    """Yield the footnotes that a run of lines defines ("[^1]: …"); a line that begins none goes on with the last."""
    notes: list[tuple[int, str, str]] = []
    for number, raw in run:
        begins = _NOTE.match(raw)
        if begins:
            notes.append((number, begins[0].strip(), raw[begins.end() :]))
        else:
            line, marker, text = notes[-1]
            notes[-1] = (line, marker, _joined(text, raw))
    for line, marker, text in notes:
        yield Block(without_marks(text), line, NOTE, group, marker=marker)


def _breaks(line: str) -> bool:
    """Tell whether a Markdown line ends in a mark for a line break."""
    return line.endswith("\\") or line.lstrip().startswith("`")


def _goes_on(line: str, following: str, margin: int) -> bool:
    """Tell whether the next line's first word only stands there because this line was full."""
    if line.endswith("-") and re.search(r"[^\W\d_]-$", line) and re.match(r"[^\W\d_][^\W\d_]", following.lstrip()):
        return True
    if not margin:
        return len(line) >= 60 and following.lstrip()[0].islower() and line.rstrip()[-1].isalnum()
    if len(line) > margin * 0.6 and _DANGLING.search(line):
        return True
    word = following.split(maxsplit=1)[0]
    full = len(line.rstrip()) + 1 + len(word) > margin
    return full or (following.lstrip()[0].islower() and len(line) > margin * 0.6) or line.rstrip().endswith("-")


def _joined(text: str, following: str) -> str:
    text, following = text.rstrip().removesuffix("\\"), following.strip()
    if re.search(r"\w-$", text) and following[:1].isalpha():
        return text + following
    return f"{text} {following}"


_GAP = late(r"(?<=\S)(?:\t+| {3,}|\t +)(?=\S)")


def _has_columns(blocks: Sequence[Block], line: str) -> bool:
    """Tell whether columns were read before, or this line has a gap that only columns have."""
    return bool(" " * 8 in line and re.search(r"\S {8,}\S", line)) or any(
        block.kind == ROW and not block.cells[0].label for block in blocks
    )


def _columns(run: list[tuple[int, str]], group: int, *, fewest: int) -> list[Block]:
    """Return lines that stand in columns as rows of cells; nothing when fewer lines than that have a wide gap."""
    if not any("\t" in line or "   " in line for _, line in run):
        return []
    split = [(number, _GAP.split(line.strip())) for number, line in run]
    widths = [len(cells) for _, cells in split]
    full = widths.count(max(widths))
    if max(widths) == 1 or full < fewest or full * 2 < len(run) or any(BULLET.match(line) for _, line in run):
        return []
    rows = []
    for number, texts in split:
        cells = tuple(Cell("", without_marks(text)) for text in texts)
        rows.append(Block(" · ".join(cell.text for cell in cells), number, ROW, group, cells=cells))
    return rows


def _is_table(run: list[tuple[int, str]]) -> bool:
    return len(run) > 1 and all(line.lstrip().startswith("|") for _, line in run)


def _rows(run: list[tuple[int, str]], group: int, header: tuple[str, ...]) -> tuple[list[Block], tuple[str, ...]]:
    """Return the rows of a table of pipes, its heading row as the labels of the cells."""
    rows = []
    for place, (line, raw) in enumerate(run):
        if _TABLE_RULE.match(raw):
            continue
        texts = [without_marks(cell) for cell in raw.strip().strip("|").split("|")]
        if place == 0 and len(run) > 1 and _TABLE_RULE.match(run[1][1]):
            header = tuple(texts)
            continue
        labels = [*header, *[""] * len(texts)]
        cells = tuple(Cell(label, text) for label, text in zip(labels, texts, strict=False))
        rows.append(Block(" · ".join(cell.text for cell in cells if cell.text), line, ROW, group, cells=cells))
    return rows, header
