"""The ledger's key: changed in public, never lost in between; and a log that goes on after a loss, renamed."""

import shutil
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW
from tests.ledger_guards import without_ledger_guards
from tests.stages.ledger.acts import freeze_many, mark
from undersigned.cli.main import main
from undersigned.cli.serve import is_ready
from undersigned.ledger import LedgerError, key_file
from undersigned.ledger.checkpoint import open_checkpoint
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.high_water import LedgerMarkProblem
from undersigned.ledger.key_file import LedgerKeyProblem
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, LedgerKey, Opening, TreeNode
from undersigned.ledger.queries import keys_of_ledger, mark_problem, tree_faults
from undersigned.ledger.services import change_key, make_key, recover

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def keys(settings: Settings, tmp_path: Path) -> Path:
    """A key file of the test's own, because it is changed."""
    settings.LEDGER_KEY_FILE = str(tmp_path / "ledger.key")
    return make_key()


def lose_acts(size: int) -> None:
    """What an old backup does: only the first `size` acts are left."""
    with without_ledger_guards():
        Opening.objects.filter(pk__gte=size).delete()
        Checkpoint.objects.filter(size__gt=size).delete()
        for node in TreeNode.objects.all():
            if (node.index + 1) << node.level > size:
                node.delete()
        Leaf.objects.filter(pk__gte=size).delete()
    LedgerHead.objects.update(size=size)


def test_the_checkpoint_of_a_change_of_keys_is_signed_by_both(keys: Path) -> None:
    freeze_many(2)
    old = key_file.read(keys).vkey
    retired = change_key(now=NOW)
    new = key_file.read(keys).vkey
    freeze_many(1)

    notes = dict(Checkpoint.objects.values_list("size", "note"))

    assert old != new
    assert key_file.read(retired).vkey == old
    assert open_checkpoint(notes[2], old).size == 2
    assert open_checkpoint(notes[3], old) == open_checkpoint(notes[3], new)
    with pytest.raises(LedgerError, match="must have signed once"):
        open_checkpoint(notes[4], old)
    assert [(key.vkey, key.first_size, key.last_size) for key in keys_of_ledger()] == [(old, 1, 3), (new, 3, None)]
    assert payload_fields(Opening.objects.get(act="key").payload)["vkey"] == new
    assert list(tree_faults()) == []


def test_a_change_of_keys_cut_short_after_its_commit_is_finished_at_the_next_start(keys: Path) -> None:
    freeze_many(1)
    before = keys.read_bytes()
    retired = change_key(now=NOW)
    keys.rename(keys.with_name("ledger.key.next"))
    keys.write_bytes(before)
    keys.chmod(0o600)
    retired.unlink()

    freeze_many(1)  # signs with the new key although its file is not in its place
    ready = is_ready()

    assert ready
    assert not keys.with_name("ledger.key.next").exists()
    assert key_file.read(keys).vkey == keys_of_ledger()[-1].vkey
    assert list(tree_faults(key_file.read(keys))) == []


def test_an_old_or_foreign_key_is_refused_by_name(keys: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(1)
    shutil.copy2(change_key(now=NOW), keys)

    with pytest.raises(LedgerKeyProblem, match="Put the file of that key back"):
        freeze_many(1)

    assert not is_ready()
    assert "Put the file of that key back" in capsys.readouterr().err


def test_the_operator_changes_the_key_and_lists_all(keys: Path, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(1)
    assert main(["ledger", "key", "rotate"]) == 0
    said = capsys.readouterr().out

    main(["ledger", "keys"])
    listed = capsys.readouterr().out.splitlines()
    main(["ledger", "vkey"])

    assert capsys.readouterr().out.strip() == key_file.read(keys).vkey
    assert key_file.read(keys).vkey in said
    assert [line.split("  ")[1] for line in listed] == ["from size 1 to size 2", "from size 2 to today"]
    assert "PRIVATE" not in said + "".join(listed)


def test_after_a_loss_the_log_goes_on_under_another_name_and_names_what_was_lost(keys: Path) -> None:
    freeze_many(5)
    lost, old = mark(), key_file.read(keys).vkey
    lose_acts(3)

    vkey = recover(now=NOW)
    freeze_many(1)

    evidence = payload_fields(Opening.objects.get(act="key").evidence_payload)
    assert lost
    assert vkey.startswith("localhost/log-2+")
    assert (evidence["lost_size"], evidence["reason"]) == (5, "lost acts")
    assert open_checkpoint(Checkpoint.objects.get(size=4).note, vkey).origin == "localhost/log-2"
    assert [(key.vkey, key.first_size, key.last_size) for key in keys_of_ledger()] == [(old, 1, 5), (vkey, 4, None)]
    assert mark_problem() == ""
    assert list(tree_faults()) == []
    assert is_ready()


def test_a_recovery_cut_short_after_its_commit_is_finished_and_not_done_twice(keys: Path, settings: Settings) -> None:
    freeze_many(4)
    path = Path(settings.LEDGER_MARK_FILE)
    before = path.read_bytes()
    lose_acts(2)
    recover(now=NOW)
    path.write_bytes(before)

    recover(now=NOW)

    assert Leaf.objects.count() == 3
    assert LedgerKey.objects.count() == 2
    assert mark_problem() == ""


def test_there_is_nothing_to_recover_from_when_database_and_mark_agree() -> None:
    freeze_many(2)

    with pytest.raises(LedgerMarkProblem, match="nothing to recover from"):
        recover(now=NOW)

    assert Leaf.objects.count() == 2


def test_after_a_theft_the_log_goes_on_under_another_name(keys: Path) -> None:
    freeze_many(2)

    vkey = recover(now=NOW, is_key_stolen=True)

    assert vkey.startswith("localhost/log-2+")
    assert payload_fields(Opening.objects.get(act="key").evidence_payload)["reason"] == "stolen key"
    assert keys_of_ledger()[0].last_size == 2
    assert list(tree_faults()) == []


def test_the_operator_is_told_before_anything_is_recovered(capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(3)
    lose_acts(1)

    told = main(["ledger", "recover"]), capsys.readouterr().out, Leaf.objects.count()
    done = main(["ledger", "recover", "--yes"]), capsys.readouterr().out, Leaf.objects.count()

    assert (told[0], told[2], done[0], done[2]) == (1, 1, 0, 2)
    assert "has 1 entries, and 3 were signed" in told[1]
    assert "localhost/log-2+" in done[1]


def test_a_lost_mark_is_made_again_only_when_asked(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(3)
    Path(settings.LEDGER_MARK_FILE).unlink()

    refused = is_ready()
    made = main(["ledger", "mark"])

    assert (refused, made, is_ready()) == (False, 0, True)
    assert "The mark stands at 3 entries." in capsys.readouterr().out
