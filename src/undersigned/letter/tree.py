"""A letter's canonical text as a tree of paragraphs, lists, quotes and footnotes, with its asks marked.

The tree is what every rendering starts from: the page (body.body_html), the PDF (node_json), the plain readings. Words
are never added, dropped or moved between the text and the tree; only markup characters are read as what they mean.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from markdown_it.token import Token

from undersigned.letter.markup import leaves, parsed

_INLINE_LEVELS = 12  # emphasis nested deeper stays as the typed asterisks; nobody reads it, and renderers recurse
_KINDS = {
    "paragraph": "paragraph",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "list_item": "item",
    "blockquote": "quote",
    "footnote": "footnote",
    "strong": "strong",
    "em": "emphasis",
    "link": "link",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the canonical text to point at, as an ask is: code points, its id on the page, its label for people."""

    start: int
    end: int
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Node:
    """One piece of a letter.

    Kinds: paragraph, bullets, numbers, item, quote, footnotes, footnote; text, strong, emphasis, link, break,
    footnote_ref. `start` and `end` are code points of the canonical text, for texts and paragraphs. A text knows the
    `anchors` of the marks around it, outermost first, and which of them it `begins`. A paragraph has the marks that
    begin in it as `asks`. `number` is an item's or a footnote's; `tight` says that a list is set without space between.
    """

    kind: str
    text: str = ""
    children: tuple["Node", ...] = ()
    start: int = 0
    end: int = 0
    href: str = ""
    number: int | None = None
    tight: bool = False
    anchors: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    asks: tuple[Mark, ...] = ()


def body_tree(text: str, marks: Sequence[Mark] = ()) -> tuple[Node, ...]:
    """Return the blocks of canonical `text`, with `marks` (see check_marks) set on the texts inside them.

    Footnotes come last, as one node, numbered in the order in which the text calls them. Raises TextRefused when the
    text is longer than a letter can be.
    """
    tokens = parsed(text)
    builder = _Builder(tokens, sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    blocks = builder.blocks(iter(tokens))
    body = tuple(node for node in blocks if node.kind != "footnote")
    notes = builder.with_ways_back(node for node in blocks if node.kind == "footnote")
    return (*body, Node("footnotes", children=notes)) if notes else body


@dataclass
class _Builder:
    """Turns tokens into nodes; remembers which marks and footnote calls have been met."""

    tokens: list[Token]
    marks: Sequence[Mark]
    met: set[str] = field(default_factory=set)
    notes: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Number the footnotes: those that are called in the order of their calls, then the others as they stand."""
        calls = (child for leaf in leaves(self.tokens) for child in leaf.children or [] if child.type == "footnote_ref")
        for token in (*calls, *(token for token in self.tokens if token.type == "footnote_open")):
            self.notes.setdefault(token.meta["label"], len(self.notes) + 1)
        self.cuts = sorted({place for mark in self.marks for place in (mark.start, mark.end)})

    def blocks(self, tokens: Iterator[Token]) -> tuple[Node, ...]:
        """Return the nodes up to the end of the block that `tokens` stand in."""
        found: list[Node] = []
        for token in tokens:
            if token.nesting < 0:
                break
            found.append(self._paragraph(token, tokens) if token.tag == "p" else self._block(token, tokens))
        return tuple(found)

    def with_ways_back(self, notes: Iterable[Node]) -> tuple[Node, ...]:
        """Return the footnotes in order, each with the address of its first call, if the text calls it."""
        ordered = sorted(notes, key=lambda note: note.number or 0)
        calls = [f"note-{note.number}-call" for note in ordered]
        return tuple(
            replace(note, href=f"#{call}" if call in self.met else "")
            for note, call in zip(ordered, calls, strict=True)
        )

    def _block(self, token: Token, tokens: Iterator[Token]) -> Node:
        kind = _KINDS[token.type.removesuffix("_open")]
        children = self.blocks(tokens)
        if kind == "item":
            return Node(kind, children=children, number=int(token.info) if token.info else None)
        if kind in {"bullets", "numbers"}:
            return Node(kind, children=_numbered(children, kind), tight=all(item.tight for item in children))
        return Node(kind, children=children, number=self.notes.get(token.meta.get("label", "")))

    def _paragraph(self, opening: Token, tokens: Iterator[Token]) -> Node:
        inline = next(tokens)
        next(tokens)  # paragraph_close
        children = _Inline(self).nodes(inline)
        begun = {anchor for text in texts_of(children) for anchor in text.begins}
        asks = tuple(mark for mark in self.marks if mark.anchor in begun) if begun else ()
        start, end = inline.meta["start"], inline.meta["end"]
        return Node("paragraph", children=children, start=start, end=end, tight=opening.hidden, asks=asks)

    def pieces(self, content: str, start: int) -> Iterator[Node]:
        """Yield `content`, which stands at `start`, cut where marks begin or end."""
        end = start + len(content)
        first = bisect_right(self.cuts, start)
        edges = [start]
        while first < len(self.cuts) and self.cuts[first] < end:
            edges.append(self.cuts[first])
            first += 1
        for left, right in zip(edges, [*edges[1:], end], strict=True):
            yield self._text(content[left - start : right - start], left)

    def _text(self, content: str, start: int) -> Node:
        end = start + len(content)
        anchors = tuple(mark.anchor for mark in self.marks if mark.start <= start and end <= mark.end)
        begins = tuple(anchor for anchor in anchors if anchor not in self.met)
        self.met.update(begins)
        return Node("text", content, start=start, end=end, anchors=anchors, begins=begins)


class _Inline:
    """Turns the words of one paragraph into nodes, with a stack of the emphasis and links that are open."""

    def __init__(self, builder: _Builder) -> None:
        self.builder = builder
        self.open: list[tuple[str, str, list[Node]]] = [("", "", [])]
        self.too_deep = 0

    def nodes(self, inline: Token) -> tuple[Node, ...]:
        for token in inline.children or []:
            if token.nesting > 0:
                self._begin(token)
            elif token.nesting < 0:
                self._finish(token)
            else:
                self._add(token)
        return _merged(self.open[0][2])

    def _begin(self, token: Token) -> None:
        if len(self.open) > _INLINE_LEVELS:
            self.too_deep += 1
            self._literal(token, token.meta["at"] - len(token.markup) + 1)
        else:
            kind = _KINDS[token.type.removesuffix("_open")]
            self.open.append((kind, str(token.attrs.get("href", "")), []))

    def _finish(self, token: Token) -> None:
        if self.too_deep:
            self.too_deep -= 1
            self._literal(token, token.meta["at"])
        else:
            kind, href, children = self.open.pop()
            self.open[-1][2].append(Node(kind, children=_merged(children), href=href))

    def _literal(self, token: Token, at: int) -> None:
        self.open[-1][2].extend(self.builder.pieces(token.markup, at))

    def _add(self, token: Token) -> None:
        at, into = token.meta["at"], self.open[-1][2]
        if token.type == "hardbreak":
            into.append(Node("break"))
        elif token.type == "footnote_ref":
            into.append(self._footnote_ref(token.meta["label"]))
        elif token.type == "softbreak":
            into.extend(self.builder.pieces(" ", at))
        elif token.content:
            into.extend(self.builder.pieces(token.content, at))

    def _footnote_ref(self, label: str) -> Node:
        number = self.builder.notes[label]
        anchor = f"note-{number}-call"
        begins = () if anchor in self.builder.met else (anchor,)
        self.builder.met.add(anchor)
        return Node("footnote_ref", str(number), href=f"#note-{number}", number=number, begins=begins)


def _merged(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Join neighboring texts that lie in the same marks, for the parser cuts words at every character it looks at."""
    groups: list[list[Node]] = []
    for node in nodes:
        last = groups[-1][-1] if groups else None
        joins = last and last.kind == node.kind == "text" and last.anchors == node.anchors and not node.begins
        groups[-1].append(node) if joins else groups.append([node])
    return tuple(
        replace(group[0], text="".join(node.text for node in group), end=group[-1].end) if len(group) > 1 else group[0]
        for group in groups
    )


def _numbered(items: Sequence[Node], kind: str) -> tuple[Node, ...]:
    """Give each item the number that was typed, or, where the typed numbers do not rise (1. 1. 1.), count on.

    Items whose paragraphs the parser found without space between them are marked as tight.
    """
    typed = [item.number or 0 for item in items]
    rises = all(before < after for before, after in pairwise(typed))
    return tuple(
        replace(
            item,
            number=None if kind == "bullets" else typed[place] if rises else typed[0] + place,
            tight=all(child.tight for child in item.children if child.kind == "paragraph"),
        )
        for place, item in enumerate(items)
    )


def texts_of(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield every text under `nodes`, in reading order."""
    for node in nodes:
        if node.kind == "text":
            yield node
        yield from texts_of(node.children)


def node_json(node: Node) -> dict[str, object]:
    """Return a node as JSON can hold it, without its empty fields; its asks as {"anchor", "label"}."""
    simple = {
        "text": node.text,
        "href": node.href,
        "number": node.number,
        "tight": node.tight,
        "anchors": list(node.anchors),
        "begins": list(node.begins),
        "asks": [{"anchor": mark.anchor, "label": mark.label} for mark in node.asks],
        "children": [node_json(child) for child in node.children],
    }
    span = {"start": node.start, "end": node.end} if node.end else {}
    return {
        "kind": node.kind,
        **span,
        **{name: value for name, value in simple.items() if value or (name == "number" and value is not None)},
    }
