"""Where a quotation in Spanish stands in an English letter, or the other way about: placed, never checked word by word.

`translated_passages` finds the nearest passage and how sure that is. Here the passage is rounded to its clause, and
held against the quotation for what a translator does not change: its numbers, their units, and what is denied.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from undersigned.coverage.findings import Span
from undersigned.coverage.quotations.civic_words import ENGLISH_MARKS, SPANISH_MARKS
from undersigned.coverage.quotations.measures import changed_measure, is_denying, lost_denials
from undersigned.coverage.quotations.quoted import paragraphs_of
from undersigned.coverage.quotations.translated_passages import Kind, Nearest, Token, nearest_in, tokens_of
from undersigned.text.folding import words_of

_FEWEST_MARKS = 2
_LEFT_OUT = re.compile(r"\u2026|\.\s?\.\s?\.")
_CLAUSES = re.compile(r"(?<=[.!?,;:])[\"'\u201d\u2019)]*\s+|\s+(?=\(\d\))|\s[\u2013\u2014]\s|\n\s*")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+")
_ENOUGH = 0.0  # logarithm of odds: as likely as any place taken by chance, and the quotation is said to be the letter's
_ENOUGH_IF_GIVEN = -1.0
_THIN = 2.0  # below it, a passage of which more is left than shared is none
_CERTAIN = 5.0  # so much that it is the letter's passage, whoever is said to speak
_AHEAD = 1.5  # so much must the next passage be behind
_LIKELY_CHANGED, _ALONE = 0.5, 4.0  # so sure must the place be to say that something in it was changed
_SURELY_DENIED, _ALL = 6.0, 0.85
_MOST = 0.6
# A passage so unlikely, with so small a share of so many known words: the quotation translates nothing of the letter.
_ABSENT = ((-5.0, 0.34, 3), (-5.5, 0.5, 4))
_ABSENT_WORDS = 3
_LONGEST_GAP = 3  # words of a passage, one after another, that a translation does not leave out without a mark
_EDGE_WORDS = _FEW_WORDS = 4
_BEFORE = 2  # words before a passage in which its denial may stand
_AROUND = 6  # words on either side in which a number may stand


@dataclass(frozen=True, slots=True)
class Placed:
    """The passage that a quotation translates, with the logarithm of the odds that it does.

    `doubt` says in words why that is not certain, `change` what differs in it for certain; both are empty as a rule.
    """

    span: Span
    score: float
    doubt: str = ""
    change: str = ""

    @property
    def is_certain(self) -> bool:
        """Tell whether the passage is so near that it is meant, to whomever the article gives the words."""
        return self.score >= _CERTAIN and not self.doubt and not self.change


def language_of(keys: Iterable[str]) -> str:
    """Return "en" or "es" by the function words among `keys`, or "" when they do not tell."""
    english = spanish = 0
    for key in keys:
        english += key in ENGLISH_MARKS
        spanish += key in SPANISH_MARKS
    if max(english, spanish) < _FEWEST_MARKS or english == spanish:
        return ""
    return "en" if english > spanish * 2 else "es" if spanish > english * 2 else ""


def placed(quote: str, source: str, *, is_spanish: bool, is_given: bool = False) -> Placed | None:
    """Return the passage of `source` that `quote` translates; None when no place is near.

    `is_spanish` tells that the quotation is in Spanish and the source in English; else it is the other way about.
    `is_given` tells that the article gives the words to that very source: then less is enough.
    """
    tokens = tokens_of(quote, is_spanish=is_spanish)
    near = nearest_in(tokens, source, is_spanish=is_spanish)
    if near is None or near.weight < (_ENOUGH_IF_GIVEN if is_given and near.known > 1 else _ENOUGH):
        return None
    if near.weight < _THIN and near.left > near.shared:
        return None
    span = _rounded(near.span, source)
    if near.weight - near.rival < _AHEAD:
        return Placed(span, near.weight, "Two passages of the letter are equally near.")
    change = changed_measure(quote, _around(near.span, source, _AROUND, _AROUND), is_spanish=is_spanish)
    is_alone = near.weight >= _LIKELY_CHANGED and near.weight - near.rival >= _ALONE and near.share >= _MOST
    if change and change.is_certain and is_alone:
        return Placed(span, near.weight, change=change.words)
    if change:
        return Placed(span, near.weight, change.words)
    return _without_denial(quote, source, span, near, tokens)


def is_absent(quote: str, sources: Sequence[str], *, is_spanish: bool) -> bool:
    """Tell whether a quotation clearly translates nothing of `sources`: hardly a word of it, of many that are known."""
    tokens = tokens_of(quote, is_spanish=is_spanish)
    if sum(token.kind in {Kind.WORD, Kind.NUMBER} for token in tokens) < _ABSENT_WORDS:
        return False
    nearest = (nearest_in(tokens, source, is_spanish=is_spanish) for source in sources)
    return all(near is None or _is_far(near) for near in nearest)


def _is_far(near: Nearest) -> bool:
    """Tell whether even the nearest passage is none: the fewer words are shared, the less is needed to say so."""
    return any(near.weight <= most and near.share <= share and near.known >= fewest for most, share, fewest in _ABSENT)


def translated_quotes(article: str, quotes: Sequence[str], source: str) -> int:
    """Return how many quotations of an article in the other language have their one place in `source`."""
    ours, theirs = (language_of(word.text for word in words_of(text)) for text in (article, source))
    if not ours or not theirs or ours == theirs:
        return 0
    found = (placed(quote, source, is_spanish=ours == "es") for quote in quotes)
    return sum(
        place is not None and not place.doubt and (not place.change or place.score >= _CERTAIN) for place in found
    )


def _without_denial(quote: str, source: str, span: Span, near: Nearest, tokens: Sequence[Token]) -> Placed:
    """Hold what the quotation denies against what the passage does, in its own words and with those beside it."""
    inner, beside = source[near.span[0] : near.span[1]], _around(near.span, source, _BEFORE, 0)
    before = beside[: len(beside) - len(inner)]
    beside = beside[max((found.end() for found in _SENTENCE_END.finditer(before)), default=0) :]
    lost = [lost_denials(quote, passage) for passage in (inner, source[span[0] : span[1]], beside)]
    reach = lost_denials(quote, source[near.reach[0] : near.reach[1]])
    if max(lost) > 0 or max(*lost, reach) < 0:  # what it denies may stand beside the passage, but no denial may be lost
        is_sure = near.weight >= _SURELY_DENIED and near.share >= _ALL and near.known > _ABSENT_WORDS
        words = "It denies what the passage says, or the other way about."
        is_lost = min(lost) > 0 and not is_denying(quote)
        return Placed(span, near.weight, change=words) if is_sure and is_lost else Placed(span, near.weight, words)
    is_cut = near.gap >= _LONGEST_GAP and len(tokens) > _FEW_WORDS and not _LEFT_OUT.search(quote)
    if is_cut and near.weight < _CERTAIN:
        return Placed(span, near.weight, "Much of the passage is not in it.")
    return Placed(span, near.weight)


def _around(span: Span, source: str, more_before: int, more_after: int) -> str:
    """Return a passage with as many words on either side, in its paragraph."""
    start, end = span
    begun, ended = next(((a, b) for a, b in paragraphs_of(source) if a <= start < b), span)
    before, after = words_of(source[begun:start])[-more_before:], words_of(source[end:ended])[:more_after]
    return source[begun + before[0].start if before else start : end + after[-1].end if after else end]


def _rounded(span: Span, source: str) -> Span:
    """Return the span up to the edges of its clause, when no more than a few words lie between."""
    start, end = span
    begun, ended = next(((a, b) for a, b in paragraphs_of(source) if a <= start < b), span)
    edges = [begun, *(found.end() for found in _CLAUSES.finditer(source, begun, ended))]
    before = max((edge for edge in edges if edge <= start), default=begun)
    if len(words_of(source[before:start])) <= _EDGE_WORDS:
        start = before
    ends = [*(found.start() for found in _CLAUSES.finditer(source, begun, ended)), ended]
    after = min((edge for edge in ends if edge >= end), default=ended)
    if len(words_of(source[end:after])) <= _EDGE_WORDS:
        end = after
    words = words_of(source[start:end])
    return start + words[0].start, start + words[-1].end
