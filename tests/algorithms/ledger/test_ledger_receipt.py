"""Receipts and proofs as text: what is written reads back, and nothing else is read."""

import json
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.ledger.logs import tomas_receipt, tomas_signs
from undersigned.ledger import LedgerError
from undersigned.ledger.entry import Commitment
from undersigned.ledger.receipt import Proof, Receipt, proof_text, read_proof, read_receipt, receipt_text

HASH = st.binary(min_size=32, max_size=32)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SEALED = st.builds(Commitment, WORDS, HASH)
PROOFS = st.builds(Proof, st.integers(0, 10**18 - 1), st.lists(HASH, max_size=63), WORDS.filter(bool))


def content(**changes):
    return {**json.loads(tomas_receipt()), **changes}


def refused(text):
    with pytest.raises(LedgerError) as refusal:
        read_receipt(text)
    return str(refusal.value)


def test_a_proof_is_the_text_that_the_specification_shows():
    proof = Proof(3, [bytes(32), b"\xff" * 32], "letters.example/log\n…")

    text = proof_text(proof)

    assert text.split("\n") == [
        "c2sp.org/tlog-proof@v1", "index 3", "A" * 43 + "=", "/" * 42 + "8=", "", "letters.example/log", "…",
    ]  # fmt: skip


@given(PROOFS)
def test_every_proof_reads_back_as_it_was(proof):
    assert read_proof(proof_text(proof)) == proof


@given(SEALED, PROOFS, SEALED | st.none(), SEALED | st.none())
def test_every_receipt_reads_back_as_it_was(act, proof, who, evidence):
    receipt = Receipt(act, proof, who, evidence)

    assert read_receipt(receipt_text(receipt)) == receipt


def test_a_receipt_may_be_laid_out_anew_by_another_program():
    receipt, _ = tomas_signs()

    compact = json.dumps(json.loads(receipt_text(receipt)), sort_keys=True)

    assert read_receipt(compact) == receipt


@pytest.mark.parametrize("change", [
    ("tlog-proof@v1", "tlog-proof@v2"), ("index 3\n", "index 03\n"), ("index 3\n", "extra AAAA\nindex 3\n"),
    ("index 3\n", "index -1\n"), ("index 3\n", "index 3 \n"), ("index 3\n", ""), ("index 3\n", "index 3\r\n"),
    ("index 3\n", "index \u0663\n"), ("index 3\n", "index 3\n" + "A" * 44 + "\n"), ("index 3\n", "index 3\nAA==\n"),
    ("index 3\n", "index 3\n" + "A" * 42 + "B=\n"),
])  # fmt: skip
def test_a_proof_of_another_form_is_refused(change):
    text = content()["proof"]

    with pytest.raises(LedgerError):
        read_proof(text.replace(*change))


def test_a_proof_longer_than_any_tree_is_refused():
    proof = Proof(0, [bytes(32)] * 65, "note")

    with pytest.raises(LedgerError, match="not of its form"):
        read_proof(proof_text(proof))


@pytest.mark.parametrize("text", ["", "[]", "null", "1", '"x"', "{}", "{", "[" * 100_000, "\ufeff{}", "9" * 5_000])
def test_what_is_no_receipt_at_all_is_refused(text):
    assert refused(text)


@pytest.mark.parametrize("name", ["format", "payload", "salt", "proof"])
def test_a_receipt_that_lacks_a_field_is_refused(name):
    fields = content()
    del fields[name]

    assert "other fields" in refused(json.dumps(fields))


@pytest.mark.parametrize("changes", [
    {"key": "x"}, {"text_url": "https://letters.example/"}, {"format": "undersigned-receipt/v2"}, {"format": 1},
    {"payload": 1}, {"salt": 1}, {"proof": None}, {"salt": "AB" * 32}, {"salt": "ab" * 31}, {"salt": "ab" * 32 + "\n"},
    {"who": None}, {"who": "Tomas"}, {"who": {}}, {"who": {"payload": "{}"}},
    {"evidence": {"payload": "{}", "salt": 1}},
    {"evidence": {"payload": "{}", "salt": "ab" * 32, "more": "x"}}, {"evidence": {"payload": 1, "salt": "ab" * 32}},
    {"who": ["payload", "salt"]},
])  # fmt: skip
def test_a_receipt_with_a_field_of_another_form_or_name_is_refused(changes):
    assert refused(json.dumps(content(**changes)))


def test_a_refused_receipt_says_which_fields_it_may_have():
    assert "format payload salt proof, perhaps who evidence" in refused(json.dumps(content(key="x")))
    assert "payload salt, perhaps no other" in refused(json.dumps(content(who={"payload": "{}"})))


def test_a_proof_of_another_form_is_not_repeated_at_length():
    refusal = refused(json.dumps(content(proof="x" * 10_000)))

    assert "'" + "x" * 200 + "'" in refusal
    assert len(refusal) < 300


def test_what_was_read_cannot_be_changed_before_it_is_verified():
    receipt = read_receipt(tomas_receipt())

    for one, field in ((receipt, "act"), (receipt.proof, "index")):
        with pytest.raises(FrozenInstanceError):
            setattr(one, field, None)


def test_a_field_given_twice_is_refused():
    text = tomas_receipt()

    twice = text.replace("{\n", '{\n "salt": "' + "ab" * 32 + '",\n', 1)

    assert "given twice" in refused(twice)
