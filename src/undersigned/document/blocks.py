"""What every importer makes of a file: blocks of text in reading order, each with its place in the source.

`Document.text` is all blocks, one a line. A field of the record names its words by start and end in that text (code
points), so a page can show field and words side by side whatever the file's format was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from undersigned.document.problems import Problem

HEADING, TEXT, ITEM, ROW, RULE, NOTE = "heading", "text", "item", "row", "rule", "note"
IMAGE = "image"  # the marker of a note that holds the words beside a picture
"""A note is a footnote, or small print beside a name: neither body nor signature."""


class Cell(NamedTuple):
    """One cell of a table's row, or one labelled piece of a card; `label` is the column's heading or class."""

    label: str
    text: str


class Block(NamedTuple):
    """One line of text without markup.

    `line` is its place in the source: the line for text and HTML, the paragraph for DOCX, the page for PDF, from 1.
    Blocks of one source paragraph have the same `group`. `marker` is what stood before an item ("1.", "•"), `level`
    the depth of a heading or an item, `strong` says that all of it was emphasized.
    """

    text: str
    line: int
    kind: str = TEXT
    group: int = 0
    level: int = 0
    marker: str = ""
    strong: bool = False
    cells: tuple[Cell, ...] = ()
    start: int = 0

    @property
    def end(self) -> int:
        """Where the block ends in the document's text, in code points."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of one file. `metadata` is what stands beside the text: its title and date.

    `readings` has the documents that a file with tracked changes can mean, by name; such a file has no blocks itself.
    """

    blocks: tuple[Block, ...]
    format: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    hidden: tuple[str, ...] = ()
    readings: Mapping[str, "Document"] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The blocks' texts, one a line: what spans count in."""
        return "\n".join(block.text for block in self.blocks)


def placed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks that say something, each with its start in the text that they make together."""
    result, start = [], 0
    for block in blocks:
        if block.text or block.kind == RULE:
            result.append(block if block.start == start else Block(*block[:-1], start=start))
            start += len(block.text) + 1
    return tuple(result)
