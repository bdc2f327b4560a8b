"""`undersigned ledger fsck` names what was changed behind the ledger's back, by table and row, and nothing else."""

import hashlib
from collections.abc import Callable

import pytest
from django.db import connection, models

from tests.cast import NOW, circulating_letter, compact, released_letter, signed_by, withdrawn_by
from tests.ledger_guards import without_ledger_guards
from tests.stages.ledger.acts import freeze_many
from undersigned.cli.main import main
from undersigned.ledger.merkle import leaf_hash, node_hash
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, LedgerKey, Opening, TreeNode
from undersigned.letter.models import Version
from undersigned.release.models import Release, ReleasedFile, Signatory
from undersigned.signing.models import Signature
from undersigned.signing.queries import signature_faults

pytestmark = pytest.mark.django_db(transaction=True)

SECRET_WORDS = ("Marlow", "Reyes", "Ashford", "ashford.example", "crossing", "Okafor", "Lowmarsh")


@pytest.fixture
def released(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[str]]:
    """A released letter, and fsck as a function that returns its lines."""
    released_letter(compact())

    def check() -> list[str]:
        status = main(["ledger", "fsck"])
        lines = capsys.readouterr().out.splitlines()
        assert status == (0 if lines and lines[-1].endswith("as they were signed.") else 1)
        assert not [word for word in SECRET_WORDS for line in lines if word in line]
        return lines

    return check


def edit(row: models.Model, **columns: object) -> None:
    with without_ledger_guards():
        type(row).objects.filter(pk=row.pk).update(**columns)  # type: ignore[attr-defined]


def drop(row: models.Model) -> None:
    with without_ledger_guards(), connection.constraint_checks_disabled(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        table, column = map(connection.ops.quote_name, (row._meta.db_table, row._meta.pk.column))
        cursor.execute(f"DELETE FROM {table} WHERE {column} = %s", [row.pk])
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = origin")


def test_a_ledger_that_nobody_touched_has_no_fault(released: Callable[[], list[str]]) -> None:
    size = Leaf.objects.count()

    assert released() == [
        f"The ledger's {size} entries, the frozen texts, signatures and released files are as they were signed."
    ]


def test_an_empty_ledger_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "fsck"]) == 0
    assert "0 entries" in capsys.readouterr().out


def test_an_edited_leaf_is_named_and_not_everything_above_it(released: Callable[[], list[str]]) -> None:
    edit(Leaf.objects.get(pk=2), entry=bytes(Leaf.objects.get(pk=1).entry))

    lines = released()

    assert [line.split(":")[0] for line in lines] == ["treenode level 0 index 2", "opening 2"]
    assert f"expected {leaf_hash(bytes(Leaf.objects.get(pk=1).entry)).hex()} by leaf 2" in lines[0]


def test_a_dropped_leaf_is_named(released: Callable[[], list[str]]) -> None:
    drop(Leaf.objects.get(pk=2))

    lines = released()

    assert "leaf 2: expected a row; found none" in lines


def test_an_edited_node_is_named_with_the_checkpoints_that_contradict_it(released: Callable[[], list[str]]) -> None:
    edit(TreeNode.objects.get(level=1, index=0), digest=bytes(range(32)))

    lines = released()

    assert [line.split(":")[0] for line in lines] == [
        "treenode level 1 index 0", "treenode level 2 index 0", "checkpoint 2",
    ]  # fmt: skip
    assert "(and so on to checkpoint 3)" in lines[2]


def test_a_leaf_exchanged_with_all_nodes_above_it_contradicts_every_later_checkpoint(
    released: Callable[[], list[str]],
) -> None:
    entry = bytes(Leaf.objects.get(pk=1).entry)
    edit(Leaf.objects.get(pk=0), entry=entry)
    above, level = leaf_hash(entry), 0
    edit(TreeNode.objects.get(level=0, index=0), digest=above)
    while TreeNode.objects.filter(level=level + 1, index=0).exists():
        above = node_hash(above, bytes(TreeNode.objects.get(level=level, index=1).digest))
        level += 1
        edit(TreeNode.objects.get(level=level, index=0), digest=above)

    lines = released()

    assert [line.split(":")[0] for line in lines[:2]] == ["checkpoint 1", "opening 0"]
    assert f"(and so on to checkpoint {Leaf.objects.count()})" in lines[0]


def test_a_missing_node_is_named(released: Callable[[], list[str]]) -> None:
    drop(TreeNode.objects.get(level=0, index=1))

    assert any(line.startswith("treenode level 0 index 1:") and "no row" in line for line in released())


def test_a_checkpoint_by_another_key_is_named(released: Callable[[], list[str]]) -> None:
    note = Checkpoint.objects.get(pk=3).note
    edit(Checkpoint.objects.get(pk=3), note=note[:-6] + "AAA=\n" if not note.endswith("AAA=\n") else note + "x")

    lines = released()

    assert [line.split(":")[0] for line in lines] == ["checkpoint 3"]


def test_a_missing_checkpoint_is_named(released: Callable[[], list[str]]) -> None:
    drop(Checkpoint.objects.get(pk=2))

    assert released() == ["checkpoint 2: expected a row; found none"]


def test_another_key_in_the_table_is_no_way_out(released: Callable[[], list[str]]) -> None:
    vkey = LedgerKey.objects.get().vkey
    edit(LedgerKey.objects.get(), vkey=vkey.replace("localhost/log", "localhost/lag"))

    assert released()


def test_a_head_that_forgets_an_act_is_named(released: Callable[[], list[str]]) -> None:
    LedgerHead.objects.update(size=models.F("size") - 1)

    assert [line.split(":")[0] for line in released()] == ["ledgerhead size", "ledgerhead size"]


def test_an_edited_opening_is_named(released: Callable[[], list[str]]) -> None:
    opening = Opening.objects.filter(act="sign").order_by("pk")[1]
    found = {}

    for column in ("payload", "who_payload", "evidence_payload"):
        edit(opening, **{column: getattr(opening, column)[:-2] + 'x"}'})
        found[column] = released()
        edit(opening, **{column: getattr(opening, column)})

    assert all(found.values())
    assert all(line.startswith((f"opening {opening.pk}", "signature ")) for lines in found.values() for line in lines)


def test_an_opening_whose_columns_disagree_with_its_payload_is_named(released: Callable[[], list[str]]) -> None:
    opening = Opening.objects.get(pk=1)
    found = {}

    for column, value in {"letter": "b" * 32, "act": "vouch", "n": 77}.items():
        edit(opening, **{column: value})
        found[column] = released()
        edit(opening, **{column: getattr(opening, column)})

    assert [c for c, lines in found.items() if not any(x.startswith(f"opening 1 {c}:") for x in lines)] == []


def test_an_opening_emptied_without_the_act_that_says_so_is_named(released: Callable[[], list[str]]) -> None:
    empty = {"payload": "", "salt": b"", "who_payload": "", "who_salt": b""}
    Opening.objects.filter(pk=1).update(**empty, evidence_payload="", evidence_salt=b"")

    assert released() == ["opening 1: expected an opening, or an act `erase` that lists it; found an empty row"]


def test_a_dropped_opening_is_named(released: Callable[[], list[str]]) -> None:
    drop(Opening.objects.get(pk=0))

    assert "opening 0: expected a row; found none" in released()


def test_an_edited_frozen_text_is_named(released: Callable[[], list[str]]) -> None:
    version = Version.objects.get()
    edit(version, text=version.text.replace("towns", "cities"))

    assert [line.split(":")[0] for line in released()] == [f"version {version.pk} text"]


def test_a_frozen_text_edited_with_its_digest_is_named(released: Callable[[], list[str]]) -> None:
    version, text = Version.objects.get(), "Another letter.\n"
    edit(version, text=text, digest=hashlib.sha256(text.encode()).hexdigest())

    lines = released()

    assert any(line.startswith(f"version {version.pk} digest") for line in lines)
    assert any(line.startswith("release ") for line in lines)


def test_an_edited_signature_is_named(released: Callable[[], list[str]]) -> None:
    signature = Signature.objects.order_by("pk")[0]
    edits = {
        "printed_name": "Somebody Else", "printed_office": "Mayor of Nowhere", "statement": "nothing",
        "text_digest": "0" * 64, "level": "V4", "signer": "delegate", "withdrawn_at": NOW, "leaf_index": 0,
    }  # fmt: skip
    found = {}

    for column, value in edits.items():
        edit(signature, **{column: value})
        found[column] = released()
        edit(signature, **{column: getattr(signature, column)})

    where = f"signature {signature.pk}"
    assert [c for c, lines in found.items() if not any(x.startswith(f"{where} {c}:") for x in lines)] == []


def test_a_withdrawn_signature_is_no_fault_until_somebody_puts_it_back_by_hand() -> None:
    group = compact()
    letter = circulating_letter(group)
    signature = signed_by(letter, group.office("Ashford"))
    withdrawn_by(letter, group.office("Ashford"))
    before = [str(fault) for fault in signature_faults()]

    Signature.objects.update(withdrawn_at=None)

    assert before == []
    assert [fault.where for fault in signature_faults()] == [f"signature {signature.pk} withdrawn_at"]


def test_a_signature_that_was_dropped_is_named() -> None:
    group = compact()
    leaf = signed_by(circulating_letter(group), group.office("Ashford")).leaf_index
    Signature.objects.all().delete()

    assert [str(fault) for fault in signature_faults()] == [f"opening {leaf}: expected a signature; found no such row"]


def test_an_edited_file_is_named(released: Callable[[], list[str]]) -> None:
    found = {}

    for file in ReleasedFile.objects.exclude(name="manifest.json"):
        body = bytes(file.body) + b" "
        edit(file, body=body, digest=hashlib.sha256(body).hexdigest())
        found[file.name] = [line.split(" of release")[0] for line in released()]
        edit(file, body=file.body, digest=file.digest)

    assert len(found) >= 5
    assert found == {name: [f"releasedfile {name}"] for name in found}


def test_an_edited_manifest_is_named(released: Callable[[], list[str]]) -> None:
    file = ReleasedFile.objects.get(name="manifest.json")
    body = bytes(file.body).replace(b'"count":4', b'"count":5')
    edit(file, body=body, digest=hashlib.sha256(body).hexdigest())

    assert [line.split(":")[0] for line in released()] == [f"release {file.release_id} manifest.json"]


def test_a_signatory_taken_off_the_list_is_named(released: Callable[[], list[str]]) -> None:
    Signatory.objects.order_by("position")[0].delete()

    assert [line.split(" of release")[0] for line in released()] == ["signatory list"]


def test_two_signatories_exchanged_are_named(released: Callable[[], list[str]]) -> None:
    first, second = Signatory.objects.order_by("position")[:2]
    Signatory.objects.filter(pk=first.pk).update(position=99)
    Signatory.objects.filter(pk=second.pk).update(position=1)
    Signatory.objects.filter(pk=first.pk).update(position=2)

    assert [line.split(" of release")[0] for line in released()] == ["signatory list"]


def test_another_count_is_named(released: Callable[[], list[str]]) -> None:
    Release.objects.update(signatory_count=40)

    assert ["signatory_count: expected 4; found 40" in line for line in released()] == [True]


def test_a_copy_is_checked_without_the_key(settings: object, capsys: pytest.CaptureFixture[str]) -> None:
    released_letter(compact())
    settings.LEDGER_KEY_FILE = "/nowhere"  # type: ignore[attr-defined]

    assert main(["ledger", "fsck"]) == 0
    assert "6 entries" in capsys.readouterr().out


def test_many_checkpoints_are_shared_out_among_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    from undersigned.ledger import audit
    from undersigned.ledger.queries import tree_faults

    freeze_many(20)
    edit(Checkpoint.objects.get(pk=13), note="nothing\n")
    monkeypatch.setattr(audit, "_BATCH", 4)

    assert [fault.where for fault in tree_faults()] == ["checkpoint 13"]
