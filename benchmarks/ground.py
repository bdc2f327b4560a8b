"""Where benchmarks run: a fresh installation in a temporary folder, once on SQLite and once on PostgreSQL.

A script calls `on_engines` when it is started by a person, which starts it again for each engine; there it calls
`installation` before it imports anything of Django. PostgreSQL is a server made for this run alone, with fsync on.
"""

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENGINES = ("sqlite", "postgresql")
SERVER = ["pg_virtualenv", "-t", "-c", "--locale=C.UTF-8 --encoding=UTF8", "-o", "fsync=on"]
WITH_URL = 'export DATABASE_URL="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/postgres"; exec "$@"'


def slow_disk(milliseconds: int) -> list[str]:
    """A command in front of another, under which every sync takes that much longer; [] for the disk as it is.

    A disk that keeps its promise takes 2 to 10 ms; one with a cache of its own, or a virtual one, answers at once.
    """
    calls = "fdatasync,fsync"
    quiet = ["strace", "-f", "-qqq", "--seccomp-bpf", "-o", os.devnull, "-e", f"trace={calls}"]
    return [*quiet, "-e", f"inject={calls}:delay_exit={milliseconds * 1000}"] if milliseconds else []


def on_engines(script: str, arguments: list[str], engines: list[str], sync: int = 0) -> int:
    """Run a script again, once for each engine, with `--on ENGINE`; returns the first exit status that is not 0.

    `sync` are milliseconds that every sync of the disk takes longer, also the database server's.
    """
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    statuses = []
    for engine in engines:
        server = [*SERVER, "sh", "-c", WITH_URL, "sh"] if engine == "postgresql" else []
        if server and not shutil.which(server[0]):
            print("PostgreSQL NOT TRIED: pg_virtualenv is not installed (apt install postgresql-common)")
            statuses.append(1)
            continue
        command = [*slow_disk(sync), *server, sys.executable, script, *arguments, "--on", engine]
        statuses.append(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
    return next((status for status in statuses if status), 0)


@contextmanager
def installation() -> Iterator[Path]:
    """A new installation with its tables and its key; yields its folder, which is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="undersigned-benchmark-"))
    for name in ("UNDERSIGNED_DEMO", "UNDERSIGNED_LEDGER_KEY", "UNDERSIGNED_LEDGER_MARK"):
        os.environ.pop(name, None)
    os.environ.update(
        UNDERSIGNED_SECRET="a secret that only the benchmarks know, and long enough to be one",
        UNDERSIGNED_ORIGIN="http://localhost",
        UNDERSIGNED_DATA=str(folder),
        UNDERSIGNED_SMTP="smtp+plain://127.0.0.1:1",
        UNDERSIGNED_MAIL_FROM="letters@greatrivers.example",
        DJANGO_SETTINGS_MODULE="undersigned.config.settings",
    )
    import django

    django.setup()
    logging.disable(logging.WARNING)  # what a mail server says of each mail is no part of a table
    from undersigned.cli.setup import set_up

    try:
        set_up(verbosity=0)
        yield folder
    finally:
        shutil.rmtree(folder)
