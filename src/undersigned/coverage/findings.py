"""What was found in an article, as plain data. Offsets count code points of the article's or the source's text.

The words of the verdicts are those that readers see; docs/algorithms/quotations.md says what each one means.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Span = tuple[int, int]


class Verdict(StrEnum):
    """What a quotation is, beside the texts that we know."""

    VERBATIM = "verbatim"
    ELIDED = "elided"
    BRACKETED = "bracketed"
    ALTERED = "altered"
    TRANSLATED = "translated"
    NOT_IN_LETTER = "not_in_letter"
    STATEMENT = "statement_by_signatory"
    UNCLEAR = "unclear"


class CountVerdict(StrEnum):
    """What a count claim is, beside the list of signatories as of the article's date."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_CHECKABLE = "not_checkable"


class EditKind(StrEnum):
    """What kind of word differs. Numbers, names and negations are never noise."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    WORD = "word"
    DROP = "silent_drop"


@dataclass(frozen=True)
class Article:
    """A news text as plain text, with the day it was printed and the outlet where they are known.

    `is_exact` tells that offsets into `text` are offsets into what was given (plain text, not HTML or PDF).
    `block_quotes` are the spans that the page itself sets apart as quotations.
    """

    text: str
    printed_on: date | None = None
    outlet: str = ""
    title: str = ""
    is_exact: bool = True
    block_quotes: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Edit:
    """One difference between a quotation and the passage: what the source says, and what the article makes of it."""

    kind: EditKind
    source_text: str
    article_text: str


@dataclass(frozen=True)
class QuoteFinding:
    """One quotation: its span inside the marks, the verdict and why, and where the words stand in which source.

    `source` is the id of a Source and `letter` the letter to which that belongs; both empty where nothing was found.
    For NOT_IN_LETTER a source that is a press release tells where the words do come from.
    """

    text: str
    span: Span
    verdict: Verdict
    reason: str
    letter: str = ""
    source: str = ""
    source_spans: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class CountFinding:
    """One claim of a number: its words and span, the verdict, the right number where known, the arithmetic in words."""

    text: str
    span: Span
    verdict: CountVerdict
    reason: str
    expected: int | None = None


@dataclass(frozen=True)
class NameFinding:
    """One misspelled name: as written, with its span, and as the letter has it."""

    written: str
    span: Span
    correct: str
    reason: str


@dataclass(frozen=True)
class Difference:
    """One place where a reprint departs from the letter: changed, missing (no article text), added (no letter text)."""

    kind: str
    letter_text: str
    article_text: str


@dataclass(frozen=True)
class Reproduction:
    """Whether the article reprints the letter (over four fifths of it), and every difference if so."""

    is_full: bool
    is_faithful: bool = False
    differences: tuple[Difference, ...] = ()
    signatories_found: int = 0
    signatories_expected: int = 0


@dataclass(frozen=True)
class Report:
    """Everything found in one article. `letter` is the letter it is mainly about, "" when it covers none of ours.

    `letters` are all that it quotes or reports on, the main one first; `reason` says how the letter was told.
    """

    article: Article
    letter: str
    letters: tuple[str, ...]
    reason: str
    quotations: tuple[QuoteFinding, ...] = ()
    counts: tuple[CountFinding, ...] = ()
    names: tuple[NameFinding, ...] = ()
    reproduction: Reproduction = Reproduction(is_full=False)
