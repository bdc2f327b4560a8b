"""What an article sets in quotation marks or apart as a block: the words it says are somebody else's.

Marks are paired by where they stand. Paragraphs that open again without having closed are one quotation. One or two
words in marks are a title or a distance kept, not a quotation to judge.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from undersigned.coverage.findings import Article, Span
from undersigned.coverage.quotations.marks import Mark, Role, marks_in
from undersigned.text.folding import words_of

FEWEST_WORDS = 3
_LONGEST = 6_000  # code points: an opening mark whose partner is farther away has lost it
_PARAGRAPH = re.compile(r"\n[ \t\r\u00a0]*\n\s*")
_SENTENCE_LINE = re.compile(r"(?<=[.!?:\"'\u201d\u2019)])[ \t\r]*\n\s*")
_POSSESSIVE = re.compile(r"s['\u2019\u00b4`]\s+[a-z]")
_INTRODUCTION = re.compile(
    r"\b(?:letter|text|document|statement|missive|carta|misiva|texto|documento)\b[^.!?\n]{0,80}"
    r"\b(?:reads?|says?|said|states?|stated|begins?|concludes?|continues?|adds?|dice|señala|afirma|expresa|reza)\b"
    r"[^.!?\n]{0,60}:\s*$"
    r"|\b(?:they|mayors|officials|leaders|signatories|signers|coalition|group|alcaldes|firmantes)\b[^.!?\n]{0,60}"
    r"\b(?:wrote|write|writes|escribieron|escriben)\b[^.!?\n]{0,60}:\s*$",
    re.IGNORECASE,
)
_WHOLE_LETTER = re.compile(r"\b(?:full|entire|complete|whole|íntegr\w+|complet\w+)\b", re.IGNORECASE)
_GREETING = re.compile(r"(?:dear|to|estimad\w+|querid\w+|señor\w*|mr|ms|mrs|honorable)\b", re.IGNORECASE)
_ENDS = frozenset(".!?")
# What stands between two parts of one speech: a closing mark, who says it, a full stop, an opening mark.
_INSERTED = re.compile(r"[^\w\s]{0,2}[ \t][^.!?\n\"\u201c\u201d\u00ab\u00bb]{4,80}[.]\s+[^\w\s]", re.DOTALL)
_SET_APART = re.compile(r"(?:[ ]{3,}|\t|>+[ ]?)\S")
_MARGIN = re.compile(r"^[ \t>]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that an article quotes. `span` lies inside the marks; `text` is article.text there.

    `pieces` are the spans paragraph by paragraph, without the marks that open a paragraph again.
    """

    text: str
    span: Span
    pieces: tuple[Span, ...]
    is_block: bool = False


def quotations_in(article: Article) -> list[Quoted]:
    """Return what the article quotes, in order; quotations inside quotations belong to them.

    One or two words are none, unless they are a sentence that goes on with the speech before it.
    """
    text = article.text
    breaks = _breaks(text)
    blocks = _blocks(article, breaks)
    marked = _marked(text, breaks)
    whole = [quoted for block in blocks for quoted in marked if _fills(quoted.span, block.span)]
    blocks = [block for block in blocks if not any(_fills(quoted.span, block.span) for quoted in whole)]
    free = [quoted for quoted in marked if not any(_meet(quoted.span, block.span) for block in blocks)]
    found = sorted([*blocks, *free], key=lambda quoted: quoted.span)
    kept: list[Quoted] = []
    for quoted in found:
        if len(words_of(quoted.text)) >= FEWEST_WORDS or (kept and _goes_on(text, kept[-1], quoted)):
            kept.append(quoted)
    return kept


def nested_in(quoted: Quoted) -> list[Quoted]:
    """Return the quotations inside a quotation, placed in the article: a speaker who reads from the letter."""
    shift = quoted.span[0]
    found = [one for one in _marked(quoted.text, []) if len(words_of(one.text)) >= FEWEST_WORDS]
    return [
        replace(
            one,
            span=(one.span[0] + shift, one.span[1] + shift),
            pieces=tuple((start + shift, end + shift) for start, end in one.pieces),
        )
        for one in found
        if not _fills(one.span, (0, len(quoted.text)))
    ]


def _goes_on(text: str, earlier: Quoted, quoted: Quoted) -> bool:
    """Tell whether words that are few go on with a speech: a whole sentence after "...," she said."""
    between = text[earlier.span[1] : quoted.span[0]]
    is_sentence = quoted.text[:1].isupper() and quoted.text[-1] in _ENDS and len(words_of(quoted.text)) > 1
    return is_sentence and bool(_INSERTED.fullmatch(between)) and not _PARAGRAPH.search(between)


def paragraphs_of(text: str) -> list[Span]:
    """Return the spans of the paragraphs: parted by empty lines or else by lines that end a sentence."""
    edges = [0, *(edge for start, end in _breaks(text) for edge in (start, end)), len(text)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip()]


def _breaks(text: str) -> list[Span]:
    found = [match.span() for match in _PARAGRAPH.finditer(text.strip("\n"))] if "\n" in text else []
    if found:
        return [match.span() for match in _PARAGRAPH.finditer(text)]
    return [match.span() for match in _SENTENCE_LINE.finditer(text)]


def _marked(text: str, breaks: list[Span]) -> list[Quoted]:
    """Return the quotations in marks, nested ones left out."""
    marks, found, here = marks_in(text), [], 0
    ends = [start for start, _ in breaks] + [len(text)]
    while here < len(marks):
        closing = _partner(text, marks, here, ends) if marks[here].role in {Role.OPENS, Role.EITHER} else None
        if closing is None:
            here += 1
            continue
        after, pieces = closing
        quoted = _quoted(text, pieces)
        if quoted is not None:
            found.append(quoted)
        here = after
    return found


def _partner(text: str, marks: list[Mark], opening: int, ends: list[int]) -> tuple[int, list[Span]] | None:
    """Return the mark after the quotation that `opening` opens, and its pieces; None when nothing closes it."""
    mark = marks[opening]
    start, pieces, depth = mark.end, list[Span](), 0
    end = next(edge for edge in ends if edge >= mark.start)
    here = opening + 1
    while True:
        while here < len(marks) and marks[here].start < end:
            other = marks[here]
            closes = other.is_double == mark.is_double and _closes(text, marks, here, end, is_open=depth == 0)
            if closes and depth == 0:
                return here + 1, [*pieces, (start, other.start)]
            if other.is_double == mark.is_double:
                depth = max(0, depth + (-1 if closes else other.role is Role.OPENS and other.is_double))
            here += 1
        again = _opens_again(text, marks, here, mark, end)
        if depth or here >= len(marks) or marks[here].start - mark.start > _LONGEST:
            return (here, [*pieces, (start, end)]) if pieces and not depth else None
        if again:
            pieces.append((start, end))
            start, here = marks[here].end, here + 1
        elif pieces or not mark.is_double or not (marks[here].is_double and marks[here].role is Role.CLOSES):
            return (here, [*pieces, (start, end)]) if pieces else None
        end = next(edge for edge in ends if edge >= marks[here - again].start)


def _closes(text: str, marks: list[Mark], here: int, end: int, *, is_open: bool) -> bool:
    """Tell whether a mark closes what is open. A plural's apostrophe does not when a better mark follows."""
    mark = marks[here]
    if mark.role is Role.EITHER:
        return is_open
    if mark.role is not Role.CLOSES:
        return False
    if mark.is_double or not _POSSESSIVE.match(text, mark.start - 1):
        return True
    for other in marks[here + 1 :]:
        if other.start >= end or (not other.is_double and other.role is Role.OPENS):
            return True
        if not other.is_double and other.role is Role.CLOSES:
            return False
    return True


def _opens_again(text: str, marks: list[Mark], here: int, first: Mark, end: int) -> bool:
    """Tell whether the next paragraph opens the quotation again: whether it begins with such a mark."""
    if here >= len(marks) or marks[here].is_double != first.is_double or marks[here].role is Role.CLOSES:
        return False
    return not text[end : marks[here].start].strip()


def _quoted(text: str, pieces: list[Span], *, is_block: bool = False) -> Quoted | None:
    tight = [span for span in (_tight(text, piece) for piece in pieces) if span[0] < span[1]]
    if not tight:
        return None
    span = (tight[0][0], tight[-1][1])
    return Quoted(text[span[0] : span[1]], span, tuple(tight), is_block)


def _tight(text: str, span: Span) -> Span:
    """Return the span without blanks at its ends."""
    part = text[span[0] : span[1]]
    return span[0] + len(part) - len(part.lstrip()), span[1] - len(part) + len(part.rstrip())


def _blocks(article: Article, breaks: list[Span]) -> list[Quoted]:
    """Return what is set apart: by the page, by indentation, or by a paragraph that announces the letter's words."""
    given = [_quoted(article.text, [span], is_block=True) for span in article.block_quotes]
    if given:
        return [block for block in given if block is not None]
    paragraphs = paragraphs_of(article.text)
    indented = _indented(article.text, paragraphs, breaks)
    announced = [] if indented else _announced(article.text, paragraphs)
    return [block for span in indented or announced if (block := _quoted(article.text, [span], is_block=True))]


def _indented(text: str, paragraphs: list[Span], breaks: list[Span]) -> list[Span]:
    """Return the paragraphs whose every line stands in from the margin, when most do not; neighbors are one block."""
    starts = [text.rfind("\n", 0, start) + 1 for start, _ in paragraphs]
    lines = [text[begin:end].splitlines() for begin, (_, end) in zip(starts, paragraphs, strict=True)]
    apart = [all(_SET_APART.match(line) for line in block if line.strip()) for block in lines]
    if not breaks or sum(apart) * 2 >= len(apart):
        return []
    found: list[Span] = []
    for here, (start, end) in enumerate(paragraphs):
        if apart[here] and here and apart[here - 1] and found:
            found[-1] = (found[-1][0], end)
        elif apart[here] and len(words_of(text[start:end])) > FEWEST_WORDS:
            margin = _MARGIN.match(text[start:end])
            found.append((start + margin.end() if margin else start, end))
    return found


def _announced(text: str, paragraphs: list[Span]) -> list[Span]:
    """Return paragraphs without marks that follow "The letter reads:"; the whole letter below is no quotation."""
    found = []
    for (start, end), following in pairwise(paragraphs):
        introduction, words = text[start:end], text[following[0] : following[1]]
        announces = _INTRODUCTION.search(introduction) and not _WHOLE_LETTER.search(introduction[-160:])
        if announces and not _GREETING.match(words) and not marks_in(words[:1]) and len(words_of(words)) >= 8:
            found.append(following)
    return found


def _fills(inner: Span, outer: Span) -> bool:
    """Tell whether marks inside a block hold nearly all of it, so that they say better where the quotation ends."""
    return _meet(inner, outer) and (inner[1] - inner[0]) >= 0.8 * (outer[1] - outer[0])


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
