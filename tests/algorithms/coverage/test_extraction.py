"""Text is read exactly, pages without what stands around the article; a hostile file costs a message."""

from datetime import date

import pytest

from undersigned.coverage.articles.extraction import dateline, read_article
from undersigned.document.problems import CannotRead

PAGE = """<!doctype html><html><head><title>River towns write | The Ashford Post</title>
<meta property="article:published_time" content="2026-01-13T06:00:00-06:00">
<style>p { color: red }</style><script>var x = "<p>not this</p>"</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<header class="site-header"><p>Subscribe for a dollar a week</p></header>
<article><h1>River towns write to the governor</h1>
<p class="byline">By Rae Lindqvist</p>
<p>Six leaders asked the governor on Monday for help with levees that are older than the people they protect.
<p>Their letter begins:
<blockquote><p>None of us can hold back a river alone.</p><p>What one town raises, the next must bear.</p></blockquote>
<div class="related-stories"><h3>Related</h3><ul><li><a href="x">A cat was found</a></li></ul></div>
<figure><img src="a.jpg"><figcaption>The levee in 2019</figcaption></figure>
<p>The governor&rsquo;s office had no comment, and <a href="y">the pumps</a>
stood still all the same on Tuesday morning.</p>
<p style="display:none">Hidden words</p></article>
<aside><p>Most read: ten soups</p></aside><footer><p>Copyright</p></footer></body></html>"""


def test_plain_text_is_taken_as_it_is():
    text = "  A headline\n\nBody with \u201cmarks\u201d,\ttabs and caf\u00e9.\n"

    article = read_article(text.encode(), "a.txt")

    assert article.text == text
    assert article.is_exact


@pytest.mark.parametrize(
    "data", ["“Señora”, he said.".encode("cp1252"), "“Señora”, he said.".encode("utf-16"), b"He\x00 said\x0c so."]
)
def test_text_of_any_encoding_is_text(data: bytes):
    assert "said" in read_article(data, "a.txt").text


def test_a_page_is_read_without_what_stands_around_the_article():
    article = read_article(PAGE.encode(), "a.html")

    assert article.text.splitlines()[::2] == [
        "River towns write to the governor",
        "By Rae Lindqvist",
        "Six leaders asked the governor on Monday for help with levees that are older than the people they protect.",
        "Their letter begins:",
        "None of us can hold back a river alone.",
        "What one town raises, the next must bear.",
        "The governor\u2019s office had no comment, and the pumps stood still all the same on Tuesday morning.",
    ]
    assert not article.is_exact


def test_a_page_tells_its_headline_outlet_and_date():
    article = read_article(PAGE.encode(), "a.html")

    assert (article.title, article.outlet) == ("River towns write to the governor", "The Ashford Post")
    assert article.printed_on == date(2026, 1, 13)


def test_a_block_quotation_is_one_span_over_its_paragraphs():
    article = read_article(PAGE.encode(), "a.html")

    (span,) = article.block_quotes
    assert article.text[slice(*span)] == (
        "None of us can hold back a river alone.\n\nWhat one town raises, the next must bear."
    )


def test_structured_data_tells_the_date_and_the_outlet():
    page = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Towns write", '
        '"datePublished": "2026-02-04", "publisher": {"name": "Fox Bend Ledger"}}]}</script><p>Towns wrote.</p>'
    )

    article = read_article(page.encode(), "a.html")

    assert (article.title, article.outlet, article.printed_on) == ("Towns write", "Fox Bend Ledger", date(2026, 2, 4))


def test_a_page_without_an_article_element_keeps_every_paragraph():
    page = "<html><body><div><p>First paragraph of the page.</p></div><div><p>Second paragraph.</p></div></body></html>"

    assert read_article(page.encode(), "a.htm").text == "First paragraph of the page.\n\nSecond paragraph."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By Rae Lindqvist\nJanuary 13, 2026\n\nSix leaders wrote.", date(2026, 1, 13)),
        ("ASHFORD, Ill. (Jan. 13, 2026) \u2014 Six leaders wrote to the governor.", date(2026, 1, 13)),
        ("Published: 2026-01-13\n\nSix leaders wrote.", date(2026, 1, 13)),
        ("13 de enero de 2026\n\nSeis alcaldes escribieron.", date(2026, 1, 13)),
        ("In a letter dated January 12, 2026, six leaders wrote to the governor.", None),
        ("Six leaders wrote on January 12, 2026.", None),
        ("Six leaders wrote.", None),
    ],
)
def test_the_day_of_an_article_is_read_from_its_own_line_only(text: str, day: date | None):
    assert dateline(text) == day


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.txt"),
        (b"   \n", "a.txt"),
        (b"%PDF-1.7 broken", "a.pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "a.png"),
        (b"\xff\xfb\x90\x00" * 400, "a.txt"),
        (b"word " * 200_000, "a.txt"),
        (b"<html><script>only()</script></html>", "a.html"),
        (b"<div>" * 5000, "a.html"),
        (b"<p>x</p>" * 200_000, "a.html"),
        (b"<!--" * 50_000, "a.html"),
    ],
)
def test_a_file_that_holds_no_article_costs_a_message(data: bytes, name: str):
    with pytest.raises(CannotRead, match=r"\w+.*\."):
        read_article(data, name)
