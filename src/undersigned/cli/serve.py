"""`undersigned serve`: the web server. Put a TLS proxy before it; run `undersigned worker` beside it."""

import argparse
import errno
import os
import socket
import sys

from undersigned.cli.start import start_django, tables_problem

HOST = "127.0.0.1"


def run(arguments: list[str]) -> int:
    """Serve until stopped. Refuses to start while a check fails or the tables are not up to date."""
    parser = argparse.ArgumentParser(prog="undersigned serve", description=__doc__)
    parser.add_argument("--host", default=HOST)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="processes (2)")
    wanted = parser.parse_args(arguments)
    problem = port_problem(wanted.port, wanted.host)
    if problem:
        print(problem, file=sys.stderr)
    if problem or not start_django() or not is_ready():
        return 1
    serve(host=wanted.host, port=wanted.port, workers=wanted.workers)
    return 0


def port_problem(port: int, host: str = HOST) -> str:
    """Why nothing can listen on this port, with what to do instead; "" when it can.

    Asked first, because granian shares a port with whoever listens there already: two sites would answer in turn.
    """
    if not 1 <= port <= 65535:
        return f"{port} is not a port. Choose one from 1024 to 65535, for example: --port 8001"
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as trouble:
            other = f"Choose another one, for example: --port {port + 1 if 1024 <= port < 65535 else 8001}"
            taken = trouble.errno == errno.EADDRINUSE
            reason = "is taken: another program listens there" if taken else f"cannot be used ({trouble.strerror})"
            return f"Port {port} {reason}. {other}"
    return ""


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
