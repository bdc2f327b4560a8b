"""Letters that came into the archive before there was a search become searchable."""

from datetime import datetime

from undersigned.archive.services import index_unsearched


def index_older_imports(*, now: datetime) -> int:
    """Index imported letters that the search does not know; returns how many."""
    return index_unsearched(now=now)
