"""The high-water mark follows every commit, and a database that is not the newest is refused."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction

from tests.cast import NOW
from tests.ledger_guards import without_ledger_guards
from tests.stages.ledger.acts import LETTER, TEXT, freeze_many, mark
from undersigned.cli.serve import is_ready
from undersigned.ledger import merkle
from undersigned.ledger.high_water import LedgerMarkProblem, Mark, write_mark
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, LedgerKey, Opening, TreeNode
from undersigned.ledger.queries import mark_problem, read_node
from undersigned.ledger.services import append, make_mark

pytestmark = pytest.mark.django_db(transaction=True)


def forget_all_acts() -> None:
    """What an old backup does to the database: here, one from before the first act."""
    with without_ledger_guards():
        for model in (Opening, Checkpoint, TreeNode, LedgerKey, Leaf):
            model.objects.all().delete()
    LedgerHead.objects.update(size=0, last_at=0, vkey="")


def test_a_commit_raises_the_mark_to_its_tree() -> None:
    freeze_many(5)

    assert mark() == Mark(5, merkle.root(5, read_node))
    assert mark_problem() == ""


def test_a_rolled_back_act_does_not_raise_the_mark() -> None:
    freeze_many(1)

    with transaction.atomic():
        append(act="freeze", letter=LETTER, now=NOW, fields=TEXT)
        transaction.set_rollback(True)

    assert mark() == Mark(1, merkle.root(1, read_node))


def test_an_act_is_kept_although_the_mark_cannot_be_written(caplog: pytest.LogCaptureFixture) -> None:
    freeze_many(1)
    lock = Path(settings.LEDGER_MARK_FILE + ".lock")
    lock.unlink()
    lock.mkdir()
    try:
        freeze_many(1)
    finally:
        lock.rmdir()

    assert Leaf.objects.count() == 2
    assert "Is a directory" in caplog.text
    assert mark_problem() == ""


def test_an_older_database_is_refused_with_what_to_do() -> None:
    freeze_many(3)
    forget_all_acts()

    problem = mark_problem()

    assert "has 0 entries, and 3 were signed" in problem
    assert "undersigned ledger recover" in problem


def test_a_database_that_grew_again_after_an_old_backup_is_refused() -> None:
    freeze_many(3)
    signed = mark()
    forget_all_acts()
    Path(settings.LEDGER_MARK_FILE).unlink()
    freeze_many(5)
    Path(settings.LEDGER_MARK_FILE).unlink()
    assert signed
    write_mark(Path(settings.LEDGER_MARK_FILE), signed)

    problem = mark_problem()

    assert "another one than was signed: at 3 entries" in problem


def test_an_act_is_refused_when_the_database_was_put_back_while_we_ran() -> None:
    freeze_many(3)
    forget_all_acts()

    with pytest.raises(LedgerMarkProblem, match="older than the ledger"):
        freeze_many(1)

    assert not Leaf.objects.exists()


def test_a_lost_mark_is_not_made_by_itself_at_the_start() -> None:
    freeze_many(2)
    Path(settings.LEDGER_MARK_FILE).unlink()

    problem = mark_problem()
    made = make_mark()

    assert "undersigned ledger mark" in problem
    assert made == Mark(2, merkle.root(2, read_node))
    assert mark_problem() == ""


def test_a_mark_that_cannot_be_read_is_refused() -> None:
    freeze_many(1)
    Path(settings.LEDGER_MARK_FILE).write_text("something else")

    assert "is no high-water mark" in mark_problem()


def test_an_edited_node_is_told_apart_from_a_crash() -> None:
    freeze_many(4)
    with without_ledger_guards():
        TreeNode.objects.filter(level=2).delete()

    assert "undersigned ledger fsck" in mark_problem()


def test_server_and_worker_do_not_start_on_an_older_database(capsys: pytest.CaptureFixture[str]) -> None:
    freeze_many(2)
    ready = is_ready()
    forget_all_acts()

    assert ready
    assert not is_ready()
    assert "older than the ledger" in capsys.readouterr().err
    assert os.path.exists(settings.LEDGER_MARK_FILE)  # noqa: PTH110  (nothing was put right by itself)
