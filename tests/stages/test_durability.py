"""A commit is on the disk before anyone is told: the database's own settings, and syncs counted from outside."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

COMMITS = 20
WRITER = """
import os, django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.db import connection, transaction
from undersigned.ledger.services import append, make_key
from undersigned.ledger.models import LedgerHead
from datetime import datetime, UTC
make_key()
LedgerHead.objects.get_or_create(pk=1)
os.write(1, b"START\\n")
for _ in range(int(os.environ["COMMITS"])):
    with transaction.atomic():
        append(act="freeze", letter="a" * 32, now=datetime.now(UTC), fields={"text": "b" * 64, "by": "organizer"})
os.write(1, b"END\\n")
"""


@pytest.mark.django_db
def test_sqlite_waits_in_line_and_syncs_in_full() -> None:
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone() == ("on",)
        return

    with connection.cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")}

    assert found == {"synchronous": 2, "foreign_keys": 1}
    assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.skipif(not shutil.which("strace"), reason="SYNCS NOT COUNTED: install strace (apt install strace)")
def test_each_commit_reaches_the_disk(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    environment = {
        **os.environ,
        "UNDERSIGNED_DATA": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path}/ledger.sqlite3",
        "DJANGO_SETTINGS_MODULE": "undersigned.config.settings",
        "COMMITS": str(COMMITS),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }

    subprocess.run(
        ["strace", "-f", "-e", "trace=fdatasync,fsync,write", "-o", str(trace), sys.executable, "-c", WRITER],
        env=environment, check=True, capture_output=True,
    )  # fmt: skip

    lines = trace.read_text("utf-8", "replace").splitlines()
    start = next(i for i, line in enumerate(lines) if "START" in line)
    end = next(i for i, line in enumerate(lines) if '"END' in line)
    syncs = sum("sync(" in line for line in lines[start:end])
    assert syncs >= COMMITS
