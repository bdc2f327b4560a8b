"""Holding an article against letters in a process of its own: what a hostile text costs there is a message.

The parent sends one JSON object on standard input (`checking_child.py` reads it) and gets the report as one.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from undersigned.coverage.findings import Article
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.known_rows import row_of
from undersigned.document.confined import LimitReached, confined
from undersigned.document.problems import CannotRead, Code

MOST_TEXT = 200_000  # code points: some forty pages of a newspaper
_SECONDS = 30.0
_CHECKING = "undersigned.coverage.checking_child"
_TOO_MUCH = "Checking this text takes more time or memory than any article needs. Take the article out of it."


def check_limited(article: Article, letters: Sequence[KnownLetter], *, seconds: float = _SECONDS) -> dict[str, Any]:
    """Return what `report.as_json` says of an article, offsets being code points of `article.text`, and `ours`.

    `ours` maps the id of a press release beside the letter to the words in it that are wrong about the letter.
    Raises CannotRead when the text is too long, or takes more than `seconds` or the child's memory.
    """
    if len(article.text) > MOST_TEXT:
        raise CannotRead(
            Code.TOO_LARGE, f"The text has {len(article.text):,} characters; at most {MOST_TEXT:,} are read."
        )
    sent = json.dumps({"article": article_row(article), "letters": [row_of(letter) for letter in letters]})
    try:
        answer: dict[str, Any] = json.loads(confined(_CHECKING, sent.encode("ascii"), seconds=seconds))
    except LimitReached:
        raise CannotRead(Code.REFUSED, _TOO_MUCH) from None
    return answer


def article_row(article: Article) -> dict[str, Any]:
    """Return an article as plain data; `article_of` reads it."""
    return {
        "text": article.text,
        "printed_on": article.printed_on.isoformat() if article.printed_on else None,
        "outlet": article.outlet,
        "title": article.title,
        "block_quotes": [list(span) for span in article.block_quotes],
    }


def article_of(row: dict[str, Any]) -> Article:
    """Return the article that `article_row` wrote; its text is exact, whatever it was taken from."""
    return Article(
        text=row["text"],
        printed_on=date.fromisoformat(row["printed_on"]) if row["printed_on"] else None,
        outlet=row["outlet"],
        title=row["title"],
        block_quotes=tuple((start, end) for start, end in row["block_quotes"]),
    )
