"""Signed roots: C2SP tlog-checkpoint v1.0.0 in a C2SP signed-note v1.0.0, with Ed25519 keys (signature type 0x01)."""

import base64
import re
from hashlib import sha256
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from undersigned.ledger import LedgerError, require
from undersigned.ledger.merkle import EMPTY_ROOT, HASH_SIZE

ED25519 = b"\x01"
WHOLE_NUMBER = "(?:0|[1-9][0-9]{0,17})"
_NAME = r"[^\s+\x00-\x1f\ud800-\udfff]+"
_LINE = rf"\u2014 ({_NAME}) ([A-Za-z0-9+/=]+)\n"
# A verifier must accept 16 signatures and should set a limit (signed-note, "Format"): ours is 100.
_NOTE = rf"([^\x00-\x09\x0b-\x1f\ud800-\udfff]+\n)\n((?:{_LINE}){{1,100}})"


class Checkpoint(NamedTuple):
    """What a log's key signed: the origin (`<host>/log`), the size in leaves and the 32-byte root."""

    origin: str
    size: int
    root: bytes


class VerifyingKey(NamedTuple):
    """A named Ed25519 public key, with the 4 bytes by which notes refer to it."""

    name: str
    key_id: bytes
    public: Ed25519PublicKey

    @property
    def words(self) -> str:
        """The name and the id in hex, as people compare them."""
        return f"{self.name} {self.key_id.hex()}"


def key_id(name: str, public_key: Ed25519PublicKey) -> bytes:
    """The 4-byte id of a key, signed-note "Ed25519 signatures"."""
    return sha256(name.encode() + b"\n" + ED25519 + public_key.public_bytes_raw()).digest()[:4]


def vkey(name: str, public_key: Ed25519PublicKey) -> str:
    """The verifier key text to publish: `name+id+base64`. Raises LedgerError for a name that notes cannot carry."""
    return _named(name, public_key, public_key.public_bytes_raw())


def read_vkey(text: str) -> VerifyingKey:
    """Read a verifier key. Raises LedgerError when a part is missing or the id is not that of the key and its name."""
    name, claimed, raw = _key_parts(text)
    return _claimed(name, Ed25519PublicKey.from_public_bytes(raw), claimed)


def generate_key() -> Ed25519PrivateKey:
    """A fresh private key, made by the operating system's randomness."""
    return Ed25519PrivateKey.generate()


def private_key_text(name: str, private_key: Ed25519PrivateKey) -> str:
    """The one line of a key file (mode 0600), in Go's note form `PRIVATE+KEY+name+id+base64`. It is the secret."""
    return "PRIVATE+KEY+" + _named(name, private_key.public_key(), private_key.private_bytes_raw()) + "\n"


def read_private_key(text: str) -> tuple[str, Ed25519PrivateKey]:
    """The name and the key in a key file's text. Raises LedgerError, which never repeats the secret."""
    name, claimed, raw = _key_parts(text.strip().removeprefix("PRIVATE+KEY+"))
    private = Ed25519PrivateKey.from_private_bytes(raw)
    _claimed(name, private.public_key(), claimed)
    return name, private


def sign_checkpoint(origin: str, size: int, root: bytes, private_key: Ed25519PrivateKey) -> str:
    """The signed note for a tree; the key's name is the origin. Raises LedgerError for what no checkpoint can hold."""
    text = f"{origin}\n{size}\n{encode64(root)}\n"
    _read_text(text)
    return f"{text}\n{signature_line(text, origin, private_key)}"


def signature_line(text: str, name: str, private_key: Ed25519PrivateKey) -> str:
    """One more signature for a note's `text` (to its final newline, no blank line), to put after the others."""
    _check_name(name)
    raw = key_id(name, private_key.public_key()) + private_key.sign(text.encode())
    return f"\u2014 {name} {encode64(raw)}\n"


def open_checkpoint(note: str, vkey: str) -> Checkpoint:
    """The checkpoint in `note`, once the key `vkey` is seen to have signed it, exactly once, under its own name.

    Signatures by other keys are passed over, as signed-note asks, but must be of its form. Raises LedgerError.
    """
    key, (text, signatures) = read_vkey(vkey), _split_note(note)
    ours = [raw[4:] for name, raw in signatures if (name, raw[:4]) == (key.name, key.key_id)]
    signers = ", ".join(f"{name} {raw[:4].hex()}" for name, raw in signatures)
    require(len(ours) == 1, "The key must have signed once.", f"one signature by {key.words}", signers)
    try:
        key.public.verify(ours[0], text.encode())
    except InvalidSignature:
        found = "one over another text, or by another key"
        raise LedgerError("The signature is not good.", f"one by {key.words} over this text", found) from None
    checkpoint = _read_text(text)
    require(checkpoint.origin == key.name, "The checkpoint is of another log.", key.name, checkpoint.origin)
    return checkpoint


def encode64(raw: bytes) -> str:
    """Standard base64 of RFC 4648 section 4."""
    return base64.b64encode(raw).decode()


def decode64(text: str, size: int | None = None) -> bytes:
    """The bytes written in `text`, in the one way RFC 4648 section 4 writes them, or raise LedgerError."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raw = b""
    good = encode64(raw) == text and size in {None, len(raw)}
    require(good, "Base64 is not of its form.", f"{size or 'some'} bytes", f"{len(text)} characters of another form")
    return raw


def _split_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text of a signed note, and (name, key id and signature) of each line after its last blank line."""
    form = re.fullmatch(_NOTE, note)
    if not form:
        raise LedgerError("This is no signed note.", "text, a blank line, 1 to 100 signature lines", ascii(note[:200]))
    return form[1], [(name, decode64(signature)) for name, signature in re.findall(_LINE, form[2])]


def _read_text(text: str) -> Checkpoint:
    """The checkpoint in a note's text: three lines, no extension lines (our log writes none)."""
    form = re.fullmatch(rf"({_NAME})\n({WHOLE_NUMBER})\n(\S+)\n", text)
    if not form:
        raise LedgerError("This is no checkpoint of ours.", "three lines: origin, size, root", ascii(text[:200]))
    checkpoint = Checkpoint(form[1], int(form[2]), decode64(form[3], HASH_SIZE))
    known = checkpoint.size > 0 or checkpoint.root == EMPTY_ROOT
    require(known, "An empty tree has one root only.", EMPTY_ROOT.hex(), checkpoint.root.hex())
    return checkpoint


def _check_name(name: str) -> None:
    require(re.fullmatch(_NAME, name), "A key has no such name.", "text without space, plus or control", ascii(name))


def _named(name: str, public_key: Ed25519PublicKey, raw: bytes) -> str:
    _check_name(name)
    return f"{name}+{key_id(name, public_key).hex()}+{encode64(ED25519 + raw)}"


def _key_parts(text: str) -> tuple[str, str, bytes]:
    """The name, the claimed id and the 32 bytes of a key's text."""
    form = re.fullmatch(rf"({_NAME})\+([0-9a-f]{{8}})\+(\S+)", text)
    if not form:
        raise LedgerError("This is no key.", "name+id+base64", f"{len(text)} characters of another form")
    raw = decode64(form[3], 33)
    require(raw[:1] == ED25519, "The key is of another kind.", "Ed25519, type 01", f"type {raw[:1].hex()}")
    return form[1], form[2], raw[1:]


def _claimed(name: str, public_key: Ed25519PublicKey, claimed: str) -> VerifyingKey:
    key = VerifyingKey(name, key_id(name, public_key), public_key)
    require(key.key_id.hex() == claimed, "The key and its id do not belong together.", key.key_id.hex(), claimed)
    return key
