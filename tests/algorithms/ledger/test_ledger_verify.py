"""Receipts checked offline: a true one holds, and everything that was changed afterwards is named."""

import json

import pytest

from tests.algorithms.ledger import independent
from tests.algorithms.ledger.logs import (
    DIGEST,
    KEY,
    LETTER,
    ORIGIN,
    VKEY,
    act,
    log_of,
    sealed,
    tomas_receipt,
    tomas_signs,
)
from undersigned.ledger import LedgerError
from undersigned.ledger.checkpoint import generate_key, open_checkpoint, sign_checkpoint, vkey
from undersigned.ledger.entry import Commitment, entry
from undersigned.ledger.merkle import consistency_proof, verify_consistency
from undersigned.ledger.receipt import Proof, Receipt, receipt_text
from undersigned.ledger.verify import Step, all_passed, verify_receipt


def failure(receipt, letter=LETTER, key=VKEY):
    """The one step that fails, the last."""
    text = receipt if isinstance(receipt, str) else receipt_text(receipt)
    *before, last = verify_receipt(text, letter, key)
    assert all(step.passed for step in before)
    assert not last.passed
    return last


def receipt_of(commitment, who=None, evidence=None):
    log = log_of(4)
    log.append(entry(commitment.hex))
    return Receipt(commitment, log.proof(4), who, evidence)


def changed(**changes):
    receipt, _ = tomas_signs()
    fields = {name: getattr(receipt, name) for name in ("act", "proof", "who", "evidence")}
    return Receipt(**{**fields, **changes})


def test_a_true_receipt_passes_every_step_and_says_each_in_words():
    steps = verify_receipt(tomas_receipt(), LETTER, VKEY)

    assert all_passed(steps)
    assert [step.number for step in steps] == list(range(1, 10))
    words = " ".join(step.words for step in steps)
    for said in (ORIGIN, "7 entries", "sign, level V2, at 2027-01-01 00:00:00 UTC", "entry 3", "Tomas Marlow", DIGEST):
        assert said in words


@pytest.mark.parametrize(("others", "index"), [(0, 0), (1, 0), (1, 1), (6, 6), (255, 12), (256, 255), (300, 299)])
def test_the_second_implementation_accepts_the_same_receipts(others, index):
    receipt = tomas_receipt(others=others, index=index)

    independent.check_receipt(receipt, LETTER, VKEY)

    assert all_passed(verify_receipt(receipt, LETTER, VKEY))


def test_every_single_bit_of_a_receipt_counts():
    raw = tomas_receipt(others=2, index=1).encode()
    accepted = []

    for place in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[place // 8] ^= 1 << place % 8
        if all_passed(verify_receipt(flipped.decode("utf-8", "surrogateescape"), LETTER, VKEY)):
            accepted.append(place)

    assert accepted == []


def test_every_single_bit_of_the_letter_counts():
    receipt = tomas_receipt()

    for place in range(len(LETTER) * 8):
        flipped = bytearray(LETTER)
        flipped[place // 8] ^= 1 << place % 8
        assert failure(receipt, bytes(flipped)).found != DIGEST


def test_a_changed_letter_is_named_with_both_digests():
    step = failure(tomas_receipt(), LETTER.replace(b"clean", b"mean"))

    assert step.number == 9
    assert step.expected == DIGEST
    assert len(step.found) == 64
    assert step.found != DIGEST


def test_the_key_is_never_taken_from_the_receipt():
    theirs = generate_key()
    receipt, log = tomas_signs()
    note = sign_checkpoint(ORIGIN, len(log.entries), log.root(), theirs)
    forged = changed(proof=Proof(receipt.proof.index, receipt.proof.path, note))

    assert all_passed(verify_receipt(receipt_text(forged), LETTER, vkey(ORIGIN, theirs.public_key())))
    assert failure(forged).number == 3
    assert "other fields" in failure(json.dumps({**json.loads(tomas_receipt()), "vkey": VKEY})).words


@pytest.mark.parametrize("key", ["", "no key", VKEY[:-4]])
def test_without_a_key_nothing_is_checked(key):
    step = failure(tomas_receipt(), key=key)

    assert step.number == 1


def signed_with_size(size):
    receipt, log = tomas_signs()
    note = sign_checkpoint(ORIGIN, size, log.root(), KEY)
    return changed(proof=Proof(receipt.proof.index, receipt.proof.path, note))


@pytest.mark.parametrize("size", [1, 3, 4, 9, 2**40])
def test_a_checkpoint_that_lies_about_its_size_is_refused(size):
    step = failure(signed_with_size(size))

    assert step.number == 5


@pytest.mark.parametrize("size", [6, 8])
def test_a_lie_about_the_size_that_one_receipt_cannot_show_is_shown_by_two_checkpoints(size):
    # The path of entry 3 is as long in trees of 6 and 8 as in the true one of 7: the log's own key signed the lie.
    _, log = tomas_signs()
    lie = open_checkpoint(signed_with_size(size).proof.note, VKEY)
    log.append(b"one more")
    log.append(b"another")
    honest = consistency_proof(size, 9, log.read)

    with pytest.raises(LedgerError):
        verify_consistency(lie.size, 9, lie.root, log.root(), honest)


def test_half_a_character_in_any_field_is_refused():
    for place in ("payload", "salt", "proof", "format"):
        fields = json.loads(tomas_receipt())
        fields[place] = "\ud83d" + fields[place]
        assert not all_passed(verify_receipt(json.dumps(fields), LETTER, VKEY))
    assert "UTF-8" in failure(changed(who=Commitment("\ud83d", bytes(32)))).words


def test_another_index_path_salt_or_payload_is_refused():
    receipt, _ = tomas_signs()
    proof = receipt.proof

    assert failure(changed(proof=Proof(2, proof.path, proof.note))).number == 5
    assert failure(changed(proof=Proof(3, proof.path[:-1], proof.note))).expected == "3 hashes"
    assert failure(changed(act=Commitment(receipt.act.payload, bytes(32)))).number == 5
    assert failure(changed(act=Commitment(receipt.act.payload.replace("V2", "V4"), receipt.act.salt))).number == 5


@pytest.mark.parametrize("name", ["who", "evidence"])
def test_an_opening_that_the_act_does_not_commit_to_is_refused(name):
    step = failure(changed(**{name: sealed(name, name="Sam")}))

    assert name in step.words
    assert step.expected != step.found


def test_openings_may_be_kept_back():
    steps = verify_receipt(receipt_text(changed(who=None, evidence=None)), LETTER, VKEY)

    assert all_passed(steps)
    assert "Tomas" not in " ".join(step.words for step in steps)


def test_a_statement_about_another_text_is_refused():
    evidence = sealed("e", statement="I sign the text " + "0" * 64)
    receipt = receipt_of(sealed("a", **act(ev=evidence.hex)), evidence=evidence)

    step = failure(receipt)

    assert step.expected == DIGEST
    assert "0" * 64 in step.found


def test_a_statement_that_names_no_text_is_refused():
    evidence = sealed("e", statement="I sign.")
    receipt = receipt_of(sealed("a", **act(ev=evidence.hex)), evidence=evidence)

    assert failure(receipt).found == "no digest"


def test_evidence_without_a_statement_is_enough():
    evidence = sealed("e", kind="code")
    receipt = receipt_of(sealed("a", **act(ev=evidence.hex)), evidence=evidence)

    assert all_passed(verify_receipt(receipt_text(receipt), LETTER, VKEY))


def test_an_opening_that_is_no_payload_is_refused():
    evidence = Commitment("I sign.", bytes(32))
    receipt = receipt_of(sealed("a", **act(ev=evidence.hex)), evidence=evidence)

    assert "payload" in failure(receipt).words


def test_what_is_in_the_log_but_no_act_is_refused():
    assert failure(receipt_of(sealed("a", note="hello"))).number == 4
    assert failure(receipt_of(Commitment("hello", bytes(32)))).number == 4


def grant():
    return {"v": 1, "act": "grant", "at": 0, "by": "principal", "who": "a" * 64}


def test_an_act_about_no_text_needs_no_letter():
    receipt = receipt_text(receipt_of(sealed("a", **grant())))

    steps = verify_receipt(receipt, None, VKEY)

    assert all_passed(steps)
    assert "level none" in steps[3].words
    assert failure(receipt, LETTER).expected == "no text"


def test_evidence_for_an_act_that_commits_to_none_is_refused():
    receipt = receipt_of(sealed("a", **grant()), evidence=sealed("e", kind="code"))

    assert failure(receipt).expected == "no commitment"


def test_a_statement_in_the_evidence_of_an_act_about_no_text_is_refused():
    evidence = sealed("e", statement=f"I sign the text {DIGEST}.")
    receipt = receipt_of(sealed("a", **grant(), ev=evidence.hex), evidence=evidence)

    assert failure(receipt).expected == "no text"


def test_an_act_about_a_text_needs_the_letter():
    step = failure(tomas_receipt(), None)

    assert (step.expected, step.found) == (DIGEST, "no text")


def test_no_steps_is_no_pass():
    assert not all_passed([])
    assert not all_passed([Step(1, "x", True), Step(2, "y", False)])
