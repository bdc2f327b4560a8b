"""The log as plain files, and two checkpoints side by side: one log, or a fork that everybody can see."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from tests.ledger_guards import without_ledger_guards
from tests.stages.ledger.acts import OTHER, freeze_at_once, freeze_many
from undersigned.cli.main import main
from undersigned.ledger import merkle
from undersigned.ledger.checkpoint import open_checkpoint
from undersigned.ledger.folder import LogFolder
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, LedgerKey, Opening, TreeNode
from undersigned.ledger.queries import keys_of_ledger, read_node, receipt_of
from undersigned.ledger.tiles import read_bundle

pytestmark = pytest.mark.django_db(transaction=True)


def start_again() -> None:
    """Another history under the same key: what a fork is made of."""
    with without_ledger_guards():
        for model in (Opening, Checkpoint, TreeNode, LedgerKey, Leaf, LedgerHead):
            model.objects.all().delete()
    Path(settings.LEDGER_MARK_FILE).unlink(missing_ok=True)


def note_of(size: int, folder: Path) -> str:
    path = folder / f"checkpoint-{size}"
    path.write_text(Checkpoint.objects.get(size=size).note, encoding="utf-8")
    return str(path)


def test_the_exported_log_is_the_ledger_entry_for_entry(tmp_path: Path) -> None:
    freeze_at_once(300)

    status = main(["ledger", "export", str(tmp_path / "log")])

    folder = tmp_path / "log"
    entries = [
        entry
        for name in ("tile/entries/000", "tile/entries/001.p/44")
        for entry in read_bundle((folder / name).read_bytes())
    ]
    opened = open_checkpoint((folder / "checkpoint").read_text("utf-8"), keys_of_ledger()[0].vkey)
    assert status == 0
    assert entries == [bytes(entry) for entry in Leaf.objects.order_by("index").values_list("entry", flat=True)]
    assert opened.size == 300
    assert merkle.root(300, LogFolder(folder, 300).read) == opened.root
    assert sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()) == [
        "checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44",
    ]  # fmt: skip


def test_a_later_export_adds_to_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(3)
    main(["ledger", "export", str(tmp_path)])
    freeze_many(2)

    status = main(["ledger", "export", str(tmp_path)])

    assert status == 0
    assert capsys.readouterr().out.count("2 new files") == 2
    assert (tmp_path / "tile/0/000.p/5").stat().st_size == 5 * 32


def test_an_export_over_a_fork_is_refused_with_both_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(3)
    main(["ledger", "export", str(tmp_path)])
    before = (tmp_path / "checkpoint").read_text("utf-8")
    start_again()
    freeze_many(5, OTHER)

    status = main(["ledger", "export", str(tmp_path)])

    said = capsys.readouterr().out
    assert status == 2
    assert before in said
    assert Checkpoint.objects.get(size=5).note in said
    assert (tmp_path / "checkpoint").read_text("utf-8") == before


def test_a_folder_that_holds_a_key_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(1)
    (tmp_path / "deep").mkdir()
    shutil.copy(settings.LEDGER_KEY_FILE, tmp_path / "deep" / "copy.txt")

    copied = main(["ledger", "export", str(tmp_path)])
    beside = main(["ledger", "export", str(Path(settings.LEDGER_KEY_FILE).parent)])

    assert (copied, beside) == (1, 1)
    assert not (tmp_path / "checkpoint").exists()
    assert capsys.readouterr().err.count("made to be published") == 2


def test_an_empty_ledger_is_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "export", str(tmp_path)]) == 1
    assert "no entry yet" in capsys.readouterr().err


def test_a_note_and_a_later_receipt_are_of_one_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(7)
    receipt = tmp_path / "receipt.json"
    receipt.write_text(receipt_of(2, with_evidence=True), encoding="utf-8")

    status = main(["ledger", "compare", note_of(3, tmp_path), str(receipt)])
    other_way = main(["ledger", "compare", str(receipt), note_of(3, tmp_path)])

    assert (status, other_way) == (0, 0)
    assert capsys.readouterr().out.count("3 and 7 entries: the larger continues the smaller") == 2


def test_a_checkpoint_is_the_same_as_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(3)

    assert main(["ledger", "compare", note_of(3, tmp_path), note_of(3, tmp_path)]) == 0
    assert "the same tree" in capsys.readouterr().out


def test_two_histories_of_one_key_are_a_fork_and_both_notes_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    freeze_many(3)
    old, text = note_of(3, tmp_path), Checkpoint.objects.get(size=3).note
    start_again()
    freeze_many(6, OTHER)
    same_size = tmp_path / "same-size"
    same_size.mkdir()

    longer = main(["ledger", "compare", old, note_of(6, tmp_path)])
    equal = main(["ledger", "compare", old, note_of(3, same_size)])

    said = capsys.readouterr().out
    assert (longer, equal) == (2, 2)
    assert said.count(text) == 2
    assert Checkpoint.objects.get(size=6).note in said


def test_exported_folders_are_compared_without_a_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(3)
    main(["ledger", "export", str(tmp_path / "old")])
    freeze_at_once(260)
    main(["ledger", "export", str(tmp_path / "new")])
    vkey = keys_of_ledger()[0].vkey
    start_again()

    status = main(["ledger", "compare", str(tmp_path / "old"), str(tmp_path / "new"), "--key", vkey])

    assert status == 0
    assert "3 and 263 entries" in capsys.readouterr().out


def test_a_checkpoint_beyond_the_database_cannot_be_judged_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    freeze_many(9)
    newer = note_of(9, tmp_path)
    start_again()
    freeze_many(2)

    status = main(["ledger", "compare", note_of(2, tmp_path), newer])

    assert status == 1
    assert "cannot be told here" in capsys.readouterr().err


def test_another_logs_checkpoint_is_not_called_a_fork(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(2)
    stranger = tmp_path / "stranger"
    stranger.write_text("elsewhere.example/log\n1\nAAAA\n\n— elsewhere.example/log AAAA\n", encoding="utf-8")

    status = main(["ledger", "compare", note_of(2, tmp_path), str(stranger)])

    assert status == 1
    assert "None of the keys has signed" in capsys.readouterr().err


def test_the_database_and_the_folder_read_the_same_nodes(tmp_path: Path) -> None:
    freeze_many(21)
    main(["ledger", "export", str(tmp_path)])

    folder = LogFolder(tmp_path, 21)

    assert all(
        folder.read(level, index) == read_node(level, index) for level in range(5) for index in range(21 >> level)
    )
