"""The items of a news feed, RSS or Atom: what they are called, where they stand, when they were printed.

A feed that declares a document type is refused whatever its encoding: that is where XML's bombs are made.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

MOST_BYTES = 2_000_000
MOST_ITEMS = 200
_PIECE = 16_384
_TAGS = re.compile(r"<[^<>]*>")
_UNKEPT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


class FeedRefused(ValueError):
    """What was sent is no feed that can be read; the message says why."""


@dataclass(frozen=True)
class FeedItem:
    """One item: its headline and summary as plain text, its address, the day on which it was printed if it says so."""

    title: str
    summary: str
    url: str
    printed_on: date | None


class _Builder(ET.TreeBuilder):
    """Builds elements, and refuses a document type."""

    def doctype(self, *_declared: object) -> None:
        """Refuse. Expat says so before it reads any entity."""
        raise FeedRefused("It declares a document type, which no news feed needs, so it is not read.")


def items_in(data: bytes, base: str) -> list[FeedItem]:
    """Return the first 200 items of a feed of at most 2 MB, with addresses made whole by `base`. Raises FeedRefused."""
    if len(data) > MOST_BYTES:
        raise FeedRefused(f"It is larger than {MOST_BYTES:,} bytes.")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise FeedRefused("It declares a document type, which no news feed needs, so it is not read.")
    root = _root(data)
    found = (element for element in root.iter() if _name(element) in {"item", "entry"})
    return [item for _number, element in zip(range(MOST_ITEMS), found, strict=False) if (item := _item(element, base))]


def _root(data: bytes) -> ET.Element:
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 - no document type, so no entities; 2 MB at most
    try:
        for start in range(0, len(data), _PIECE):
            parser.feed(data[start : start + _PIECE])
        root: ET.Element = parser.close()
    except (ET.ParseError, ValueError, LookupError) as trouble:
        if isinstance(trouble, FeedRefused):
            raise
        raise FeedRefused("It is not an RSS or Atom feed, or it was cut.") from None
    return root


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _item(element: ET.Element, base: str) -> FeedItem | None:
    parts = {name: child for child in reversed(list(element)) if (name := _name(child))}
    url = _address(element, base)
    title = _plain(parts.get("title"), 300)
    if not url or not title:
        return None
    summary = next(
        (words for name in ("description", "summary", "content") if (words := _plain(parts.get(name), 5000))), ""
    )
    days = (_day(parts[name].text or "") for name in ("pubDate", "published", "date", "updated") if name in parts)
    return FeedItem(title, summary, url, next((day for day in days if day), None))


def _address(element: ET.Element, base: str) -> str:
    """Return the address of the text itself: RSS writes it into `link`, Atom into an attribute of one of them."""
    for child in _links(element):
        try:
            url = urljoin(base, child.strip())
        except ValueError:
            continue
        if url.startswith(("https://", "http://")) and len(url) <= 500 and not _UNKEPT.search(url):
            return url
    return ""


def _links(element: ET.Element) -> Iterator[str]:
    for child in element:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            yield child.get("href") or child.text or ""


def _plain(element: ET.Element | None, most: int) -> str:
    """Return an element's words: markup inside it, escaped or not, is left out."""
    text = "".join(element.itertext()) if element is not None else ""
    return " ".join(_UNKEPT.sub(" ", html.unescape(_TAGS.sub(" ", text))).split())[:most]


def _day(text: str) -> date | None:
    text = text.strip()
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, IndexError, OverflowError):
        return None
