"""What the process does in which one article is checked: JSON in, JSON out (`limited.py` sends it)."""

import json
from collections.abc import Iterator
from dataclasses import replace

from undersigned.coverage.checking import Archive, check
from undersigned.coverage.findings import Article, CountVerdict, Verdict
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.known_rows import letter_of
from undersigned.coverage.limited import article_of
from undersigned.coverage.report import as_json


def answer(data: bytes) -> bytes:
    """Return the report on what `limited.check_limited` sends, as JSON. Raises MemoryError and RecursionError."""
    given = json.loads(data)
    letters = [letter_of(row) for row in given["letters"]]
    report = check(article_of(given["article"]), Archive.of(letters))
    main_letter = next((letter for letter in letters if letter.id == report.letter), None)
    ours = dict(_ours(main_letter)) if main_letter else {}
    return json.dumps({**as_json(report), "ours": ours}).encode("ascii")


def _ours(letter: KnownLetter) -> Iterator[tuple[str, list[str]]]:
    """Yield each press release of the letter with its words that are wrong about the letter."""
    archive = Archive.of([replace(letter, beside=())])
    for source in letter.beside:
        if source.kind != "release":
            continue
        report = check(Article(source.text, printed_on=letter.date), archive)
        mistaken = {Verdict.ALTERED, Verdict.NOT_IN_LETTER} if report.letter else set()
        wrong = [q.text for q in report.quotations if q.verdict in mistaken]
        wrong += [count.text for count in report.counts if count.verdict is CountVerdict.WRONG]
        yield source.id, [*wrong, *(name.written for name in report.names)]
