"""A check for anyone, in passing: an article against the released letters. Nothing is kept but how many there were.

The counters stand in the cache under a keyed digest of the visitor's network, for an hour.
"""

import hmac
import threading
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from ipaddress import ip_address, ip_network
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _

from undersigned.coverage.limited import check_limited
from undersigned.coverage.models import Finding
from undersigned.coverage.queries import CoverageRefused, known_letters
from undersigned.coverage.services.articles import finding_rows
from undersigned.coverage.taking import article_from
from undersigned.document.problems import CannotRead
from undersigned.letter.models import Letter

CHECKS_AN_HOUR, ALL_CHECKS_AN_HOUR = 20, 600
MOST_TEXT = 60_000  # code points
MOST_FINDINGS = 200  # shown; no article has as many
_SECONDS, _AT_ONCE = 10.0, 2
# When the table of the cache is full, Django deletes the entries whose keys come first: this one stays.
_EVERYONE = "zz-checks-of-everyone"
_places = threading.BoundedSemaphore(_AT_ONCE)


class TooManyChecks(ValueError):
    """Too many articles were checked; the message says when to try again."""


@dataclass(frozen=True)
class Passing:
    """What was found in an article that is not kept: its text, its letter (None for none), rows that are not saved."""

    text: str
    letter: Letter | None
    reason: str
    findings: list[Finding]


def check_in_passing(*, text: str, printed_on: date | None, visitor: str, now: datetime) -> Passing:
    """Check a pasted article against every released letter, and keep nothing. `visitor` is an IP address.

    Raises TooManyChecks, and CoverageRefused when the text cannot be checked.
    """
    if len(text) > MOST_TEXT:
        raise CoverageRefused(_("This is longer than any article. Take the article out of it."))
    _count(visitor, now)
    if not _places.acquire(timeout=_SECONDS / 2):
        raise TooManyChecks(_("Others are having articles checked just now. Try again in a moment."))
    try:
        return _check(text, printed_on, now)
    except CannotRead as refusal:
        raise CoverageRefused(refusal.problem.message) from refusal
    finally:
        _places.release()


def _check(text: str, printed_on: date | None, now: datetime) -> Passing:
    article = article_from(text.encode("utf-8", "replace"), "pasted.txt", printed_on=printed_on)
    known = known_letters(until=now.date())
    report: dict[str, Any] = check_limited(article, known, seconds=_SECONDS)
    letter = Letter.objects.filter(public_id=report["letter"] or "").first()
    return Passing(article.text, letter, report["reason"], finding_rows(report, known)[:MOST_FINDINGS])


def _count(visitor: str, now: datetime) -> None:
    """Take one from the visitor's allowance and from everyone's. Raises TooManyChecks."""
    secret = f"{_network(visitor)}/{now:%Y-%m-%d %H}".encode()
    mine = "check-" + hmac.new(settings.SECRET_KEY.encode(), secret, sha256).hexdigest()
    if _one_more(mine) > CHECKS_AN_HOUR:
        raise TooManyChecks(_("You have had many articles checked within an hour. Try again in an hour."))
    if _one_more(f"{_EVERYONE}-{now:%H}") > ALL_CHECKS_AN_HOUR:
        raise TooManyChecks(_("Very many articles were checked here within an hour. Try again in an hour."))


def _one_more(key: str) -> int:
    cache.add(key, 0, 3600)
    try:
        return cache.incr(key)
    except ValueError:  # it ran out between the two
        return 1


def _network(visitor: str) -> str:
    """An IPv4 address, or the first half of an IPv6 one: a household has all of the second half."""
    try:
        address = ip_address(visitor)
    except ValueError:
        return "unknown"
    return str(address) if address.version == 4 else str(ip_network((int(address) >> 64 << 64, 64)))
