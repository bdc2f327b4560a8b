"""The CommonMark subset of a letter, parsed so that every piece still knows where it stands in the text.

The parser is markdown-it-py with most rules off. What a letter may not use (headings, code, tables, images, raw HTML,
entities, link titles, reference links) is not removed: it stays as the characters that the author typed, because a
signer must see all that is signed. Source: CommonMark 0.31; the subset is described in docs/formats/letter-text.md.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from types import SimpleNamespace
from typing import Any, Literal

from markdown_it import MarkdownIt, helpers
from markdown_it.helpers.parse_link_title import _State as _LinkTitle
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, blockquote, hr, list_block
from markdown_it.rules_inline import StateInline, autolink, link
from markdown_it.token import Token
from markdown_it.utils import EnvType

from undersigned.letter.canonical import LIMIT, TextRefused

_BLOCK_LEVELS = 12  # deeper lists and quotes stay as typed; a list is two levels, a quote one
_NESTING = 20  # the parser drops what is nested deeper, so it must be well above _BLOCK_LEVELS
_LINKS = re.compile(r"(https?://|mailto:)[^\s]", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^([A-Za-z0-9_-]{1,32})\]")
_FOOTNOTE_TEXT = re.compile(_FOOTNOTE.pattern + r": *(?=[^\s])")


def parsed(text: str) -> list[Token]:
    """Return the block tokens of a canonical text; inline tokens have `meta` start and end, their children `meta` at.

    All three are code points of `text`. Raises TextRefused when the text is longer than LIMIT.
    """
    if len(text) > LIMIT:
        raise TextRefused([f"The letter has {len(text):,} characters; at most {LIMIT:,} are possible."])
    tokens = _parser().parse(text, {"footnotes": {}})
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for token in tokens:
        if token.type == "inline":
            _place(token, lines, starts)
    return tokens


def _place(token: Token, lines: list[str], starts: list[int]) -> None:
    """Turn places in a paragraph's own text into places in the letter: each of its lines ends a line of the letter."""
    first = token.map[0] if token.map else 0
    own = token.content.split("\n")
    own_starts = [0, *accumulate(len(line) + 1 for line in own)]
    shifts = [
        starts[first + number] + len(lines[first + number].rstrip()) - len(line) - own_starts[number]
        for number, line in enumerate(own)
    ]
    opening = False
    for child in token.children or []:
        is_escaped = child.type == "text_special" and child.content != child.markup
        at = child.meta["at"] + (is_escaped or opening)  # past the backslash, or the "<" of `<https://…>`
        opening = child.info == "auto" and child.nesting > 0
        child.meta["at"] = at + shifts[min(bisect_right(own_starts, at) - 1, len(own) - 1)]
    token.meta.update(start=shifts[0], end=shifts[-1] + len(token.content))


class _PlacedInline(StateInline):
    """The parser's own state, which notes where in the paragraph each token was read."""

    _pending_at = 0
    _last_text = (-1, 0)

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  # the parser's name
        token = super().pushPending()
        token.meta["at"] = self._pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        if ttype == "text":  # a run of emphasis marks is pushed one by one from the place where it begins
            place, count = self._last_text
            self._last_text = (self.pos, count + 1 if place == self.pos else 0)
            token.meta["at"] += self._last_text[1]
        return token


class _PlacedInlineParser(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedInline(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _parser() -> MarkdownIt:
    """Return a parser that knows the subset and nothing else."""
    parser = MarkdownIt("zero", {"maxNesting": _NESTING})
    parser.inline = _PlacedInlineParser()
    parser.helpers = SimpleNamespace(  # type: ignore[assignment]  # the parser only asks it for these three
        parseLinkLabel=helpers.parseLinkLabel,
        parseLinkDestination=helpers.parseLinkDestination,
        parseLinkTitle=_no_title,
    )
    parser.validateLink = _is_web_or_mail  # type: ignore[method-assign]
    parser.normalizeLinkText = str  # type: ignore[method-assign,assignment]  # shown as typed
    parser.block.ruler.at("hr", _rule_line, {"alt": ["paragraph", "blockquote", "list"]})
    parser.block.ruler.at("list", _shallow_list, {"alt": ["paragraph", "blockquote"]})
    parser.block.ruler.at("blockquote", _shallow_quote, {"alt": ["paragraph", "blockquote", "list"]})
    parser.block.ruler.before("paragraph", "footnote", _footnote_text, {"alt": ["paragraph"]})
    parser.inline.ruler.at("link", _plain_link)
    parser.inline.ruler.at("autolink", _outer_autolink)
    parser.inline.ruler.before("link", "footnote_ref", _footnote_ref)
    parser.core.ruler.enableOnly(["normalize", "block", "inline"])
    parser.block.ruler.enableOnly(["hr", "list", "blockquote", "footnote", "paragraph"])
    parser.inline.ruler.enableOnly(["text", "newline", "escape", "emphasis", "footnote_ref", "link", "autolink"])
    parser.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    return parser


def _is_web_or_mail(url: str) -> bool:
    return _LINKS.match(url) is not None


def _no_title(*_: Any) -> _LinkTitle:
    """Refuse link titles: a title is text that is signed and not seen, so such a link stays as typed."""
    return _LinkTitle()


def _rule_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a line like `* * *` as a paragraph of its own, as typed, and not as lists in lists."""
    if silent or not hr(state, start, end, True):
        return hr(state, start, end, True)
    _push_paragraph(state, start, start + 1, state.getLines(start, start + 1, state.blkIndent, False).strip())
    return True


def _shallow_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _BLOCK_LEVELS and list_block(state, start, end, silent)


def _shallow_quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _BLOCK_LEVELS and blockquote(state, start, end, silent)


def _plain_link(state: StateInline, silent: bool) -> bool:
    """Read a link, but leave an image as typed."""
    before = state.src[max(state.pos - 2, 0) : state.pos]
    is_image = before.endswith("!") and before != "\\!"
    return not is_image and link(state, silent)


def _outer_autolink(state: StateInline, silent: bool) -> bool:
    return state.linkLevel == 0 and autolink(state, silent)


def _footnote_text(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[^label]: words`, to the next blank line or footnote; a label's second text stays as typed."""
    found = _footnote_at(state, start)
    if state.level or not found or found[1] in state.env["footnotes"]:
        return False
    if silent:
        return True
    state.env["footnotes"][found[1]] = True
    after = next((line for line in range(start + 1, end) if state.isEmpty(line) or _footnote_at(state, line)), end)
    state.push("footnote_open", "", 1).meta["label"] = found[1]
    content = state.getLines(start, after, state.blkIndent, False).strip()
    _push_paragraph(state, start, after, content[found.end() - found.start() :])
    state.push("footnote_close", "", -1)
    return True


def _footnote_at(state: StateBlock, line: int) -> re.Match[str] | None:
    return _FOOTNOTE_TEXT.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    found = _FOOTNOTE.match(state.src, state.pos)
    if not found or state.linkLevel or found[1] not in state.env["footnotes"]:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta["label"] = found[1]
    state.pos = found.end()
    return True


def _push_paragraph(state: StateBlock, start: int, after: int, content: str) -> None:
    state.push("paragraph_open", "p", 1).map = [start, after]
    inline = state.push("inline", "", 0)
    inline.map, inline.content, inline.children = [start, after], content, []
    state.push("paragraph_close", "p", -1)
    state.line = after


def leaves(tokens: list[Token]) -> Iterator[Token]:
    """Yield the inline tokens: one for the words of each paragraph, list item or footnote."""
    return (token for token in tokens if token.type == "inline")
