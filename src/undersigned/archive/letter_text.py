"""From what was read of a file to the letter's body as text that can be kept, compared and written on from.

An importer's answer has the lines of the source without markup. The body is written again in the plain text of our own
letters (docs/formats/letter-text.md), so that nothing in it is read as markup that was none in the source.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from undersigned.document.blocks import HEADING, ITEM, RULE
from undersigned.text.characters import unsafe_characters

_NUMBER = re.compile(r"\(?(\d{1,3})[.)]$")
_BULLET = re.compile(r"[^\w\s]$")
_LINE_MARK = re.compile(r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=[-+>](?:\s|$)|>)")
_INLINE_MARK = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|$)|\*|(?<![^\W_])_|_(?![^\W_])|\[(?=\^|[^\]]*\]\()|<(?=https?:|mailto:|[^\s<>@]+@)",
    re.IGNORECASE,
)


def without_unsafe(text: str) -> str:
    """Return `text` without characters that nobody can see or that mislead; line ends stay."""
    unsafe = {problem.position for problem in unsafe_characters(text, allow_newlines=True)}
    return "".join(char for place, char in enumerate(text) if place not in unsafe) if unsafe else text


def escaped(line: str) -> str:
    """Return a line of plain words so that a letter's text reads it as those words and nothing as markup."""
    marked = _INLINE_MARK.sub(lambda match: "\\" + match[0], line)
    start = _LINE_MARK.match(marked)
    return f"{marked[: start.end()]}\\{marked[start.end() :]}" if start else marked


def body_of(answer: Mapping[str, Any]) -> str:
    """Return the body of the letter in an answer of `read_limited`, between greeting and leave-taking; "" without one.

    Paragraphs are parted by a blank line, items of lists keep their numbers or become bullets, headings are strong.
    """
    if not answer["record"]["is_letter"]:
        return ""
    if not answer["lines"]:  # a record as JSON: nothing was read anew, so there are paragraphs alone
        return "\n\n".join(escaped(" ".join(words.split())) for words in answer["record"]["paragraphs"])
    texts = without_unsafe(answer["text"]).split("\n")
    pieces = list(_pieces(answer, texts))
    return "".join(_gap(before, piece) + piece[1] for before, piece in zip([("", ""), *pieces], pieces, strict=False))


def _gap(before: tuple[str, str], piece: tuple[str, str]) -> str:
    if not before[1]:
        return ""
    return "\n" if before[0] == piece[0] != "paragraph" else "\n\n"


def _pieces(answer: Mapping[str, Any], texts: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the kind (paragraph, numbers, bullets) and the written line of each piece of the body."""
    first, end = _range(answer)
    for text, (kind, marker, _line) in list(zip(texts, answer["lines"], strict=True))[first:end]:
        words = " ".join(text.split())
        if kind == RULE or not words:
            continue
        number = _NUMBER.match(marker)
        if kind == ITEM and number:
            yield "numbers", f"{int(number[1])}. {escaped(words)}"
        elif kind == ITEM and (not marker or _BULLET.match(marker)):
            yield "bullets", f"- {escaped(words)}"
        elif kind == ITEM:
            yield "paragraph", escaped(f"{marker} {words}")
        else:
            yield "paragraph", f"**{escaped(words)}**" if kind == HEADING else escaped(words)


def _range(answer: Mapping[str, Any]) -> tuple[int, int]:
    """Return the body's first line and the line after its last, as places in the answer's lines."""
    starts = list(accumulate((len(line) + 1 for line in answer["text"].split("\n")), initial=0))
    spans = {name: (start, end) for name, start, end in answer["spans"]}
    line_of = {name: next(n for n, at in enumerate(starts) if at > start) - 1 for name, (start, _end) in spans.items()}
    paragraphs = [line for name, line in line_of.items() if name.startswith("paragraphs.")]
    names = [line for name, line in line_of.items() if name.startswith("signatories.")]
    first = min(paragraphs, default=0)
    if "salutation" in line_of:
        first = min(first, line_of["salutation"] + 1) if first > line_of["salutation"] else line_of["salutation"] + 1
    if "closing" in line_of and line_of["closing"] >= first:
        return first, line_of["closing"]
    end = max(paragraphs, default=first - 1) + 1
    kinds = [kind for kind, _marker, _line in answer["lines"]]
    while end < len(kinds) and kinds[end] == ITEM and end not in names:
        end += 1
    return first, end


def full_text(salutation: str, body: str, closing: str) -> str:
    """Return greeting, body and leave-taking as one text; the empty ones are left out."""
    parts = (escaped(salutation.strip()), body.strip("\n"), escaped(closing.strip()))
    return "\n\n".join(part for part in parts if part) + "\n"
