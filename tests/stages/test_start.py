"""Starting a command on an installation that is not whole: a sentence that says what to do, never a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from undersigned.config.environment import read_environment

WHOLE = {
    "UNDERSIGNED_SECRET": "s" * 60,
    "UNDERSIGNED_ORIGIN": "https://letters.example",
    "UNDERSIGNED_SMTP": "smtp://mail.letters.example",
    "UNDERSIGNED_MAIL_FROM": "letters@letters.example",
}


def command(tmp_path: Path, *words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {**WHOLE, "UNDERSIGNED_DATA": str(tmp_path), **changes}
    environment = {**kept, "PYTHONPATH": os.pathsep.join(sys.path), **{n: v for n, v in settings.items() if v}}
    return subprocess.run(
        [sys.executable, "-m", "undersigned", *words], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"UNDERSIGNED_SECRET": ""}, "UNDERSIGNED_SECRET is not set"),
        ({"UNDERSIGNED_SECRET": "short"}, "has 5 characters"),
        ({"UNDERSIGNED_ORIGIN": ""}, "UNDERSIGNED_ORIGIN is not set"),
        ({"UNDERSIGNED_ORIGIN": "http://letters.example"}, "need https://"),
        ({"UNDERSIGNED_ORIGIN": "letters.example/path"}, "a scheme and a host"),
        ({"UNDERSIGNED_SMTP": ""}, "no code could be mailed"),
        ({"UNDERSIGNED_SMTP": "mail.letters.example"}, "is not understood"),
        ({"UNDERSIGNED_SMTP": "smtp://u:hidden@mail.example:99999"}, "is not a number from 0 to 65535"),
        ({"UNDERSIGNED_MAIL_FROM": "letters"}, "UNDERSIGNED_MAIL_FROM must be one e-mail address"),
        ({"UNDERSIGNED_DEMO": "1"}, "unset it"),
        ({"DATABASE_URL": "mysql://u:hidden@x"}, "DATABASE_URL is not understood"),
    ],
)
def test_what_is_missing_or_wrong_is_one_sentence(changes: dict[str, str], words: str) -> None:
    problems = read_environment(WHOLE | changes).problems

    assert [words in problem for problem in problems] == [True]
    assert "hidden" not in problems[0]


def test_a_whole_environment_has_no_problems() -> None:
    assert read_environment(WHOLE).problems == ()


def test_nothing_starts_while_a_setting_is_missing(tmp_path: Path) -> None:
    done = command(tmp_path, "setup", UNDERSIGNED_SECRET="", UNDERSIGNED_ORIGIN="")

    assert done.returncode == 1
    assert done.stderr.count("\n  - UNDERSIGNED_") == 2
    assert "Traceback" not in done.stderr


def test_a_database_that_does_not_answer_is_said_without_its_password(tmp_path: Path) -> None:
    done = command(tmp_path, "setup", DATABASE_URL="postgresql://u:hidden@127.0.0.1:1/x")

    assert done.returncode == 1
    assert "The database does not answer" in done.stderr
    assert "Traceback" not in done.stderr
    assert "hidden" not in done.stderr


def test_a_whole_installation_is_set_up_and_can_be_set_up_again(tmp_path: Path) -> None:
    first, second = command(tmp_path, "setup"), command(tmp_path, "setup")

    key = tmp_path / "keys" / "ledger.key"
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert key.stat().st_mode & 0o777 == 0o600


def test_serve_refuses_a_key_that_others_can_read(tmp_path: Path) -> None:
    command(tmp_path, "setup")
    (tmp_path / "keys" / "ledger.key").chmod(0o644)

    done = command(tmp_path, "serve")

    assert done.returncode == 1
    assert "chmod 600" in done.stderr


def test_serve_refuses_tables_of_another_version(tmp_path: Path) -> None:
    done = command(tmp_path, "serve")

    assert done.returncode == 1
    assert "Run: undersigned setup" in done.stderr


@pytest.mark.parametrize(("port", "words"), [(0, "is not a port"), (99999, "is not a port"), (None, "is taken")])
def test_serve_says_when_it_cannot_listen_on_the_port(tmp_path: Path, port: int | None, words: str) -> None:
    command(tmp_path, "setup")
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()

        done = command(tmp_path, "serve", "--port", str(other.getsockname()[1] if port is None else port))

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")

    done = command(tmp_path, "setup", UNDERSIGNED_DATA=str(tmp_path / "file" / "data"))

    assert done.returncode == 1
    assert "cannot be made" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "words"),
    [(" ", "needs a name"), ("A\nB", "LINE FEED"), ("A" * 121, "at most 120"), ("日本", "日本 is there")],
)
def test_a_coalitions_name_is_one_that_pages_and_mails_can_carry(tmp_path: Path, name: str, words: str) -> None:
    command(tmp_path, "setup")

    done = command(tmp_path, "coalition", name, "--owner", "odile@greatrivers.example", PYTHONUTF8="1")

    assert words in done.stdout + done.stderr


def test_a_verb_that_does_not_exist_is_answered_with_those_that_do(tmp_path: Path) -> None:
    done = command(tmp_path, "publish")

    assert done.returncode == 2
    assert "no verb 'publish'" in done.stderr
    assert "serve" in done.stderr
