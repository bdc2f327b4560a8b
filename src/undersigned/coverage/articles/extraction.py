"""A file from a newspaper → an article: its text, headline, outlet, the day it was printed, its block quotations.

Plain text is taken as it is. Pages and PDF files are read in a process of their own with limits.
"""

import json
import re
from datetime import date
from pathlib import PurePath

from undersigned.coverage.findings import Article, Span
from undersigned.coverage.folder import exact_text
from undersigned.document.confined import LimitReached, confined
from undersigned.document.dates import dates_in
from undersigned.document.limits import MOST_BYTES, read_limited
from undersigned.document.problems import CannotRead, Code

MOST_CHARACTERS = 500_000
_CONTROLS = bytes(sorted({*range(32), 127} - {*b"\t\n\v\f\r\x1a\x1b"}))

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)")
_LEAD = re.compile(r"[^.!?\u2014\u2013]{0,60}?(?:[A-Z][a-z]{1,5}\.)?[^!?\u2014\u2013]{0,40}?(?:\s[\u2013-]|\u2014|--)")
_SENTENCE = re.compile(
    r"[a-z]{3}[.!?][\"\u201d\u2019']?$|\b(?:letters?|wrote|signed|dated|carta|urged?|said)\b", re.IGNORECASE
)
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<article")


def read_article(data: bytes, name: str) -> Article:
    """Return the article in a file; `name` helps to tell pages from plain text. Raises CannotRead."""
    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    ending = PurePath(name).suffix.lower()
    if data.startswith(b"%PDF-") or ending == ".pdf":
        return _from_document(data, name)
    if data.startswith(b"PK\x03\x04") or ending == ".docx":
        return _from_document(data, name)
    if ending in {".html", ".htm", ".xhtml"} or data[:2000].lstrip().lower().startswith(_PAGE_STARTS):
        return _from_page(data)
    if _is_no_text(data):
        raise CannotRead(
            Code.UNREADABLE, "This is no text, but a picture, a sound or a program. Give the article's words."
        )
    text = exact_text(data)
    if not text.strip():
        raise CannotRead(Code.UNREADABLE, "The file holds no words.")
    if len(text) > MOST_CHARACTERS:
        raise CannotRead(Code.TOO_LARGE, f"The text has {len(text):,} characters; no article has {MOST_CHARACTERS:,}.")
    return Article(text, printed_on=dateline(text), title=_headline(text))


def _is_no_text(data: bytes) -> bool:
    """Tell whether bytes are no letters: one in a hundred, beside a stray few, is a control character."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, of which every other byte is one
        return False
    return 100 * (len(data) - len(data.translate(None, _CONTROLS)) - 4) > len(data)


def _from_document(data: bytes, name: str) -> Article:
    answer = read_limited(data, name, changes="accept")
    text = str(answer["text"])
    if not text.strip():
        problems = answer["record"]["problems"]
        message = problems[0]["message"] if problems else "The file holds no words."
        raise CannotRead(Code.UNREADABLE, message)
    return Article(text, printed_on=dateline(text), title=_headline(text), is_exact=False)


def _from_page(data: bytes) -> Article:
    try:
        page = json.loads(confined("undersigned.coverage.articles.page", data))
    except LimitReached as reached:
        raise CannotRead(Code.REFUSED, reached.about("page", "article")) from None
    if "problem" in page:
        raise CannotRead(Code.REFUSED, page["problem"])
    paragraphs: list[tuple[str, bool]] = [(text, quoted) for text, quoted in page["paragraphs"]]
    if not paragraphs:
        raise CannotRead(Code.UNREADABLE, "The page holds no words. Save it once more after it has been shown in full.")
    text, quotes = joined(paragraphs)
    printed = printed_date(str(page["printed"])) or dateline(text)
    return Article(text, printed, str(page["outlet"]), str(page["title"]), is_exact=False, block_quotes=quotes)


def joined(paragraphs: list[tuple[str, bool]]) -> tuple[str, tuple[Span, ...]]:
    """Return paragraphs as one text with blank lines between, and the spans of the block quotations in it."""
    pieces: list[str] = []
    quotes: list[Span] = []
    place = 0
    before = False
    for text, quoted in paragraphs:
        pieces.append(text)
        if quoted and before:
            quotes[-1] = (quotes[-1][0], place + len(text))
        elif quoted:
            quotes.append((place, place + len(text)))
        place += len(text) + 2
        before = quoted
    return "\n\n".join(pieces), tuple(quotes)


def printed_date(words: str) -> date | None:
    """Return the day that a page's own mark names ("2017-01-05T09:00:00-05:00"), None when it names none."""
    found = _ISO.search(words)
    if not found:
        return dateline(words)
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def dateline(text: str) -> date | None:
    """Return the date that an article bears at its top or at its end; None when it bears none, or two.

    It stands on a line of its own ("Published March 5, 2021") or before the dash of a dateline; a date inside a
    sentence is another day's ("the letter of March 3").
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in [*lines[:8], *lines[-2:]]:
        lead = _LEAD.match(line)
        words = lead[0] if lead else line if len(line) <= 100 and not _SENTENCE.search(line) else ""
        for found in dates_in(words):
            if found.year and found.day:
                return date(found.year, found.month, found.day)
    return None


def _headline(text: str) -> str:
    """Return the first line when it looks like a headline: short, without a full stop, before a longer text."""
    first, _, rest = text.strip().partition("\n")
    is_short = len(first) <= 140 and not first.rstrip().endswith((".", ":", ",", ";"))
    return first.strip() if is_short and len(rest) > len(first) else ""
