"""Writes of coverage, by act; what other modules call stands here."""

from undersigned.coverage.queries import CoverageRefused
from undersigned.coverage.services.articles import (
    AddedAlready,
    add_article,
    add_beside,
    confirm_finding,
    dismiss_finding,
    dismiss_suggestion,
    finding_rows,
    mark_unclear,
    recheck,
    remove_article,
    remove_beside,
    site_fetcher,
    take_article,
)
from undersigned.coverage.services.feeds import add_feed, read_next_feed, remove_feed
from undersigned.coverage.services.forgetting import forget_in_coverage, forget_listed_in_coverage
from undersigned.coverage.services.passing import Passing, TooManyChecks, check_in_passing

__all__ = [
    "AddedAlready",
    "CoverageRefused",
    "Passing",
    "TooManyChecks",
    "add_article",
    "add_beside",
    "add_feed",
    "check_in_passing",
    "confirm_finding",
    "dismiss_finding",
    "dismiss_suggestion",
    "finding_rows",
    "forget_in_coverage",
    "forget_listed_in_coverage",
    "mark_unclear",
    "read_next_feed",
    "recheck",
    "remove_article",
    "remove_beside",
    "remove_feed",
    "site_fetcher",
    "take_article",
]
