"""The operator's bad days, played on a real installation by its own commands: old backups, forks, damaged copies."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection
from pytest_django import DjangoDbBlocker

ROOT = Path(__file__).resolve().parents[2]
RELEASED = "import django; django.setup(); from tests.cast import *; released_letter(compact())"
ACTS = """
import sys, django; django.setup()
from datetime import UTC, datetime
from django.db import transaction
from undersigned.ledger.services import append
for number in range(int(sys.argv[1])):
    with transaction.atomic():
        append(act="grant", now=datetime.now(UTC), who={"to": sys.argv[2]}, fields={"by": "principal"})
    print(number, flush=True)
"""


@dataclass
class Installation:
    """A database, a key and a mark of their own, and the commands on them."""

    folder: Path
    url: str

    def environment(self) -> dict[str, str]:
        paths = {"UNDERSIGNED_DATA": str(self.folder), "DATABASE_URL": self.url}
        return {**os.environ, **paths, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """`undersigned` with these words."""
        return self._python("-m", "undersigned", *words)

    def does(self, *words: str) -> str:
        """The same, when it must succeed; returns what it said."""
        done = self.run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def play(self, script: str, *words: str) -> None:
        done = self._python("-c", script, *words)
        assert done.returncode == 0, done.stderr

    def _python(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *words]
        return subprocess.run(
            command, env=self.environment(), cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
        )

    @property
    def key(self) -> Path:
        return self.folder / "keys" / "ledger.key"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Iterator[Installation]:
    """One installation of this run's engine, with a letter signed by four offices and released: six acts."""
    folder = tmp_path_factory.mktemp("begun")
    with _database(folder, "", django_db_blocker) as url:
        installation = Installation(folder, url)
        installation.does("setup")
        installation.play(RELEASED)
        yield installation


@pytest.fixture
def installation(begun: Installation, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Installation]:
    """A copy of it for one test."""
    folder = tmp_path / "data"
    shutil.copytree(begun.folder, folder)
    with _database(folder, begun.url, django_db_blocker) as url:
        yield Installation(folder, url)


@contextmanager
def _database(folder: Path, template: str, blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of a database: on SQLite a file of the folder, on PostgreSQL a copy of the template."""
    if settings.ENVIRONMENT.database.engine == "sqlite":
        yield f"sqlite:///{folder}/undersigned.sqlite3"
        return
    name, server = f"drill_{token_hex(4)}", urlsplit(os.environ["DATABASE_URL"])
    copied = f" TEMPLATE {urlsplit(template).path[1:]}" if template else ""
    with blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}{copied}")
        yield urlunsplit(server._replace(path=f"/{name}"))
        cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def test_an_old_backup_is_noticed_refused_and_recovered_from_in_public(
    installation: Installation, tmp_path: Path
) -> None:
    backup = tmp_path / "old.backup"
    installation.does("backup", str(backup))
    installation.does("ledger", "export", str(tmp_path / "log-before"))
    installation.play(ACTS, "3", "Dev")
    installation.does("ledger", "export", str(tmp_path / "log"))

    careless = installation.run("restore", str(backup))
    restored = installation.run("restore", str(backup), "--replace")
    served = installation.run("worker", "--once")
    acted = installation._python("-c", ACTS, "1", "Dev")

    assert "With --replace" in careless.stderr
    assert restored.returncode == served.returncode == 1
    assert "has 6 entries, and 9 were signed" in restored.stderr
    assert "has 6 entries, and 9 were signed" in served.stderr
    assert "older than the ledger" in acted.stderr
    assert installation.does("ledger", "compare", str(tmp_path / "log-before"), str(tmp_path / "log"))

    recovered = installation.does("ledger", "recover", "--yes")

    assert "localhost/log-2+" in recovered
    assert "7 entries" in installation.does("ledger", "fsck")
    assert installation.run("worker", "--once").returncode == 0
    assert installation.run("ledger", "export", str(tmp_path / "log")).returncode == 1


def test_two_copies_that_both_sign_are_a_fork(installation: Installation, tmp_path: Path) -> None:
    if not installation.url.startswith("sqlite"):
        return  # the same commands on the same files: the engine makes no difference to a copied machine
    twin = Installation(tmp_path / "twin", f"sqlite:///{tmp_path}/twin/undersigned.sqlite3")
    shutil.copytree(installation.folder, twin.folder)
    for copy, name in ((installation, "Dev"), (twin, "Sam")):
        copy.play(ACTS, "2", name)
        copy.does("ledger", "export", str(copy.folder.parent / f"log-{name}"))

    compared = installation.run("ledger", "compare", str(tmp_path / "log-Dev"), str(tmp_path / "log-Sam"))
    overwritten = twin.run("ledger", "export", str(tmp_path / "log-Dev"))

    notes = [(tmp_path / f"log-{name}" / "checkpoint").read_text("utf-8") for name in ("Dev", "Sam")]
    assert (compared.returncode, overwritten.returncode) == (2, 2)
    assert [note in compared.stdout for note in notes] == [True, True]
    assert [note in overwritten.stdout for note in notes] == [True, True]


def test_a_backup_taken_while_acts_are_done_is_a_clean_beginning_and_holds_no_key(
    installation: Installation, tmp_path: Path
) -> None:
    backup = tmp_path / "busy.backup"
    writer = threading.Thread(target=installation.play, args=(ACTS, "150", "Dev"))
    writer.start()
    said = installation.does("backup", str(backup))
    writer.join()

    again = installation.run("backup", str(backup))

    seed = installation.key.read_text("ascii").strip().rsplit("+", 1)[1]
    assert "was checked there" in said
    assert "156 entries" in installation.does("ledger", "fsck")
    assert again.returncode == 1
    assert "never overwrites" in again.stderr
    assert seed.encode() not in backup.read_bytes()
    assert backup.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.glob("busy.backup*")] == ["busy.backup"]


def test_a_damaged_backup_changes_nothing(installation: Installation, tmp_path: Path) -> None:
    backup = tmp_path / "damaged.backup"
    installation.does("backup", str(backup))
    if installation.url.startswith("sqlite"):
        with closing(sqlite3.connect(backup)) as database:
            database.execute("UPDATE undersigned_version SET text = text || ' '")
            database.commit()
    else:
        content = backup.read_bytes()
        backup.write_bytes(content[: len(content) // 2])

    restored = installation.run("restore", str(backup), "--replace")

    assert restored.returncode == 1
    assert "6 entries" in installation.does("ledger", "fsck")


def test_who_was_forgotten_stays_forgotten_when_a_backup_from_before_is_restored(
    installation: Installation, tmp_path: Path
) -> None:
    backup = tmp_path / "before.backup"
    installation.does("backup", str(backup))
    installation.does("erase", "Tomas Marlow", "--yes")

    restored = installation.run("restore", str(backup), "--replace")
    found = installation.run("erase", "Tomas Marlow")
    installation.does("ledger", "recover", "--yes")

    assert "Forgotten again: 1" in restored.stdout
    assert "Nobody has this number or exactly this name." in found.stderr
    assert "8 entries" in installation.does("ledger", "fsck")
    if installation.url.startswith("sqlite"):
        database = installation.folder / "undersigned.sqlite3"
        assert not any(b"Marlow" in path.read_bytes() for path in (database, Path(f"{database}-wal")) if path.exists())


def test_a_database_lost_with_its_disk_comes_back(installation: Installation, tmp_path: Path) -> None:
    backup = tmp_path / "good.backup"
    installation.does("backup", str(backup))
    if installation.url.startswith("sqlite"):
        (installation.folder / "undersigned.sqlite3").unlink()

    said = installation.does("restore", str(backup), "--replace")

    assert "a ledger of 6 entries" in said
    assert installation.run("worker", "--once").returncode == 0
