"""A copy leaves the archive, to be mended or removed; what is known of its letter's head waits with its record.

A letter goes with its last copy. Its address, its head and what was changed in that were public, so the record of that
copy keeps them, under `was_public`: put in again as a letter of its own, it has them again.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from undersigned.accounts.models import User
from undersigned.archive.models import ImportedChange, ImportedLetter, ImportedVersion, Source
from undersigned.archive.queries import details_of, in_words, search_key, searchable
from undersigned.search.services import drop_searchable, keep_searchable

WAS_PUBLIC = "was_public"


@transaction.atomic
def take_out(*, version: ImportedVersion, actor: User, now: datetime) -> Source:
    """Take a copy out of the archive, to mend its record or to remove it; its letter goes with the last copy."""
    del actor
    letter = ImportedLetter.objects.select_for_update().get(pk=version.letter_id)
    source = Source.objects.select_for_update().get(pk=version.source_id)
    version.delete()
    is_last = not ImportedVersion.objects.filter(letter=letter).exists()
    day = version.listed_on.isoformat() if version.listed_on else None
    chosen = {"listed_on": day, "belongs_to": None if is_last else letter.pk}
    kept = {**_head(letter), WAS_PUBLIC: _was_public(letter)} if is_last else {}
    source.record = {**source.record, **chosen, **kept}
    source.save(update_fields=["record"])
    if is_last:
        drop_searchable(key=search_key(letter), now=now)
        letter.delete()
    else:
        keep_searchable(letter=searchable(letter), now=now)
    return source


def _head(letter: ImportedLetter) -> dict[str, Any]:
    """The head as readers saw it last, in the form of a record."""
    details = details_of(letter)
    return {**details, "coalition": details["coalition"] or None}


def _was_public(letter: ImportedLetter) -> dict[str, Any]:
    changes = letter.imported_changes.order_by("pk").values("field", "old", "new", "changed_at", "changed_by")
    return {
        "slug": letter.slug,
        "head": in_words(details_of(letter)),
        "changes": [{**change, "changed_at": change["changed_at"].isoformat()} for change in changes],
    }


def kept_beside(record: Mapping[str, Any]) -> dict[str, Any]:
    """What of a record no form shows and no reading of the file gives: to go along when the rest is written anew."""
    return {WAS_PUBLIC: record[WAS_PUBLIC]} if WAS_PUBLIC in record else {}


def give_back(*, letter: ImportedLetter, source: Source, actor: User, now: datetime) -> None:
    """Give a letter that was in the archive before what was changed in its head, and what is another since then."""
    was = source.record.get(WAS_PUBLIC)
    if not was:
        return
    ImportedChange.objects.bulk_create(
        ImportedChange(
            letter=letter, field=change["field"], old=change["old"], new=change["new"],
            changed_at=datetime.fromisoformat(change["changed_at"]), changed_by_id=change["changed_by"],
        )
        for change in was["changes"]
    )  # fmt: skip
    keep_changes(letter=letter, before=was["head"], actor=actor, now=now)
    source.record = {key: value for key, value in source.record.items() if key != WAS_PUBLIC}
    source.save(update_fields=["record"])


def keep_changes(
    *, letter: ImportedLetter, before: Mapping[str, str], actor: User, now: datetime
) -> list[ImportedChange]:
    """Keep one change per field of the head that is another than `before`, which is as `in_words` gives it."""
    after = in_words(details_of(letter))
    changes = [
        ImportedChange(letter=letter, field=field, old=old, new=after[field], changed_at=now, changed_by=actor)
        for field, old in before.items()
        if old != after[field]
    ]
    return ImportedChange.objects.bulk_create(changes)
