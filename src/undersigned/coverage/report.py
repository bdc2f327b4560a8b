"""A report as JSON for programs, and as lines for a person at a terminal."""

import re
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from undersigned.coverage.findings import (
    CountFinding,
    CountVerdict,
    Difference,
    Edit,
    EditKind,
    NameFinding,
    QuoteFinding,
    Report,
    Reproduction,
    Verdict,
)
from undersigned.coverage.known import KnownLetter

Paint = Callable[[str, str], str]

VERDICT_WORDS = {
    Verdict.VERBATIM: "word for word",
    Verdict.ELIDED: "word for word, shortened with marks",
    Verdict.BRACKETED: "faithful, with bracketed words",
    Verdict.ALTERED: "altered",
    Verdict.TRANSLATED: "translated, not checked word by word",
    Verdict.NOT_IN_LETTER: "not in the letter",
    Verdict.STATEMENT: "a signatory's own statement",
    Verdict.UNCLEAR: "unclear",
}
IN_NO_LETTER = "in no letter that is known here"
COUNT_WORDS = {
    CountVerdict.RIGHT: "right",
    CountVerdict.WRONG: "wrong",
    CountVerdict.NOT_CHECKABLE: "cannot be checked",
}
EDIT_WORDS = {
    EditKind.NUMBER: "another number",
    EditKind.NAME: "another name",
    EditKind.NEGATION: "a negation",
    EditKind.WORD: "other words",
    EditKind.DROP: "words left out without a mark",
}
_GOOD = {Verdict.VERBATIM, Verdict.ELIDED, Verdict.BRACKETED}
_BAD = {Verdict.ALTERED, Verdict.NOT_IN_LETTER}
_COLORS = {"good": "32", "bad": "31", "doubt": "33", "strong": "1", "quiet": "2"}
_COMMANDS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WIDTH = 100
_LONGEST = 320  # code points of a passage that are shown


def as_json(report: Report) -> dict[str, Any]:
    """Return a report as the plain data that `undersigned check --json` prints for one article.

    Offsets count code points of a plain text file; articles read from pages and PDF files have none.
    """
    exact = report.article.is_exact
    return {
        "letter": report.letter or None,
        "letters": list(report.letters),
        "reason": report.reason,
        "printed_on": report.article.printed_on.isoformat() if report.article.printed_on else None,
        "quotes": [_quote(finding, exact=exact) for finding in report.quotations],
        "counts": [_count(finding, exact=exact) for finding in report.counts],
        "names": [_name(finding, exact=exact) for finding in report.names],
        "full_reproduction": _reproduction(report.reproduction),
    }


def _place(start: int, end: int, *, exact: bool) -> dict[str, int]:
    return {"start": start, "end": end} if exact else {}


def _quote(finding: QuoteFinding, *, exact: bool) -> dict[str, Any]:
    return {
        "text": finding.text,
        **_place(*finding.span, exact=exact),
        "verdict": finding.verdict.value,
        "reason": finding.reason,
        "letter": finding.letter or None,
        "source": finding.source or None,
        "letter_spans": [list(span) for span in finding.source_spans],
        "edits": [{"kind": e.kind.value, "source": e.source_text, "article": e.article_text} for e in finding.edits],
    }


def _count(finding: CountFinding, *, exact: bool) -> dict[str, Any]:
    return {
        "text": finding.text,
        **_place(*finding.span, exact=exact),
        "verdict": finding.verdict.value,
        "expected": finding.expected,
        "reason": finding.reason,
    }


def _name(finding: NameFinding, *, exact: bool) -> dict[str, Any]:
    return {
        "written": finding.written,
        **_place(*finding.span, exact=exact),
        "correct": finding.correct,
        "reason": finding.reason,
    }


def _reproduction(found: Reproduction) -> dict[str, Any]:
    return {
        "is_full": found.is_full,
        "faithful": found.is_faithful,
        "differences": [
            {"kind": one.kind, "letter_text": one.letter_text, "article_text": one.article_text}
            for one in found.differences
        ],
        "signatories_found": found.signatories_found,
        "signatories_expected": found.signatories_expected,
    }


def as_lines(report: Report, name: str, letter: KnownLetter | None, *, color: bool = False) -> list[str]:
    """Return a report as lines for a terminal; `letter` is the one that it is about, `name` the article's file."""
    paint = _colored if color else _plain
    lines = [paint("strong", name), *_heading(report, letter)]
    for title, findings in (
        ("Quotations", [_quote_lines(finding, letter, paint) for finding in report.quotations]),
        ("Counts", [_count_lines(finding, paint) for finding in report.counts]),
        ("Names", [_name_lines(finding, paint) for finding in report.names]),
        ("Reprint", [_reprint_lines(report.reproduction, paint)] if report.reproduction.is_full else []),
    ):
        if findings:
            lines += ["", f"  {paint('strong', title)}", *(line for finding in findings for line in finding)]
    if report.letter and not (report.quotations or report.counts or report.names or report.reproduction.is_full):
        lines += ["", "  Nothing in it can be checked: no quotation, no count, no misspelled name."]
    return lines


def _heading(report: Report, letter: KnownLetter | None) -> Iterator[str]:
    if letter is None:
        yield from _wrapped(report.reason, 2)
        return
    about = ", ".join(filter(None, (letter.title, f"of {letter.date}" if letter.date else "")))
    yield from _wrapped(f"About: {about} ({letter.id})" if about else f"About: {letter.id}", 2)
    yield from _wrapped(report.reason, 2)
    if len(report.letters) > 1:
        yield from _wrapped(f"Also about: {', '.join(report.letters[1:])}", 2)


def _quote_lines(finding: QuoteFinding, letter: KnownLetter | None, paint: Paint) -> Iterator[str]:
    color = "good" if finding.verdict in _GOOD else "bad" if finding.verdict in _BAD and letter else "doubt"
    is_nowhere = finding.verdict is Verdict.NOT_IN_LETTER and letter is None
    yield f"  {paint(color, IN_NO_LETTER if is_nowhere else VERDICT_WORDS[finding.verdict])}"
    yield from _wrapped(f"“{_short(finding.text)}”", 4)
    yield from _wrapped(finding.reason, 4)
    yield from (line for edit in finding.edits for line in _edit_lines(edit))
    if finding.verdict is Verdict.ALTERED and letter and finding.source == letter.id and finding.source_spans:
        passage = " … ".join(letter.text[start:end] for start, end in finding.source_spans)
        yield from (paint("quiet", line) for line in _wrapped(f"The letter: “{_short(passage)}”", 4))


def _edit_lines(edit: Edit) -> Iterator[str]:
    if not edit.article_text:
        said = f"“{edit.source_text}” is left out"
    elif not edit.source_text:
        said = f"“{edit.article_text}” is put in"
    else:
        said = f"“{edit.source_text}” became “{edit.article_text}”"
    yield from _wrapped(f"{EDIT_WORDS[edit.kind]}: {said}", 6)


def _count_lines(finding: CountFinding, paint: Paint) -> Iterator[str]:
    colors = {CountVerdict.RIGHT: "good", CountVerdict.WRONG: "bad", CountVerdict.NOT_CHECKABLE: "doubt"}
    yield f"  {paint(colors[finding.verdict], COUNT_WORDS[finding.verdict])}: “{_short(finding.text)}”"
    yield from _wrapped(finding.reason, 4)


def _name_lines(finding: NameFinding, paint: Paint) -> Iterator[str]:
    yield f"  {paint('bad', 'misspelled')}: “{finding.written}”; the letter has “{finding.correct}”"
    yield from _wrapped(finding.reason, 4)


def _reprint_lines(found: Reproduction, paint: Paint) -> Iterator[str]:
    yield f"  {paint('good', 'faithful') if found.is_faithful else paint('bad', 'not faithful')}"
    if found.signatories_found:
        yield f"    {found.signatories_found} of {found.signatories_expected} signatories are listed."
    yield from (line for one in found.differences for line in _wrapped(difference_words(one), 4))


def difference_words(one: Difference) -> str:
    """Return one difference as a sentence."""
    if one.kind == "missing":
        return f"Missing: “{_short(one.letter_text)}”"
    if one.kind == "added":
        return f"Not in the letter: “{_short(one.article_text)}”"
    return f"The letter has “{_short(one.letter_text)}”, the article “{_short(one.article_text)}”."


def _short(text: str) -> str:
    text = " ".join(_safe(text).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2].rstrip()} … {text[-_LONGEST // 2 :].lstrip()}"


def _wrapped(text: str, indent: int) -> list[str]:
    blank, text = " " * indent, _safe(text)
    return textwrap.wrap(text, _WIDTH, initial_indent=blank, subsequent_indent=blank) if text else []


def _safe(text: str) -> str:
    """Return the text without the characters that command a terminal: articles are written by strangers."""
    return _COMMANDS.sub("\ufffd", text)


def _plain(_color: str, text: str) -> str:
    return _safe(text)


def _colored(color: str, text: str) -> str:
    return f"\x1b[{_COLORS[color]}m{_safe(text)}\x1b[0m"
