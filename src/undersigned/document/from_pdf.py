"""PDF → blocks, through pypdf: the text of each page, its lines joined again where they were only filled.

Text that a reader of the page cannot see (render mode 3, white, tiny) is kept and listed.
"""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from typing import Any

from undersigned.document.blocks import Block, Document, placed
from undersigned.document.from_text import blocks_of
from undersigned.document.problems import CannotRead, Code, Problem

MOST_BYTES, MOST_PAGES, TINY_POINTS = 30_000_000, 300, 4

_PAGE_NUMBER = re.compile(
    r"\s*(?:page |seite |página |- )?\d{1,3}(?:\s?(?:of|/|von|de) ?\d{1,3})?(?: -)?\s*$", re.IGNORECASE
)
_SHOWS = {b"Tj", b"TJ", b"'", b'"'}


class _Unseen:
    """Watches the operators of a page and keeps the text that is shown while it cannot be seen."""

    def __init__(self) -> None:
        self.mode = 0
        self.white = False
        self.shown_unseen = False
        self.texts: list[str] = []

    def operand(self, operator: bytes, operands: Any, _cm: Any, _tm: Any) -> None:
        if operator == b"Tr":
            self.mode = int(operands[0])
        elif operator in {b"g", b"rg", b"sc", b"scn", b"k"}:
            values = [float(value) for value in operands if isinstance(value, int | float)]
            self.white = bool(values) and all(value == (0 if operator == b"k" else 1) for value in values)
        elif operator in _SHOWS:
            self.shown_unseen = self.mode == 3 or self.white

    def text(self, text: str, _cm: Any, tm: Any, _font: Any, size: float) -> None:
        tiny = 0 < abs(float(size) * float(tm[3])) < TINY_POINTS
        if text.strip() and (self.shown_unseen or tiny):
            self.texts.append(" ".join(text.split()))


def read_pdf(data: bytes) -> Document:
    """Read a PDF file of at most 30 MB and 300 pages; raises CannotRead."""
    from pypdf.errors import PyPdfError

    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    unseen = _Unseen()
    try:
        pages, title = _pages(data, unseen)
    except CannotRead:
        raise
    except (PyPdfError, Exception):  # noqa: BLE001 - damaged files break the reader in ways that it does not list
        raise CannotRead(
            Code.UNREADABLE, "The PDF is damaged or locked. Ask for the text, or print it to a new PDF."
        ) from None
    if not any(line.strip() for page in pages for line in page):
        raise CannotRead(Code.UNREADABLE, "The PDF has no text, only pictures of it. Ask for the text itself.")
    problems = []
    if unseen.texts:
        words = " … ".join(unseen.texts)[:200]
        problems.append(Problem(Code.HIDDEN_TEXT, f"The PDF hides text that is read here as well: {words}"))
    metadata = {"title": title} if title else {}
    return Document(placed(_blocks(pages)), "pdf", metadata, tuple(problems), tuple(unseen.texts))


def _pages(data: bytes, unseen: _Unseen) -> tuple[list[list[str]], str]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead(Code.UNREADABLE, "The PDF asks for a password. Ask for a copy without one.")
    if len(reader.pages) > MOST_PAGES:
        raise CannotRead(Code.TOO_LARGE, f"The PDF has {len(reader.pages):,} pages; at most {MOST_PAGES} are read.")
    pages = []
    for page in reader.pages:
        text = page.extract_text(visitor_operand_before=unseen.operand, visitor_text=unseen.text)
        pages.append(re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ue000-\uf8ff]", "", text).split("\n"))
    title = reader.metadata.title if reader.metadata else ""
    return pages, " ".join(str(title or "").split())


def _blocks(pages: list[list[str]]) -> list[Block]:
    """Return the blocks of all pages; a block's line is its page. Page numbers and running heads are left out."""
    tops = Counter(line.strip() for page in pages for line in page[:1] + page[-1:])
    lines: list[str] = []
    places: list[int] = []
    for number, page in enumerate(pages, 1):
        for line in page:
            running = len(pages) > 2 and tops[line.strip()] > len(pages) / 2
            if not running and not (_PAGE_NUMBER.match(line) and line.strip()):
                lines.append(line)
                places.append(number)
    found = blocks_of(lines, 0, markdown=False)
    return [_on_page(block, places[block.line]) for block in found]


def _on_page(block: Block, page: int) -> Block:
    return replace(block, line=page)
