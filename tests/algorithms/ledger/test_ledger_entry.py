"""Payloads that can be read in one way only, blind entries, and the fields of each act."""

import hmac
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.ledger.logs import DIGEST, VKEY, act
from undersigned.ledger import LedgerError
from undersigned.ledger.entry import (
    ACTS,
    LARGEST_INTEGER,
    LETTER_FIELDS,
    OUTSIDE_A_LETTER,
    Commitment,
    check_act,
    commit,
    entry,
    payload_fields,
    payload_text,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NUMBERS = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
ALONE = {
    "release": {"count": 2, "head": 7, "manifest": "c" * 64},
    "key": {"vkey": VKEY},
    "revoke": {"of": 3},
    "withdraw": {"of": 3},
    "undo": {"of": 3},
}
NEEDED = {
    "freeze": "text by", "sign": "text by level who ev", "vouch": "text by level who", "grant": "by who",
    "revoke": "by of", "withdraw": "by of", "undo": "by of", "hide": "by", "erratum": "by",
    "release": "text by count head manifest", "key": "vkey", "erase": "",
}  # fmt: skip


def refused(fields):
    with pytest.raises(LedgerError) as refusal:
        check_act(fields)
    return str(refusal.value)


def test_a_payload_has_sorted_keys_no_spaces_and_letters_as_they_are():
    text = payload_text({"office": "Mayor", "name": "José Ortiz", "n": -1, "quoted": 'a "b"\n'})

    assert text == '{"n":-1,"name":"José Ortiz","office":"Mayor","quoted":"a \\"b\\"\\n"}'


@given(st.dictionaries(WORDS, WORDS | NUMBERS, max_size=8))
def test_every_payload_reads_back_as_it_was(fields):
    text = payload_text(fields)

    assert payload_fields(text) == fields
    assert json.loads(text) == fields
    assert list(json.loads(text)) == sorted(fields)


@pytest.mark.parametrize("value", [None, True, 1.0, LARGEST_INTEGER + 1, -LARGEST_INTEGER - 1, b"x", ["x"], {"x": 1}])
def test_a_payload_holds_text_and_integers_to_two_to_the_53_only(value):
    with pytest.raises(LedgerError, match="The field x cannot be in a payload"):
        payload_text({"x": value})


def test_half_a_character_is_refused_without_repeating_the_rest():
    with pytest.raises(LedgerError, match="whole characters") as refusal:
        payload_text({"name": "Tomas \ud83d Marlow"})

    assert "Marlow" not in str(refusal.value)


@pytest.mark.parametrize("text", [
    "", "nonsense", "[]", '"a"', "{} ", '{"a":1,"a":1}', '{"b":1,"a":1}', '{"a": 1}', '{"a":1.0}', '{"a":1e2}',
    '{"a":NaN}', '{"a":true}', '{"a":null}', '{"a":[]}', r'{"a":"\u0061"}', '{"a":01}', '{"a":-0}', "[" * 100_000,
    '{"a":' + "9" * 5_000 + "}", r'{"a":"\ud800"}',
])  # fmt: skip
def test_a_payload_written_in_any_other_way_is_refused(text):
    with pytest.raises(LedgerError):
        payload_fields(text)


def test_a_commitment_is_the_hmac_of_the_payload_under_the_salt():
    payload, salt = payload_text({"name": "José"}), bytes(range(32))

    commitment = Commitment(payload, salt).hex

    assert commitment == commit(salt, payload) == hmac.digest(salt, payload.encode(), "sha256").hex()


def test_each_commitment_made_has_a_salt_of_its_own():
    made = [Commitment.to({"name": "Tomas Marlow"}) for _ in range(50)]

    assert {one.payload for one in made} == {'{"name":"Tomas Marlow"}'}
    assert len({one.hex for one in made}) == 50
    assert {len(one.salt) for one in made} == {32}


@pytest.mark.parametrize("salt", [b"", b"x" * 31, b"x" * 33])
def test_a_salt_of_another_length_is_refused(salt):
    with pytest.raises(LedgerError, match="Expected 32 bytes"):
        commit(salt, "{}")


@given(st.binary(min_size=32, max_size=32), st.dictionaries(WORDS, WORDS, max_size=4))
def test_every_entry_is_80_bytes_of_ascii_that_name_nobody(salt, fields):
    line = entry(commit(salt, payload_text(fields)))

    assert len(line) == 80
    assert re.fullmatch(rb"undersigned/v1 [0-9a-f]{64}\n", line)


@pytest.mark.parametrize("commitment", ["", "a" * 63, "a" * 65, "A" * 64, "g" * 64, "a" * 64 + "\n", "٣" * 64])
def test_an_entry_of_anything_but_64_lowercase_hex_digits_is_refused(commitment):
    with pytest.raises(LedgerError, match="64 lowercase hex digits"):
        entry(commitment)


@pytest.mark.parametrize("name", ACTS)
def test_each_act_with_its_fields_is_accepted(name):
    fields = act(act=name, **ALONE.get(name, {}))

    check_act(fields)

    assert payload_fields(payload_text(fields)) == fields


@pytest.mark.parametrize("name", ACTS)
def test_an_act_needs_no_field_but_its_own(name):
    needed = ["v", "act", "at", *NEEDED[name].split(), *(() if name in OUTSIDE_A_LETTER else LETTER_FIELDS)]
    fields = act(act=name, **ALONE.get(name, {}))

    check_act({field: fields[field] for field in needed})

    assert set(NEEDED) == set(ACTS)


@pytest.mark.parametrize(("name", "field"), [
    (name, field) for name in ACTS for field in ("v", "act", "at", "letter", "n", "prev", *NEEDED[name].split())
])  # fmt: skip
def test_an_act_without_a_field_that_it_needs_is_refused_by_name(name, field):
    fields = act(act=name, **ALONE.get(name, {}))
    del fields[field]

    message = refused(fields)

    assert field in message


@pytest.mark.parametrize(("name", "field"), [
    (name, field) for name in ACTS for other in ("release", "key") if name != other for field in ALONE[other]
])  # fmt: skip
def test_a_field_of_one_act_is_refused_in_another(name, field):
    alone = {**ALONE["release"], **ALONE["key"]}

    message = refused(act(act=name, **{**ALONE.get(name, {}), field: alone[field]}))

    assert f"found {field}" in message


@pytest.mark.parametrize("name", OUTSIDE_A_LETTER)
def test_an_act_of_the_whole_deployment_names_no_letter(name):
    fields = {
        field: value for field, value in act(act=name, **ALONE.get(name, {})).items() if field not in LETTER_FIELDS
    }

    check_act(fields)

    assert fields


@pytest.mark.parametrize(("field", "value"), [
    ("letter", ""), ("text", ""), ("by", ""), ("level", ""), ("who", ""),
    ("v", 2), ("v", "1"), ("v", True), ("act", "like"), ("act", ""), ("act", 1), ("letter", "A" * 32),
    ("letter", "a" * 31), ("n", -1), ("n", "1"), ("n", LARGEST_INTEGER + 1), ("prev", -2), ("text", DIGEST.upper()),
    ("text", DIGEST + "\n"), ("by", "Tomas Marlow"), ("by", "organiser"), ("level", "V5"), ("level", "2"),
    ("who", "Tomas Marlow"), ("ev", "x" * 64), ("at", -1), ("at", 1.5), ("at", 253_402_300_800), ("of", -1),
    ("count", 1), ("mood", "glad"), ("email", "tomas@ashford.example"),
])  # fmt: skip
def test_a_field_of_another_form_or_name_is_refused_by_name(field, value):
    message = refused(act(**{field: value}))

    assert field in message


@pytest.mark.parametrize(("n", "prev"), [(0, 0), (1, -1), (0, 5)])
def test_the_first_act_of_a_letter_and_no_other_has_none_before_it(n, prev):
    message = refused(act(n=n, prev=prev))

    assert "n 0 with prev -1" in message
