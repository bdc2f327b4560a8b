"""Whose names stand in imported letters: for a person who asks to be forgotten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from undersigned.archive.likeness import folded
from undersigned.archive.models import ImportedSignatory, ImportedVersion, Source
from undersigned.archive.removal import Position, is_surely
from undersigned.roster.erasures import list_entry, read_erasures
from undersigned.roster.models import REMOVED_NAME, Office, Person, Term
from undersigned.signing.models import Signature


@dataclass(frozen=True)
class NamedLine:
    """One line of an imported list that has a person's exact name, and whether it is surely that person's."""

    signatory: ImportedSignatory
    is_theirs: bool


@dataclass(frozen=True)
class WaitingLine:
    """One line with a person's exact name in a file that waits on a desk, and whether it is surely that person's."""

    source: Source
    line: str
    is_theirs: bool


def offices_of(person: Person) -> list[Position]:
    """Everything that a person holds, or signed for, and where somebody lives who signs alone."""
    held = [term.office for term in Term.objects.filter(person=person).select_related(*_BODY)]
    signed = Signature.objects.filter(person=person, office__isnull=False).select_related(*_BODY)
    held += [signature.office for signature in signed if signature.office]
    alone = [Position("", person.place, person.state, "")] if person.place else []
    return list(dict.fromkeys([*map(_position, held), *alone]))


_BODY = ("office__jurisdiction", "office__organization")


def _position(office: Office) -> Position:
    place, organization = office.jurisdiction, office.organization
    return Position(office.title, place.name if place else "", office.state, organization.name if organization else "")


def _printed(row: ImportedSignatory) -> Position:
    return Position(row.office, row.place, row.state, row.organization)


def lines_named(names: Iterable[str]) -> list[ImportedSignatory]:
    """The lines of all imported lists with exactly one of these names; case, accents and punctuation do not count."""
    wanted = {folded(name) for name in names} - {"", folded(REMOVED_NAME)}
    rows = ImportedSignatory.objects.order_by("pk").values_list("pk", "name")
    found = [pk for pk, name in rows.iterator() if folded(name) in wanted] if wanted else []
    return list(ImportedSignatory.objects.filter(pk__in=found).select_related("version__letter").order_by("pk"))


def lines_of(person: Person) -> list[NamedLine]:
    """The lines of imported lists with a person's name, each with whether it is surely theirs.

    A bare name is theirs in another copy of a letter in which a line is surely theirs.
    """
    held, lines = offices_of(person), lines_named([person.name])
    surely = {line.pk for line in lines if is_surely(_printed(line), held)}
    copies = {(line.version.letter_id, line.version_id) for line in lines if line.pk in surely}
    return [NamedLine(line, line.pk in surely or _is_bare_copy(line, copies)) for line in lines]


def _is_bare_copy(line: ImportedSignatory, copies: set[tuple[int, int]]) -> bool:
    bare = not any((line.office, line.place, line.state, line.organization))
    return bare and any(letter == line.version.letter_id and copy != line.version_id for letter, copy in copies)


def waiting_sources_of(person: Person) -> Iterator[Source]:
    """Yield files that wait on a desk, not in the archive, in whose list a line is surely this person's."""
    held = offices_of(person)
    for source, rows in _waiting_with({folded(person.name)}):
        if any(is_surely(_position_of(row), held) for row in rows):
            yield source


def waiting_lines_of(person: Person) -> list[WaitingLine]:
    """The lines with a person's name in lists of files that wait on a desk; theirs in a file where one surely is."""
    held, found = offices_of(person), []
    for source, rows in _waiting_with({folded(person.name)}):
        is_theirs = any(is_surely(_position_of(row), held) for row in rows)
        found += [WaitingLine(source, line, is_theirs) for line in _lines_of(rows)]
    return found


def waiting_lines_named(names: Iterable[str]) -> list[WaitingLine]:
    """The lines with exactly one of these names in lists of files that wait on a desk, whose they are unknown."""
    wanted = {folded(name) for name in names} - {"", folded(REMOVED_NAME)}
    found = _waiting_with(wanted) if wanted else ()
    return [WaitingLine(source, line, is_theirs=False) for source, rows in found for line in _lines_of(rows)]


def _waiting_with(names: set[str]) -> Iterator[tuple[Source, list[dict[str, Any]]]]:
    """Yield files outside of the archive in whose list one of these folded names stands, with its rows.

    The list as it was read counts, as a person has edited it, and, of tracked changes that nobody settled, both ways.
    """
    archived = ImportedVersion.objects.values("source")
    waiting = Source.objects.exclude(pk__in=archived).select_related("coalition").defer("body").order_by("pk")
    for source in waiting.iterator(chunk_size=50):
        read = source.answer["record"]
        records = [read, source.record, *(read.get("readings") or {}).values()]
        rows = [
            row for record in records for row in record["signatories"]["list"] if folded(row["name"] or "") in names
        ]
        if rows:
            yield source, rows


def _lines_of(rows: list[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(row["line"] for row in rows))


def _position_of(row: dict[str, Any]) -> Position:
    return Position(*(row[key] or "" for key in ("office", "place", "state", "organization")))


def listed_people() -> list[Person]:
    """People who stand in the list of erasures and still have a name: a restored backup has brought them back."""
    listed = read_erasures(Path(settings.ERASURE_LIST_FILE))
    people = Person.objects.exclude(name=REMOVED_NAME) if listed else Person.objects.none()
    return [person for person in people.iterator() if list_entry(person.erasure_id) in listed]


def listed_lines() -> list[ImportedSignatory]:
    """Lines of imported lists that stand in the list of erasures and still have a name."""
    listed = read_erasures(Path(settings.ERASURE_LIST_FILE))
    rows = ImportedSignatory.objects.exclude(name=REMOVED_NAME).values_list("pk", "erasure_id")
    found = [pk for pk, number in rows.iterator() if list_entry(number) in listed] if listed else []
    return list(ImportedSignatory.objects.filter(pk__in=found).select_related("version__letter"))
