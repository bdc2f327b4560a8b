"""What a newcomer types works, and the locks hold exactly what the project asks for and name no host."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from tests.architecture.source import ROOT, project

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-postgres.lock")
COMMAND_LINE = "import sys; sys.argv[0] = 'undersigned'; from undersigned.cli.main import main; sys.exit(main())"


def pins(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return dict(match.groups() for line in lines if (match := re.match(r"([\w.-]+)==(\S+)", line)))


def wishes(name: str) -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith(("#", "-r"))]


def readme_commands() -> list[list[str]]:
    """The commands in the README's blocks, each as words, without what follows a comment mark."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"(?s)```(?:sh|console|bash)?\n(.*?)```", text)
    return [words for block in blocks for line in block.splitlines() if (words := shlex.split(line, comments=True))]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_no_lock_names_a_host():
    named = [f"{lock}: {line}" for lock in LOCKS for line in (ROOT / lock).read_text().splitlines() if "://" in line]

    assert all(pins(lock) for lock in LOCKS)
    assert named == [], "\n".join(named)


def test_every_pin_has_a_hash():
    for lock in LOCKS:
        text = (ROOT / lock).read_text(encoding="utf-8")
        bare = [entry.split("\n")[0] for entry in re.split(r"\n(?=[\w])", text) if "--hash=sha256:" not in entry]

        assert bare == []


def test_the_lock_for_tests_holds_every_pin_of_the_others():
    runtime, postgresql, development = (pins(f"requirements{kind}.lock") for kind in ("", "-postgres", "-dev"))

    assert runtime.items() < postgresql.items() < development.items()


def test_the_package_asks_for_what_the_lock_was_made_from():
    extra = project()["project"]["optional-dependencies"]["postgres"]

    assert sorted(project()["project"]["dependencies"]) == sorted(wishes("requirements.in"))
    assert set(extra) <= set(wishes("requirements-dev.in"))
    assert extra == wishes("requirements-postgres.in")


def test_no_lock_that_names_hosts_is_kept():
    if shutil.which("git") and (ROOT / ".git").exists():
        kept = run("git", "ls-files", "*uv.lock", "*pylock*.toml").stdout.split()
    else:
        kept = [path.name for path in ROOT.iterdir() if path.name in {"uv.lock", "pylock.toml"}]

    assert kept == [], "\n".join(kept)


def test_the_commands_in_the_readme_are_accepted():
    commands = readme_commands()
    programs = {
        "python3": [sys.executable],
        ".venv/bin/undersigned": [sys.executable, "-c", COMMAND_LINE],
    }

    for first, *rest in commands:
        if first not in programs:
            assert shutil.which(first), f"README shows {first}, which a fresh machine does not have"
            continue
        verb = rest[:2] if first == "python3" else rest[:1]
        asked = run(*programs[first], *verb, "--help")
        options = [word for word in rest if word.startswith("--")]

        assert asked.returncode == 0, f"{first} {' '.join(rest)}: {asked.stderr}"
        assert [option for option in options if option not in asked.stdout] == []

    shown = {" ".join(command[:3]) for command in commands}
    assert {"python3 run.py demo", "python3 run.py test"} <= shown


def test_the_launcher_refuses_what_it_does_not_know():
    assert run(sys.executable, "run.py", "dance").returncode == 2
    assert run(sys.executable, "run.py", "demo", "--dance").returncode == 2


def test_ci_runs_what_a_person_types():
    script = ROOT / ".ci" / "run"
    lines = [line for line in script.read_text(encoding="utf-8").splitlines() if line.startswith("python3")]

    assert lines == ["python3 run.py check", "python3 run.py test"]
    assert Path(script).stat().st_mode & 0o111
