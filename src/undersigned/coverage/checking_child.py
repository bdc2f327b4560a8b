"""The process in which one article is checked: `python -m undersigned.coverage.checking_child`, JSON in, JSON out.

It limits itself before it looks at the article; when a limit is reached the system ends it, and the parent says so.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from undersigned.document.limits import limit


def main() -> int:
    """Read what `limited.check_limited` sends and write the report. Returns the exit status."""
    limit()
    from undersigned.coverage.checking import Archive, check
    from undersigned.coverage.known_rows import letter_of
    from undersigned.coverage.limited import article_of
    from undersigned.coverage.report import as_json

    try:
        given = json.loads(sys.stdin.buffer.read())
        letters = [letter_of(row) for row in given["letters"]]
        report = check(article_of(given["article"]), Archive.of(letters))
        main_letter = next((letter for letter in letters if letter.id == report.letter), None)
        answer = {**as_json(report), "ours": dict(_ours(main_letter)) if main_letter else {}}
    except (MemoryError, RecursionError):
        return 3
    sys.stdout.write(json.dumps(answer))
    return 0


def _ours(letter: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield each press release of the letter with its words that are wrong about the letter."""
    from undersigned.coverage.checking import Archive, check
    from undersigned.coverage.findings import Article, CountVerdict, Verdict

    archive = Archive.of([replace(letter, beside=())])
    for source in letter.beside:
        if source.kind != "release":
            continue
        report = check(Article(source.text, printed_on=letter.date), archive)
        wrong = [q.text for q in report.quotations if q.verdict in {Verdict.ALTERED, Verdict.NOT_IN_LETTER}]
        wrong += [count.text for count in report.counts if count.verdict is CountVerdict.WRONG]
        yield source.id, [*wrong, *(name.written for name in report.names)]


if __name__ == "__main__":
    sys.exit(main())
