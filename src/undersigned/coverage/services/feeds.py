"""News feeds: which ones a coalition has read for it, and what they suggest. A person adds the articles."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.coverage.feed_items import FeedItem, FeedRefused, items_in
from undersigned.coverage.fetching import FEEDS, Fetcher, FetchRefused
from undersigned.coverage.models import Article, FeedSource, SuggestedArticle
from undersigned.coverage.queries import CoverageRefused, subjects_of
from undersigned.coverage.services.articles import site_fetcher
from undersigned.coverage.suggesting import letter_named
from undersigned.letter.models import Letter
from undersigned.roster.models import Coalition

EVERY = timedelta(hours=1)
LEASE = timedelta(minutes=5)
MOST_FEEDS = 30


def add_feed(*, coalition: Coalition, outlet: str, url: str, actor: User, now: datetime) -> FeedSource:
    """Have a feed read every hour, beginning now. Raises CoverageRefused for one that is read already, or too many."""
    if FeedSource.objects.filter(coalition=coalition).count() >= MOST_FEEDS:
        raise CoverageRefused(_("%d feeds are read for this coalition already. Remove one first.") % MOST_FEEDS)
    try:
        with transaction.atomic():
            return FeedSource.objects.create(
                coalition=coalition, outlet=outlet, url=url, due_at=now, added_at=now, added_by=actor
            )
    except IntegrityError as already:
        raise CoverageRefused(_("This feed is read already.")) from already


def remove_feed(*, feed: FeedSource, actor: User, now: datetime) -> None:
    """Have a feed read no more; what it suggested and nobody looked at goes with it."""
    del actor, now
    feed.delete()


def read_next_feed(*, now: datetime, fetcher: Fetcher | None = None) -> bool:
    """Read one feed that is due and keep what it suggests; False when none is due. A worker's lease lasts 5 minutes."""
    feed = _claim(now)
    if feed is None:
        return False
    problem = ""
    try:
        page = (fetcher or site_fetcher()).fetch(feed.url, FEEDS)
        _suggest(feed, items_in(page.data, page.url), now)
    except (FetchRefused, FeedRefused) as refused:
        problem = str(refused)[:300]
    FeedSource.objects.filter(pk=feed.pk).update(read_at=now, due_at=now + EVERY, claimed_until=None, problem=problem)
    return True


def _claim(now: datetime) -> FeedSource | None:
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lte=now)
    due = FeedSource.objects.filter(free, due_at__lte=now)
    for pk in due.order_by("due_at", "pk").values_list("pk", flat=True)[:20]:
        if due.filter(pk=pk).update(claimed_until=now + LEASE):
            return FeedSource.objects.select_related("coalition").get(pk=pk)
    return None


def _suggest(feed: FeedSource, items: Sequence[FeedItem], now: datetime) -> None:
    subjects = subjects_of(feed.coalition)
    letters = {letter.public_id: letter for letter in Letter.objects.filter(public_id__in=[one.id for one in subjects])}
    added = set(Article.objects.filter(letter__in=letters.values()).values_list("url", flat=True))
    found = ((item, letters.get(letter_named(item, subjects))) for item in items if item.url not in added)
    SuggestedArticle.objects.bulk_create(
        (
            SuggestedArticle(
                feed=feed, letter=letter, url=item.url, title=item.title, printed_on=item.printed_on, found_at=now
            )
            for item, letter in found
            if letter is not None
        ),
        ignore_conflicts=True,
    )
