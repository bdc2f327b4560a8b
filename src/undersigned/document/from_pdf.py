"""PDF → blocks: paragraphs from lines that were only filled, rows from columns; the words come from PDFium.

Text that a reader of the page cannot see (render mode 3, white, tiny) is kept and listed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low

from undersigned.document.blocks import HEADING, ITEM, NOTE, ROW, TEXT, Block, Cell, Document, placed
from undersigned.document.from_text import BULLET, LONGEST_LINE
from undersigned.document.markup import visible
from undersigned.document.pdf_layout import Line, Piece, Row, laid_out
from undersigned.document.pdf_words import words_of
from undersigned.document.problems import CannotRead, Code, hidden_words

MOST_BYTES = 30_000_000


def read_pdf(data: bytes, *, hidden: bool = True) -> Document:
    """Read a PDF file of at most 30 MB and 300 pages; raises CannotRead. `hidden`: whether unseen words are kept."""
    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    try:
        words = words_of(data, hidden=hidden)
    except CannotRead:
        raise
    except Exception:  # noqa: BLE001 - damaged files break the reader in ways that it does not list
        raise CannotRead(
            Code.UNREADABLE, "The PDF is damaged or locked. Ask for the text, or print it to a new PDF."
        ) from None
    if not any(page.lines for page in words.pages):
        raise CannotRead(Code.UNREADABLE, "The PDF has no text, only pictures of it. Ask for the text itself.")
    problems = hidden_words(words.unseen, kept=hidden)
    metadata = {"title": words.title} if words.title else {}
    blocks = placed(_Paragraphs(laid_out(words.pages), words.title).blocks())
    return Document(blocks, "pdf", metadata, tuple(problems), words.unseen)


@dataclass
class _Paragraphs:
    """Puts lines together to paragraphs by what the page shows: full lines, leading, indents, the type's size."""

    parts: Sequence[Line | Row]
    title: str = ""
    size: float = 0.0
    left: float = 0.0
    leading: float = 0.0
    edges: dict[tuple[int, int], float] = field(default_factory=dict)
    found: list[Block] = field(default_factory=list)
    group: int = 0

    def __post_init__(self) -> None:
        """Measure the body: the size of its type, its leading, and where its lines begin and those of each indent end.

        It is the type of half of the page, or a larger one of a quarter: below a short letter stands more small print.
        """
        lines = [part for part in self.parts if isinstance(part, Line)]
        pieces = [piece for line in lines for piece in line.pieces]
        sizes = sorted(piece.size for piece in pieces for _ in range(len(piece.text)))
        self.size = sizes[3 * len(sizes) // 4] if sizes else 11.0
        self.left = median_low(piece.left for piece in pieces if piece.size >= self.size) if sizes else 0.0
        body = [line for line in lines if abs(line.pieces[0].size - self.size) <= 0.08 * self.size]
        steps = [step for a, b in pairwise(body) if 0 < (step := _step(a, b)) < 2.2 * self.size]
        self.leading = sorted(steps)[len(steps) // 4] if steps else 1.3 * self.size
        rights: dict[tuple[int, int], list[float]] = {}
        for line in lines:
            rights.setdefault(_indent(line), []).append(line.pieces[-1].right)
        most = max(rights.values(), key=len, default=[0.0])
        self.edges = {key: max(values if len(values) > 5 else most) for key, values in rights.items()}

    def blocks(self) -> list[Block]:
        """Return the blocks in order; a block's line is its page."""
        run: list[Piece] = []
        before: Line | None = None
        for part in self.parts:
            if isinstance(part, Row):
                self._end(run)
                run, before = [], None
                self._row(part)
                continue
            label, line = self._without_label(part)
            if label:
                self._end(run)
                run, before = [], None
                self.found.append(Block(label, part.pieces[0].page, NOTE, self.group + 1))
            if not line.pieces:
                continue
            if before is None or not self._same_group(before, line):
                self.group += 1
            if before is not None and run and self._goes_on(before, line):
                run += line.pieces
            else:
                self._end(run)
                run = list(line.pieces)
            before = line
        self._end(run)
        return self.found

    def _without_label(self, line: Line) -> tuple[str, Line]:
        """Take a small label in the margin from the line that it stands beside, if any stands at its height."""
        first, *rest = line.pieces
        if not rest and first.right < self.left - self.size and first.size < 0.85 * self.size and len(first.text) < 20:
            return first.text, Line(())
        beside = bool(rest) and rest[0].left - first.right > 1.5 * self.size
        if beside and first.size < 0.85 * rest[0].size and len(first.text) < 20:
            return first.text, Line(tuple(rest))
        return "", line

    def _same_group(self, before: Line, line: Line) -> bool:
        step = _step(before, line)
        return 0 < step < 1.22 * self.leading and _alike(before, line)

    def _goes_on(self, before: Line, line: Line) -> bool:
        """Tell whether a line's first word only stands there because the line before was full."""
        last, first = before.pieces[-1], line.pieces[0]
        edge = self.edges.get(_indent(before), last.right)
        full = last.right + first.first_word + 0.7 * self.size > edge
        if BULLET.match(line.text) or not _alike(before, line):
            return False
        same_page = before.pieces[0].page == line.pieces[0].page
        if same_page and abs(_step(before, line)) < 0.3 * self.size and first.left >= last.right:
            return first.left - last.right < 1.5 * self.size  # a raised figure has parted the line
        if not same_page or _step(before, line) <= 0:
            return full and (first.text[:1].islower() or not re.search(r"[.!?:]\W?$", last.text))
        indented = first.left > before.pieces[0].left + 0.8 * self.size
        hanging = bool(BULLET.match(before.text))
        running = first.text[:1].islower() and (last.text.endswith("-") or last.right > 0.75 * edge)
        close = _step(before, line) < (1.4 if running else 1.22) * self.leading  # a raised figure spreads its line
        return close and (full or running) and (hanging or not indented)

    def _end(self, run: Sequence[Piece]) -> None:
        """Add the block of the pieces that were put together."""
        if not run:
            return
        text = ""
        for piece in run:
            glue = "" if re.search(r"\w-$", text) and piece.text[:1].islower() else " "
            text = f"{text}{glue}{piece.text}".strip()
        text = visible(text)
        if len(text) > LONGEST_LINE:
            raise CannotRead(Code.REFUSED, f"A paragraph has more than {LONGEST_LINE:,} characters; no letter has.")
        bullet = BULLET.match(text)
        marker = bullet[2] if bullet else ""
        words = text[bullet.end() :] if bullet else text
        large = all(piece.size > 1.12 * self.size for piece in run) and len(words.split()) < 25
        bold = all(piece.bold for piece in run)
        larger = bold and run[0].size > 1.03 * self.size and len(words.split()) < 12
        note = bool(marker) and all(piece.size < 0.93 * self.size for piece in run)
        kind = (
            HEADING
            if large or larger or (words == self.title and not marker)
            else NOTE
            if note
            else ITEM
            if marker
            else TEXT
        )
        level = round(run[0].left / 12) if marker else 1
        self.found.append(Block(words, run[0].page, kind, self.group, level, marker, bold))

    def _row(self, row: Row) -> None:
        cells = tuple(Cell(label, visible(words)) for label, words in row.cells)
        text = " · ".join(cell.text for cell in cells if cell.text)
        self.found.append(Block(text, row.page, ROW, 1_000_000 + row.block, cells=cells))


def _step(before: Line, line: Line) -> float:
    """Return how far a line stands below the one before, in points; negative when it stands above it."""
    return before.pieces[-1].baseline - line.pieces[0].baseline


def _alike(before: Line, line: Line) -> bool:
    one, other = before.pieces[-1], line.pieces[0]
    return abs(one.size - other.size) <= 0.08 * one.size


def _indent(line: Line) -> tuple[int, int]:
    first = line.pieces[0]
    return first.page, round(first.left / 3)
