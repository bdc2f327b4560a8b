import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.algorithms.document import letters
from tests.algorithms.document.files import docx, paragraph
from undersigned.cli.main import main
from undersigned.document import confined, limits
from undersigned.document.limits import read_limited
from undersigned.document.problems import Code


def only_code(answer: dict[str, object]) -> str:
    record = answer["record"]
    assert isinstance(record, dict)
    (problem,) = record["problems"]
    return str(problem["code"])


def test_a_file_is_read_in_a_process_of_its_own_with_spans():
    answer = read_limited(letters.ARTICLE.encode(), "letter.txt")

    assert answer["record"]["is_letter"]
    assert {"salutation", "asks.0", "signatories.0"} <= {name for name, _, _ in answer["spans"]}


def test_a_reader_that_takes_too_long_costs_a_message(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(confined, "WALL_SECONDS", 0.01)

    assert only_code(read_limited(b"Dear Mayor:", "letter.txt")) == Code.REFUSED


def test_a_file_that_is_too_large_is_not_even_given_to_the_reader(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "MOST_BYTES", 10)

    assert only_code(read_limited(b"Dear Mayor, it is time.", "letter.txt")) == Code.TOO_LARGE


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("quotes.txt", b'"' * 300_000),
        ("quotes-in-lines.txt", (b'"' * 30_000 + b"\n\n") * 3),
        ("brackets.md", b"[" * 300_000),
        ("stars.md", b"**a " * 80_000),
        ("comments.html", b"<!--" * 60_000),
        ("attributes.html", b"<a " + b"b=1 " * 200_000 + b">"),
        ("commas.txt", b"Dear A, B, C and " * 15_000),
        ("capitals.txt", b"Sincerely,\n\n" + b"Aa Bb, " * 30_000),
        ("numbers.txt", b"12 mayors and " * 20_000),
        ("words.txt", b"we urge and call on you to act and " * 8_000),
        ("spaces.txt", b"a" + b" " * 300_000 + b"b"),
    ],
)
def test_a_hostile_file_costs_a_message_at_most(name: str, data: bytes):
    answer = read_limited(data, name)

    assert answer["record"]["format"] == "undersigned-letter/v1"
    assert answer["record"]["problems"]


_ALONE = """
import json
from undersigned.document import confined, limits
confined.{name} = {value}
print(json.dumps(limits.read_limited(b"Dear Mayor:" + b"\\n\\nWe urge you to act." * 4000, "letter.txt")["record"]))
"""


@pytest.mark.parametrize(
    ("name", "value", "codes"),
    [("CPU_SECONDS", 20, []), ("MEMORY_BYTES", 1_000_000, ["refused"]), ("WALL_SECONDS", 0, ["refused"])],
)
def test_a_copy_of_a_plain_process_keeps_the_limits_of_a_new_one(name: str, value: int, codes: list[str]):
    source = str(Path(limits.__file__).resolve().parents[2])
    program = [sys.executable, "-c", _ALONE.format(name=name, value=value)]

    done = subprocess.run(program, capture_output=True, text=True, check=True, env={"PYTHONPATH": source})
    record = json.loads(done.stdout)

    assert [problem["code"] for problem in record["problems"] if problem["code"] == "refused"] == codes
    assert record["salutation"] == (None if codes else "Dear Mayor:")


def test_what_the_reader_needs_is_compiled_once_and_not_for_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)

    read_limited(b"Dear Mayor:", "letter.txt")

    assert list(tmp_path.rglob("reading.*.pyc"))


def test_the_reader_does_not_know_the_secrets_of_the_installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "telling.py").write_text("import os\ndef answer(data): return '\\n'.join(os.environ).encode()\n")
    monkeypatch.setenv("UNDERSIGNED_SECRET", "a secret that only the tests know")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)  # `python -m` finds modules where it starts

    known = set(confined.confined("telling", b"").decode().split())

    assert {"HOME", "PYTHONPATH"} <= known
    assert not [name for name in known if name.startswith(("UNDERSIGNED", "DATABASE"))]


def test_one_record_a_file_is_printed_and_a_bad_file_stops_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "good.txt").write_text(letters.ARTICLE)
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 nothing")
    paths = [str(tmp_path / name) for name in ("bad.docx", "missing.txt", "good.txt")]

    status = main(["import", *paths, "--json"])
    out, err = capsys.readouterr()
    records = [json.loads(line) for line in out.splitlines()]

    assert status == 1
    assert [record["is_letter"] for record in records] == [False, False, True]
    assert "bad.docx" in err
    assert "missing.txt" in err


def test_records_are_written_to_a_folder_under_the_names_of_their_files(tmp_path: Path):
    (tmp_path / "letter.txt").write_text(letters.ARTICLE)

    status = main(["import", str(tmp_path / "letter.txt"), "--json", "--out", str(tmp_path / "records")])
    record = json.loads((tmp_path / "records" / "letter.json").read_text())

    assert status == 0
    assert [entry["name"] for entry in record["signatories"]["list"]] == [
        "Tomas Marlow",
        "Hannah Voss",
        "Beatriz Reyes",
    ]


def test_the_choice_between_tracked_readings_is_the_callers(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    inserted = '<w:ins w:id="1"><w:r><w:t>Dear Governor Ortiz:</w:t></w:r></w:ins>'
    (tmp_path / "a.docx").write_bytes(
        docx(paragraph(inserted), paragraph("We urge you to open the fund for bridges now."))
    )

    main(["import", str(tmp_path / "a.docx"), "--json", "--changes", "accept"])
    main(["import", str(tmp_path / "a.docx"), "--json", "--changes", "reject"])
    accepted, rejected = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert (accepted["salutation"], rejected["salutation"]) == ("Dear Governor Ortiz:", None)


def test_a_zip_that_is_no_document_says_so():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("hello.txt", "hello")

    assert only_code(read_limited(file.getvalue(), "letter.docx")) == Code.UNREADABLE
