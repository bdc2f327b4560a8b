"""The words of a quotation, and what its writer marked: left out (...), put in [so] or changed in part, [T]his."""

import re
from dataclasses import dataclass

from undersigned.coverage.quotations.quoted import Quoted
from undersigned.text.folding import Span, Word, words_of

_LEFT_OUT = re.compile(
    r"[\[(]\s*(?:\u2026|&hellip;|\u00e2\u20ac\u00a6|\.\s?\.\s?\.?(?:\s?\.)?|\*\s?\*\s?\*)\s*[\])]"
    r"|\u2026|&hellip;|\u00e2\u20ac\u00a6|\.(?:[ \u00a0]?\.){2,4}|\*\s?\*\s?\*"
)
_BRACKETED = re.compile(r"\[([^\[\]]{0,200})\]")
_NUMBERING = re.compile(r"\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\)|\[\d{1,3}\]|(?m:^[ \t]*(?:\d{1,2}[.)]|[a-z]\))\s)")
_SIC = re.compile(r"\[\s*sic\s*\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuoteWord:
    """One word of a quotation. `is_put_in`: it stands in brackets; `pattern`: what fits it when a part of it does."""

    text: str
    start: int
    end: int
    is_put_in: bool = False
    pattern: str = ""

    def fits(self, key: str) -> bool:
        """Tell whether the source's word can be this one."""
        return key == self.text or bool(self.pattern and re.fullmatch(self.pattern, key))


@dataclass(frozen=True, slots=True)
class QuotePiece:
    """A run of quoted words between two places where words were left out."""

    words: tuple[QuoteWord, ...]

    @property
    def kept(self) -> list[QuoteWord]:
        """The words that the source must have."""
        return [word for word in self.words if not word.is_put_in]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation as words: its pieces, and whether its writer marked words as left out or as put in."""

    pieces: tuple[QuotePiece, ...]
    has_gaps: bool
    has_brackets: bool

    @property
    def kept(self) -> list[QuoteWord]:
        """All words that the source must have, in order."""
        return [word for piece in self.pieces for word in piece.kept]


def quotation_of(quoted: Quoted, article_text: str) -> Quotation:
    """Return the words of `quoted`; their places are those in the article."""
    gaps, pieces = False, []
    for start, end in quoted.pieces:
        text = article_text[start:end]
        left_out = [found.span() for found in _LEFT_OUT.finditer(text)]
        gaps = gaps or bool(left_out)
        edges = [0, *(edge for span in left_out for edge in span), len(text)]
        pieces += [_words(text[a:b], start + a) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if not gaps:  # paragraphs that open again run on
        pieces = [tuple(word for piece in pieces for word in piece)]
    brackets = any(word.is_put_in or word.pattern for piece in pieces for word in piece)
    brackets = brackets or bool(_BRACKETED.search(_SIC.sub("", _LEFT_OUT.sub("", quoted.text))))
    return Quotation(tuple(QuotePiece(piece) for piece in pieces if piece), gaps, brackets)


def numbering_in(text: str) -> list[Span]:
    """Return where a text numbers its parts: "(1)", "2." at a line's start, a footnote's "[3]". Nobody quotes these."""
    return [found.span() for found in _NUMBERING.finditer(text)]


def _words(text: str, offset: int) -> tuple[QuoteWord, ...]:
    dropped = [*numbering_in(text), *(found.span() for found in _SIC.finditer(text))]
    brackets = [found.span() for found in _BRACKETED.finditer(text)]
    words = [word for word in words_of(text) if not _inside(word, dropped)]
    found: list[QuoteWord] = []
    group: list[Word] = []
    for word, following in zip(words, [*words[1:], None], strict=False):
        group.append(word)
        if following is not None and _is_one_word(text[word.end : following.start]):
            continue
        found.append(_quote_word(text, group, brackets, offset))
        group = []
    return tuple(found)


def _is_one_word(between: str) -> bool:
    return bool(between) and not between.strip("[]'\u2019")


def _quote_word(text: str, group: list[Word], brackets: list[Span], offset: int) -> QuoteWord:
    key = "".join(word.text for word in group)
    start, end = group[0].start, group[-1].end
    inside = [_inside(word, brackets) for word in group]
    shortened = text.startswith("[]", end)
    pattern = ""
    if shortened or (any(inside) and not all(inside)):
        parts = ["[a-z]{0,8}" if put_in else re.escape(word.text) for word, put_in in zip(group, inside, strict=True)]
        pattern = "".join(parts) + ("[a-z]{1,4}" if shortened else "")
    return QuoteWord(key, start + offset, end + offset, all(inside), pattern)


def _inside(word: Word, spans: list[Span]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in spans)
