"""Keys and signed notes: the specification's own example, our own, and every way to be wrong."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.ledger import independent
from tests.algorithms.ledger.logs import KEY, ORIGIN, VKEY
from undersigned.ledger import LedgerError, checkpoint
from undersigned.ledger.merkle import EMPTY_ROOT

# The worked example of C2SP signed-note v1.0.0, "Example".
EXAMPLE_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
EXAMPLE_TEXT = "This is an example message.\n"
EXAMPLE_LINE = (
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
# RFC 8032 section 7.1, TEST 1: the seed, its public key, and the signature of the empty message.
RFC_SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
RFC_PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
RFC_SIGNATURE = bytes.fromhex(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
)
ROOT = bytes(range(32))
TEXT = f"{ORIGIN}\n7\n{base64.b64encode(ROOT).decode()}\n"
NOTE = checkpoint.sign_checkpoint(ORIGIN, 7, ROOT, KEY)
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))


def refused(note, vkey=VKEY):
    with pytest.raises(LedgerError) as refusal:
        checkpoint.open_checkpoint(note, vkey)
    return str(refusal.value)


def signed(text, name=ORIGIN, key=KEY):
    return text + "\n" + checkpoint.signature_line(text, name, key)


def test_the_example_of_the_specification_is_signed_by_its_key():
    key = checkpoint.read_vkey(EXAMPLE_VKEY)
    raw = checkpoint.decode64(EXAMPLE_LINE.split(" ")[2].strip())

    key.public.verify(raw[4:], EXAMPLE_TEXT.encode())

    assert raw[:4] == key.key_id == bytes.fromhex("530d903a")
    assert checkpoint.vkey("example.com/foo", key.public) == EXAMPLE_VKEY
    assert independent.open_note(f"{EXAMPLE_TEXT}\n{EXAMPLE_LINE}", EXAMPLE_VKEY) == EXAMPLE_TEXT
    assert "three lines" in refused(f"{EXAMPLE_TEXT}\n{EXAMPLE_LINE}", EXAMPLE_VKEY)


def test_the_second_implementation_agrees_with_the_example_of_ed25519():
    independent.check_ed25519(RFC_PUBLIC, b"", RFC_SIGNATURE)

    with pytest.raises(independent.No):
        independent.check_ed25519(RFC_PUBLIC, b"\0", RFC_SIGNATURE)

    assert Ed25519PrivateKey.from_private_bytes(RFC_SEED).public_key().public_bytes_raw() == RFC_PUBLIC


def test_a_checkpoint_opens_as_it_was_signed():
    opened = checkpoint.open_checkpoint(NOTE, VKEY)

    assert opened == (ORIGIN, 7, ROOT)
    assert NOTE.startswith(TEXT + "\n— " + ORIGIN + " ")
    assert independent.open_note(NOTE, VKEY) == TEXT


@given(st.integers(0, 10**18 - 1), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_any_size_and_root_signed_by_any_key_opens_with_that_key_only(size, root, seed):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    root = root if size else EMPTY_ROOT

    note = checkpoint.sign_checkpoint("log.example", size, root, key)

    assert checkpoint.open_checkpoint(note, checkpoint.vkey("log.example", key.public_key())) == (
        "log.example",
        size,
        root,
    )
    assert "signed once" in refused(note)


def test_the_same_key_under_another_name_is_another_key():
    renamed = checkpoint.vkey("other.example/log", KEY.public_key())

    assert "one signature by other.example/log" in refused(NOTE, renamed)
    assert "signed once" in refused(signed(TEXT, "other.example/log"))


def test_a_checkpoint_of_another_origin_is_refused_though_the_key_is_ours():
    for other in ("a.example/log", "other.example/log", ORIGIN + "-2", ORIGIN[:-1]):
        assert "another log" in refused(signed(TEXT.replace(ORIGIN, other)))


def test_a_signature_by_another_key_beside_ours_is_passed_over():
    note = NOTE + checkpoint.signature_line(TEXT, "witness.example", OTHER)

    assert checkpoint.open_checkpoint(note, VKEY).size == 7
    assert checkpoint.open_checkpoint(signed(TEXT, ORIGIN, OTHER) + NOTE.split("\n\n")[1], VKEY).size == 7


def test_two_signatures_by_our_key_are_refused():
    line = NOTE.split("\n\n")[1]

    assert "signed once" in refused(NOTE + line)


def test_sixteen_signatures_are_accepted_and_a_hundred_and_one_are_not():
    line = checkpoint.signature_line(TEXT, "witness.example", OTHER)

    assert checkpoint.open_checkpoint(NOTE + line * 15, VKEY).size == 7
    assert checkpoint.open_checkpoint(NOTE + line * 99, VKEY).size == 7
    assert "no signed note" in refused(NOTE + line * 100)


def test_every_single_bit_of_a_checkpoint_counts():
    raw = NOTE.encode()

    for place in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[place // 8] ^= 1 << place % 8
        refused(flipped.decode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("note", [
    "", "\n", TEXT, TEXT + "\n", NOTE[:-1], NOTE + "\n", NOTE.replace("\n", "\r\n"), NOTE.replace("—", "-"),
    NOTE.replace("— ", "—"), NOTE.replace("— ", "—  "), NOTE.replace("\n\n", "\n"), "\x00" + NOTE, NOTE + "\ud800\n",
    NOTE[:-2] + "\n", NOTE[:-3] + "A==\n", NOTE + "— witness.example\n", NOTE + "— witness.example !!!!\n",
    NOTE + "— wit+ness Aw==\n", NOTE + "— witness.example A===\n", NOTE + "— witness.example AB==\n", NOTE * 2,
])  # fmt: skip
def test_a_note_of_another_form_is_refused(note):
    assert refused(note)


@pytest.mark.parametrize("text", [
    TEXT + "extension\n", TEXT.replace("7", "07"), TEXT.replace("7", "+7"), TEXT.replace("7", "-7"),
    TEXT.replace("\n7\n", "\n\u0667\n"),
    TEXT.replace("\n7\n", "\n\n"), TEXT.replace("7", "9" * 19), TEXT.replace("=", ""),
    TEXT.replace("=", "=="), TEXT.replace("AAEC", "AAE"), "\n" + TEXT, TEXT.replace("7", "0"),
    TEXT.replace(ORIGIN, "a b"), TEXT.replace("\n7\n", "\n7 \n"), TEXT.replace("Hh8=", "Hh9="),
])  # fmt: skip
def test_a_signed_text_that_is_no_checkpoint_is_refused(text):
    assert refused(signed(text))


def test_the_empty_tree_has_one_root():
    note = checkpoint.sign_checkpoint(ORIGIN, 0, EMPTY_ROOT, KEY)

    assert checkpoint.open_checkpoint(note, VKEY) == (ORIGIN, 0, EMPTY_ROOT)
    for root in (bytes(32), b"\xff" * 32):
        text = f"{ORIGIN}\n0\n{checkpoint.encode64(root)}\n"
        assert "one root only" in refused(signed(text))


@pytest.mark.parametrize(("origin", "size", "root"), [
    ("", 7, ROOT), ("a b", 7, ROOT), ("a+b", 7, ROOT), ("a\nb", 7, ROOT), ("a\u00a0b", 7, ROOT), ("a\ud800", 7, ROOT),
    (ORIGIN, -1, ROOT), (ORIGIN, 10**18, ROOT), (ORIGIN, 7, b""), (ORIGIN, 7, ROOT + b"\0"), (ORIGIN, 0, ROOT),
])  # fmt: skip
def test_what_no_checkpoint_can_hold_is_never_signed(origin, size, root):
    with pytest.raises(LedgerError):
        checkpoint.sign_checkpoint(origin, size, root, KEY)


@pytest.mark.parametrize("vkey", [
    "", "example.com/foo", EXAMPLE_VKEY + "\n",
    EXAMPLE_VKEY.replace("530d", "530D"), EXAMPLE_VKEY.replace("530d", "530e"),
    EXAMPLE_VKEY.replace("foo", "fop"), EXAMPLE_VKEY[:-1], EXAMPLE_VKEY.replace("+Aek", "+Bek"), "a b" + EXAMPLE_VKEY,
    EXAMPLE_VKEY.replace("+Aek", "+AAek"), EXAMPLE_VKEY.replace("example.com/foo", ""),
])  # fmt: skip
def test_a_verifier_key_of_another_form_is_refused(vkey):
    with pytest.raises(LedgerError):
        checkpoint.read_vkey(vkey)


def test_a_refusal_says_what_was_found():
    other_kind = EXAMPLE_VKEY.replace("+Aek", "+Buk")
    other_line = checkpoint.signature_line(TEXT, "witness.example", OTHER)
    other_id = checkpoint.key_id("witness.example", OTHER.public_key()).hex()

    for kind, wrong in (("06", other_kind), ("00", EXAMPLE_VKEY.replace("+Aek", "+AOk"))):
        with pytest.raises(LedgerError, match=rf"found type {kind}\.$"):
            checkpoint.read_vkey(wrong)
    with pytest.raises(LedgerError, match="Expected 33 bytes"):
        checkpoint.read_vkey(EXAMPLE_VKEY + "=")
    with pytest.raises(LedgerError, match="Expected some bytes"):
        checkpoint.decode64("!")
    assert f"found witness.example {other_id}." in refused(f"{TEXT}\n{other_line}")
    assert refused(signed("x" * 300 + "\n")).endswith("found '" + "x" * 200 + "'.")
    assert refused("x" * 300).endswith("found '" + "x" * 200 + "'.")


def test_a_key_file_gives_back_its_key_and_name():
    text = checkpoint.private_key_text(ORIGIN, KEY)

    name, key = checkpoint.read_private_key(text)

    assert text.startswith(f"PRIVATE+KEY+{ORIGIN}+{checkpoint.key_id(ORIGIN, KEY.public_key()).hex()}+")
    assert text.endswith("\n")
    assert name == ORIGIN
    assert key.private_bytes_raw() == KEY.private_bytes_raw()


def test_generated_keys_are_all_different():
    made = {checkpoint.generate_key().private_bytes_raw() for _ in range(20)}

    assert len(made) == 20


def test_a_damaged_key_file_is_refused_without_repeating_the_secret():
    text = checkpoint.private_key_text(ORIGIN, KEY)
    secret = text.strip().rpartition("+")[2]
    damaged = [text.replace("letters", "lettres"), text[:-2], text.replace(secret, "B" + secret[1:]), secret, ""]

    for wrong in damaged:
        with pytest.raises(LedgerError) as refusal:
            checkpoint.read_private_key(wrong)
        assert secret[:20] not in str(refusal.value)


def test_a_name_that_notes_cannot_carry_gets_no_key():
    for name in ("", "two words", "a+b", "line\nbreak", "nul\0"):
        with pytest.raises(LedgerError, match="no such name"):
            checkpoint.vkey(name, KEY.public_key())
        with pytest.raises(LedgerError, match="no such name"):
            checkpoint.signature_line(TEXT, name, KEY)


@given(st.binary(max_size=70))
def test_base64_is_read_in_the_one_way_that_it_is_written(raw):
    text = checkpoint.encode64(raw)

    assert checkpoint.decode64(text) == raw
    for other in (text + "=", text + "\n", " " + text, text[:-1] + "\u00e9"):
        with pytest.raises(LedgerError):
            checkpoint.decode64(other)
    with pytest.raises(LedgerError):
        checkpoint.decode64(text, len(raw) + 1)
