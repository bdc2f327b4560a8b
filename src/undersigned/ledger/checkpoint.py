"""Signed roots: C2SP tlog-checkpoint v1.0.0 in a C2SP signed-note v1.0.0, with Ed25519 keys (signature type 0x01)."""

import base64
import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from undersigned.ledger import LedgerError
from undersigned.ledger.merkle import EMPTY_ROOT, HASH_SIZE

ED25519 = b"\x01"
MOST_SIGNATURES = 100  # signed-note asks verifiers to accept at least 16 and to set a limit
WHOLE_NUMBER = "0|[1-9][0-9]{0,17}"
_NAME = r"[^\s+\x00-\x1f]+"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log's key signed: the origin (`<host>/log`), the size in leaves and the 32-byte root."""

    origin: str
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class VerifyingKey:
    """A named Ed25519 public key, with the 4 bytes by which notes refer to it."""

    name: str
    id: bytes
    public: Ed25519PublicKey


def key_id(name: str, public_key: Ed25519PublicKey) -> bytes:
    """The 4-byte id of a key, signed-note "Ed25519 signatures"."""
    return sha256(name.encode() + b"\n" + ED25519 + public_key.public_bytes_raw()).digest()[:4]


def vkey(name: str, public_key: Ed25519PublicKey) -> str:
    """The verifier key text to publish: `name+id+base64`. Raises LedgerError for a name that notes cannot carry."""
    return _named(name, public_key, public_key.public_bytes_raw())


def read_vkey(text: str) -> VerifyingKey:
    """Read a verifier key. Raises LedgerError when a part is missing, or the id is not that of the key and its name."""
    name, claimed, raw = _key_parts(text)
    public = Ed25519PublicKey.from_public_bytes(raw)
    _check_id(name, public, claimed)
    return VerifyingKey(name, key_id(name, public), public)


def new_key(name: str) -> str:
    """The text of a fresh private key for a key file (mode 0600), made by the operating system's randomness."""
    return key_text(name, Ed25519PrivateKey.generate())


def key_text(name: str, private_key: Ed25519PrivateKey) -> str:
    """The text of a private key, one line, in Go's note form `PRIVATE+KEY+name+id+base64`. It is the secret."""
    return "PRIVATE+KEY+" + _named(name, private_key.public_key(), private_key.private_bytes_raw()) + "\n"


def read_key(text: str, name: str = "") -> Ed25519PrivateKey:
    """The private key in a key file's text; with `name`, only when the key is that name's.

    Raises LedgerError, which never repeats the secret.
    """
    written, claimed, raw = _key_parts(text.strip().removeprefix("PRIVATE+KEY+"))
    private = Ed25519PrivateKey.from_private_bytes(raw)
    _check_id(written, private.public_key(), claimed)
    if name not in {"", written}:
        raise LedgerError("The key belongs to another log.", name, written)
    return private


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
    key = read_vkey(vkey)
    text, signatures = _split_note(note)
    ours = [signature for name, key_id, signature in signatures if (name, key_id) == (key.name, key.id)]
    if len(ours) != 1:
        signers = ", ".join(f"{name} {key_id.hex()}" for name, key_id, _ in signatures)
        raise LedgerError("The key must have signed once.", f"one signature by {key.name} {key.id.hex()}", signers)
    try:
        key.public.verify(ours[0], text.encode())
    except InvalidSignature:
        expected = f"a signature by {key.name} {key.id.hex()} over this text"
        raise LedgerError("The signature is not good.", expected, "one over another text or by another key") from None
    checkpoint = _read_text(text)
    if checkpoint.origin != key.name:
        raise LedgerError("The checkpoint is of another log.", f"origin {key.name}", checkpoint.origin)
    return checkpoint


def encode64(raw: bytes) -> str:
    """Standard base64 of RFC 4648 section 4."""
    return base64.b64encode(raw).decode()


def decode64(text: str, size: int) -> bytes:
    """The `size` bytes written in `text`, in the one way RFC 4648 section 4 writes them, or raise LedgerError."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raw = b""
    if len(raw) != size or encode64(raw) != text:
        raise LedgerError("Base64 is not of its form.", f"{size} bytes", f"{len(text)} characters of another form")
    return raw


def _split_note(note: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    """The text of a signed note, and (name, key id, signature) of each line after its last blank line."""
    text, blank, lines = note.rpartition("\n\n")
    forms = [re.fullmatch(rf"\u2014 ({_NAME}) (\S+)", line) for line in lines.split("\n")[:-1]]
    ends_well = bool(blank) and lines.endswith("\n") and len(forms) <= MOST_SIGNATURES
    if not ends_well or re.search(r"[\x00-\x09\x0b-\x1f\ud800-\udfff]", note):
        raise LedgerError("This is no signed note.", "text, a blank line, 1 to 100 signature lines", f"{note[-80:]!r}")
    signatures = []
    for form in forms:
        if not form:
            raise LedgerError("A signature line is not of its form.", "em dash, name, base64", f"{lines[:80]!r}")
        raw = decode64(form[2], len(form[2]) // 4 * 3 - form[2].count("="))
        signatures.append((form[1], raw[:4], raw[4:]))
    return text + "\n", signatures


def _read_text(text: str) -> Checkpoint:
    """The checkpoint in a note's text: three lines, no extension lines (our log writes none)."""
    form = re.fullmatch(rf"({_NAME})\n({WHOLE_NUMBER})\n(\S+)\n", text)
    if not form:
        raise LedgerError("This is no checkpoint of ours.", "three lines: origin, size, root", f"{text[:120]!r}")
    checkpoint = Checkpoint(form[1], int(form[2]), decode64(form[3], HASH_SIZE))
    if checkpoint.size == 0 and checkpoint.root != EMPTY_ROOT:
        raise LedgerError("An empty tree has one root only.", EMPTY_ROOT.hex(), checkpoint.root.hex())
    return checkpoint


def _check_name(name: str) -> None:
    if not re.fullmatch(_NAME, name):
        raise LedgerError("A key's name is not of its form.", "text without spaces, plus or controls", repr(name))


def _named(name: str, public_key: Ed25519PublicKey, raw: bytes) -> str:
    _check_name(name)
    return f"{name}+{key_id(name, public_key).hex()}+{encode64(ED25519 + raw)}"


def _key_parts(text: str) -> tuple[str, str, bytes]:
    """The name, the claimed id and the 32 bytes of a key's text."""
    form = re.fullmatch(rf"({_NAME})\+([0-9a-f]{{8}})\+(\S+)", text)
    if not form:
        raise LedgerError("This is no key.", "name+id+base64", f"{len(text)} characters of another form")
    raw = decode64(form[3], 33)
    if raw[:1] != ED25519:
        raise LedgerError("The key is of another kind.", "Ed25519, type 01", f"type {raw[:1].hex()}")
    return form[1], form[2], raw[1:]


def _check_id(name: str, public_key: Ed25519PublicKey, claimed: str) -> None:
    if key_id(name, public_key).hex() != claimed:
        raise LedgerError("The key and its id do not belong together.", key_id(name, public_key).hex(), claimed)
