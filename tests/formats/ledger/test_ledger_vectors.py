"""The golden values of the ledger's formats: ours still gives them, and the specifications alone give them too."""

import hmac
import json
import re
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import pytest
from tests.algorithms.ledger import independent
from tools.ledger_vectors import vectors_text

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
FOREIGN = json.loads((HERE / "merkle_vectors.json").read_text(encoding="utf-8"))
HASHES = [b64decode(text) for text in FOREIGN["hashes"]]
# The one difference: two equal roots of twelve bytes are accepted there; ours asks every hash to have 32.
STRICTER = {"additional/sizes-are-equal-one-and-proof-is-empty"}


def accepts(verify, *arguments):
    try:
        verify(*arguments)
    except (LedgerError, independent.No):
        return False
    return True


def foreign(kind):
    return [pytest.param(row, id=row[0]) for row in FOREIGN[kind]]


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


@pytest.mark.parametrize("row", foreign("inclusion"))
def test_a_foreign_inclusion_proof_is_judged_alike(row):
    _name, index, size, leaf, root, proof, good = row
    path = [HASHES[place] for place in proof]

    ours = accepts(merkle.verify_inclusion, HASHES[leaf], index, size, path, HASHES[root])

    assert ours == good


@pytest.mark.parametrize("row", foreign("consistency"))
def test_a_foreign_consistency_proof_is_judged_alike(row):
    name, old, new, old_root, new_root, proof, good = row
    path = [HASHES[place] for place in proof]

    ours = accepts(merkle.verify_consistency, old, new, HASHES[old_root], HASHES[new_root], path)

    assert ours == (good and name not in STRICTER)


def test_the_specification_shows_values_that_are_true():
    shown = re.findall(r"\b[0-9a-f]{64}\b", SPECIFICATION)
    sign = GOLDEN["acts"][ACTS.index("sign")]

    assert sign["payload"] in SPECIFICATION
    assert VKEY in SPECIFICATION
    assert GOLDEN["proof"] in SPECIFICATION
    assert {sign["commitment"], sign["salt"], sign["leaf_hash"], GOLDEN["tree"]["roots"][12]} <= set(shown)
