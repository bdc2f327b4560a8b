#!/usr/bin/env python3
"""Set up, try, check and test Undersigned. Needs nothing but Python 3.11 with venv.

    python3 run.py demo     an installation with an invented coalition, on this machine only
    python3 run.py test     every test, on SQLite and on PostgreSQL, browser tests included
    python3 run.py check    format, lint, types, import contracts
    python3 run.py setup    only make .venv and .venv/bin/undersigned

What is already done is not done again: .venv/undersigned-setup.json remembers which lock was installed.
Python packages come only from requirements*.lock, each checked against the hash written there.
"""

from __future__ import annotations

import argparse
import ctypes.util
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
COMMAND = VENV / "bin" / "undersigned"
RECORD = VENV / "undersigned-setup.json"
RUNTIME_LOCK, DEV_LOCK = "requirements.lock", "requirements-dev.lock"
POSTGRESQL_LOCK = "requirements-postgres.lock"  # the first with the driver
OLDEST_PYTHON = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
GO_PACKAGE = Path("/usr/share/gocode/src/golang.org/x/mod")
DATABASE_TESTS = ("tests/stages", "tests/journeys")
BROWSER_TESTS = ("tests/browser",)
OTHER_TESTS = ("tests/algorithms", "tests/architecture", "tests/formats")
COUNTED = ("tests", "failures", "errors", "skipped")
NOTHING_COLLECTED = 5  # pytest's exit code for "no tests ran"

# The shell keeps it in one piece whatever the path holds: a plain #! line breaks on a space or past 127 bytes.
COMMAND_SCRIPT = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

from undersigned.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
"""

CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "mypy")),
    ("contracts", ("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo")),
)

# Runs pytest with DATABASE_URL made from what pg_virtualenv says of its throw-away server.
ON_POSTGRESQL = (
    'export DATABASE_URL="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/postgres"; exec "$@"',
    "sh",
)


@dataclass(frozen=True)
class Outcome:
    """What one step came to: its name, its exit code, and a few words for the summary."""

    name: str
    code: int
    words: str


def say(text: str) -> None:
    """Print one line at once, so that it stands before the output of the command it announces."""
    print(f"run.py: {text}", flush=True)


def stop(text: str) -> NoReturn:
    """End with exit code 1 and a message that says what to do."""
    print(f"run.py: {text}", file=sys.stderr, flush=True)
    raise SystemExit(1)


# ── the virtual environment ──────────────────────────────────────────────────────────────────────────────────


def set_up(lock: str) -> None:
    """Make .venv hold what the lock names, `src/` and the command `undersigned`; skip what is done."""
    require_python()
    if not (ROOT / lock).is_file():
        stop(f"{lock} is missing. It is part of the project: restore it with `git checkout -- {lock}`.")
    make_venv()
    install(lock)
    write_command()


def require_python() -> None:
    """Refuse a Python that is too old or cannot make virtual environments, and say what to install."""
    if sys.version_info < OLDEST_PYTHON:
        stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Run me with a newer python3.")
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        stop("this Python cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv")


def make_venv() -> None:
    """Create .venv unless a working one of this place is there; one that was moved or broke is made anew."""
    place = read_record().get("place", str(ROOT))
    if PYTHON.exists() and place == str(ROOT) and succeeds(str(PYTHON), "-c", "import pip"):
        return
    import venv  # a Debian Python may lack it; require_python() has looked

    say("making .venv")
    venv.create(VENV, with_pip=True, clear=True)


def install(lock: str) -> None:
    """Install the lock into .venv with uv where there is one, else pip; every file's hash is checked."""
    record = read_record()
    if record.get(lock) == digest(lock):
        return
    say(f"installing what {lock} names (once; about a minute without a cache)")
    uv = shutil.which("uv")
    if not (uv and installed_by_uv(uv, lock)):
        run_or_stop(pip_install(lock), f"{lock} could not be installed; the lines above say why.")
    record[lock] = digest(lock)
    if lock == DEV_LOCK:  # it holds every line of the other (tests/architecture checks that)
        record[RUNTIME_LOCK] = digest(RUNTIME_LOCK)
    RECORD.write_text(json.dumps(record | {"place": str(ROOT)}, indent=1) + "\n")


def installed_by_uv(uv: str, lock: str) -> bool:
    """Try uv. It does not read pip's settings, so where a mirror is set only for pip, pip must do it."""
    command = [uv, "pip", "install", "--quiet", "--python", str(PYTHON), "--require-hashes", "-r", lock]
    if subprocess.run(command, cwd=ROOT, check=False).returncode == 0:
        return True
    say("uv did not manage; trying pip")
    return False


def pip_install(lock: str) -> list[str]:
    """Return pip's command line for a lock."""
    quietly = ["--quiet", "--disable-pip-version-check", "--no-input"]
    return [str(PYTHON), "-m", "pip", "install", *quietly, "--require-hashes", "-r", lock]


def write_command() -> None:
    """Put src/ on .venv's path and write .venv/bin/undersigned. Needs no network and builds nothing."""
    (site_packages,) = VENV.glob("lib/python3*/site-packages")
    (site_packages / "undersigned-src.pth").write_text(f"{ROOT / 'src'}\n")
    COMMAND.write_text(COMMAND_SCRIPT.format(python=PYTHON))
    COMMAND.chmod(0o755)


def read_record() -> dict[str, str]:
    """Return what .venv remembers of its set-up: lock name to SHA-256, and the place it was made for."""
    try:
        record = json.loads(RECORD.read_text())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def digest(lock: str) -> str:
    """Return the SHA-256 of a lock file, in hex."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


# ── what tests need from the system ──────────────────────────────────────────────────────────────────────────


def missing_packages(*, browser: bool, postgresql: bool) -> list[str]:
    """Return the Debian packages that the tests need and this machine lacks."""
    needs = {"poppler-utils": bool(shutil.which("pdftotext"))}
    if browser:
        needs |= {"chromium": bool(chromium()), "libatomic1": bool(ctypes.util.find_library("atomic"))}
    if postgresql:
        server = any(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
        needs |= {"postgresql": server, "postgresql-common": bool(shutil.which("pg_virtualenv"))}
    if may_install():  # without them the tests of a foreign verifier and a failing disk say so
        needs |= {"golang-go": bool(shutil.which("go")), "golang-golang-x-mod-dev": GO_PACKAGE.is_dir()}
        needs |= {"strace": bool(shutil.which("strace"))}
    return [package for package, there in needs.items() if not there]


def may_install() -> bool:
    """Tell whether Debian packages are ours to install."""
    return os.geteuid() == 0 and bool(shutil.which("apt-get"))


def chromium() -> str | None:
    """Return the path of a Chromium: the variable CHROMIUM where set, else the first one on PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named) or stop(f"CHROMIUM is set to {named}, which cannot be run.")
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def provide(packages: list[str]) -> None:
    """Install Debian packages where that is ours to do; otherwise say which, and stop."""
    if not packages:
        return
    if not may_install():
        stop(
            f"the tests need {', '.join(packages)}. On Debian or Ubuntu, as root: apt install {' '.join(packages)}\n"
            "Elsewhere install Chromium (or set CHROMIUM to it), poppler's pdftotext, and Debian's pg_virtualenv.\n"
            "To leave tests out, knowingly: --without-browser, --without-postgresql."
        )
    say(f"installing {', '.join(packages)} with apt-get")
    apt = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=600"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run_or_stop([*apt, "update"], "apt-get update failed; the lines above say why.", environment)
    wanted = [*apt, "install", "-y", "--no-install-recommends", *packages]
    run_or_stop(wanted, "apt-get install failed; the lines above say why.", environment)


# ── running things ───────────────────────────────────────────────────────────────────────────────────────────


def succeeds(*command: str) -> bool:
    """Tell whether a command ends with 0; its output is not shown."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def run(command: Iterable[str], environment: Mapping[str, str] | None = None, said: TextIO | None = None) -> int:
    """Run a command in the project's root, its output shown as it comes or kept in `said`; return its exit code."""
    errors = subprocess.STDOUT if said else None
    return subprocess.run(list(command), cwd=ROOT, env=environment, stdout=said, stderr=errors, check=False).returncode


def run_or_stop(command: list[str], text: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a command; when it fails, stop with this message."""
    if run(command, environment) != 0:
        stop(text)


def summarize(title: str, outcomes: list[Outcome], started: float) -> int:
    """Print one line per step and the time of all; return the exit code of the first that failed, else 0."""
    print(f"\n── {title}: {time.monotonic() - started:.0f} s ──")
    for outcome in outcomes:
        print(f"  {'passed' if outcome.code == 0 else 'FAILED'}  {outcome.name:<12} {outcome.words}")
    sys.stdout.flush()
    return next((outcome.code for outcome in outcomes if outcome.code), 0)


# ── the verbs ────────────────────────────────────────────────────────────────────────────────────────────────


def setup(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Make the virtual environment and the command line; with DATABASE_URL=postgresql://… also PostgreSQL's driver."""
    set_up(POSTGRESQL_LOCK if os.environ.get("DATABASE_URL", "").startswith("postgres") else RUNTIME_LOCK)
    say(f"ready. The command line is {COMMAND.relative_to(ROOT)}; try `{COMMAND.relative_to(ROOT)} --help`.")
    return 0


def demo(options: argparse.Namespace, _rest: list[str]) -> int:
    """Set up, then become `undersigned demo`."""
    set_up(RUNTIME_LOCK)
    arguments = ["--port", str(options.port)] if options.port else []
    arguments += ["--data", str(Path(options.data).absolute())] if options.data else []
    say("starting the demo; Ctrl-C ends it")
    os.execv(COMMAND, [str(COMMAND), "demo", *arguments])


def check(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Run every check, also after one failed, and print which passed."""
    started = time.monotonic()
    set_up(DEV_LOCK)
    outcomes = []
    for name, arguments in CHECKS:
        say(f"check: {name}")
        outcomes.append(Outcome(name, run([str(PYTHON), *arguments]), ""))
    return summarize("checks", outcomes, started)


def test(options: argparse.Namespace, rest: list[str]) -> int:
    """Run all tests, those that use the database on SQLite and on PostgreSQL, side by side; print one summary.

    A processor that waits for a disk or a browser has something else to do. What the others say is printed at the end.
    """
    started = time.monotonic()
    set_up(DEV_LOCK)
    provide(missing_packages(browser=options.browser, postgresql=options.postgresql))
    paths = [word for word in rest if (ROOT / word.split("::")[0]).exists() and not word.startswith("-")]
    first = [*([] if options.browser else ["-m", "not browser"]), *([] if paths else DATABASE_TESTS), *rest]
    others = [] if paths else [lambda said: [pytest("the others", [], [*OTHER_TESTS, *rest], said)]]
    others += [lambda said: postgresql_tests(rest, paths, said)] if options.postgresql else []
    if options.browser and not paths:
        others += [lambda said: [pytest("in Chromium", [], [*BROWSER_TESTS, *rest], said)]]
    with ThreadPoolExecutor(2) as beside:
        waiting = [beside.submit(kept, tests) for tests in others]
        say("tests on SQLite; what runs beside them is printed at the end")
        outcomes = [pytest("SQLite", [], first)]
        outcomes += [outcome for done in waiting for outcome in done.result()]
    code = summarize("tests", outcomes, started)
    for left_out in [name for name in ("browser", "postgresql") if not getattr(options, name)]:
        print(f"  LEFT OUT {left_out} tests, as asked: this was not the whole suite.")
    return code


def kept(tests: Callable[[TextIO], list[Outcome]]) -> list[Outcome]:
    """Run tests beside others, and print all that they say when they are done."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        outcomes = tests(said)
        said.seek(0)
        print(f"\n── {' '.join(outcome.name for outcome in outcomes)} ──\n{said.read()}", flush=True)
    return outcomes


def postgresql_tests(rest: list[str], paths: list[str], said: TextIO) -> list[Outcome]:
    """Run the database tests under a PostgreSQL server that exists for this run alone; its output goes to `said`.

    When paths were asked for, only those among the database tests; none when no path is.
    """
    chosen = [path for path in paths if path.startswith(DATABASE_TESTS)]
    if paths and not chosen:
        said.write("None of the tests asked for uses the database, so nothing is run on PostgreSQL.\n")
        return []
    options = [word for word in rest if word not in paths]
    server = ["pg_virtualenv", "-t", "-c", "--locale=C.UTF-8 --encoding=UTF8", "-o", "fsync=off"]
    arguments = [*(chosen or DATABASE_TESTS), *options]
    return [pytest("PostgreSQL", [*server, "sh", "-c", *ON_POSTGRESQL], arguments, said)]


def test_environment() -> dict[str, str]:
    """Return the environment for pytest: no database but the one chosen here, and where Chromium is."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    browser = chromium()
    return environment | ({"CHROMIUM": browser} if browser else {})


def pytest(name: str, wrapper: list[str], arguments: list[str], said: TextIO | None = None) -> Outcome:
    """Run pytest, inside a wrapper command if one is given, and count what it reports."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [*wrapper, str(PYTHON), "-m", "pytest", f"--junitxml={report}", *arguments]
        code = run(command, test_environment(), said)
        words = counts(report)
    if code == NOTHING_COLLECTED:
        words = "no test was chosen"
    return Outcome(name, code, words)


def counts(report: Path) -> str:
    """Return pytest's numbers in words, read from its XML report."""
    if not report.is_file():
        return "pytest gave no report"
    suite = ET.parse(report).getroot().find("testsuite")
    number = {key: int(suite.get(key, "0")) if suite is not None else 0 for key in COUNTED}
    number["passed"] = number["tests"] - number["failures"] - number["errors"] - number["skipped"]
    shown = {"passed": "passed", "failures": "failed", "errors": "errors", "skipped": "skipped"}
    return ", ".join(f"{number[key]} {word}" for key, word in shown.items() if number[key] or key == "passed")


def parser() -> argparse.ArgumentParser:
    """Return the command line: four verbs and their options."""
    top = argparse.ArgumentParser(prog="run.py", description="Set up, try, check and test Undersigned.")
    verbs = top.add_subparsers(dest="verb", required=True, metavar="demo|test|check|setup")
    trying = verbs.add_parser("demo", help="serve an invented coalition's letters on this machine")
    trying.add_argument("--port", type=int, help="where to listen (the demo says its default)")
    trying.add_argument("--data", help="folder for the demo's database and files")
    testing = verbs.add_parser("test", help="run every test; further words go to pytest", allow_abbrev=False)
    testing.add_argument("--without-browser", dest="browser", action="store_false", help="leave browser tests out")
    testing.add_argument("--without-postgresql", dest="postgresql", action="store_false", help="test on SQLite only")
    verbs.add_parser("check", help="format, lint, types, import contracts")
    verbs.add_parser("setup", help="make .venv and .venv/bin/undersigned")
    return top


VERBS = {"demo": demo, "test": test, "check": check, "setup": setup}


def main() -> int:
    """Read the command line and do the verb; words that `test` does not know go to pytest."""
    top = parser()
    options, rest = top.parse_known_args()
    if rest and options.verb != "test":
        top.error(f"{options.verb} does not know {' '.join(rest)}")
    try:
        return VERBS[options.verb](options, rest)
    except KeyboardInterrupt:
        say("stopped")
        return 130


if __name__ == "__main__":
    sys.exit(main())
