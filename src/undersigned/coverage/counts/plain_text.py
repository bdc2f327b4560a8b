"""A text as its sentences run: broken lines and words joined again, one kind of blank, with the way back."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from undersigned.coverage.findings import Span

_OUT = re.compile(r"\u00ad[ \t]*\n?|(?<=[^\W\d_])[-\u2010][ \t]*\n[ \t]*(?=[a-z])|[\u200b\ufeff]")
_ONE_FOR_ONE = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f\t\r", " ")
    | dict.fromkeys("\u2018\u2019\u02bc\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
    | dict.fromkeys("\u2012\u2013\u2015\u2212", "\u2014")
)
_LINE_END = re.compile(r"(?<!\n)[ ]?\n(?![ \t]*\n)(?=[^\n])")
_FILLED = 55  # code points: lines that were broken only to fit a page are longer
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[\u00bf\u00a1]*[A-Z0-9\u00c0-\u00de#])|\s*\n\s*")
_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:[A-Z]|\w+\.[A-Za-z]|Mr|Ms|Mrs|Dr|Sr|Sra|Jr|St|Ft|Mt|No|vs|Gov|Sen|Rep|Hon|Pres|Jan|Feb|Mar|Apr|Aug|Sept?|Oct"
    r"|Nov|Dec)$"
)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text without what is not read; `origin` leads from its offsets back to the text that was given."""

    text: str
    breaks: tuple[int, ...]
    _starts: tuple[int, ...]
    _shifts: tuple[int, ...]

    def origin(self, start: int, end: int) -> Span:
        """Return the span of the original text for `text[start:end]`."""
        return self._back(start), self._back(end - 1) + 1

    def _back(self, place: int) -> int:
        return place + self._shifts[bisect_right(self._starts, place) - 1]

    def sentence(self, place: int) -> Span:
        """Return the span of the sentence in which a place of the plain text lies."""
        after = bisect_right(self.breaks, place)
        start = self.breaks[after - 1] if after else 0
        return start, self.breaks[after] if after < len(self.breaks) else len(self.text)

    def paragraph(self, place: int) -> Span:
        """Return the span of the paragraph (between blank lines) in which a place of the plain text lies."""
        start = self.text.rfind("\n\n", 0, place)
        end = self.text.find("\n\n", place)
        return (start + 2 if start >= 0 else 0), (end if end >= 0 else len(self.text))


def _blank_or_break(found: re.Match[str]) -> str:
    """Return a blank where a line was only filled up, and the line end where a short line ended for a reason."""
    line = found.start() - found.string.rfind("\n", 0, found.start()) - 1
    is_new = line < _FILLED and found.string[found.end() : found.end() + 1].isupper()
    return found[0] if is_new else " " * len(found[0])


def _is_abbreviation(text: str, stop: int) -> bool:
    """Tell whether the full stop at `stop` belongs to the word before it: "St. Louis", "U.S. mayors"."""
    return text[stop : stop + 1] == "." and _ABBREVIATION.search(text, max(0, stop - 10), stop) is not None


def plain_text(text: str) -> PlainText:
    """Return `text` with soft hyphens, hyphens at line ends and line ends inside paragraphs taken away."""
    parts: list[str] = []
    starts, shifts, done, length = [0], [0], 0, 0
    for out in _OUT.finditer(text):
        parts.append(text[done : out.start()])
        length += out.start() - done
        done = out.end()
        starts.append(length)
        shifts.append(done - length)
    parts.append(text[done:])
    plain = "".join(parts).translate(_ONE_FOR_ONE)
    plain = _LINE_END.sub(_blank_or_break, plain)
    breaks = tuple(end.end() for end in _SENTENCE_END.finditer(plain) if not _is_abbreviation(plain, end.start()))
    return PlainText(plain, breaks, tuple(starts), tuple(shifts))
