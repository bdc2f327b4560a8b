"""`undersigned demo`: everything with invented people, on this machine only. No mail leaves it."""

import argparse
import multiprocessing
import os
import secrets
import signal
import sys
import threading
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

from undersigned.cli.serve import HOST, port_problem, serve
from undersigned.cli.setup import set_up
from undersigned.cli.start import start_django
from undersigned.cli.worker import sweep_until

MARK = "demo.secret"  # its presence marks a folder as a demo's own
REAL = ("undersigned.sqlite3", "keys")  # what a folder with real letters has
# What would lead out of the demo's folder, were it set in the operator's own shell.
ELSEWHERE = ("DATABASE_URL", "UNDERSIGNED_SMTP", "UNDERSIGNED_LEDGER_KEY", "UNDERSIGNED_LEDGER_MARK")


def run(arguments: list[str]) -> int:
    """Make the demo in its folder if it is not there yet, and serve it until Ctrl-C. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="undersigned demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="where to listen on this machine (8000)")
    parser.add_argument("--data", type=Path, default=Path("data/demo"), help="folder of the demo (./data/demo)")
    wanted = parser.parse_args(arguments)
    folder = wanted.data.absolute()
    problem = port_problem(wanted.port) or folder_problem(folder)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    set_environment(folder, wanted.port)
    try:
        return _run(folder, wanted.port) if start_django() else 1
    except KeyboardInterrupt:
        print("\nThe demo was stopped.")
        return 130


def folder_problem(folder: Path) -> str:
    """Why this cannot be the demo's folder, with what to do instead; "" when it can. Makes it, with its secret."""
    try:
        if not (folder / MARK).exists() and any((folder / name).exists() for name in REAL):
            return f"{folder} holds an installation that is not a demo. Choose another folder with --data."
        folder.mkdir(parents=True, exist_ok=True, mode=0o750)
        _keep_secret(folder / MARK)
    except OSError as trouble:
        return f"{folder} cannot be the demo's folder: {trouble.strerror}. Choose another one with --data."
    return ""


def _keep_secret(path: Path) -> None:
    if path.exists():
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))


def set_environment(folder: Path, port: int) -> None:
    """Set what the settings are made from. What the operator's own shell says of a real installation does not count."""
    for name in ELSEWHERE:
        os.environ.pop(name, None)
    os.environ.update(
        UNDERSIGNED_DEMO="1",
        UNDERSIGNED_ORIGIN=f"http://localhost:{port}",
        UNDERSIGNED_DATA=str(folder),
        UNDERSIGNED_SECRET=(folder / MARK).read_text(encoding="ascii"),
        UNDERSIGNED_MAIL_FROM="letters@greatrivers.example",
    )


def _run(folder: Path, port: int) -> int:
    """Make, show mail and serve in three processes: the server forks its worker from this one, and a fork keeps the
    locks that threads hold (setting a PDF starts some, importing takes some) but not the threads that would free them.
    """
    print(f"The demo lies in {folder}.", flush=True)
    processes = multiprocessing.get_context("fork")
    making = processes.Process(target=_make)
    making.start()
    making.join()
    if making.exitcode:
        return making.exitcode
    mail = processes.Process(target=_show_mail, args=(os.getpid(), port), daemon=True)
    mail.start()
    try:
        serve(host=HOST, port=port, workers=1, quiet=True)
    finally:
        mail.terminate()
        mail.join()
    print(f"\nThe demo was stopped. Everything done in it is kept in {folder}; delete the folder to begin anew.")
    return 0


def _make() -> None:
    from undersigned.demo.services import load_demo

    try:
        set_up(verbosity=0)
        if load_demo(now=datetime.now(UTC)):
            print("Two invented coalitions and their four letters were made.", flush=True)
    except KeyboardInterrupt:
        sys.exit(130)


class _Orphaned(threading.Event):
    """Set once the process that started this one is gone, however it ended."""

    def __init__(self, parent: int) -> None:
        super().__init__()
        self.parent = parent

    def is_set(self) -> bool:
        return os.getppid() != self.parent


def _show_mail(parent: int, port: int) -> None:
    """Say where the server is once it answers, and from then on put due mail into the mailbox."""
    from undersigned.archive.jobs import index_older_imports
    from undersigned.demo.services import show_mail
    from undersigned.release.jobs import rebuild_changed_pages
    from undersigned.search.jobs import index_releases
    from undersigned.signing.jobs import forget_old_codes

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to every process here; the parent ends this one
    stop = _Orphaned(parent)
    while not stop.is_set() and not _answers(port):
        time.sleep(0.2)
    print(words(port), flush=True)
    # As the worker does, but that no mail is sent and no newspaper's feed is fetched.
    sweep_until(stop, jobs=(show_mail, rebuild_changed_pages, index_releases, index_older_imports, forget_old_codes))


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/demo/", timeout=20) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def words(port: int) -> str:
    """What a newcomer needs to know, to be printed once the server answers."""
    return f"""
  Open   http://localhost:{port}/demo/        a walk of ten minutes through the life of a letter
  Mail   http://localhost:{port}/demo/mail/   every mail, so that you can play every role

  Everybody here is invented, and nothing is really mailed. Ctrl-C ends the demo.
"""
