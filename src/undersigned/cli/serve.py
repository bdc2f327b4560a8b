"""`undersigned serve`: the web server. Put a TLS proxy before it; run `undersigned worker` beside it."""

import argparse
import os
import sys

from undersigned.cli.start import start_django, tables_problem


def run(arguments: list[str]) -> int:
    """Serve until stopped. Refuses to start while a check fails or the tables are not up to date."""
    parser = argparse.ArgumentParser(prog="undersigned serve", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="processes (2)")
    wanted = parser.parse_args(arguments)
    if not start_django() or not is_ready():
        return 1
    serve(host=wanted.host, port=wanted.port, workers=wanted.workers)
    return 0


def is_ready() -> bool:
    """Whether checks pass, tables are up to date and the ledger can be continued; says what to do otherwise."""
    from django.core.checks import ERROR, run_checks

    problems = [str(message) for message in run_checks() if message.level >= ERROR]
    outdated = tables_problem()
    problems += [outdated] if outdated else ledger_problems()
    for line in problems:
        print(line, file=sys.stderr)
    return not problems


def ledger_problems() -> list[str]:
    """What keeps the ledger from being continued: its key, or a database that is not the newest; with what to do."""
    from undersigned.ledger.key_file import LedgerKeyProblem
    from undersigned.ledger.queries import mark_problem
    from undersigned.ledger.services import check_key

    try:
        check_key()
    except LedgerKeyProblem as trouble:
        return [str(trouble)]
    problem = mark_problem()
    return [problem] if problem else []


def serve(*, host: str, port: int, workers: int, quiet: bool = False) -> None:
    """Run granian in WSGI mode over config/wsgi.py; returns when it is stopped. `quiet` leaves out all but errors."""
    from django.db import connections
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "undersigned.config.settings")
    connections.close_all()  # the workers are forked from here and must not inherit an open one
    Server(
        "undersigned.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        respawn_failed_workers=True,
        # Seconds. Now and then a worker does not see that it should stop; what it has committed is safe.
        workers_kill_timeout=1 if quiet else 5,
        log_level=LogLevels.error if quiet else LogLevels.info,
    ).serve()
