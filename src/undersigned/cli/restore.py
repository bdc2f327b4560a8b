"""`undersigned restore FILE`: put a backup in the database's place. Stop `serve` and `worker` before.

The backup is checked before anything is touched. People who asked to be forgotten since it was made are forgotten
again. Then the ledger is compared with its high-water mark: a backup that lacks acts is said to, and is not served.
"""

import argparse
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from undersigned.cli.backup import CopyProblem, check_copy, opened_copy, run_tool
from undersigned.cli.start import start_django


def run(arguments: list[str]) -> int:
    """Check the backup, put it in place, forget the erased again, compare with the mark. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="undersigned restore", description=__doc__)
    parser.add_argument("file", metavar="FILE", help="made by `undersigned backup`")
    parser.add_argument("--replace", action="store_true", help="also when there is a database now; see the guide")
    wanted = parser.parse_args(arguments)
    if not start_django():
        return 1
    try:
        _put_in_place(Path(wanted.file).absolute(), replace=wanted.replace)
    except (CopyProblem, OSError, sqlite3.Error) as problem:
        print(problem, file=sys.stderr)
        return 1
    return _finish()


def _put_in_place(file: Path, *, replace: bool) -> None:
    from django.db import connection

    if not file.is_file():
        raise CopyProblem(f"{file} is not there.")
    if _is_in_use() and not replace:
        raise CopyProblem(
            "There is a database with tables now. With --replace it is set aside (SQLite) or deleted (PostgreSQL: make "
            "a backup of it first), and the backup takes its place."
        )
    if connection.vendor == "sqlite":
        _place_file(file, Path(connection.settings_dict["NAME"]))
    else:
        with opened_copy(file) as url:
            check_copy(url, bring_up_to_date=True)
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
        name = connection.settings_dict["NAME"]
        run_tool("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", f"--dbname={name}", str(file))


def _is_in_use() -> bool:
    from django.db import connection

    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        return False
    return bool(connection.introspection.table_names())


def _place_file(file: Path, database: Path) -> None:
    from django.db import connection

    fresh = database.with_name(f"{database.name}.restoring")
    fresh.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(fresh)) as copy,
        ):
            source.backup(copy)
        fresh.chmod(0o600)
        with opened_copy(fresh) as url:
            check_copy(url, bring_up_to_date=True)
        connection.close()
        _set_aside(database)
        fresh.rename(database)
    finally:
        fresh.unlink(missing_ok=True)


def _set_aside(database: Path) -> None:
    number = 1
    while (aside := database.with_name(f"{database.name}.replaced-{number}")).exists():
        number += 1
    for ending in ("-wal", "-shm", ""):
        part = database.with_name(database.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
            print(f"Set aside: {aside.name + ending}. Delete it when the restored database is known to be good.")


def _finish() -> int:
    from django.core.management import call_command

    from undersigned.archive.services import forget_listed_in_imports
    from undersigned.cli.erase import overwrite_deleted
    from undersigned.coverage.services import forget_listed_in_coverage
    from undersigned.ledger.queries import mark_problem, size_of_ledger
    from undersigned.release.services import erase_listed, record_unlisted_erasures
    from undersigned.search.services import index_changed_releases

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    now = datetime.now(UTC)
    forget_listed_in_coverage(now=now)
    lines = forget_listed_in_imports(now=now)
    forgotten = erase_listed(now=now)
    if forgotten or lines:
        index_changed_releases(now=now)
        overwrite_deleted()
    print(f"The backup is in place: a ledger of {size_of_ledger()} entries. Forgotten again: {forgotten} people.")
    problem = mark_problem()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    record_unlisted_erasures(now=now)
    return 0
