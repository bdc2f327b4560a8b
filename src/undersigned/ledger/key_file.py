"""The ledger's private key in its file: mode 0600, outside the database, its backups and the exported log."""

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from undersigned.ledger import LedgerError
from undersigned.ledger.checkpoint import generate_key, private_key_text, read_private_key, vkey


class LedgerKeyProblem(RuntimeError):
    """The signing key cannot be used; the message says what to do and never holds the key."""


class SigningKey(NamedTuple):
    """A private key, its name (the log's origin), and the verifier key to publish."""

    name: str
    private: Ed25519PrivateKey
    vkey: str


def read(path: Path) -> SigningKey:
    """The key in the file. Raises LedgerKeyProblem when it is missing, readable by others, or no key."""
    try:
        state = path.stat()
    except OSError:
        raise LedgerKeyProblem(
            f"The ledger's key {path} is not there. Put the file back from where you keep it safe; "
            "on a new installation `undersigned setup` makes one."
        ) from None
    if state.st_mode & 0o077:
        raise LedgerKeyProblem(f"The ledger's key {path} can be read by others. Run: chmod 600 {path}")
    return _key_in(path, state.st_mtime_ns, state.st_ino)


@lru_cache(maxsize=4)
def _key_in(path: Path, _changed: int, _file: int) -> SigningKey:
    try:
        name, private = read_private_key(path.read_text("ascii"))
    except (LedgerError, ValueError, OSError) as error:
        raise LedgerKeyProblem(
            f"The file {path} cannot be read as the ledger's key. Put the file back from where you keep it safe."
        ) from error
    return SigningKey(name, private, vkey(name, private.public_key()))


def make(path: Path, name: str) -> SigningKey:
    """Make a file with a new key of that name, and return the key. Raises FileExistsError: none is overwritten."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(private_key_text(name, generate_key()))
        file.flush()
        # Durable before the first leaf is signed with it: a crash must not leave a log whose key nobody has.
        os.fsync(file.fileno())
    return read(path)


def waiting(path: Path) -> SigningKey | None:
    """The key that is to take the place of the one in `path`; None outside a change of keys."""
    return read(_beside(path)) if _beside(path).exists() else None


def make_waiting(path: Path, name: str) -> SigningKey:
    """Make the key that is to take the place of the one in `path`; one left by an interrupted change is replaced."""
    _beside(path).unlink(missing_ok=True)
    return make(_beside(path), name)


def take_place(path: Path) -> Path:
    """Put the waiting key in its place; returns where the one before it is kept now."""
    number = 1
    while (retired := path.with_name(f"{path.name}.retired-{number}")).exists():
        number += 1
    if path.exists():
        os.link(path, retired)  # a second name, so that `path` is never without a key
    _beside(path).replace(path)
    return retired


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.next")
