"""What runs in the background, and in which order the worker asks (decision 0012).

Each job is a sweep over the rows that it serves: it finds what is due, does it, and says how much it did. The rows
are the queue, so a killed worker loses nothing and the next sweep goes on where it stopped.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from undersigned.archive.jobs import index_older_imports
from undersigned.coverage.jobs import read_due_feeds
from undersigned.mail.jobs import send_due_mail
from undersigned.release.jobs import rebuild_changed_pages
from undersigned.search.jobs import index_releases
from undersigned.signing.jobs import forget_old_codes


class Job(Protocol):
    """A sweep: does what is due at `now` and returns how many rows it served."""

    def __call__(self, *, now: datetime) -> int: ...


JOBS: tuple[Callable[..., int], ...] = (
    send_due_mail,
    rebuild_changed_pages,
    index_releases,
    index_older_imports,
    forget_old_codes,
    read_due_feeds,
)
