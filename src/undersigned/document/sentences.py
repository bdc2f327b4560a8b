"""Sentences of a paragraph with their places; abbreviations, numbers and initials end none."""

from dataclasses import dataclass

from undersigned.document.patterns import late, once

_END = late(r"[.!?…](?:[”\"’')\]]|\[\d+\]|\d{1,2}(?=\s))*\s+(?=[A-ZÀ-Þ\"“«(¿¡\[\d])")
_ABBREVIATION = late(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Hon|Sen|Rep|Gov|Gen|St|Jr|Sr|Inc|Ltd|No|art|Art|vs|etc|cf|ca|bzw|z\.B|Sra|Lic|Exmo|S|H\.R|"
    r"U\.S|D\.C|p|pp|ed|Nr)|(?:^|\s)[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its words and its start in the text it was found in (code points)."""

    text: str
    start: int


@once
def sentences_in(text: str) -> list[Sentence]:
    """Return the sentences of a text, in order; together they have all its words."""
    result, start = [], 0
    for match in _END.finditer(text):
        if not _ABBREVIATION.search(text[max(start, match.start() - 12) : match.start() + 1]):
            result.append(Sentence(text[start : match.end()].rstrip(), start))
            start = match.end()
    if text[start:].strip():
        result.append(Sentence(text[start:].rstrip(), start))
    return result
