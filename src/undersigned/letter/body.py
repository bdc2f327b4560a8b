"""A letter's body for readers: as HTML, as plain paragraphs, and whether marks (asks) can be set on it.

The tree of nodes comes from tree.py; `Mark`, `Node`, `body_tree` and `node_json` are offered here too, so that callers
need to know one module only.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import combinations, pairwise

from markdown_it.token import Token

from undersigned.letter.markup import leaves, parsed
from undersigned.letter.tree import Mark, Node, body_tree, node_json

__all__ = ["Mark", "Node", "body_html", "body_tree", "check_marks", "node_json", "plain_paragraphs"]


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """Return the words of each paragraph, list item, quoted paragraph and footnote of canonical `text`, without markup.

    Line breaks that the author asked for are LF; calls of footnotes are left out, for nobody quotes them.
    """
    return tuple(paragraph for node in body_tree(text) for paragraph in _paragraphs(node))


def _paragraphs(node: Node) -> Iterator[str]:
    if node.kind == "paragraph":
        yield _plain(node)
    else:
        for child in node.children:
            yield from _paragraphs(child)


def _plain(node: Node) -> str:
    if node.kind in {"break", "footnote_ref"}:
        return "\n" if node.kind == "break" else ""
    return node.text + "".join(map(_plain, node.children))


def body_html(nodes: Sequence[Node], *, back: str = "Back to the text") -> str:
    """Return the tree as escaped HTML; `back` is the translated name of the arrow from a footnote to its call.

    The first piece of a mark has its anchor as id; a paragraph with asks has class "ask" and hanging labels.
    """
    return "\n".join(_html(node, back) for node in nodes)


def _html(node: Node, back: str) -> str:
    inside = "".join(_html(child, back) for child in node.children)
    if node.kind in _TAGS:
        before, after = _TAGS[node.kind]
        return f"{before}{inside}{after}"
    if node.kind == "footnote":
        return _footnote_html(node, inside, back)
    return _WRITERS[node.kind](node, inside)


_TAGS = {
    "bullets": ("<ul>", "</ul>"),
    "numbers": ("<ol>", "</ol>"),
    "quote": ("<blockquote>", "</blockquote>"),
    "strong": ("<strong>", "</strong>"),
    "emphasis": ("<em>", "</em>"),
    "break": ("<br>", ""),
    "footnotes": ('<section class="footnotes" role="doc-endnotes"><ol>', "</ol></section>"),
}


def _link_html(node: Node, inside: str) -> str:
    return f'<a href="{escape(node.href)}" rel="nofollow noopener">{inside}</a>'


def _item_html(node: Node, inside: str) -> str:
    return f"<li>{inside}</li>" if node.number is None else f'<li value="{node.number}">{inside}</li>'


def _footnote_ref_html(node: Node, _: str) -> str:
    name = "".join(f' id="{escape(anchor)}"' for anchor in node.begins)
    return f'<sup><a{name} href="{escape(node.href)}" role="doc-noteref">{node.text}</a></sup>'


def _footnote_html(node: Node, inside: str, back: str) -> str:
    arrow = f' <a href="{escape(node.href)}" role="doc-backlink" aria-label="{escape(back)}">↩</a>' if node.href else ""
    return f'<li id="note-{node.number}" value="{node.number}">{inside}{arrow}</li>'


def _text_html(node: Node, _: str) -> str:
    shown = escape(node.text)
    for anchor in reversed(node.anchors):
        name = f' id="{escape(anchor)}"' if anchor in node.begins else ""
        shown = f"<mark{name}>{shown}</mark>"
    return shown


def _paragraph_html(node: Node, inside: str) -> str:
    if node.asks:
        labels = "".join(
            f'<a class="ask-number" href="#{escape(mark.anchor)}">{escape(mark.label)}</a> ' for mark in node.asks
        )
        return f'<p class="ask">{labels}{inside}</p>'
    return inside if node.tight else f"<p>{inside}</p>"


_WRITERS: dict[str, Callable[[Node, str], str]] = {
    "text": _text_html,
    "paragraph": _paragraph_html,
    "link": _link_html,
    "item": _item_html,
    "footnote_ref": _footnote_ref_html,
}


def check_marks(text: str, marks: Sequence[Mark]) -> list[str]:
    """Return one English sentence for each mark that cannot be set on canonical `text`, and for each clash of two.

    A mark has at least one code point that is shown, lies in one paragraph or one list item, begins and ends at words
    (not inside markup, not between a letter and its accent), has an anchor of its own, and lies wholly inside or
    outside another.
    """
    places = _Places.of(text)
    alone = [problem for mark in marks if (problem := places.problem_of(mark))]
    return alone + [clash for first, second in combinations(marks, 2) if (clash := _clash(first, second))]


def _clash(first: Mark, second: Mark) -> str:
    """Return what is wrong with two marks together, or an empty string."""
    pair = f"{first.label} and {second.label}"
    if first.anchor == second.anchor:
        return f"{pair} have the same anchor, {first.anchor}. Give each its own."
    outer, inner = sorted((first, second), key=lambda mark: (mark.start, -mark.end))
    if (outer.start, outer.end) == (inner.start, inner.end):
        return f"{pair} mark the same words. Mark other words for one of them."
    if outer.start <= inner.start < outer.end < inner.end:
        return f"{pair} overlap. Let one end where the other begins, or lie wholly inside it."
    return ""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where marks may begin and end: the ranges that hold one mark, and the gaps of markup, as starts and ends."""

    text: str
    holders: Sequence[tuple[int, int]]
    gaps: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "_Places":
        tokens = parsed(text)
        lines = [0, *(place + 1 for place, char in enumerate(text) if char == "\n"), len(text)]
        items = [
            (lines[token.map[0]], lines[min(token.map[1], len(lines) - 1)])
            for token in tokens
            if token.type == "list_item_open" and token.map
        ]
        words = [(leaf.meta["start"], leaf.meta["end"]) for leaf in leaves(tokens)]
        inner = [gap for leaf in leaves(tokens) for gap in _gaps(leaf)]
        outer = [(before[1], after[0]) for before, after in pairwise([(0, -1), *words, (len(text) + 1, 0)])]
        return cls(text, [*words, *items], sorted([*inner, *outer]))

    def problem_of(self, mark: Mark) -> str:
        """Return what is wrong with one mark, or an empty string."""
        if not 0 <= mark.start < mark.end <= len(self.text):
            return f"{mark.label} has no words: the letter has nothing from {mark.start} to {mark.end}. Mark it again."
        if any(self._cuts(place) for place in (mark.start, mark.end)):
            return f"{mark.label} begins or ends inside a sign of markup. Begin and end it at words."
        if any(start <= mark.start and mark.end <= end for start, end in self.gaps):
            return f"{mark.label} marks signs of markup alone, which nobody sees. Mark words."
        if not any(start <= mark.start and mark.end <= end for start, end in self.holders):
            return f"{mark.label} goes over more than one paragraph. Mark words of one paragraph or list item."
        return ""

    def _cuts(self, place: int) -> bool:
        """Tell whether `place` is inside markup, or parts a letter from its accent."""
        start, end = self.gaps[bisect_right(self.gaps, (place, -1)) - 1]
        return start < place < end or unicodedata.combining(self.text[place : place + 1] or " ") > 0


def _gaps(leaf: Token) -> Iterator[tuple[int, int]]:
    """Yield what lies between the visible pieces of one paragraph: its markup."""
    before = leaf.meta["start"]
    for token in leaf.children or []:
        if token.content or token.type == "softbreak":
            yield before, token.meta["at"]
            before = token.meta["at"] + (len(token.content) or 1)
    yield before, leaf.meta["end"]
