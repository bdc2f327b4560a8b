"""`undersigned import` without --json: shown in words first, kept on a yes, and no file stops the others."""

import io
from pathlib import Path

import pytest

from tests.cast import NOW, Compact, compact, draft_letter
from tests.stages.archive.past import LATER_NAMES, archived, letter_text, read
from tests.stages.archive.test_import import tracked
from undersigned.archive.models import ImportedLetter, ImportedVersion, Source
from undersigned.archive.services import take_out
from undersigned.cli.main import main
from undersigned.drafting.services import freeze
from undersigned.letter.queries import latest_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "gauges.md"
    path.write_text(letter_text(), encoding="utf-8")
    return path


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(words))


def test_without_a_word_where_it_goes_a_letter_is_only_shown(
    group: Compact, file: Path, capsys: pytest.CaptureFixture[str]
):
    status = main(["import", str(file)])

    shown = capsys.readouterr()
    assert status == 0
    assert "Keep the river gauges running" in shown.out
    assert "signatories: 4: Tomas Marlow, Mayor" in shown.out
    assert "Nothing was kept" in shown.err
    assert not Source.objects.exists()


def test_a_letter_goes_into_the_archive_on_a_yes(
    group: Compact, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    answer(monkeypatch, "y\n")

    status = main(["import", str(file), "--archive", "--url", "https://rivers.example/", "--seen-on", "2026-02-01"])

    version = ImportedVersion.objects.get()
    assert status == 0
    assert f"/archive/{version.letter.slug}/1/" in capsys.readouterr().out
    assert (version.source.url, str(version.source.seen_on)) == ("https://rivers.example/", "2026-02-01")
    assert version.signatory_count == 4


@pytest.mark.parametrize("words", ["n\n", "\n", ""], ids=["no", "return", "end of input"])
def test_without_a_yes_nothing_is_kept(group: Compact, file: Path, monkeypatch: pytest.MonkeyPatch, words: str):
    answer(monkeypatch, words)

    assert main(["import", str(file), "--archive"]) == 0

    assert not Source.objects.exists()


def test_many_files_are_taken_without_asking_and_a_bad_one_stops_nobody(
    group: Compact, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    bad, later, doubtful = tmp_path / "bad.pdf", tmp_path / "later.md", tmp_path / "cut.md"
    bad.write_bytes(b"%PDF-1.7 broken")
    later.write_text(letter_text(LATER_NAMES), encoding="utf-8")
    doubtful.write_text(letter_text(()), encoding="utf-8")

    status = main(
        ["import", *map(str, (bad, file, tmp_path / "none.txt", later, doubtful, file)), "--archive", "--yes"]
    )

    shown = capsys.readouterr()
    assert status == 1
    assert "2 put into the archive; 1 waiting on the desk for a look; 1 read before; 2 not read" in shown.out
    assert "bad.pdf" in shown.err
    assert "none.txt" in shown.err
    assert [v.signatory_count for v in ImportedLetter.objects.get().imported_versions.order_by("number")] == [4, 6]


def test_a_copy_that_was_read_before_is_said(group: Compact, file: Path, capsys: pytest.CaptureFixture[str]):
    version = archived(group, letter_text())

    status = main(["import", str(file), "--archive", "--yes"])

    assert status == 0
    assert f"It is at /archive/{version.letter.slug}/" in capsys.readouterr().out
    assert ImportedVersion.objects.count() == 1


def test_a_text_becomes_the_next_version_of_a_draft(group: Compact, file: Path, capsys: pytest.CaptureFixture[str]):
    letter = draft_letter(group)

    status = main(["import", str(file), "--into", letter.slug, "--yes"])

    assert status == 0
    assert "Version 2 is its newest text" in capsys.readouterr().out
    assert latest_version(letter).text.startswith("Dear Governor Haas:")
    assert "Tomas Marlow" not in latest_version(letter).text


def test_a_letter_that_is_out_takes_no_version(group: Compact, file: Path, capsys: pytest.CaptureFixture[str]):
    letter = draft_letter(group)
    freeze(letter=letter, actor=group.odile, now=NOW)
    letter.stage = "circulation"
    letter.save()

    status = main(["import", str(file), "--into", letter.slug, "--yes"])

    assert status == 1
    assert "no longer a draft" in capsys.readouterr().err
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--archive", "--seen-on", "yesterday"], "2016-12-29"),
        (["--archive", "--url", "rivers.example"], "https://"),
        (["--archive", "--url", f"https://rivers.example/{'a' * 500}"], "500 characters"),
        (["--out", "records"], "--json"),
        (["--json", "--yes"], "--archive"),
        (["--yes"], "--archive or --into"),
        (["--into", "no-such-letter"], "no-such-letter"),
        (["--archive", "--coalition", "nobody"], "great-rivers-compact"),
    ],
)
def test_what_is_not_understood_is_said(
    group: Compact, file: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
):
    status = main(["import", str(file), *more])

    assert status == 2
    assert said in capsys.readouterr().err
    assert not Source.objects.exists()


def test_where_there_are_several_coalitions_one_must_be_named(
    group: Compact, file: Path, capsys: pytest.CaptureFixture[str]
):
    compact(roster="", name="Hill Towns", owner="sam@hills.example")

    refused = main(["import", str(file), "--archive", "--yes"])
    taken = main(["import", str(file), "--archive", "--yes", "--coalition", "hill-towns"])

    assert (refused, taken) == (2, 0)
    assert "great-rivers-compact, hill-towns" in capsys.readouterr().err
    assert ImportedLetter.objects.get().coalition.slug == "hill-towns"


def test_a_file_that_was_read_before_can_become_a_drafts_next_version_and_stays_where_it_is(
    group: Compact, file: Path, capsys: pytest.CaptureFixture[str]
):
    version, letter = archived(group, letter_text()), draft_letter(group)

    status = main(["import", str(file), "--into", letter.slug, "--yes"])

    assert status == 0
    assert "Version 2 is its newest text" in capsys.readouterr().out
    assert latest_version(letter).text == version.text
    assert ImportedVersion.objects.get().source.draft == letter


def test_a_file_read_before_that_cannot_become_a_version_is_not_removed(group: Compact, tmp_path: Path):
    path, letter = tmp_path / "note.txt", draft_letter(group)
    path.write_text("Hello there.", encoding="utf-8")
    read(group, path.read_bytes(), "note.txt")

    assert main(["import", str(path), "--into", letter.slug, "--yes"]) == 1

    assert Source.objects.count() == 1


def test_tracked_changes_of_a_file_that_waits_are_settled_on_the_way_into_a_draft(group: Compact, tmp_path: Path):
    path, letter = tmp_path / "gauges.docx", draft_letter(group)
    path.write_bytes(tracked())
    read(group, tracked(), "gauges.docx")

    asked = main(["import", str(path), "--into", letter.slug, "--yes"])
    settled = main(["import", str(path), "--into", letter.slug, "--yes", "--changes", "accept"])

    assert (asked, settled) == (1, 0)
    assert latest_version(letter).number == 2


def test_what_stops_a_letter_is_said_with_the_field_that_it_is_about(
    group: Compact, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "note.txt"
    path.write_text("Hello there.", encoding="utf-8")

    main(["import", str(path), "--archive", "--yes"])

    assert "Text, without greeting and leave-taking: This field is required." in capsys.readouterr().out


def test_a_letter_taken_out_while_the_question_stands_costs_a_message(
    group: Compact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    version, path = archived(group, letter_text()), tmp_path / "later.md"
    path.write_text(letter_text(LATER_NAMES), encoding="utf-8")

    def answered(_question: str) -> str:
        if ImportedVersion.objects.exists():
            take_out(version=version, actor=group.odile, now=NOW)
        return "y"

    monkeypatch.setattr("builtins.input", answered)

    status = main(["import", str(path), "--archive"])

    assert status == 1
    assert "in the meantime" in capsys.readouterr().err
    assert Source.objects.count() == 2


def test_whoever_stops_at_the_question_is_told_where_the_file_is(
    group: Compact, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def stopped(_question: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", stopped)

    status = main(["import", str(file), "--archive"])

    assert status == 130
    assert "waits on the desk" in capsys.readouterr().err
    assert Source.objects.count() == 1
