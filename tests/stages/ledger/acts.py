"""Acts for the tests of the ledger: appended as stages append them, each in a transaction of its own."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from tests.cast import NOW
from undersigned.ledger.high_water import Mark, read_mark
from undersigned.ledger.services import append

LETTER = "a" * 32
OTHER = "b" * 32
TEXT: dict[str, str | int] = {"text": "c" * 64, "by": "organizer"}


def freeze_many(count: int, letter: str = LETTER, now: datetime = NOW) -> None:
    """As many acts of one letter, a second apart."""
    for second in range(count):
        with transaction.atomic():
            append(act="freeze", letter=letter, now=now + timedelta(seconds=second), fields=TEXT)


def freeze_at_once(count: int) -> None:
    """As many acts in one transaction: a long log without a commit for each."""
    with transaction.atomic():
        for _ in range(count):
            append(act="freeze", letter=LETTER, now=NOW, fields=TEXT)


def mark() -> Mark | None:
    """The high-water mark as it stands in its file."""
    return read_mark(Path(settings.LEDGER_MARK_FILE))
