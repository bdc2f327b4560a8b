"""`undersigned import --json`: a record for each file, none lost, and a sentence for everything that goes wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from undersigned.cli.main import main

LETTER = """May 3, 2016

Dear Governor Haas:

Every spring the gauges tell our crews where to lay the first sandbags, and every spring one more falls silent.

Sincerely,

Tomas Marlow, Mayor of Ashford, IL
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_files_of_one_name_each_have_a_record_of_their_own(
    letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    other, out = tmp_path / "letter.md", tmp_path / "records"
    other.write_text(LETTER.replace("Marlow", "Stone"), encoding="utf-8")

    status = main(["import", str(letter), str(other), str(letter), str(letter), "--json", "--out", str(out)])

    names = {path.name: json.loads(path.read_text("utf-8"))["signatories"]["list"][0]["name"] for path in out.iterdir()}
    assert status == 0
    assert names == {
        "letter.json": "Tomas Marlow",
        "letter.md.json": "Tomas Stone",
        "letter.txt.json": "Tomas Marlow",
        "letter.txt-2.json": "Tomas Marlow",
    }
    assert "letter.md.json, for another file has the same name" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_said(letter: Path, capsys: pytest.CaptureFixture[str]):
    statuses = [main(["import", str(letter), "--json", "--out", str(out)]) for out in (letter, letter / "records")]

    assert statuses == [1, 1]
    assert capsys.readouterr().err.count("cannot be written") == 2


def test_a_file_without_end_is_not_taken_into_memory(capsys: pytest.CaptureFixture[str]):
    status = main(["import", "/dev/zero", "--json"])

    shown = capsys.readouterr()
    record = json.loads(shown.out)
    assert status == 1
    assert (record["problems"][0]["code"], record["signatories"]["list"]) == ("too-large", [])
    assert "30,000,000 bytes" in shown.err


def test_a_reader_who_has_seen_enough_is_no_error_of_ours(letter: Path):
    command = [sys.executable, "-m", "undersigned.cli.main", "import", *[str(letter)] * 3, "--json"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stdout is not None
    assert running.stderr is not None

    running.stdout.close()

    said = running.stderr.read()
    running.wait(timeout=60)
    running.stderr.close()
    assert said == ""
    assert running.returncode == 1
