"""What becomes public, and what changes in it, becomes searchable."""

from datetime import datetime

from undersigned.search.services import index_changed_releases


def index_releases(*, now: datetime) -> int:
    """Index the released letters that are new or changed; returns how many."""
    return index_changed_releases(now=now)
