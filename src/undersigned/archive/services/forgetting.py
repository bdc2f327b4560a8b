"""Forgetting a person in imported letters: the name is blacked out in all that is kept of them, the office stays."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models, transaction

from undersigned.archive.likeness import folded, sketch_of
from undersigned.archive.models import (
    ImportedAddressee,
    ImportedAsk,
    ImportedChange,
    ImportedLetter,
    ImportedSignatory,
    ImportedVersion,
    Source,
)
from undersigned.archive.queries import (
    lines_of,
    listed_lines,
    listed_people,
    offices_of,
    searchable,
    waiting_sources_of,
)
from undersigned.archive.removal import blacked_out, deeply
from undersigned.letter.canonical import text_digest
from undersigned.letter.models import public_id
from undersigned.roster.erasures import add_erasure
from undersigned.roster.models import REMOVED_NAME, Person
from undersigned.search.services import keep_searchable

_LETTER_FIELDS = ("title", "subject", "salutation", "closing", "coalition_text", "place_line", "topics")
_Blacken = Callable[[str], str]


def forget_in_imports(*, people: Iterable[Person], lines: Iterable[ImportedSignatory] = (), now: datetime) -> int:
    """Black out these people in imported letters, and whoever stands in `lines`; returns how many lines that were.

    To be called before the roster forgets the people: by their offices it is known which lines are theirs. The file as
    it came is deleted, for no name can be taken out of it; its digest stays. Whoever is forgotten is listed first, so
    that a restored backup forgets them again.
    """
    by_person = [([line.signatory for line in lines_of(one) if line.is_theirs], one) for one in people]
    chosen: dict[str, list[ImportedSignatory]] = defaultdict(list)
    for line in lines:
        chosen[folded(line.name)].append(line)
    for line in [
        *(line for theirs, _person in by_person for line in theirs),
        *(line for c in chosen.values() for line in c),
    ]:
        add_erasure(Path(settings.ERASURE_LIST_FILE), line.erasure_id)
    with transaction.atomic():
        forgotten = sum(_forget(theirs, person, now) for theirs, person in by_person)
        return forgotten + sum(_forget(theirs, None, now) for theirs in chosen.values())


def forget_listed_in_imports(*, now: datetime) -> int:
    """Forget again whoever stands in the list of erasures, after a backup was restored; returns how many lines."""
    return forget_in_imports(people=listed_people(), lines=listed_lines(), now=now)


def _forget(lines: list[ImportedSignatory], person: Person | None, now: datetime) -> int:
    """Black out one person in the letters of these lines and, when it is known who they are, in files that wait."""
    offices = [position.office for position in offices_of(person)] if person else []
    names = {line.name for line in lines} | ({person.name} if person else set())
    blacken = blacked_out(names - {REMOVED_NAME}, [*offices, *(line.office for line in lines)])
    for source in waiting_sources_of(person) if person else ():
        _forget_in_source(source, blacken)
    rows = ImportedSignatory.objects.filter(pk__in=[line.pk for line in lines]).exclude(name=REMOVED_NAME)
    theirs = {row.pk for row in rows}
    for letter in ImportedLetter.objects.filter(imported_versions__imported_signatories__in=theirs).distinct():
        _forget_in_letter(letter, theirs, blacken)
        keep_searchable(letter=searchable(letter), now=now)
    return len(theirs)


def _forget_in_letter(letter: ImportedLetter, theirs: set[int], blacken: _Blacken) -> None:
    _blacken_row(letter, _LETTER_FIELDS, blacken)
    if blacken(letter.slug) != letter.slug:
        letter.slug = f"letter-{public_id()[:12]}"
        letter.save(update_fields=["slug"])
    for addressee in ImportedAddressee.objects.filter(letter=letter):
        _blacken_row(addressee, ("name", "office"), blacken)
    for change in ImportedChange.objects.filter(letter=letter):
        _blacken_row(change, ("old", "new"), blacken)
    for version in ImportedVersion.objects.filter(letter=letter).select_related("source"):
        _forget_in_version(version, theirs, blacken)
        _forget_in_source(version.source, blacken)


def _forget_in_version(version: ImportedVersion, theirs: set[int], blacken: _Blacken) -> None:
    listed = ImportedSignatory.objects.filter(version=version)
    for signatory in listed.filter(pk__in=theirs):
        signatory.name, signatory.line = REMOVED_NAME, blacken(signatory.line)
        signatory.save(update_fields=["name", "line"])
    for ask in ImportedAsk.objects.filter(version=version):
        _blacken_row(ask, ("words",), blacken)
    version.text = blacken(version.text)
    version.text_digest, version.sketch = text_digest(version.text), list(sketch_of(version.text))
    record = {**deeply(version.record, blacken), "digest": version.text_digest}
    # Taken from the rows, so that somebody else of this name keeps it.
    record["signatories"]["list"] = [
        _as_listed(*pair) for pair in zip(version.record["signatories"]["list"], listed, strict=True)
    ]
    version.record = record
    version.save(update_fields=["text", "text_digest", "sketch", "record"])


def _as_listed(row: Mapping[str, Any], listed: ImportedSignatory) -> dict[str, Any]:
    return {**row, "name": listed.name or None, "line": listed.line}


def _forget_in_source(source: Source, blacken: _Blacken) -> None:
    _blacken_row(source, ("name", "answer", "record"), blacken)
    source.body = b""
    source.url = source.url if blacken(source.url) == source.url else ""
    source.save(update_fields=["body", "url"])


def _blacken_row(row: models.Model, fields: Iterable[str], blacken: _Blacken) -> None:
    changed = {name: deeply(getattr(row, name), blacken) for name in fields}
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))
