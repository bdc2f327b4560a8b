"""DOCX → blocks, read as a stream: no part is unpacked to disk, no tree is built, a DOCTYPE ends the reading.

A file with tracked changes says two things; both readings are made and none is chosen. Hidden, white and tiny text is
kept and listed. Source: ECMA-376, part 1, section 17 (WordprocessingML).
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat

from undersigned.document.blocks import HEADING, ITEM, ROW, TEXT, Block, Cell, Document, placed
from undersigned.document.markup import visible
from undersigned.document.problems import CannotRead, Code, Problem, hidden_words

MOST_BYTES, MOST_INFLATED, MOST_PARTS, MOST_DEPTH = 20_000_000, 20_000_000, 500, 400
TINY_HALF_POINTS = 8

_INSERTED, _DELETED = {"ins", "moveTo"}, {"del", "moveFrom"}


@dataclass
class _Run:
    """What holds for the run that is being read."""

    hidden: bool = False
    strong: bool = False


@dataclass
class _Paragraph:
    """One paragraph as it grows: its text in each reading."""

    accepted: str = ""
    rejected: str = ""
    style: str = ""
    numbered: bool = False
    level: int = 0
    strong: int = 0


@dataclass
class _Reader:
    """Turns the events of word/document.xml into paragraphs."""

    keeps_hidden: bool = True
    depth: int = 0
    number: int = 0
    path: list[str] = field(default_factory=list)
    run: _Run = field(default_factory=_Run)
    paragraphs: list[_Paragraph] = field(default_factory=list)
    finished: list[tuple[int, _Paragraph, int, int]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    changed: bool = False
    row: int = 0
    cell: int = 0
    skipping: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _local(name)
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise CannotRead(Code.REFUSED, "The document has parts inside parts deeper than any letter has.")
        self.path.append(tag)
        self.skipping += tag in {"Fallback", "instrText"}
        values = {_local(key): value for key, value in attributes.items()}
        if tag == "p":
            self.paragraphs.append(_Paragraph())
            self.number += 1
        elif tag == "r":
            self.run = _Run()
        elif tag == "tr":
            self.row, self.cell = self.number + 1, 0
        elif tag == "tc":
            self.cell += 1
        elif self.paragraphs:
            self._mark(tag, values.get("val", ""))

    def _mark(self, tag: str, value: str) -> None:
        paragraph, off = self.paragraphs[-1], value in {"0", "false", "none"}
        if tag == "pStyle":
            paragraph.style = value
        elif tag == "numPr":
            paragraph.numbered = True
        elif tag == "ilvl" and value.isdigit():
            paragraph.level = int(value[:2])
        elif tag == "b" and "rPr" in self.path and "r" in self.path:
            self.run.strong = not off
        elif tag in {"br", "cr"}:
            self._add("\n")
        elif tag == "tab" and "tabs" not in self.path:
            self._add("   ")
        elif tag == "noBreakHyphen":
            self._add("-")
        elif "r" in self.path:
            self.run.hidden = self.run.hidden or _hides(tag, value, off=off)

    def end(self, name: str) -> None:
        tag = _local(name)
        self.depth -= 1
        self.path.pop()
        self.skipping -= tag in {"Fallback", "instrText"}
        if tag == "p" and self.paragraphs:
            self.finished.append((self.number, self.paragraphs.pop(), self.row, self.cell))
        elif tag == "tbl":
            self.row = self.cell = 0

    def text(self, data: str) -> None:
        if self.paragraphs and self.path and self.path[-1] in {"t", "delText"} and not self.skipping:
            if self.run.hidden and data.strip():
                self.hidden.append(data.strip())
            if self.keeps_hidden or not self.run.hidden:
                self._add(data)

    def _add(self, data: str) -> None:
        paragraph, inside = self.paragraphs[-1], set(self.path)
        inserted, deleted = bool(inside & _INSERTED), bool(inside & _DELETED)
        self.changed = self.changed or ((inserted or deleted) and bool(data.strip()))
        if not deleted:
            paragraph.accepted += data
            paragraph.strong += len(data) if self.run.strong else 0
        if not inserted:
            paragraph.rejected += data


def _local(name: str) -> str:
    """Return a tag's own name: word-processing names, and of other vocabularies only what guards need."""
    return name.rpartition("}")[2]


def _hides(tag: str, value: str, *, off: bool) -> bool:
    if tag in {"vanish", "webHidden", "specVanish"}:
        return not off
    if tag == "color":
        return value.upper() == "FFFFFF"
    return tag == "sz" and value.isdigit() and int(value[:4]) < TINY_HALF_POINTS


def read_docx(data: bytes, *, hidden: bool = True) -> Document:
    """Read a DOCX file of at most 20 MB, packed or not; raises CannotRead. `hidden`: whether hidden words are kept."""
    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check(archive)
            body = _read_part(archive, "word/document.xml")
            title = _title(archive)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        if isinstance(error, CannotRead):
            raise
        raise CannotRead(
            Code.UNREADABLE, "The file is damaged, or is no Word document. Save it again as DOCX."
        ) from None
    reader = _Reader(keeps_hidden=hidden)
    _parse(body, reader.start, reader.end, reader.text)
    return _documents(reader, title)


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse a package that is too large, has too many parts, or has one part twice, before anything is inflated."""
    parts = archive.infolist()
    names = [part.filename.casefold() for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_INFLATED:
        raise CannotRead(Code.TOO_LARGE, "Unpacked, the document is larger than any letter is.")
    if len(set(names)) != len(names):
        raise CannotRead(Code.REFUSED, "The document has one of its parts twice, so it says two things. Save it again.")


def _read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(MOST_INFLATED + 1)
    if len(data) > MOST_INFLATED:
        raise CannotRead(Code.TOO_LARGE, "Unpacked, the document is larger than any letter is.")
    return data


def _parse(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise CannotRead(
            Code.UNREADABLE, "The document's text is damaged. Open it in Word and save it again."
        ) from None


def _refuse_doctype(*_declaration: object) -> None:
    raise CannotRead(Code.REFUSED, "The document declares entities, which no word processor writes. It is not read.")


def _title(archive: zipfile.ZipFile) -> str:
    """Return the title that the file's properties give."""
    words: list[str] = []
    path: list[str] = []

    def text(data: str) -> None:
        if path and path[-1] == "title":
            words.append(data)

    if "docProps/core.xml" in archive.namelist():
        data = _read_part(archive, "docProps/core.xml")
        _parse(data, lambda name, _: path.append(_local(name)), lambda _: path.__delitem__(-1), text)
    return " ".join("".join(words).split())


def _documents(reader: _Reader, title: str) -> Document:
    problems = hidden_words(reader.hidden, kept=reader.keeps_hidden)
    metadata = {"title": title} if title else {}
    hidden = tuple(reader.hidden)
    accepted = Document(_blocks(reader, "accepted"), "docx", metadata, tuple(problems), hidden)
    if not reader.changed:
        return accepted
    rejected = Document(_blocks(reader, "rejected"), "docx", metadata, tuple(problems), hidden)
    message = "The document has changes that nobody accepted or rejected. Choose one of its two readings."
    both = {"accepted": accepted, "rejected": rejected}
    return Document((), "docx", metadata, (*problems, Problem(Code.TRACKED_CHANGES, message)), hidden, both)


def _blocks(reader: _Reader, reading: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for number, paragraph, row, cell in reader.finished:
        text = visible(getattr(paragraph, reading))
        if row:
            _add_cell(blocks, row, cell, " ".join(text.split()))
            continue
        blocks += [_block(line, number, paragraph) for line in text.split("\n")]
    return placed(blocks)


def _block(line: str, number: int, paragraph: _Paragraph) -> Block:
    heading = re.match(
        r"(?:heading|title|titel|titre|t[ií]tulo|überschrift|titolo)\s?(\d?)", paragraph.style, re.IGNORECASE
    )
    listed = paragraph.numbered or paragraph.style.lower().startswith("list")
    kind = HEADING if heading else ITEM if listed else TEXT
    words = " ".join(line.split())
    level = int(heading[1] or 1) if heading else paragraph.level
    strong = bool(words) and paragraph.strong >= 0.95 * len(line)
    return Block(words, number, kind, number, level, "•" if listed else "", strong)


def _add_cell(blocks: list[Block], row: int, cell: int, text: str) -> None:
    """Add a cell's text to the block of its row; the first row's cells become the labels of the rows below."""
    if blocks and blocks[-1].kind == ROW and blocks[-1].line == row:
        cells = list(blocks.pop().cells)
        if len(cells) >= cell:
            cells[cell - 1] = Cell("", f"{cells[cell - 1].text} {text}".strip())
        else:
            cells.append(Cell("", text))
    else:
        cells = [Cell("", text)]
    blocks.append(Block(" · ".join(c.text for c in cells if c.text), row, ROW, row, cells=tuple(cells)))
