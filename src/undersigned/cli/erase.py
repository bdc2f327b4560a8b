"""`undersigned erase PERSON`: forget a person who asks for it. The office's signature and every proof stay.

The text of a letter signed here is not touched. Of imported letters, the lines that are surely this person's go too;
other lines with the same name are shown with a number, to be chosen with --line. Files that wait on a desk with such a
line are shown with their address there: remove them, if it is theirs. Backups made before still hold the person: delete
them when their time is over; one that is restored forgets the person again.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from undersigned.cli.start import start_on_current_tables

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

    from undersigned.archive.models import ImportedSignatory
    from undersigned.archive.queries import NamedLine, WaitingLine
    from undersigned.roster.models import Person


def run(arguments: list[str]) -> int:
    """Forget one person. Without --yes it says how much would go. Returns 1 unless it is clear who is meant."""
    parser = argparse.ArgumentParser(prog="undersigned erase", description=__doc__)
    parser.add_argument("person", metavar="PERSON", help="number, or the exact name as the roster or a list has it")
    parser.add_argument(
        "--line", metavar="LINE", type=int, nargs="+", default=[], help="lines of imported letters that are theirs too"
    )
    parser.add_argument("--yes", action="store_true", help="do it: it cannot be undone")
    wanted = parser.parse_args(arguments)
    if not start_on_current_tables():
        return 1
    people = _people(wanted.person)
    lines = _lines(people, wanted.person)
    waiting = _waiting(people, wanted.person)
    chosen = [line.signatory for line in lines if line.signatory.pk in wanted.line]
    unknown = set(wanted.line) - {line.pk for line in chosen}
    if unknown:
        print(f"Nobody was erased. No line of this name has the number {min(unknown)}.", file=sys.stderr)
        return 1
    if wanted.yes and (len(people) == 1 or (not people and chosen)):
        return _erase(people, chosen, lines, waiting)
    return _say_what_is_there(people, lines, waiting)


def _people(wanted: str) -> list[Person]:
    from undersigned.roster.models import Person

    by_number = Person.objects.filter(pk=int(wanted)) if wanted.isdecimal() else Person.objects.none()
    return list(by_number or Person.objects.filter(name=wanted).order_by("pk"))


def _lines(people: list[Person], name: str) -> list[NamedLine]:
    """Lines of imported letters with the name; whose they are is only known when one person is meant."""
    from undersigned.archive.queries import NamedLine, lines_named, lines_of

    if len(people) == 1:
        return lines_of(people[0])
    names = [person.name for person in people] or [name]
    return [NamedLine(line, is_theirs=False) for line in lines_named(names)]


def _waiting(people: list[Person], name: str) -> list[WaitingLine]:
    """The same of files that were read and wait on a desk."""
    from undersigned.archive.queries import waiting_lines_named, waiting_lines_of

    if len(people) == 1:
        return waiting_lines_of(people[0])
    return waiting_lines_named([person.name for person in people] or [name])


def _erase(
    people: list[Person], chosen: list[ImportedSignatory], lines: list[NamedLine], waiting: list[WaitingLine]
) -> int:
    from django.db import transaction

    from undersigned.archive.services import forget_in_imports
    from undersigned.coverage.services import forget_in_coverage
    from undersigned.ledger.high_water import LedgerMarkProblem
    from undersigned.ledger.key_file import LedgerKeyProblem
    from undersigned.release.services import erase_person
    from undersigned.search.services import index_changed_releases

    now = datetime.now(UTC)
    try:
        with transaction.atomic():  # without the ledger nothing is forgotten, in coverage and imported letters neither
            forget_in_coverage(people=people, now=now)
            forgotten = forget_in_imports(people=people, lines=chosen, now=now)
            for person in people:
                erase_person(person=person, actor=None, now=now)
    except (LedgerKeyProblem, LedgerMarkProblem, OSError) as problem:
        print(f"Nobody was erased. {problem}", file=sys.stderr)
        return 1
    index_changed_releases(now=now)
    overwrite_deleted()
    for person in people:
        print(f"Person {person.pk} is forgotten. Released files were made again without the name.")
    if forgotten:
        print(f"Imported letters: removed from {forgotten} lines.")
    left = [line.signatory.pk for line in lines if not line.is_theirs and line.signatory not in chosen]
    if left:
        print(f"Left alone, for they may be another's: lines {', '.join(map(str, left))}.")
    _say_what_waits([line for line in waiting if not line.is_theirs])
    return 0


def _say_what_waits(waiting: list[WaitingLine]) -> None:
    from django.urls import reverse

    for line in waiting:
        desk = reverse("import-record", args=[line.source.coalition.slug, line.source.pk])
        whose = "theirs, and goes with them" if line.is_theirs else "theirs? then remove the file there"
        print(f"{line.source.name}, a file that waits at {desk} ({whose}): {line.line}")


def _say_what_is_there(people: list[Person], lines: list[NamedLine], waiting: list[WaitingLine]) -> int:
    from undersigned.signing.models import Signature

    for person in people:
        signatures = Signature.objects.filter(person=person)
        released = sum(letter.stage == "released" for letter in {signature.letter for signature in signatures})
        print(
            f"person {person.pk} of {person.coalition.slug}: {len(signatures)} signatures, {released} released letters"
        )
    for line in lines:
        version = line.signatory.version
        whose = "theirs" if line.is_theirs else "theirs? then choose it with --line"
        where = f"{version.letter.title}, copy {version.number}"
        print(f"line {line.signatory.pk} of an imported letter ({whose}): {line.signatory.line} ({where})")
    _say_what_waits(waiting)
    if not people and not lines and not waiting:
        print("Nobody has this number or exactly this name.", file=sys.stderr)
    elif not people and not lines:
        print("Nobody was erased. Only files that wait have this name: remove them on the desk.", file=sys.stderr)
    elif not people:
        print("Nobody was erased. Name lines with --line, and --yes. It cannot be undone.", file=sys.stderr)
    else:
        print("Nobody was erased. Name one person by number, with --yes. It cannot be undone.", file=sys.stderr)
    return 1


def overwrite_deleted() -> None:
    """Rewrite the database's files, so that nothing deleted is left in them, nor in SQLite's write-ahead log."""
    from django.db import connection

    from undersigned.search.services import overwrite_dropped_words

    overwrite_dropped_words(now=datetime.now(UTC))
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            _take_new_samples(cursor)
            cursor.execute("VACUUM (FULL)")


def _take_new_samples(cursor: CursorWrapper) -> None:
    """Make PostgreSQL forget the values that it sampled for its planner (pg_statistic) before they were deleted.

    ANALYZE leaves the samples of a table that is empty by now as they are; giving a column the type it has drops them.
    Tables with triggers are the ledger's: nothing empties them.
    """
    cursor.execute("ANALYZE")
    cursor.execute(
        "SELECT format('%I.%I', schemaname, tablename), quote_ident(attname), format_type(atttypid, atttypmod)"
        " FROM pg_stats JOIN pg_attribute USING (attname)"
        " WHERE attrelid = format('%I.%I', schemaname, tablename)::regclass AND schemaname = current_schema()"
        " AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = attrelid AND NOT tgisinternal)"
        " AND (most_common_vals IS NOT NULL OR histogram_bounds IS NOT NULL OR most_common_elems IS NOT NULL)"
    )
    for table, column, kind in cursor.fetchall():
        cursor.execute(f"SELECT EXISTS (SELECT FROM {table})")  # noqa: S608  quoted by the database itself
        if not cursor.fetchone()[0]:
            cursor.execute(f"ALTER TABLE {table} ALTER COLUMN {column} TYPE {kind}")
