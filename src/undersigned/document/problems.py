"""Doubts as data: what an importer could not read, in a code for programs and a sentence for people.

The codes are listed with their meaning in `docs/algorithms/reading-letters.md`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """Every doubt that the importer can have."""

    NO_LETTER = "no-letter"
    ABOUT_A_LETTER = "about-a-letter"
    SEVERAL_LETTERS = "several-letters"
    CUT = "cut"
    SIGNATORIES_MISSING = "signatories-missing"
    COUNT_DIFFERS = "count-differs"
    LINE_DOES_NOT_FIT = "line-does-not-fit"
    LISTED_TWICE = "listed-twice"
    TWO_DATES = "two-dates"
    DATE_FROM_CONTEXT = "date-from-context"
    OFFICES_WITHOUT_NAMES = "offices-without-names"
    HIDDEN_TEXT = "hidden-text"
    STRUCK_OUT = "struck-out"
    TRACKED_CHANGES = "tracked-changes"
    DAMAGED_TEXT = "damaged-text"
    DIGEST_DIFFERS = "digest-differs"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Problem:
    """One doubt; `line` is its place in the source (a line, a paragraph or a page), None for the whole file."""

    code: Code
    message: str
    line: int | None = None


def hidden_words(words: Sequence[str], *, kept: bool) -> list[Problem]:
    """Return the doubt about words that a file hides, none when it hides none; `kept` says whether they are read."""
    shown = " … ".join(words)[:200]
    what = "is read here as well" if kept else "was left out"
    return [Problem(Code.HIDDEN_TEXT, f"The file hides text that {what}: {shown}")] if words else []


def struck_words(words: Sequence[tuple[str, int]]) -> list[Problem]:
    """Return the doubt about words, each with its line, that a page shows crossed out; none when there are none."""
    shown = " … ".join(text for text, _line in words)[:200]
    message = f"Crossed out on the page, and read here as well: {shown}. A crossed-out name may have withdrawn."
    return [Problem(Code.STRUCK_OUT, message, words[0][1])] if words else []


class CannotRead(ValueError):  # read aloud it is a refusal, and callers catch it as one
    """The file is not read at all; the problem says why and what to do."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(code, message)
