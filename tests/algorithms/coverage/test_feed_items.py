"""News feeds: RSS and Atom are read alike, what could be a bomb is refused, and a letter is told by its name."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.coverage.feed_items import MOST_BYTES, MOST_ITEMS, FeedItem, FeedRefused, items_in
from undersigned.coverage.suggesting import Subject, letter_named

BASE = "https://courier.example/feed"
RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Courier</title><link>/</link>
<item><title>River mayors press &lt;b&gt;Washington&lt;/b&gt;</title><link>/crossings</link>
<description><![CDATA[<p>The Great Rivers Compact wrote to the secretary&#8217;s office.</p>]]></description>
<pubDate>Fri, 13 Mar 2026 09:00:00 GMT</pubDate></item>
<item><title>No address</title></item>
<item><title>Another scheme</title><link>javascript:alert(1)</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title type="html">River mayors press Washington</title><link rel="self" href="https://courier.example/self"/>
<link href="https://courier.example/crossings"/><summary>The Great Rivers Compact wrote.</summary>
<published>2026-03-13T09:00:00Z</published></entry></feed>"""
LETTER = Subject("river", "To Secretary Okafor: crossings and levees", "Great Rivers Compact", date(2026, 3, 12))
FERRY = Subject("ferry", "To Governor Adair: the Harlan ferry", "Great Rivers Compact", date(2026, 3, 20))


def test_rss_is_read_with_words_for_markup_and_whole_addresses():
    assert items_in(RSS.encode(), BASE) == [
        FeedItem(
            "River mayors press Washington",
            "The Great Rivers Compact wrote to the secretary\u2019s office.",
            "https://courier.example/crossings",
            date(2026, 3, 13),
        )
    ]


def test_atom_is_read_with_the_address_of_the_text_itself():
    assert items_in(ATOM.encode(), BASE) == [
        FeedItem(
            "River mayors press Washington",
            "The Great Rivers Compact wrote.",
            "https://courier.example/crossings",
            date(2026, 3, 13),
        )
    ]


BOMB = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><rss><item><title>&b;</title></item></rss>'
OUTSIDE = '<!DOCTYPE r SYSTEM "http://inside.example/x.dtd"><rss/>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [BOMB, OUTSIDE])
def test_a_document_type_is_refused_in_every_encoding(text: str, encoding: str):
    with pytest.raises(FeedRefused):
        items_in(text.encode(encoding), BASE)


def test_a_utf_16_feed_without_one_is_read():
    assert len(items_in(RSS.replace("UTF-8", "UTF-16").encode("utf-16"), BASE)) == 1


def test_the_first_two_hundred_items_are_read():
    items = "".join(f"<item><title>Item {n}</title><link>/{n}</link></item>" for n in range(MOST_ITEMS + 50))

    found = items_in(f"<rss>{items}</rss>".encode(), BASE)

    assert [item.url for item in found] == [f"https://courier.example/{n}" for n in range(MOST_ITEMS)]


def test_a_feed_larger_than_two_megabytes_is_refused():
    with pytest.raises(FeedRefused, match="larger"):
        items_in(b" " * (MOST_BYTES + 1), BASE)


@pytest.mark.parametrize(
    "data", [b"", b"<html><p>Not closed", b"\xff\xfe\x00", b"{}", b'<?xml version="1.0" encoding="x"?><a/>']
)
def test_what_is_no_feed_is_refused(data: bytes):
    with pytest.raises(FeedRefused):
        items_in(data, BASE)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"<rss><item><title>", b"<feed><entry><link href='"]))
def test_any_bytes_cost_an_answer_or_a_refusal(data: bytes, before: bytes):
    try:
        found = items_in(before + data, BASE)
    except FeedRefused:
        return
    assert all(item.url.startswith(("http://", "https://")) and item.title for item in found)


def item(title: str, summary: str = "", day: date | None = date(2026, 3, 21)) -> FeedItem:
    return FeedItem(title, summary, "https://courier.example/a", day)


def test_an_item_that_names_most_of_a_title_is_about_that_letter():
    assert letter_named(item("Okafor, crossings, levees: what the mayors want"), [LETTER, FERRY]) == "river"
    assert letter_named(item("Governor Adair and the Harlan ferry"), [LETTER, FERRY]) == "ferry"


def test_an_item_that_names_the_coalition_is_about_its_newest_letter():
    assert letter_named(item("Mayors write again", "The Great Rivers Compact wrote."), [LETTER, FERRY]) == "ferry"


def test_an_item_from_before_the_release_is_about_nothing():
    early = item("Okafor, crossings, levees", "The Great Rivers Compact wrote.", date(2026, 3, 11))

    assert letter_named(early, [LETTER, FERRY]) == ""


@pytest.mark.parametrize("title", ["Great weather on the rivers", "A compact great car", "Ferry crossings cancelled"])
def test_an_item_that_names_neither_is_about_nothing(title: str):
    assert letter_named(item(title), [LETTER, FERRY]) == ""
