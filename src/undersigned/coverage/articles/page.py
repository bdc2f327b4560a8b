"""A news page → its text: what the page says around the article (menus, teasers, footers) is left out by light rules.

The standard library's tokenizer, no tree. Blocks remember whether they stand in furniture, in a block quotation, in the
article element, and how much of them is links. What cannot be told apart is kept: a lost paragraph costs more.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from undersigned.document.from_text import decode
from undersigned.document.markup import visible
from undersigned.document.problems import CannotRead, Code

MOST_BYTES, MOST_TAGS, MOST_OPEN, MOST_COMMENTS = 5_000_000, 150_000, 2_000, 20_000
_LEAST_ARTICLE = 250  # code points: a shorter article element is a teaser


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_SILENT = _names("script style noscript template svg button select textarea iframe object math head")
_FURNITURE = _names("nav aside footer form menu dialog")
_BLOCKS = _names(
    "p div section article header footer main aside nav ul ol li dl dt dd table tr td th thead tbody tfoot caption "
    "figure figcaption blockquote pre address form fieldset details summary h1 h2 h3 h4 h5 h6 body html hr br"
)
_SAID_BESIDE = re.compile(
    r"(?<![a-z])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|side-?rail|related|recommend\w*|more-(?:from|stories|news)|"
    r"read-?more|most-?(?:read|popular)|trending|popular|newsletter|subscri\w*|sign-?up|promo\w*|advert\w*|ads?|ad-\w+|"
    r"sponsor\w*|social|share\w*|sharing|comments?|cookies?|consent|banner|footer|site-?header|masthead|pagination|"
    r"tags?|tag-?list|author-?bio|teasers?|widget|skip-?link|paywall|credits?|caption|copyright|legal)(?![a-z])",
    re.IGNORECASE,
)
_SAID_ARTICLE = re.compile(
    r"(?:article|story|entry|post)[-_ ]?(?:body|content|text|main)|articleBody|^(?:content__)?article$", re.IGNORECASE
)
_DATES = re.compile(
    r"(?:article:)?published(?:_time)?|datePublished|(?:dc\.?)?date(?:\.issued)?|pubdate|publish-?date|parsely-pub-date",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TYPE = re.compile(r"Article|Posting|Report", re.IGNORECASE)


@dataclass
class Page:
    """What a page says: paragraphs of the article, which of them are block quotations, and what stands beside them."""

    paragraphs: list[tuple[str, bool]] = field(default_factory=list)
    title: str = ""
    outlet: str = ""
    printed: str = ""  # the date as the page writes it


@dataclass
class _Block:
    text: str
    quoted: bool
    beside: bool
    article: int  # number of the innermost article element, 0 for none
    linked: int
    heading: bool


@dataclass
class _Open:
    tag: str
    silent: bool = False
    beside: bool = False
    quoted: bool = False
    article: int = 0
    link: bool = False
    heading: bool = False


class _Reader(HTMLParser):
    """Turns tags into blocks as they come."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Open] = [_Open("")]
        self.blocks: list[_Block] = []
        self.facts: dict[str, str] = {}
        self.words: list[str] = []
        self.linked = self.tags = self.articles = 0
        self.title: list[str] = []
        self.data: list[str] | None = None  # of a JSON-LD script
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        if self.tags > MOST_TAGS or len(self.open) > MOST_OPEN:
            raise CannotRead(Code.REFUSED, "The page has more tags, or tags inside tags, than any article has.")
        values = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._flush()
        if tag == "meta":
            self._meta(values)
        if tag == "time":
            self._time(values)
        if tag in _VOID:
            return
        self.in_title = tag == "title" and not any(one.tag == "svg" for one in self.open)
        if tag == "script" and "ld+json" in values.get("type", ""):
            self.data = []
        if tag in {"p", "li"} and self.open[-1].tag == tag:
            self.open.pop()
        self.open.append(self._opened(tag, values))

    def _opened(self, tag: str, values: dict[str, str]) -> _Open:
        above = self.open[-1]
        names = f"{values.get('class', '')} {values.get('id', '')} {values.get('itemprop', '')}".strip()
        is_article = tag in {"article", "main"} or bool(_SAID_ARTICLE.search(names))
        self.articles += is_article
        hidden = "hidden" in values or values.get("aria-hidden") == "true" or _HIDDEN.search(values.get("style", ""))
        beside = tag in _FURNITURE or values.get("role") in {
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
        }
        beside = beside or (tag == "header" and not above.article) or tag == "figcaption"
        beside = beside or (
            tag not in {"body", "html", "article", "main"} and bool(_SAID_BESIDE.search(names)) and not is_article
        )
        return _Open(
            tag,
            silent=above.silent or tag in _SILENT or bool(hidden),
            beside=above.beside or beside,
            quoted=above.quoted or tag == "blockquote",
            article=self.articles if is_article else above.article,
            link=above.link or tag == "a",
            heading=tag in {"h1", "h2", "h3", "h4", "h5", "h6"},
        )

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.in_title = False
        if tag == "script" and self.data is not None:
            self._data("".join(self.data))
            self.data = None
        if not any(one.tag == tag for one in self.open[-60:]):
            return
        if tag in _BLOCKS:
            self._flush()
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.data is not None:
            self.data.append(data)
        elif self.in_title:
            self.title.append(data)
        elif not self.open[-1].silent:
            self.words.append(data)
            self.linked += len(data.strip()) if self.open[-1].link else 0

    def finish(self) -> None:
        self._flush()

    def _flush(self) -> None:
        text = " ".join(visible("".join(self.words)).split())
        above = self.open[-1]
        if text:
            self.blocks.append(_Block(text, above.quoted, above.beside, above.article, self.linked, above.heading))
        self.words, self.linked = [], 0

    def _meta(self, values: dict[str, str]) -> None:
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        content = values.get("content", "")
        if _DATES.fullmatch(name):
            self.facts.setdefault("date", content)
        elif name.lower() in {"og:title", "og:site_name", "twitter:title"}:
            self.facts.setdefault(name.lower(), content)

    def _time(self, values: dict[str, str]) -> None:
        about = " ".join((values.get("class", ""), values.get("itemprop", ""), self.open[-1].tag))
        if values.get("datetime") and not _UPDATED.search(about) and not self.open[-1].beside:
            self.facts.setdefault("time", values["datetime"])

    def _data(self, text: str) -> None:
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return
        for thing in _things(found, 0):
            if _TYPE.search(str(thing.get("@type", ""))):
                self.facts.setdefault("data", str(thing.get("datePublished") or ""))
                self.facts.setdefault("headline", str(thing.get("headline") or ""))
                maker = thing.get("publisher")
                self.facts.setdefault("maker", str(maker.get("name") or "") if isinstance(maker, dict) else "")


def _things(found: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD, those in lists and graphs too."""
    if isinstance(found, dict):
        yield found
        found = found.get("@graph")
    if isinstance(found, list) and depth < 4:
        for one in found[:200]:
            yield from _things(one, depth + 1)


def read_page(text: str) -> Page:
    """Return what a page of at most 5 MB says. Raises CannotRead."""
    if len(text) > MOST_BYTES or text.count("<!--") > MOST_COMMENTS:
        raise CannotRead(Code.TOO_LARGE, "The page is larger, or has more comments, than any article has.")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.finish()
    facts = {name: " ".join(value.split()) for name, value in reader.facts.items() if value.strip()}
    headline = next((block.text for block in reader.blocks if block.heading and not block.beside), "")
    title = " ".join("".join(reader.title).split())
    return Page(
        paragraphs=[(block.text, block.quoted) for block in _of_the_article(reader.blocks)],
        title=facts.get("headline") or facts.get("og:title") or headline or title,
        outlet=facts.get("og:site_name") or facts.get("maker") or _outlet_of(title),
        printed=facts.get("data") or facts.get("date") or facts.get("time") or "",
    )


def answer(data: bytes) -> bytes:
    """Return the page in a file as JSON, or the problem with it; for a process of its own."""
    try:
        said = vars(read_page(decode(data)[0]))
    except CannotRead as refusal:
        said = {"problem": refusal.problem.message}
    return json.dumps(said).encode("ascii")


def _outlet_of(title: str) -> str:
    """Return what stands behind the last mark of a window's title: "Mayors write | The Ashford Post"."""
    parts = re.split(r"\s[|\u2013\u2014\u00b7-]\s", title)
    return parts[-1] if len(parts) > 1 and len(parts[-1].split()) <= 5 else ""


def _of_the_article(blocks: list[_Block]) -> list[_Block]:
    kept = [block for block in blocks if not block.beside and not _is_links(block)]
    sizes: dict[int, int] = {}
    for block in kept:
        sizes[block.article] = sizes.get(block.article, 0) + (0 if block.heading else len(block.text))
    inside = {number: size for number, size in sizes.items() if number}
    largest = max(inside, key=lambda number: inside[number], default=0)
    if inside.get(largest, 0) < max(_LEAST_ARTICLE, 0.4 * sizes.get(0, 0)):
        return kept
    return [block for block in kept if inside.get(block.article, 0) >= max(0.25 * inside[largest], 1)]


def _is_links(block: _Block) -> bool:
    """Tell whether a block is a list of links, or a link to something else to read."""
    short = len(block.text) < 300
    return short and block.linked > 0.6 * len(block.text) and not block.heading
