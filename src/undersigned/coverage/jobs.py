"""News feeds are read every hour."""

from datetime import datetime

from undersigned.coverage.services import read_next_feed


def read_due_feeds(*, now: datetime) -> int:
    """Read one feed that is due at `now`; returns how many. One in a sweep: a slow site may hold it ten seconds."""
    return int(read_next_feed(now=now))
