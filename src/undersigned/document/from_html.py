"""HTML → blocks, with the standard library's tokenizer: no tree is built, so depth costs nothing.

Paragraphs, line breaks, list items, table rows and cards (an element whose labelled pieces repeat) are told apart.
Text that a page hides is kept and listed: what to do with it is for a person to say.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from undersigned.document.blocks import HEADING, IMAGE, ITEM, NOTE, ROW, RULE, TEXT, Block, Cell, Document, placed
from undersigned.document.from_text import LONGEST_LINE, decode
from undersigned.document.front_matter import read_front_matter
from undersigned.document.markup import visible
from undersigned.document.patterns import folded, late
from undersigned.document.problems import CannotRead, Code, hidden_words, struck_words
from undersigned.document.salutations import is_closing, is_salutation, is_signed

MOST_BYTES, MOST_TAGS, MOST_DEPTH, MOST_ATTRIBUTES = 2_000_000, 100_000, 256, 100
MOST_COMMENTS = 10_000

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_UNCLOSED = "p li td th tr dd dt option thead tbody tfoot colgroup rt rp body html head"
_CLOSES_ITSELF = frozenset(_UNCLOSED.split())
_NOT_READ = "script style noscript template svg button select textarea iframe object nav head math"
_SKIPPED = frozenset(_NOT_READ.split())
_ON_LINES_OF_THEIR_OWN = (
    "p div section article header footer main aside ul ol li dl dt dd table tr td th thead tbody tfoot caption figure "
    "figcaption blockquote pre address form fieldset legend details summary h1 h2 h3 h4 h5 h6 body html hr br"
)
_BLOCKS = frozenset(_ON_LINES_OF_THEIR_OWN.split())
_PIECES = frozenset(
    ["span", "cite", "b", "strong", "em", "i", "small", "a", "label", "div", "p", "dt", "dd", "h3", "h4", "h5", "h6"]
)
_STRUCK = frozenset({"s", "strike", "del"})
_HIDDEN = folded(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])")
_TEMPLATE = late(r"\{%[^{}]{0,800}%\}|\{\{[^{}]{0,800}\}\}|\{#[^{}]{0,800}#\}")
_HALF_TAG = late(r"<[a-zA-Z/!][^<>]*\Z")  # where a page was cut
_HEADING = late(r"h[1-6]")
_NOTES = frozenset(["footnotes", "endnotes"])
_LINES = frozenset(["b", "strong", "span", "small", "em", "i", "cite"])
_LABEL_ROLES = frozenset(["doc-noteref", "doc-backlink"])
_LABEL_CLASSES = late(r"(?:^|\s)(?:ask-number|header-?link|header-?anchor|heading-?anchor|permalink)(?:\s|$)")
_CARD_NAME = folded(r"(?<![a-z])(?:name|nombre|nome|nom|signer|signatory|firmante)(?![a-z])")
_DATES = folded(r"(?:article:)?(?:published_time|datePublished|date|dc\.date(?:\.issued)?|pubdate)$")


@dataclass
class _Piece:
    """One labelled stretch of text inside a block: its class and words."""

    label: str
    parent: int
    number: int
    text: str = ""


@dataclass
class _Flow:
    """The block that is being read."""

    text: str = ""
    line: int = 0
    strong: int = 0
    small: int = 0
    cells: list[Cell] = field(default_factory=list)
    parent: int = 0
    beside: bool = False  # in an <aside>
    ended: str = ""  # the inline element that has just ended
    opened: int = 0  # number of the last labelled piece's tag; a piece that was opened earlier only wraps it


class _Reader(HTMLParser):
    """Turns tags into blocks as they come."""

    def __init__(self, *, keeps_hidden: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.keeps_hidden = keeps_hidden
        self.blocks: list[tuple[Block, _Flow]] = []
        self.metadata: dict[str, str] = {}
        self.hidden: list[str] = []
        self.struck: list[tuple[str, int]] = []
        self.stack: list[tuple[str, bool, str, int]] = []  # tag, hidden, class, number
        self.tags = self.depth = self.group = self.skipping = 0
        self.lists: list[tuple[str, int]] = []
        self.flow = _Flow()
        self.in_title = self.signed = False  # `signed`: a leave-taking was read, so pictures may be signers' logos
        self.header: tuple[str, ...] = ()
        self.row: list[tuple[str, bool]] | None = None
        self.row_line = 0
        self.marker = ""
        self.pieces: list[_Piece] = []
        self.labels: set[int] = set()  # numbers of tags whose words only lead to another place of the page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count(tag, attrs)
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(values)
        if tag == "title" and "title" not in self.metadata and not self._inside("svg"):
            self.in_title = True
        if tag in _BLOCKS:
            self._block_starts(tag)
        if tag == "img" and 1 < len(alt := _folded(values.get("alt", ""))) < 90 and self.signed and not self.skipping:
            self._flush()
            self.blocks.append((Block(alt, self.getpos()[0], NOTE, self.group, 0, IMAGE), _Flow()))
        if tag in _VOID:
            return
        if tag in _LINES and self.flow.ended in _LINES and self._inside("li"):
            self._flush()
        self._opens(tag, values)

    def _opens(self, tag: str, values: dict[str, str]) -> None:
        if _is_label(tag, values):
            self.labels.add(self.tags)
            self.skipping += 1
        hidden = "hidden" in values or bool(_HIDDEN.search(values.get("style", "")))
        self.stack.append((tag, hidden, values.get("class", ""), self.tags))
        self.skipping += tag in _SKIPPED
        if tag in _PIECES and values.get("class"):
            self.pieces.append(_Piece(values["class"], self.stack[-2][3] if len(self.stack) > 1 else 0, self.tags))

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.in_title = False
        if not any(open_tag == tag for open_tag, *_ in self.stack):
            return
        while self.stack:
            last, _hidden, label, number = self.stack[-1]
            self._closes(last, label)
            self.stack.pop()
            self.flow.ended = last
            self.skipping -= (last in _SKIPPED) + (number in self.labels)
            self.depth -= last not in _CLOSES_ITSELF
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.metadata["title"] = _folded(self.metadata.get("title", "") + data)
        if self.skipping or self.in_title:
            return
        data = _TEMPLATE.sub(" ", data)
        if self._inside("pre") or (self.row is None and not self.pieces and len(data) > 400):
            for place, part in enumerate(re.split(r"\n" if self._inside("pre") else r"\n\s*\n", data)):
                if place:
                    self._flush()
                self._add(part)
            return
        self._add(data)

    def finish(self) -> None:
        """Close what a page that was cut left open."""
        while self.stack:
            self.handle_endtag(self.stack[-1][0])
        self._flush()

    def _add(self, data: str) -> None:
        if data.strip():
            if any(hidden for _, hidden, _, _ in self.stack):
                self.hidden.append(_folded(data))
                if not self.keeps_hidden:
                    return
            self.flow.line = self.flow.line or self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
            if any(tag in _STRUCK for tag, *_ in self.stack):
                self.struck.append((_folded(data), self.getpos()[0]))
            if self.stack and self.stack[-1][0] in {"b", "strong"}:
                self.flow.strong += len(_folded(data))
            if self._inside("small"):
                self.flow.small += len(_folded(data))
        self.flow.text += data
        self.flow.ended = ""
        for piece in self.pieces:
            piece.text += data

    def _count(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        self.depth += tag not in _VOID and tag not in _CLOSES_ITSELF
        if self.tags > MOST_TAGS or self.depth > MOST_DEPTH or len(attrs) > MOST_ATTRIBUTES or len(self.stack) > 2000:
            raise CannotRead(Code.REFUSED, "The page has more tags, or tags inside tags, than any letter has.")

    def _meta(self, values: dict[str, str]) -> None:
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        if _DATES.match(name):
            self.metadata.setdefault("date", values.get("content", ""))
        if name.lower() == "og:title":
            self.metadata.setdefault("og_title", _folded(values.get("content", "")))

    def _inside(self, tag: str) -> bool:
        return any(open_tag == tag for open_tag, *_ in self.stack)

    def _block_starts(self, tag: str) -> None:
        self._flush()
        if tag != "br":
            self.group += 1
        if tag == "hr":
            self.blocks.append((Block("", self.getpos()[0], RULE, self.group), _Flow()))
        if tag in {"ul", "ol"}:
            self.lists.append((tag, 0))
        if tag == "li" and self.lists:
            kind, number = self.lists[-1]
            self.lists[-1] = (kind, number + 1)
            self.marker = f"{number + 1}." if kind == "ol" else "•"
        if tag == "tr" or (tag in {"td", "th"} and self.row is None):
            self._row_ends()
            self.row, self.row_line = [], self.getpos()[0]

    def _closes(self, tag: str, label: str) -> None:
        if label and tag in _PIECES and self.pieces:
            piece = self.pieces.pop()
            words = _folded(piece.text)
            self.flow.text += " "
            if words and piece.number > self.flow.opened:
                self.flow.opened = piece.number
                self.flow.parent = self.flow.parent or piece.parent
                self.flow.cells.append(Cell(piece.label, words))
        if tag in {"td", "th"} and self.row is not None:
            self.row.append((_folded(self.flow.text), tag == "th"))
            self.flow = _Flow()
        if tag in _BLOCKS:
            self._flush()
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
        if tag in {"tr", "table", "thead"}:
            self._row_ends()
        if tag == "table":
            self.header = ()

    def _row_ends(self) -> None:
        if self.row:
            texts = tuple(text for text, _ in self.row)
            if all(is_header for _, is_header in self.row):
                self.header = texts
            elif any(texts):
                labels = [*self.header, *[""] * len(texts)]
                cells = tuple(Cell(label, text) for label, text in zip(labels, texts, strict=False))
                block = Block(" · ".join(filter(None, texts)), self.row_line, ROW, self.group, cells=cells)
                self.blocks.append((block, _Flow()))
        self.row = None

    def _flush(self) -> None:
        if self.row is not None:
            self.flow.text += " "
            return
        flow, self.flow = self.flow, _Flow()
        text = _folded(flow.text)
        if not text:
            return
        if len(text) > LONGEST_LINE:
            raise CannotRead(Code.REFUSED, f"A paragraph has more than {LONGEST_LINE:,} characters; no letter has.")
        flow.beside = self._inside("aside")
        inner = next((tag for tag, *_ in reversed(self.stack) if tag == "p" or _HEADING.fullmatch(tag)), "")
        heading = int(inner[1]) if len(inner) > 1 else 0  # a paragraph that a heading never closed before is none
        listed = bool(self.marker) or (bool(self.lists) and self._inside("li"))
        note = flow.small >= 0.9 * len(text) and listed
        note = note or any(name in _NOTES for _, _, name, _ in self.stack)
        kind = HEADING if heading else NOTE if note else ITEM if listed else TEXT
        strong = flow.strong >= 0.95 * len(text)
        level = heading or len(self.lists)
        self.signed = self.signed or is_closing(text)
        block = Block(text, flow.line, kind, self.group, level, self.marker, strong)
        self.blocks.append((block, flow))
        self.marker = ""


def _is_label(tag: str, values: dict[str, str]) -> bool:
    """Tell whether a link only leads to another place of the page: a footnote's call and way back, an anchor's sign."""
    inside = tag == "a" and values.get("href", "").startswith("#")
    return inside and (values.get("role") in _LABEL_ROLES or bool(_LABEL_CLASSES.search(values.get("class", ""))))


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", visible(text)).strip()


def read_html(data: bytes, *, hidden: bool = True) -> Document:
    """Read a web page of at most 2 MB; raises CannotRead. `hidden` says whether words that it hides are kept."""
    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The page has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    text, problems = decode(data)
    if text.count("<!--") > MOST_COMMENTS:
        raise CannotRead(Code.REFUSED, "The page has more comments than any letter has.")
    lines = text.split("\n")
    matter = read_front_matter(lines)
    reader = _Reader(keeps_hidden=hidden)
    markup = "\n" * matter.lines + "\n".join(lines[matter.lines :])
    reader.feed(_HALF_TAG.sub("", markup))
    reader.close()
    reader.finish()
    metadata = reader.metadata | matter.values
    read = _without_asides(reader.blocks)
    problems += [*hidden_words(reader.hidden, kept=hidden), *struck_words(reader.struck)]
    return Document(placed(_with_cards(read)), "html", metadata, tuple(problems), tuple(reader.hidden))


def _without_asides(read: list[tuple[Block, _Flow]]) -> list[tuple[Block, _Flow]]:
    """Leave out what stands beside the page's matter, unless the letter or its list stands there."""
    beside = [block for block, flow in read if flow.beside]
    if any(is_salutation(block.text) or is_signed(block.text) for block in beside):
        return read
    return [(block, flow) for block, flow in read if not flow.beside]


def _with_cards(read: list[tuple[Block, _Flow]]) -> list[Block]:
    """Join labelled pieces that repeat (a name, an institution, a comment) into rows; other blocks stay as they are."""
    labels = Counter(flow.cells[0].label for _, flow in read if flow.cells)
    several = {flow.cells[0].label for _, flow in read if len(flow.cells) > 1}
    names = {label for label, times in labels.items() if (times >= 3 or label in several) and _CARD_NAME.search(label)}
    parents = {flow.parent for _, flow in read if flow.cells and flow.cells[0].label in names}
    result: list[Block] = []
    owner = -1
    for block, flow in read:
        whole = sum(len(cell.text) + 1 for cell in flow.cells) >= len(block.text) * 0.9
        if flow.cells and whole and flow.parent in parents:
            if flow.parent == owner and result and result[-1].kind == ROW:
                result[-1] = _widened(result[-1], flow.cells)
            else:
                result.append(block._replace(kind=ROW, cells=tuple(flow.cells), text=_row_text(flow.cells)))
            owner = flow.parent
        else:
            result.append(block)
            owner = -1
    return result


def _widened(row: Block, cells: list[Cell]) -> Block:
    together = [*row.cells, *cells]
    return row._replace(cells=tuple(together), text=_row_text(together))


def _row_text(cells: list[Cell]) -> str:
    return " · ".join(cell.text for cell in cells)
