"""The head of an imported letter, changed by a person after it was public; what stood there before is kept."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from undersigned.accounts.models import User
from undersigned.archive.models import ImportedAddressee, ImportedChange, ImportedLetter
from undersigned.archive.queries import details_of, in_words, searchable
from undersigned.archive.services.taking_out import keep_changes
from undersigned.letter.topics import topics_line
from undersigned.search.services import keep_searchable


@transaction.atomic
def change_details(
    *, letter: ImportedLetter, details: Mapping[str, Any], actor: User, now: datetime
) -> list[ImportedChange]:
    """Change the head of an imported letter and keep what was changed; the search knows it in the same transaction.

    `details` has title, date (ISO 8601, a day or a month, or None), date_basis, coalition, topics, and addressees as
    pairs of name and office. Returns one change per field that is another now. Raises TopicsRefused.
    """
    letter = ImportedLetter.objects.select_for_update().get(pk=letter.pk)
    before = in_words(details_of(letter))
    letter.title, letter.date_basis = details["title"], details["date_basis"]
    letter.coalition_text, letter.topics = details["coalition"], topics_line(details["topics"])
    for name, value in dated(details["date"] or "").items():
        setattr(letter, name, value)
    letter.save()
    letter.imported_addressees.all().delete()
    write_addressees(letter, details["addressees"])
    changes = keep_changes(letter=letter, before=before, actor=actor, now=now)
    if changes:
        keep_searchable(letter=searchable(letter), now=now)
    return changes


def dated(day: str) -> dict[str, Any]:
    """The columns of a date given as a day, as a month (its first day is kept, marked as not exact), or as ""."""
    first = date.fromisoformat(day if len(day) == 10 else f"{day}-01") if day else None
    return {"dated_on": first, "dated_is_exact": len(day) != 7}


def write_addressees(letter: ImportedLetter, addressees: Sequence[tuple[str, str]]) -> None:
    """Keep the addressees of a letter that has none yet, as pairs of name and office in their order."""
    ImportedAddressee.objects.bulk_create(
        ImportedAddressee(letter=letter, position=position, name=name, office=office)
        for position, (name, office) in enumerate(addressees, start=1)
    )
