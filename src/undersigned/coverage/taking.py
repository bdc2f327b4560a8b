"""What somebody gave as an article, made ready to be checked and kept: its bytes, and what they said of it."""

import re
from dataclasses import replace
from datetime import date

from undersigned.coverage.articles.extraction import read_article
from undersigned.coverage.findings import Article
from undersigned.document.problems import CannotRead, Code

MOST_GIVEN = 2_000_000  # bytes of a file, code points of a paste
# What a database cannot keep: NUL, and halves of surrogate pairs.
_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def article_from(
    data: bytes, name: str, *, outlet: str = "", title: str = "", printed_on: date | None = None
) -> Article:
    """Return the article in a file; what was said of it wins over what its page says. Raises CannotRead."""
    if len(data) > MOST_GIVEN:
        raise CannotRead(Code.TOO_LARGE, f"This has {len(data):,} bytes; at most {MOST_GIVEN:,} are read.")
    read = read_article(data, name)
    return replace(
        read,
        text=_UNKEPT.sub(" ", read.text),
        outlet=_line(outlet or read.outlet, 120),
        title=_line(title or read.title, 300),
        printed_on=printed_on or read.printed_on,
    )


def _line(text: str, most: int) -> str:
    return " ".join(_UNKEPT.sub(" ", text).split())[:most]
