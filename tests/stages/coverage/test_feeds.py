"""Feeds are read every hour by whichever worker comes first, and what they suggest waits for a person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.algorithms.coverage.test_feed_items import RSS
from tests.algorithms.coverage.test_fetching import Site, fetcher
from tests.cast import RELEASE, Compact, draft_letter
from tests.stages.coverage.press import LATER, added, kept_article
from undersigned.config.jobs import JOBS
from undersigned.coverage.jobs import read_due_feeds
from undersigned.coverage.models import Article, FeedSource, SuggestedArticle
from undersigned.coverage.queries import suggestions_for
from undersigned.coverage.services import (
    CoverageRefused,
    add_feed,
    dismiss_suggestion,
    read_next_feed,
    remove_feed,
    take_article,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    found.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, RSS.encode())
    yield found
    found.server.shutdown()
    found.server.server_close()


def feed_of(group: Compact, site: Site) -> FeedSource:
    return add_feed(
        coalition=group.coalition, outlet="Lowmarsh Courier", url=site.url("/feed"), actor=group.odile, now=LATER
    )


def test_a_feed_suggests_articles_about_a_released_letter(group: Compact, site: Site):
    letter = kept_article(group).letter
    feed = feed_of(group, site)

    assert read_next_feed(now=LATER, fetcher=fetcher(site))

    suggestion = suggestions_for(letter).get()
    assert (suggestion.title, suggestion.printed_on) == ("River mayors press Washington", date(2026, 3, 13))
    assert suggestion.url == site.url("/crossings")
    feed.refresh_from_db()
    assert (feed.problem, feed.read_at, feed.due_at) == ("", LATER, LATER + timedelta(hours=1))


def test_a_feed_is_not_read_again_within_the_hour_nor_suggests_anything_twice(group: Compact, site: Site):
    letter = kept_article(group).letter
    feed_of(group, site)
    read_next_feed(now=LATER, fetcher=fetcher(site))
    dismiss_suggestion(suggestion=suggestions_for(letter).get(), actor=group.odile, now=LATER)

    assert not read_next_feed(now=LATER + timedelta(minutes=59), fetcher=fetcher(site))
    assert read_next_feed(now=LATER + timedelta(minutes=60), fetcher=fetcher(site))

    assert SuggestedArticle.objects.get().state == "dismissed"
    assert site.paths().count("/feed") == 2


def test_a_letter_that_is_not_released_is_suggested_nothing(group: Compact, site: Site):
    draft_letter(group)
    feed_of(group, site)

    assert read_next_feed(now=LATER, fetcher=fetcher(site))

    assert not SuggestedArticle.objects.exists()


def test_a_claimed_feed_is_left_alone_until_the_lease_of_a_dead_worker_runs_out(group: Compact, site: Site):
    feed = feed_of(group, site)
    FeedSource.objects.filter(pk=feed.pk).update(claimed_until=LATER + timedelta(minutes=5))

    assert not read_next_feed(now=LATER + timedelta(minutes=4), fetcher=fetcher(site))
    assert read_next_feed(now=LATER + timedelta(minutes=5), fetcher=fetcher(site))


def test_what_went_wrong_is_said_and_tried_again_in_an_hour(group: Compact, site: Site):
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, b"<!DOCTYPE r><rss/>")
    feed = feed_of(group, site)

    read_next_feed(now=LATER, fetcher=fetcher(site))

    feed.refresh_from_db()
    assert "document type" in feed.problem
    assert feed.due_at == LATER + timedelta(hours=1)


def test_the_job_reaches_no_address_inside(group: Compact, site: Site):
    feed = feed_of(group, site)
    FeedSource.objects.filter(pk=feed.pk).update(url=f"http://127.0.0.1:{site.port}/feed")

    assert read_due_feeds(now=LATER) == 1
    assert read_due_feeds(now=LATER) == 0

    feed.refresh_from_db()
    assert "usual ports" in feed.problem
    assert site.asked == []
    assert read_due_feeds in JOBS


def test_an_added_article_is_no_suggestion_any_more(group: Compact, site: Site):
    letter = kept_article(group).letter
    feed_of(group, site)
    read_next_feed(now=LATER, fetcher=fetcher(site))
    suggestion = suggestions_for(letter).get()

    added(letter, group.odile, url=suggestion.url, suggestion=suggestion)

    assert not suggestions_for(letter).exists()


def test_an_article_that_is_there_already_is_not_suggested(group: Compact, site: Site):
    article = kept_article(group)
    Article.objects.filter(pk=article.pk).update(url=site.url("/crossings"))
    feed_of(group, site)

    read_next_feed(now=LATER, fetcher=fetcher(site))

    assert not SuggestedArticle.objects.exists()


def test_a_feed_is_read_once_a_coalition_and_can_be_removed(group: Compact, site: Site):
    feed = feed_of(group, site)
    with pytest.raises(CoverageRefused, match="read already"):
        feed_of(group, site)

    remove_feed(feed=feed, actor=group.odile, now=LATER)

    assert not read_next_feed(now=LATER, fetcher=fetcher(site))


def test_an_article_is_fetched_from_its_address(group: Compact, site: Site):
    letter = kept_article(group).letter
    body = "<p>The council of Harbor Falls met on Monday and spoke of the harbor for a long time, people say.</p>" * 4
    page = f"<!doctype html><title>Harbor | Lowmarsh Courier</title><article><h1>The harbor</h1>{body}</article>"
    site.pages["/a"] = (200, {}, page.encode())

    article = take_article(
        letter=letter, way="url", data=None, name="", url=site.url("/a"), outlet="", title="", printed_on=None,
        actor=group.odile, now=RELEASE, fetcher=replace(fetcher(site), seconds=5),
    )  # fmt: skip

    assert (article.title, article.outlet, article.way) == ("The harbor", "Lowmarsh Courier", "url")
    assert article.text.startswith("The harbor\n\nThe council")
