"""Reads of the readers' pages."""

from django.db.models import QuerySet

from undersigned.ledger.audit import KeyInUse
from undersigned.ledger.key_file import LedgerKeyProblem
from undersigned.ledger.queries import keys_of_ledger
from undersigned.release.models import Release
from undersigned.release.queries import released_letters


def letters_to_read() -> QuerySet[Release]:
    """Every released letter, newest first, with the zone in which its days are said."""
    return released_letters().select_related("letter__circulation")


def keys_to_check_with() -> list[KeyInUse]:
    """The ledger's keys, today's first. None when the key's file is missing: the page works without."""
    try:
        return keys_of_ledger()[::-1]
    except LedgerKeyProblem:
        return []
