"""`undersigned backup FILE`: the whole database in one file, taken while the server runs, and checked.

The file holds names, addresses and embargoed texts: keep it encrypted, and no longer than you must. The ledger's key
and its high-water mark are not in it, on purpose: keep a copy of the key elsewhere.
"""

import argparse
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote

from undersigned.cli.start import start_on_current_tables


class CopyProblem(RuntimeError):
    """The database cannot be copied, checked or put back; the message says why and what to do."""


def run(arguments: list[str]) -> int:
    """Write and check a backup. Returns 0, or 1 when there is no backup or it has faults; then no file is left."""
    parser = argparse.ArgumentParser(prog="undersigned backup", description=__doc__)
    parser.add_argument("file", metavar="FILE", help="must not be there yet")
    wanted = parser.parse_args(arguments)
    if not start_on_current_tables():
        return 1
    target = Path(wanted.file).absolute()
    if target.exists():
        print(f"{target} is there already. Choose another name: a backup never overwrites one.", file=sys.stderr)
        return 1
    part = target.with_name(f"{target.name}.part")
    try:
        _reserve(part)
        copy_database(part)
        with opened_copy(part) as url:
            check_copy(url)
        _finish(part, target)
    except (CopyProblem, OSError, sqlite3.Error) as problem:
        part.unlink(missing_ok=True)
        print(problem, file=sys.stderr)
        return 1
    print(f"The database is in {target} ({target.stat().st_size} bytes), and was checked there.")
    return 0


def _reserve(part: Path) -> None:
    part.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))


def _finish(part: Path, target: Path) -> None:
    descriptor = os.open(part, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)
    part.rename(target)


def copy_database(part: Path) -> None:
    """Copy the database as it stands at one moment. Raises CopyProblem."""
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(part)) as copy:
            connection.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
    else:
        run_tool("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={part}")


def run_tool(tool: str, *words: str, database: str = "") -> None:
    """Run one of PostgreSQL's own tools on the database (or another of that server). Raises CopyProblem."""
    from django.db import connection

    settings = connection.settings_dict
    environment = {
        **os.environ,
        "PGDATABASE": database or settings["NAME"],
        **{f"PG{name}": str(settings[name]) for name in ("HOST", "PORT", "USER", "PASSWORD") if settings[name]},
    }
    try:
        done = subprocess.run([tool, *words], env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise CopyProblem(f"{tool} is not installed. On Debian: apt install postgresql-client") from None
    if done.returncode:
        raise CopyProblem(f"{tool} failed: {done.stderr.strip().splitlines()[-1:] or done.returncode}")


@contextmanager
def opened_copy(file: Path) -> Iterator[str]:
    """The address (as DATABASE_URL) of a database that holds what is in the file; it is gone or at rest afterwards."""
    from django.db import connection

    if connection.vendor == "sqlite":
        yield f"sqlite:///{quote(str(file))}"
        with closing(sqlite3.connect(file)) as copy:
            copy.execute("PRAGMA journal_mode=DELETE")
        return
    with _scratch_database() as name:
        run_tool("pg_restore", "--no-owner", "--exit-on-error", f"--dbname={name}", str(file), database=name)
        yield _url(name)


@contextmanager
def _scratch_database() -> Iterator[str]:
    from django.db import Error, connection

    name = f"undersigned_check_{token_hex(4)}"
    try:
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{name}"')
    except Error as error:
        raise CopyProblem(
            "The copy cannot be checked, for this role may not create a database to check it in. "
            "As the server's superuser: ALTER ROLE … CREATEDB. The server says: \""
            f'{str(error).strip()}"'
        ) from None
    try:
        yield name
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}"')


def _url(name: str) -> str:
    from django.db import connection

    settings = connection.settings_dict
    login = f"{quote(settings['USER'], safe='')}:{quote(settings['PASSWORD'], safe='')}"
    port = f":{settings['PORT']}" if settings["PORT"] else ""
    return f"postgresql://{login}@{settings['HOST']}{port}/{quote(name)}"


def check_copy(url: str, *, bring_up_to_date: bool = False) -> None:
    """Run `undersigned ledger fsck` on another database; bring its tables to this version first if asked.

    Raises CopyProblem with the faults.
    """
    environment: Mapping[str, str] = {**os.environ, "DATABASE_URL": url}
    steps = [["manage", "migrate", "--verbosity=0"]] if bring_up_to_date else []
    for words in [*steps, ["ledger", "fsck"]]:
        command = [sys.executable, "-m", "undersigned", *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CopyProblem(f"The copy has faults, or cannot be read:\n{done.stdout}{done.stderr}")
