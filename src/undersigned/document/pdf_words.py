"""The words of a PDF with their places on the page, through PDFium; and the words that nobody can see.

Places are in points from the page's lower left corner. PDFium gives the characters in the order in which the page
shows them; nothing is sorted here.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from undersigned.document.problems import CannotRead, Code

MOST_PAGES, MOST_CHARACTERS, MOST_OBJECTS, TINY_POINTS = 300, 40_000, 100_000, 4

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_BROKEN = re.compile("[\x02\ufffe]")  # what PDFium writes for a hyphen at the end of a line
_NOISE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\uf8ff\ufffd\uffff]")
_BOLD = re.compile(rb"bold|black|heavy|semibold", re.IGNORECASE)
_CALLED = re.compile(r"(?<=[^\W\d]|[.,;:!?”’)\]])\d{1,2}$")  # a footnote's number behind a word


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its left and right edge, its baseline, the size of its type in points, and whether it is bold."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one page, line by line as PDFium gives them, and the page's height."""

    lines: tuple[tuple[Word, ...], ...]
    height: float


@dataclass(frozen=True, slots=True)
class Words:
    """All pages of a file, its title, and what it shows without being seen."""

    pages: tuple[Page, ...]
    title: str
    unseen: tuple[str, ...]


def words_of(data: bytes, *, hidden: bool = True) -> Words:
    """Return the words of a PDF of at most 300 pages, with or without those that nobody sees.

    Raises CannotRead, and PdfiumError for damaged files.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise CannotRead(Code.UNREADABLE, "The PDF asks for a password. Ask for a copy without one.") from None
        raise
    if len(document) > MOST_PAGES:
        raise CannotRead(Code.TOO_LARGE, f"The PDF has {len(document):,} pages; at most {MOST_PAGES} are read.")
    pages: list[Page] = []
    unseen: list[str] = []
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        objects = dict(_unseen(page, text_page))
        unseen += objects.values()
        without = frozenset() if hidden else frozenset(objects)
        pages.append(Page(tuple(_lines(text_page, without)), page.get_height()))
        text_page.close()
        page.close()
    title = " ".join(document.get_metadata_value("Title").split())
    document.close()
    return Words(tuple(pages), title, tuple(unseen))


def _lines(page: Any, without: frozenset[int]) -> Iterator[tuple[Word, ...]]:
    text = _text(page)
    measure = _Measure(page, without)
    for line in _LINE.finditer(text):
        if words := tuple(measure.words(text, *line.span())):
            yield words


def _text(page: Any) -> str:
    """Return the characters of a page so that each stands at its own index."""
    count = page.count_chars()
    if count > MOST_CHARACTERS:
        raise CannotRead(Code.REFUSED, f"A page has more than {MOST_CHARACTERS:,} characters, which no letter has.")
    text: str = page.get_text_range() if count else ""
    if len(text) != count:
        text = "".join(chr(raw.FPDFText_GetUnicode(page, index)) for index in range(count))
    return text


class _Measure:
    """Asks PDFium where characters stand; the numbers that it fills in are made once."""

    def __init__(self, page: Any, without: frozenset[int]) -> None:
        self.page = page.raw
        self.without = without
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box = [ctypes.c_double() for _ in range(4)]
        self.matrix = raw.FS_MATRIX()
        self.name = ctypes.create_string_buffer(100)
        self.flags = ctypes.c_int()

    def words(self, text: str, start: int, end: int) -> Iterator[Word]:
        """Yield the words of one line; the size of the type is asked for again only after a gap or on another line."""
        x, y, box, page = self.x, self.y, self.box, self.page
        bold, size, right, baseline = False, 0.0, -1e9, -1e9
        odd = bool(_NOISE.search(text, start, end) or _BROKEN.search(text, start, end))
        for match in _WORD.finditer(text, start, end):
            first, after = match.span()
            raw.FPDFText_GetCharOrigin(page, first, x, y)
            raw.FPDFText_GetCharBox(page, after - 1, *box)
            if x.value - right > 0.9 * size or y.value != baseline:
                size, bold = self.size(first), self.is_bold(first)
            right, baseline = box[1].value, y.value
            words = _NOISE.sub("", _BROKEN.sub("-", match[0])) if odd else match[0]
            if words[-1:].isdigit() and (called := _CALLED.search(words)) and self.size(after - 1) < 0.85 * size:
                words = words[: called.start()]
            if words and not (self.without and _address(raw.FPDFText_GetTextObject(page, first)) in self.without):
                yield Word(words, x.value, right, baseline, size, bold)

    def size(self, index: int) -> float:
        """Return the size of a character's type: what the font is set to, times what the page makes of it."""
        size = float(raw.FPDFText_GetFontSize(self.page, index))
        if raw.FPDFText_GetMatrix(self.page, index, self.matrix):
            size *= abs(self.matrix.d) or abs(self.matrix.b) or 1.0
        return size

    def is_bold(self, index: int) -> bool:
        length = raw.FPDFText_GetFontInfo(self.page, index, self.name, len(self.name), self.flags)
        return bool(length) and bool(_BOLD.search(self.name.raw[:length]))


def _address(item: Any) -> int:
    """Return where an object of PDFium's lies: what tells it from others."""
    return ctypes.cast(item, ctypes.c_void_p).value or 0


def _unseen(page: Any, text_page: Any) -> Iterator[tuple[int, str]]:
    """Yield text objects that are invisible (render mode 3), white or smaller than anybody reads, and what they say."""
    colors = [ctypes.c_uint() for _ in range(4)]
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    for place, item in enumerate(_text_objects(page)):
        if place > MOST_OBJECTS:
            raise CannotRead(Code.REFUSED, "A page is made of more pieces than any letter has.")
        raw.FPDFPageObj_GetFillColor(item, *colors)
        raw.FPDFPageObj_GetMatrix(item, matrix)
        raw.FPDFTextObj_GetFontSize(item, size)
        white = all(color.value == 255 for color in colors[:3]) or colors[3].value == 0
        tiny = 0 < abs(size.value * (matrix.d or matrix.b)) < TINY_POINTS
        if white or tiny or raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            words = " ".join(_words_of_object(item, text_page).split())
            if words:
                yield _address(item), words


def _text_objects(parent: Any, depth: int = 0) -> Iterator[Any]:
    inside = depth > 0
    count = (raw.FPDFFormObj_CountObjects if inside else raw.FPDFPage_CountObjects)(parent)
    get = raw.FPDFFormObj_GetObject if inside else raw.FPDFPage_GetObject
    for index in range(count):
        item = get(parent, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < 8:
            yield from _text_objects(item, depth + 1)


def _words_of_object(item: Any, text_page: Any) -> str:
    length = raw.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = ctypes.create_string_buffer(max(2, length))
    raw.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return _NOISE.sub("", buffer.raw[: max(0, length - 2)].decode("utf-16-le", "ignore"))
