"""The two commands, as a person types them: articles in, findings out, and a message for what cannot be read."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.algorithms.coverage.letters import GOVERNOR, LETTERS
from tests.algorithms.coverage.test_report import ARTICLE
from undersigned.cli.main import main
from undersigned.coverage.known_rows import row_of


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    rows = []
    for letter in LETTERS:
        row: dict[str, Any] = row_of(letter)
        (folder / f"{letter.id}.txt").write_text(letter.text, encoding="utf-8")
        signatories = [
            {"name": s.name, "office": s.office, "place": s.place, "state": s.state} for s in letter.signatories
        ]
        about = {"file": f"{letter.id}.txt", "signatories": signatories}
        rows.append({key: row[key] for key in ("id", "title", "date", "addressee", "coalition")} | about)
    (folder / "letters.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.txt"
    path.write_text(f"{ARTICLE.text}\nJanuary 15, 2026\n", encoding="utf-8")
    return path


def test_json_is_one_object_keyed_by_the_file_name(archive: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    page = article.with_name("page.html")
    page.write_text(f"<html><body><p>{ARTICLE.text}</p></body></html>", encoding="utf-8")

    status = main(["check", str(article), str(page), "--archive", str(archive), "--json"])

    found = json.loads(capsys.readouterr().out)
    assert status == 0
    assert list(found) == ["ledger", "page"]
    assert {answer["letter"] for answer in found.values()} == {GOVERNOR.id}


def test_two_files_of_one_name_are_both_reported(archive: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    other = article.parent / "other" / article.name
    other.parent.mkdir()
    other.write_bytes(article.read_bytes())

    main(["check", str(article), str(other), "--archive", str(archive), "--json"])

    assert list(json.loads(capsys.readouterr().out)) == ["ledger", "ledger.txt"]


def test_a_report_for_people_goes_to_the_terminal(archive: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    status = main(["check", str(article), "--archive", str(archive)])

    out = capsys.readouterr().out
    assert status == 0
    assert "About: Letter on levees and pump stations" in out
    assert "\x1b" not in out


def test_a_bad_file_costs_a_message_and_the_others_are_still_read(
    archive: Path, article: Path, capsys: pytest.CaptureFixture[str]
):
    broken = article.with_name("broken.pdf")
    broken.write_bytes(b"%PDF-1.7 nothing")

    status = main(["check", str(broken), "nowhere.txt", str(article), "--archive", str(archive), "--json"])

    out, err = capsys.readouterr()
    assert status == 1
    assert list(json.loads(out)) == ["ledger"]
    assert "broken.pdf: " in err
    assert "nowhere.txt: The file cannot be opened" in err


def test_a_folder_that_is_no_archive_is_refused(tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    status = main(["check", str(article), "--archive", str(tmp_path / "nothing")])

    assert status == 2
    assert "is not a folder" in capsys.readouterr().err


def test_an_indexed_archive_gives_the_same_answer(archive: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    main(["check", str(article), "--archive", str(archive), "--json"])
    fresh = capsys.readouterr().out

    built = main(["index", str(archive)])
    told = capsys.readouterr().out
    main(["check", str(article), "--archive", str(archive), "--json"])

    assert built == 0
    assert f"{len(LETTERS)} letters are in" in told
    assert capsys.readouterr().out == fresh


def test_an_index_elsewhere_is_an_archive_itself(
    archive: Path, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    main(["index", str(archive), "--out", str(tmp_path / "index")])
    capsys.readouterr()

    status = main(["check", str(article), "--archive", str(tmp_path / "index"), "--json"])

    assert status == 0
    assert json.loads(capsys.readouterr().out)["ledger"]["letter"] == GOVERNOR.id


def test_an_archive_that_changed_after_it_was_indexed_is_refused(
    archive: Path, article: Path, capsys: pytest.CaptureFixture[str]
):
    main(["index", str(archive)])
    (archive / f"{GOVERNOR.id}.txt").write_text("Dear all, another text.", encoding="utf-8")

    status = main(["check", str(article), "--archive", str(archive)])

    assert status == 2
    assert "Run `undersigned index` again" in capsys.readouterr().err


@pytest.mark.parametrize(
    "files", [{}, {"letters.json": '[{"id": "a"}]'}, {"letters.json": '[{"id": "a", "text": "x"}, {"id": "b"}]'}]
)
def test_an_index_that_cannot_be_made_leaves_nothing_behind(
    tmp_path: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]
):
    folder = tmp_path / "archive"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")

    status = main(["index", str(folder)])

    assert status == 1
    assert capsys.readouterr().err.startswith("undersigned index: ")
    assert sorted(path.name for path in folder.iterdir()) == sorted(files)


def test_a_mistyped_folder_is_not_made_by_indexing_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    status = main(["index", str(tmp_path / "archvie")])

    assert status == 1
    assert "is not a folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_early_costs_no_traceback(archive: Path, article: Path):
    command = [sys.executable, "-m", "undersigned", "check", str(article), "--archive", str(archive), "--json"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        told = running.stderr.read()

    assert (told, running.returncode) == (b"", 1)


def test_an_article_cannot_command_the_terminal(archive: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    words = "The letter to Governor Halvorsen: \u201cNone of us can hold back \x1b[2Ja \u202eriver alone.\u201d"
    article.write_text(words, encoding="utf-8")

    main(["check", str(article), "--archive", str(archive)])

    told = capsys.readouterr().out
    assert "None of us can hold back" in told
    assert set("\x1b\u202e") & set(told) == set()


def test_checking_needs_no_django(archive: Path, article: Path):
    code = (
        "import sys; from undersigned.cli.main import main; "
        f"status = main(['check', {str(article)!r}, '--archive', {str(archive)!r}, '--json']); "
        "sys.exit(status or 'django' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
