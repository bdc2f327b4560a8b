"""The database refuses to change the ledger's past, whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.ledger_guards import without_ledger_guards
from tests.stages.ledger.acts import freeze_many
from undersigned.ledger.models import Checkpoint, Leaf, LedgerKey, Opening, TreeNode

pytestmark = pytest.mark.django_db(transaction=True)

FIXED = {"leaf": "entry", "treenode": "digest", "checkpoint": "note", "ledgerkey": "vkey"}


def refused(sql: str) -> str:
    with pytest.raises(DatabaseError) as refusal, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    return str(refusal.value)


@pytest.mark.parametrize("table", FIXED)
def test_no_row_of_the_ledger_can_be_changed(table: str) -> None:
    freeze_many(2)

    message = refused(f"UPDATE undersigned_{table} SET {FIXED[table]} = ''")

    assert "append-only" in message


@pytest.mark.parametrize("table", [*FIXED, "opening"])
def test_no_row_of_the_ledger_can_be_deleted(table: str) -> None:
    freeze_many(2)

    message = refused(f"DELETE FROM undersigned_{table}")

    assert "nothing" in message
    assert [m.objects.count() for m in (Leaf, TreeNode, Checkpoint, LedgerKey, Opening)] == [2, 3, 2, 1, 2]


@pytest.mark.parametrize("table", [*FIXED, "opening"])
def test_no_table_of_the_ledger_can_be_truncated(table: str) -> None:
    freeze_many(1)
    # SQLite knows no TRUNCATE: an unconditional DELETE is what it does instead.
    statement = "DELETE FROM undersigned_{}" if connection.vendor == "sqlite" else "TRUNCATE undersigned_{} CASCADE"

    message = refused(statement.format(table))

    assert "nothing" in message


@pytest.mark.parametrize("column", ["payload", "who_payload", "evidence_payload", "letter", "act"])
def test_an_opening_cannot_say_something_else(column: str) -> None:
    freeze_many(1)

    message = refused(f"UPDATE undersigned_opening SET {column} = 'another'")

    assert "only be emptied" in message


def test_an_opening_cannot_have_another_number_or_leaf() -> None:
    freeze_many(2)

    messages = {refused(f"UPDATE undersigned_opening SET {column} = 7") for column in ("n", "leaf_id")}

    assert all("only be emptied" in message for message in messages)


def test_an_opening_can_be_emptied() -> None:
    freeze_many(1)

    Opening.objects.update(payload="", salt=b"")

    assert Opening.objects.get().payload == ""


def test_the_guards_are_back_after_a_test_took_them_off() -> None:
    freeze_many(1)
    with without_ledger_guards():
        Leaf.objects.update(entry=b"edited")

    message = refused("DELETE FROM undersigned_checkpoint")

    assert "append-only" in message
