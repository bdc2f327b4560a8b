"""Appending: one leaf per act, in the act's transaction, signed, counted, never back in time."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from tests.cast import NOW
from undersigned.ledger import checkpoint, merkle
from undersigned.ledger.entry import commit, entry, payload_fields
from undersigned.ledger.key_file import LedgerKeyProblem
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, Opening, TreeNode
from undersigned.ledger.services import append, ledger_origin, make_key, signing_key

pytestmark = pytest.mark.django_db

LETTER = "a" * 32
OTHER = "b" * 32
TEXT = {"text": "c" * 64, "by": "organizer"}


def freeze_many(count: int, letter: str = LETTER) -> None:
    for second in range(count):
        with transaction.atomic():
            append(act="freeze", letter=letter, now=NOW + timedelta(seconds=second), fields=TEXT)


def test_the_newest_checkpoint_is_signed_over_the_root_of_all_leaves() -> None:
    freeze_many(7)

    note = Checkpoint.objects.order_by("-size")[0].note
    opened = checkpoint.open_checkpoint(note, checkpoint.vkey(ledger_origin(), signing_key().public_key()))

    hashes = {i: merkle.leaf_hash(bytes(leaf.entry)) for i, leaf in enumerate(Leaf.objects.order_by("index"))}
    fresh: dict[tuple[int, int], bytes] = {}
    for size, leaf in hashes.items():
        for level, index, digest in merkle.append_nodes(size, lambda level, index: fresh[level, index], leaf):
            fresh[level, index] = digest
    assert (opened.origin, opened.size) == ("localhost/log", 7)
    assert opened.root == merkle.root(7, lambda level, index: fresh[level, index])
    assert {(n.level, n.index): bytes(n.digest) for n in TreeNode.objects.all()} == fresh


def test_a_leaf_is_80_blind_bytes_that_its_opening_opens() -> None:
    freeze_many(1)

    opening = Opening.objects.get()
    data = bytes(Leaf.objects.get().entry)

    assert len(data) == 80
    assert data == entry(commit(bytes(opening.salt), opening.payload))
    assert LETTER.encode() not in data


def test_acts_of_a_letter_are_counted_and_name_the_one_before() -> None:
    freeze_many(2)
    freeze_many(1, OTHER)
    freeze_many(1)

    fields = [payload_fields(o.payload) for o in Opening.objects.order_by("leaf_id")]

    assert [(f["letter"], f["n"], f["prev"]) for f in fields] == [
        (LETTER, 0, -1),
        (LETTER, 1, 0),
        (OTHER, 0, -1),
        (LETTER, 2, 1),
    ]


def test_the_ledgers_time_never_goes_back() -> None:
    with transaction.atomic():
        append(act="freeze", letter=LETTER, now=NOW, fields=TEXT)
        earlier = append(act="freeze", letter=LETTER, now=NOW - timedelta(minutes=10), fields=TEXT)

    assert earlier.at == int(NOW.timestamp())


def test_an_append_outside_a_transaction_is_refused(transactional_db: None) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        append(act="freeze", letter=LETTER, now=NOW, fields=TEXT)

    assert not Leaf.objects.exists()


def test_a_rolled_back_act_leaves_no_leaf() -> None:
    freeze_many(1)

    with transaction.atomic():
        append(act="freeze", letter=LETTER, now=NOW, fields=TEXT)
        transaction.set_rollback(True)

    assert (Leaf.objects.count(), LedgerHead.objects.get().size, Checkpoint.objects.count()) == (1, 1, 1)


def test_an_act_with_missing_fields_is_refused() -> None:
    with pytest.raises(ValueError, match="freeze"), transaction.atomic():
        append(act="freeze", letter=LETTER, now=NOW)

    assert not Leaf.objects.exists()


def test_a_key_that_others_can_read_is_refused_with_the_mend(settings: Settings, tmp_path: Path) -> None:
    settings.LEDGER_KEY_FILE = str(tmp_path / "ledger.key")
    make_key().chmod(0o640)

    with pytest.raises(LedgerKeyProblem, match="chmod 600"):
        signing_key()


def test_a_lost_key_is_never_replaced_by_a_new_one(settings: Settings, tmp_path: Path) -> None:
    freeze_many(1)
    settings.LEDGER_KEY_FILE = str(tmp_path / "ledger.key")

    with pytest.raises(LedgerKeyProblem, match="Put it back"):
        make_key()

    assert not (tmp_path / "ledger.key").exists()
