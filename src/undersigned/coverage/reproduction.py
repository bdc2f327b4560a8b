"""Does an article reprint the letter, and is the reprint faithful? Words aligned, then the names compared as a set.

A reprint has over four fifths of the letter's words (or its beginning, its end and most of what lies between). What
stands around it, headings and furniture inside it, folds and scanning noise are no differences.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from undersigned.coverage.findings import Article, Difference, Reproduction, Span
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.names_listed import signatory_differences, where_signatories_begin
from undersigned.coverage.quotations.noise import Likeness, likeness
from undersigned.coverage.quotations.quote_words import numbering_in
from undersigned.coverage.shown_text import as_shown
from undersigned.text.align import Pair, aligned, rising
from undersigned.text.folding import Word, words_of

FULL, FULL_BETWEEN_ENDS = 0.8, 0.62  # shares of the letter's words
FEWEST_WORDS = 40  # a letter shorter than that is quoted, not reprinted
_SHINGLE = 5
_GREETING_WORDS, _CLOSING_WORDS = 8, 4  # at the ends of a reprint so little may be left out: "Dear …", "Sincerely"
_NEAR = 60  # words: so far from the rest of the reprint its first or last word may stand
_BRIDGE = 2  # so few common words between two differences belong to both
_SALUTATION = re.compile(
    r"^[ \t]*(?:dear|to (?:the|our|all)|estimad[oa]s?|querid[oa]s?|señor(?:a|es|as)?|excelent|distinguid|monsieur|"
    r"madame|sehr geehrte|honorable)\b[^\n]{0,150}[:,][ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NOTE_MARK = re.compile(r"(?<=[^\W\d_][^\W\d_][.,;:!?\"\u201d])\d{1,2}(?!\S)")  # "the April crest,1 a train"
_ASK_LABEL = re.compile(r"(?m:^[ \t]*(?:Ask[ ]\d{1,2}(?:\.\d{1,2})?\s*)+)")  # which our own page sets beside its asks
_FURNITURE = re.compile(
    r"\W*(?:advertisement|advertising|sponsored|story continues|continue reading|read (?:more|also|next)|related|"
    r"see also|sign up|subscribe|share|photo|image|credit|page \d+|\d+ of \d+|click here|scroll|publicidad|lea también|"
    r"seguir leyendo|more:|watch|listen|download)\b",
    re.IGNORECASE,
)


_GREETED = re.compile(
    r"(?:^|\n[ \t]*\n)[ \t]*(?P<line>(?!We |Our |In |As |It |This |That |The )[A-Z\u00c0-\u00de][^\n:.]{2,60}:)[ \t]*"
    r"(?=\n[ \t]*\n)"
)  # "Commissioners:"


@dataclass(frozen=True)
class Reprint:
    """Where the letter stands in the article (None when it is not reprinted), and what was found there."""

    span: Span | None
    reproduction: Reproduction


@dataclass(frozen=True)
class _Gap:
    """What lies between two places where letter and reprint agree: words of the letter, words of the article."""

    letter: Span
    article: Span


@dataclass(frozen=True)
class _Marks:
    """Where letter and article number their items and notes, which each outlet lays out in its own way."""

    letter: Sequence[Span]
    article: Sequence[Span]

    def explain(self, gap: _Gap, theirs: Sequence[Word], ours: Sequence[Word]) -> bool:
        """Tell whether one side has such a mark, and nothing else, where the other has nothing."""
        more, marks = theirs[slice(*gap.letter)], self.letter
        if not more:
            more, marks = ours[slice(*gap.article)], self.article
        elif gap.article[0] < gap.article[1]:
            return False
        return all(any(a <= word.start and word.end <= b for a, b in marks) for word in more)


NONE = Reprint(None, Reproduction(is_full=False))


def reprint_of(article: Article, letter: KnownLetter) -> Reprint:
    """Return whether the article reprints the letter, and every difference if it does."""
    begins, ends = _greeting(letter.text), where_signatories_begin(letter)
    theirs = [word for word in words_of(letter.text[:ends]) if word.start >= begins]
    ours = words_of(as_shown(article.text))
    if len(theirs) < FEWEST_WORDS:
        return NONE
    begin, end = _window(theirs, ours)
    pairs = [(i, j + begin) for i, j in aligned(_texts(theirs), _texts(ours[begin:end]))]
    pairs = _without_address(_without_strays(pairs), _alone(theirs[: _GREETING_WORDS + 1], letter.text))
    if not _is_full(pairs, len(theirs)):
        return NONE
    marks = _Marks(_marks(letter.text), _marks(article.text))
    gaps = [gap for gap in _gaps(pairs, letter.text, theirs, ours) if not marks.explain(gap, theirs, ours)]
    found = [difference for gap in gaps for difference in _differences(gap, letter.text, theirs, article.text, ours)]
    span = ours[pairs[0][1]].start, ours[pairs[-1][1]].end
    names = signatory_differences(letter, article.text, span[1], article.printed_on)
    found += names.differences
    reproduction = Reproduction(True, not found, tuple(found), names.found, names.expected)
    return Reprint((span[0], max(span[1], names.end)), reproduction)


def _greeting(text: str) -> int:
    """Return where a letter begins to speak: at its salutation, below its date and address, which reprints drop."""
    found = _SALUTATION.search(text) or _GREETED.search(text)
    start = found.start("line" if "line" in found.groupdict() else 0) if found else 0
    return start if len(text[:start].split()) <= 60 else 0


def _marks(text: str) -> list[Span]:
    labels = [found.span() for pattern in (_NOTE_MARK, _ASK_LABEL) for found in pattern.finditer(text)]
    return numbering_in(text) + labels


def _texts(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words]


def _window(theirs: Sequence[Word], ours: Sequence[Word]) -> Span:
    """Return the words of the article between which the letter can stand: where its own runs of words are."""
    places: dict[tuple[str, ...], int] = {}
    for i in range(len(theirs) - _SHINGLE + 1):
        places.setdefault(tuple(_texts(theirs[i : i + _SHINGLE])), i)
    hits = []
    for j in range(len(ours) - _SHINGLE + 1):
        i = places.get(tuple(_texts(ours[j : j + _SHINGLE])), -1)
        if i >= 0:
            hits.append((i, j))
    chain = _densest(rising(hits))
    if not chain:
        return 0, 0
    first, last = chain[0], chain[-1]
    return max(0, first[1] - first[0] - _NEAR), min(len(ours), last[1] + len(theirs) - last[0] + _NEAR)


def _densest(chain: list[Pair]) -> list[Pair]:
    """Return the chain without quotations that stand far before or after the reprint itself."""
    parts: list[list[Pair]] = []
    for pair in chain:
        near = parts and pair[1] - parts[-1][-1][1] < 60 + 2 * (pair[0] - parts[-1][-1][0])
        if near:
            parts[-1].append(pair)
        else:
            parts.append([pair])
    largest = max(map(len, parts), default=0)
    return [pair for part in parts if len(part) >= 0.2 * largest for pair in part]


def _without_strays(pairs: list[Pair]) -> list[Pair]:
    """Return pairs without lone equal words at both ends, which stand before or after the reprint by chance."""
    kept = [
        (i, j)
        for n, (i, j) in enumerate(pairs)
        if (n and pairs[n - 1] == (i - 1, j - 1)) or (n + 1 < len(pairs) and pairs[n + 1] == (i + 1, j + 1))
    ]
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    for pair in reversed(pairs):
        first = pair if pair < first and _belongs(first[0] - pair[0], first[1] - pair[1]) else first
    for pair in pairs:
        last = pair if pair > last and _belongs(pair[0] - last[0], pair[1] - last[1]) else last
    return [pair for pair in pairs if first <= pair <= last]


def _without_address(pairs: list[Pair], greeting: int) -> list[Pair]:
    """Return pairs without names of the greeting that stand in the address above, where the greeting was left out."""
    if not pairs or pairs[0][0] == 0:
        return pairs
    return [pair for pair in pairs if pair[0] >= greeting]


def _belongs(theirs: int, ours: int) -> bool:
    """Tell whether a lone word so many words away in both texts is a greeting or closing beside which words changed."""
    return ours <= _NEAR if theirs == 1 else theirs <= 6 and ours <= 6


def _is_full(pairs: Sequence[Pair], length: int) -> bool:
    if not pairs:
        return False
    same = len(pairs) + _noise(pairs)
    share = same / length
    ends = pairs[0][0] <= 12 and pairs[-1][0] >= length - 12
    return share > FULL or (ends and share >= FULL_BETWEEN_ENDS)


def _noise(pairs: Sequence[Pair]) -> int:
    """Return how many words of the letter are there in spite of scanning noise."""
    gaps = list(_raw_gaps(pairs))
    return sum(end - start for (start, end), (a, b) in gaps if end - start == b - a and end - start <= 3)


def _raw_gaps(pairs: Sequence[Pair]) -> Iterator[tuple[Span, Span]]:
    for (i, j), (next_i, next_j) in pairwise(pairs):
        if next_i > i + 1 or next_j > j + 1:
            yield (i + 1, next_i), (j + 1, next_j)


def _gaps(pairs: Sequence[Pair], letter: str, theirs: Sequence[Word], ours: Sequence[Word]) -> list[_Gap]:
    """Return the gaps as a person sees them: noise left out, near ones joined, the letter's own ends added."""
    found: list[_Gap] = []
    known = frozenset(_texts(theirs))
    greeting = _alone(theirs[: _GREETING_WORDS + 1], letter)  # it may be left out, and so may the closing
    if pairs[0][0] > greeting:
        found.append(_Gap((greeting, pairs[0][0]), (pairs[0][1], pairs[0][1])))
    for gap in _raw_gaps(pairs):
        left, right = _slid(*gap, theirs, ours)
        if _is_noise(theirs[slice(*left)], ours[slice(*right)], known):
            continue
        near = (
            found and 0 < left[0] - found[-1].letter[1] <= _BRIDGE and _is_short(found[-1]) and _width(left, right) <= 6
        )
        if near and found[-1].article[1] > found[-1].article[0]:
            found[-1] = _Gap((found[-1].letter[0], left[1]), (found[-1].article[0], right[1]))
        else:
            found.append(_Gap(left, right))
    last = pairs[-1]
    end = len(theirs) - _alone(theirs[: -_CLOSING_WORDS - 2 : -1], letter)
    if last[0] < end - 1:
        found.append(_Gap((last[0] + 1, end), (last[1] + 1, last[1] + 1)))
    return found


def _alone(words: Sequence[Word], text: str) -> int:
    """Return how many of these words, from an end of the letter on, are a paragraph: its greeting, its closing."""
    for count, (one, other) in enumerate(pairwise(words), 1):
        if "\n" in text[min(one.end, other.end) : max(one.start, other.start)]:
            return count
    return 0


def _slid(left: Span, right: Span, theirs: Sequence[Word], ours: Sequence[Word]) -> tuple[Span, Span]:
    """Move a gap that has one side to where a paragraph or sentence begins, when equal words allow that."""
    if right[0] == right[1]:
        return _moved(left, theirs), right
    if left[0] == left[1]:
        return left, _moved(right, ours)
    return left, right


def _moved(gap: Span, words: Sequence[Word]) -> Span:
    start, end = gap
    best = gap
    widest = words[start].start - words[start - 1].end if start else 0
    for step in range(1, min(start, 8) + 1):
        if words[start - step].text != words[end - step].text:
            break
        width = words[start - step].start - (words[start - step - 1].end if start > step else -9)
        if width > widest:
            widest, best = width, (start - step, end - step)
    return best


def _is_short(gap: _Gap) -> bool:
    return _width(gap.letter, gap.article) <= 6


def _width(left: Span, right: Span) -> int:
    return max(left[1] - left[0], right[1] - right[0])


def _is_noise(theirs: Sequence[Word], ours: Sequence[Word], known: frozenset[str]) -> bool:
    """Tell whether two short runs of words are the same but for how they were scanned, broken or mistyped."""
    if max(len(theirs), len(ours)) > 6:
        return False
    source, written = "".join(_texts(theirs)), "".join(_texts(ours))
    return likeness(source, written, known, is_name=False) >= Likeness.DOUBTFUL


def _differences(
    gap: _Gap, letter: str, theirs: Sequence[Word], article: str, ours: Sequence[Word]
) -> Iterator[Difference]:
    """Yield what one gap is: paragraphs that are missing or added, or words that changed."""
    missing = [letter[start:end] for start, end in _paragraphs(letter, theirs[slice(*gap.letter)])]
    spans = _paragraphs(article, ours[slice(*gap.article)])
    added = [article[start:end] for start, end in spans if not _is_beside(article, start, end)]
    if not missing and not added:
        return
    if missing and added and (_width(gap.letter, gap.article) <= 40 or len(missing) == len(added) == 1):
        yield Difference("changed", _line(missing), _line(added))
        return
    yield from (Difference("missing", _line([text]), "") for text in missing)
    yield from (Difference("added", "", _line([text])) for text in added)


def _paragraphs(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Yield where the words stand in the text, parted where paragraphs end."""
    if not words:
        return
    start, end = words[0].start, words[-1].end
    for found in re.finditer(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\Z)", text[start:end], re.DOTALL):
        yield start + found.start(), start + found.end()


def _line(texts: Sequence[str]) -> str:
    return " ".join(" ".join(texts).split())


def _is_beside(article: str, start: int, end: int) -> bool:
    """Tell whether words that the letter lacks are a heading or furniture, which stand on a line of their own."""
    text = article[start:end]
    count = len(text.split())
    begins = article.rfind("\n", 0, start) + 1
    ends = article.find("\n", end)
    around = article[begins:start] + article[end : ends if ends >= 0 else len(article)]
    alone = not any(char.isalnum() for char in around)
    is_sentence = around.strip().endswith((".", "!", "?", "\u201d")) or text.endswith((".", "!", "?"))
    return alone and ((bool(_FURNITURE.match(text)) and count <= 14) or (count <= 9 and not is_sentence))
