"""The ground that tests stand on: an installation in a temporary folder, on SQLite or, by DATABASE_URL, PostgreSQL."""

import os
import socket
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="undersigned-tests-"))
os.environ.update(
    UNDERSIGNED_SECRET="a secret that only the tests know, and long enough to be one",
    UNDERSIGNED_ORIGIN="http://localhost",
    UNDERSIGNED_DATA=str(FOLDER),
    UNDERSIGNED_SMTP="smtp+plain://127.0.0.1:1",
    UNDERSIGNED_MAIL_FROM="letters@greatrivers.example",
)
os.environ.pop("UNDERSIGNED_DEMO", None)
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's sync API runs a loop in the test's thread

import pytest  # noqa: E402
from django.core.management import call_command  # noqa: E402
from pytest_django import DjangoDbBlocker  # noqa: E402

_connect = socket.socket.connect


def _loopback_only(self: socket.socket, address: object) -> None:
    if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
        raise RuntimeError(f"A test tried to reach {address[0]}: tests stay on this machine.")
    _connect(self, address)  # type: ignore[arg-type]


socket.socket.connect = _loopback_only  # type: ignore[method-assign,assignment]


@pytest.fixture(scope="session", autouse=True)
def _ledger_key() -> None:
    from django.conf import settings

    from undersigned.ledger import checkpoint

    path = Path(settings.LEDGER_KEY_FILE)
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
