"""What happened after a release comes onto the letter's page."""

from datetime import datetime

from undersigned.release.queries import changed_releases
from undersigned.release.services import tell_today


def rebuild_changed_pages(*, now: datetime) -> int:
    """Make the page of each released letter again that has a newer act in the ledger; returns how many."""
    changed = list(changed_releases().select_related("letter", "version").order_by("pk"))
    for release in changed:
        tell_today(release=release, now=now)
    return len(changed)
