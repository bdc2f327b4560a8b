"""From the places of a page's words to lines, columns and tables; what only repeats on every page is left out.

Words on one baseline are one piece until a wide gap. Pieces whose left edges stand below each other at least three
times are columns; under a row that names them they are a table, and a cell may have several lines.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from undersigned.document.pdf_words import Page, Word

_WIDE = 0.9  # of the size of the type: a wider gap parts two pieces
_NEAR = 2.0  # points between left edges that are one column's
_ROW_GAP = 1.36  # of the size of the type, between baselines: more than that begins another row
_NO_LETTER = re.compile(r"[\W\d_]+")
_PAGE_NUMBER = re.compile(
    r"\s*(?:page |seite |página |- )?\d{1,3}(?:\s?(?:of|/|von|de) ?\d{1,3})?(?: -)?\s*$", re.IGNORECASE
)
_COLUMN_NAME = re.compile(
    r"(?:full |last |first )?(?:name|title|office|city|town|state|place|position|role|organi[sz]ation|"
    r"affiliation|county|jurisdiction|nombre|cargo|ciudad|nom|fonction|ville|funktion|ort|how it was confirmed)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line without a wide gap between them. `page` counts from 1."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    page: int
    first_word: float  # its width


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces on one baseline, as the page shows them one after the other."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All words of the line."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells with the headings of their columns (empty where no row names them), and its page.

    `block` has the same number for the rows that stand together.
    """

    cells: tuple[tuple[str, str], ...]
    page: int
    block: int


def laid_out(pages: Sequence[Page]) -> list[Line | Row]:
    """Return the lines and rows of all pages in their order, without running heads and page numbers."""
    lines = [list(_lines(page, number)) for number, page in enumerate(pages, 1)]
    heights = [page.height for page in pages]
    kept = _without_running(lines, heights)
    result: list[Line | Row] = []
    labels: tuple[tuple[float, str], ...] = ()
    for page in kept:
        found, labels = _with_tables(page, labels, len(result))
        result += found
    return result


def _lines(page: Page, number: int) -> Iterator[Line]:
    for words in page.lines:
        pieces: list[Piece] = []
        run: list[Word] = []
        for word in words:
            if run and abs(word.baseline - run[-1].baseline) > 0.5 * run[-1].size:
                yield Line((*pieces, _piece(run, number)))
                pieces, run = [], []
            elif run and word.left - run[-1].right > _WIDE * max(word.size, run[-1].size):
                pieces.append(_piece(run, number))
                run = []
            run.append(word)
        if run:
            yield Line((*pieces, _piece(run, number)))


def _piece(run: Sequence[Word], page: int) -> Piece:
    first = run[0]
    text = " ".join(word.text for word in run)
    return Piece(
        text, first.left, run[-1].right, first.baseline, first.size, first.bold, page, first.right - first.left
    )


def _without_running(pages: list[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """Leave out page numbers, and lines that stand at the edge of most pages, whatever the numbers in them."""
    seen = Counter(key for page in pages for key in {_key(line) for line in page})
    most = max(2, 0.6 * len(pages))
    return [
        [
            line
            for line in page
            if not (_at_edge(line, height) and (seen[_key(line)] >= most or _PAGE_NUMBER.match(line.text)))
        ]
        for page, height in zip(pages, heights, strict=True)
    ]


def _key(line: Line) -> tuple[str, int]:
    """The beginning of a line in letters alone: where a long address is broken differs from page to page."""
    return _NO_LETTER.sub("", line.text)[:40] or "0", round(line.pieces[0].baseline / 3)


def _at_edge(line: Line, height: float) -> bool:
    return not 0.11 * height < line.pieces[0].baseline < 0.9 * height


def _with_tables(
    lines: list[Line], labels: tuple[tuple[float, str], ...], block: int
) -> tuple[list[Line | Row], tuple[tuple[float, str], ...]]:
    """Return a page with its columns read as rows, and the headings that go on over the page's end."""
    columns = _columns(lines)
    first, last = _region(lines, columns)
    if first < 0:
        named = next((place for place, line in enumerate(lines) if _heading(line)), len(lines))
        columns = [piece.left for piece in lines[named].pieces] if named < len(lines) else []
        outside = (place for place in range(named, len(lines)) if not _in_columns(lines[place], columns))
        first, last = _region(lines[: next(outside, len(lines))], columns, start=named)
    if first < 0:
        return list(lines), ()
    region = lines[first : last + 1]
    head = _heading(region[0])
    if head:
        labels, region = head, region[1:]
    rows = _table(region, labels, block) if labels else _grid(region, columns, block)
    return [*lines[:first], *rows, *lines[last + 1 :]], labels if last == len(lines) - 1 or head else ()


def _region(lines: Sequence[Line], columns: Sequence[float], *, start: int = 0) -> tuple[int, int]:
    """Return the first and last line from `start` on that stand in columns, (-1, -1) when they are no table."""
    inside = [bool(columns) and place >= start and _in_columns(line, columns) for place, line in enumerate(lines)]
    rows = [place for place, line in enumerate(lines) if inside[place] and len(line.pieces) > 1]
    first, last = (rows[0], rows[-1]) if rows else (-1, -1)
    while 0 <= last < len(lines) - 1 and inside[last + 1] and _goes_on(lines[last], lines[last + 1]):
        last += 1
    if first < 0 or sum(inside[first : last + 1]) < 0.8 * (last + 1 - first):
        return -1, -1
    return first, last


def _goes_on(line: Line, following: Line) -> bool:
    step = line.pieces[-1].baseline - following.pieces[0].baseline
    return 0 < step < _ROW_GAP * line.pieces[-1].size or step < 0


def _columns(lines: Sequence[Line]) -> list[float]:
    """Return the left edges of columns: where at least three pieces after a wide gap stand below each other."""
    edges = sorted(piece.left for line in lines for piece in line.pieces[1:])
    found: list[list[float]] = []
    for edge in edges:
        if found and edge - found[-1][-1] <= _NEAR:
            found[-1].append(edge)
        else:
            found.append([edge])
    inner = [group[0] for group in found if len(group) >= 3]
    if not inner:
        return []
    starts = Counter(round(line.pieces[0].left) for line in lines if _at_column(line.pieces[-1].left, inner))
    return sorted({*inner, *(float(edge) for edge, times in starts.items() if times >= 1 and edge < inner[-1])})


def _at_column(edge: float, columns: Sequence[float]) -> bool:
    return any(abs(edge - column) <= _NEAR for column in columns)


def _in_columns(line: Line, columns: Sequence[float]) -> bool:
    return all(_at_column(piece.left, columns) for piece in line.pieces)


def _heading(line: Line) -> tuple[tuple[float, str], ...]:
    """Return the columns that a row names, with their left edges; nothing when it names fewer than two."""
    named = sum(bool(_COLUMN_NAME.match(piece.text)) for piece in line.pieces)
    return tuple((piece.left, piece.text) for piece in line.pieces) if named > 1 else ()


def _table(region: Sequence[Line], labels: tuple[tuple[float, str], ...], block: int) -> list[Row]:
    """Return the rows under named columns; lines that follow closely are further lines of the same row's cells."""
    pieces = sorted((piece for line in region for piece in line.pieces), key=lambda piece: -piece.baseline)
    rows: list[list[Piece]] = []
    dense = _is_dense(region)
    for piece in pieces:
        step = rows[-1][-1].baseline - piece.baseline if rows else 1e9
        if step > _ROW_GAP * piece.size or (dense and step > 0.5 * piece.size):
            rows.append([])
        rows[-1].append(piece)
    return [Row(tuple(_cells(row, labels)), row[0].page, block) for row in rows]


def _is_dense(region: Sequence[Line]) -> bool:
    """Tell whether each line is a row, because no more space stands between rows than between lines."""
    firsts = [line.pieces[0] for line in region if len(line.pieces) > 1]
    steps = [(a.baseline - b.baseline) / a.size for a, b in pairwise(firsts)]
    return bool(steps) and sorted(steps)[len(steps) // 2] <= _ROW_GAP


def _cells(row: Sequence[Piece], labels: tuple[tuple[float, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield heading and words of each cell; smaller print below its words is a cell without a heading."""
    small: list[str] = []
    for place, (left, label) in enumerate(labels):
        end = labels[place + 1][0] - _NEAR if place + 1 < len(labels) else 1e9
        pieces = [piece for piece in row if left - _NEAR <= piece.left < end]
        words = ""
        for piece in sorted(pieces, key=lambda piece: (-round(piece.baseline / 3), piece.left)):
            if words and piece.size < 0.9 * pieces[0].size:
                small.append(piece.text)
            else:
                words = _joined(words, piece.text)
        yield label, words
    yield from (("", words) for words in small)


_PARTICLE = re.compile(
    r"(?:d[eaiou]s?|del|della|la|le|los|las|van|von|der|den|ten|ter|zu|y|e|of|the|and|in|at|on|for)\b"
)


def _joined(words: str, following: str) -> str:
    """Join two lines of a cell; a word that was broken because it is too long for its column is whole again."""
    last = words.rsplit(" ", 1)[-1]
    broken = len(last) > 12 and following[:1].islower() and not _PARTICLE.match(following)
    return words + following if broken or (last.endswith("-") and len(last) > 1) else f"{words} {following}".strip()


def _grid(region: Sequence[Line], columns: Sequence[float], block: int) -> list[Row]:
    """Return lines of columns without names, a row a line; a wider space between lines parts blocks of rows."""
    pieces = sorted((piece for line in region for piece in line.pieces), key=lambda piece: -piece.baseline)
    rows: list[list[Piece]] = []
    for piece in pieces:
        if not rows or rows[-1][-1].baseline - piece.baseline > 0.5 * piece.size:
            rows.append([])
        rows[-1].append(piece)
    result = []
    for before, row in zip([rows[0], *rows], rows, strict=False):
        block += before[0].baseline - row[0].baseline > _ROW_GAP * row[0].size
        cells = [("", " ".join(p.text for p in row if abs(p.left - column) <= _NEAR)) for column in columns]
        result.append(Row(tuple(cells), row[0].page, block))
    return result
