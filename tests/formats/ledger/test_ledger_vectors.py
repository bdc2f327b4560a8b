"""The golden values of the ledger's formats: ours still gives them, and the specifications alone give them too."""

import hmac
import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from tools.ledger_vectors import vectors_text

from tests.algorithms.ledger import independent
from tests.formats.ledger import known_proofs
from undersigned.ledger import LedgerError, merkle
from undersigned.ledger.checkpoint import open_checkpoint
from undersigned.ledger.entry import ACTS, check_act, payload_fields
from undersigned.ledger.receipt import read_proof
from undersigned.ledger.verify import all_passed, verify_receipt

HERE = Path(__file__).parent
SPECIFICATION = (HERE.parents[2] / "docs" / "formats" / "ledger.md").read_text(encoding="utf-8")
GOLDEN = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
ENTRIES = [act["entry"].encode() for act in GOLDEN["acts"]]
VKEY = GOLDEN["key"]["vkey"]
INCLUSIONS, CONSISTENCIES = list(known_proofs.inclusions()), list(known_proofs.consistencies())
# The one difference: two equal roots of twelve bytes are accepted there; ours asks every hash to have 32.
STRICTER = known_proofs.Consistency(1, 1, known_proofs.OTHER, known_proofs.OTHER, (), good=True)


def accepts(verify, *arguments):
    try:
        verify(*arguments)
    except (LedgerError, independent.No):
        return False
    return True


def test_making_the_vectors_again_changes_nothing():
    written = (HERE / "vectors.json").read_text(encoding="utf-8")

    assert vectors_text() == written


@pytest.mark.parametrize("act", GOLDEN["acts"], ids=ACTS)
def test_each_act_gives_its_entry_by_the_specification_alone(act):
    commitment = hmac.digest(bytes.fromhex(act["salt"]), act["payload"].encode(), "sha256").hex()

    check_act(payload_fields(act["payload"]))

    assert act["commitment"] == commitment
    assert act["entry"] == f"undersigned/v1 {commitment}\n"
    assert act["leaf_hash"] == sha256(b"\x00" + act["entry"].encode()).hexdigest()


def test_roots_and_proofs_are_those_of_the_rfc():
    tree = GOLDEN["tree"]

    assert tree["roots"] == [independent.mth(ENTRIES[:size]).hex() for size in range(len(ENTRIES) + 1)]
    for row in tree["inclusion"]:
        assert [bytes.fromhex(one) for one in row["path"]] == independent.path(row["index"], ENTRIES[: row["size"]])
    for row in tree["consistency"]:
        assert [bytes.fromhex(one) for one in row["path"]] == independent.subproof(
            row["old"], ENTRIES[: row["new"]], True
        )


@pytest.mark.parametrize(("name", "size"), [("empty", 0), ("full", 12), ("signed by two keys", 12)])
def test_each_checkpoint_is_signed_by_the_key(name, size):
    note = GOLDEN["checkpoints"][name]

    opened = open_checkpoint(note, VKEY)

    assert opened.size == size
    assert opened.root.hex() == GOLDEN["tree"]["roots"][size]
    assert independent.open_note(note, VKEY).splitlines()[1] == str(size)


@pytest.mark.parametrize("name", GOLDEN["receipts"])
def test_each_receipt_holds_for_both_implementations(name):
    receipt, letter = GOLDEN["receipts"][name], GOLDEN["letter"].encode()

    independent.check_receipt(receipt, letter, VKEY)

    assert all_passed(verify_receipt(receipt, letter, VKEY))
    assert read_proof(json.loads(receipt)["proof"]) == read_proof(GOLDEN["proof"])


def test_the_tiles_are_those_of_the_second_implementation():
    files = independent.files([b"entry %d" % number for number in range(600)])

    assert GOLDEN["tiles"]["sha256"] == {path: sha256(content).hexdigest() for path, content in files.items()}


def test_the_known_proofs_are_the_published_ones():
    assert (len(INCLUSIONS), len(CONSISTENCIES)) == (98, 98)
    assert known_proofs.digest() == known_proofs.PUBLISHED


@pytest.mark.parametrize("known", INCLUSIONS)
def test_a_known_inclusion_proof_is_judged_as_published(known):
    ours = accepts(merkle.verify_inclusion, known.leaf, known.index, known.size, known.path, known.root)

    assert ours == known.good


@pytest.mark.parametrize("known", CONSISTENCIES)
def test_a_known_consistency_proof_is_judged_as_published_but_for_one(known):
    ours = accepts(merkle.verify_consistency, known.old, known.new, known.old_root, known.new_root, known.path)

    assert ours == (known.good and known != STRICTER)


def test_the_specification_shows_values_that_are_true():
    shown = re.findall(r"\b[0-9a-f]{64}\b", SPECIFICATION)
    sign = GOLDEN["acts"][ACTS.index("sign")]

    assert sign["payload"] in SPECIFICATION
    assert VKEY in SPECIFICATION
    assert GOLDEN["proof"] in SPECIFICATION
    assert {sign["commitment"], sign["salt"], sign["leaf_hash"], GOLDEN["tree"]["roots"][12]} <= set(shown)
