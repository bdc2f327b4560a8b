"""The ground that tests stand on: an installation in a temporary folder, on SQLite or, by DATABASE_URL, PostgreSQL."""

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import TransactionTestCase
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from tests.emptying import empty_the_database
from tests.settings import FOLDER

# No test is held against a clock: a busy machine is no fault of the code. benchmarks/ measures.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later collection of garbage: a fifth of the processor's time goes there."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


_connect = socket.socket.connect


def _loopback_only(self: socket.socket, address: object) -> None:
    if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
        raise RuntimeError(f"A test tried to reach {address[0]}: tests stay on this machine.")
    _connect(self, address)  # type: ignore[arg-type]


socket.socket.connect = _loopback_only  # type: ignore[method-assign,assignment]

# Django would truncate every table and make its content types and permissions again: a third of a second, each time.
TransactionTestCase._fixture_teardown = empty_the_database  # type: ignore[attr-defined]


@pytest.fixture(scope="session", autouse=True)
def _ledger_key() -> None:
    from django.conf import settings

    from undersigned.ledger import checkpoint

    path = Path(settings.LEDGER_KEY_FILE)
    if not path.is_relative_to(FOLDER):
        pytest.exit(f"The tests would overwrite the key {path}. Unset DJANGO_SETTINGS_MODULE, and --ds.", returncode=2)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.write_text(checkpoint.private_key_text("localhost/log", checkpoint.generate_key()), encoding="ascii")
    path.chmod(0o600)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """A file, as in production: Django's default for tests, SQLite in shared memory, has other locks."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(FOLDER / "test.sqlite3")


@pytest.fixture(autouse=True)
def _no_mark_yet() -> Iterator[None]:
    """Each test, and what a module makes before its first, begins with a ledger of which nothing has been signed."""
    from django.conf import settings

    from tests import remembered

    mark = Path(settings.LEDGER_MARK_FILE)
    mark.unlink(missing_ok=True)
    remembered.begin()
    yield
    remembered.end()
    mark.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The cache table is not a model, so it is made here, as `undersigned setup` makes it."""
    with django_db_blocker.unblock():
        call_command("createcachetable", verbosity=0)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real letters and rosters that lies beside the checkout; said loudly when it is not there."""
    folder = Path(os.environ.get("UNDERSIGNED_SHARED") or Path(__file__).resolve().parents[2] / "shared")
    if not (folder / "data" / "roster-2016.csv").exists():
        message = f"REAL INPUT NOT TESTED: {folder} has no letters and rosters. Set UNDERSIGNED_SHARED to the folder."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return folder
