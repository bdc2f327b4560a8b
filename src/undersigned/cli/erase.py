"""`undersigned erase PERSON`: forget a person who asks for it. The office's signature and every proof stay.

The letter's own text is not touched. Backups made before still hold the person: delete them when their time is over;
one that is restored forgets the person again.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from undersigned.cli.start import start_on_current_tables

if TYPE_CHECKING:
    from undersigned.roster.models import Person


def run(arguments: list[str]) -> int:
    """Forget one person. Without --yes it says how much would go. Returns 1 unless exactly one is named."""
    parser = argparse.ArgumentParser(prog="undersigned erase", description=__doc__)
    parser.add_argument("person", metavar="PERSON", help="number, or the exact name as the roster has it")
    parser.add_argument("--yes", action="store_true", help="do it: it cannot be undone")
    wanted = parser.parse_args(arguments)
    if not start_on_current_tables():
        return 1
    from undersigned.coverage.services import forget_in_coverage
    from undersigned.ledger.high_water import LedgerMarkProblem
    from undersigned.ledger.key_file import LedgerKeyProblem
    from undersigned.release.services import erase_person
    from undersigned.roster.models import Person
    from undersigned.search.services import index_changed_releases

    by_number = Person.objects.filter(pk=int(wanted.person)) if wanted.person.isdecimal() else Person.objects.none()
    found = list(by_number or Person.objects.filter(name=wanted.person).order_by("pk"))
    if len(found) != 1 or not wanted.yes:
        return _say_what_is_there(found)
    try:
        forget_in_coverage(people=found, now=datetime.now(UTC))
        erase_person(person=found[0], actor=None, now=datetime.now(UTC))
        index_changed_releases(now=datetime.now(UTC))
    except (LedgerKeyProblem, LedgerMarkProblem, OSError) as problem:
        print(f"Nobody was erased. {problem}", file=sys.stderr)
        return 1
    overwrite_deleted()
    print(f"Person {found[0].pk} is forgotten. Released files were made again without the name.")
    return 0


def _say_what_is_there(found: list[Person]) -> int:
    from undersigned.signing.models import Signature

    for person in found:
        signatures = Signature.objects.filter(person=person)
        released = sum(letter.stage == "released" for letter in {signature.letter for signature in signatures})
        print(
            f"person {person.pk} of {person.coalition.slug}: {len(signatures)} signatures, {released} released letters"
        )
    if not found:
        print("Nobody has this number or exactly this name.", file=sys.stderr)
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
            cursor.execute("VACUUM (FULL)")
