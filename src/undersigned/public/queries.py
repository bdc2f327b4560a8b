"""Reads of the readers' pages."""

from django.db.models import QuerySet

from undersigned.release.models import Release
from undersigned.release.queries import released_letters


def letters_to_read() -> QuerySet[Release]:
    """Every released letter, newest first, with the zone in which its days are said."""
    return released_letters().select_related("letter__circulation")
