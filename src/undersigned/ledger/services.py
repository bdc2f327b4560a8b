"""Writes to the ledger: one append per act, inside the act's own transaction; and the key that signs it."""

import os
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection

from undersigned.ledger import checkpoint, merkle
from undersigned.ledger.entry import Commitment, Fields, check_act, entry
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, Opening, TreeNode


class LedgerKeyProblem(RuntimeError):
    """The signing key cannot be used; the message says what to do."""


@dataclass(frozen=True)
class Appended:
    """Where an act stands: the index of its leaf, its number among a letter's acts, its time (UTC s)."""

    index: int
    n: int | None
    at: int


def append(
    *,
    act: str,
    now: datetime,
    letter: str = "",
    who: Fields | None = None,
    evidence: Fields | None = None,
    fields: Fields | None = None,
) -> Appended:
    """Append one act; the caller's transaction makes act, leaf, nodes and checkpoint durable together or not at all.

    `letter` is the letter's 128-bit id in hex ("" for acts of the deployment); `fields` what the act needs besides
    (docs/formats/ledger.md). `who` and `evidence` are only committed to here. The time recorded never goes back.
    Raises RuntimeError outside a transaction, LedgerKeyProblem, and LedgerError for fields that are not the act's.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("append() belongs in the transaction of the act that it records.")
    head = _locked_head()
    at = max(int(now.timestamp()), head.last_at)
    n, prev = _place_in_letter(letter)
    place: Fields = {"letter": letter, "n": n, "prev": prev} if letter else {}
    sealed_who = Commitment.to(who) if who is not None else None
    sealed_evidence = Commitment.to(evidence) if evidence is not None else None
    commitments = {name: c.hex for name, c in (("who", sealed_who), ("ev", sealed_evidence)) if c}
    payload = {"v": 1, "act": act, "at": at, **place, **commitments, **(fields or {})}
    check_act(payload)
    sealed = Commitment.to(payload)
    leaf = _grow(head, entry(sealed.hex), at)
    Opening.objects.create(
        leaf=leaf,
        letter=letter,
        act=act,
        n=n if letter else None,
        payload=sealed.payload,
        salt=sealed.salt,
        who_payload=sealed_who.payload if sealed_who else "",
        who_salt=sealed_who.salt if sealed_who else b"",
        evidence_payload=sealed_evidence.payload if sealed_evidence else "",
        evidence_salt=sealed_evidence.salt if sealed_evidence else b"",
    )
    return Appended(leaf.index, n if letter else None, at)


def _locked_head() -> LedgerHead:
    # SQLite takes its one write lock at BEGIN IMMEDIATE; on PostgreSQL this row lock puts appends in one line.
    LedgerHead.objects.get_or_create(pk=1)
    return LedgerHead.objects.select_for_update().get(pk=1)


def _place_in_letter(letter: str) -> tuple[int, int]:
    last = Opening.objects.filter(letter=letter, n__isnull=False).order_by("-n").first()
    return ((last.n or 0) + 1, last.pk) if last else (0, -1)


def _grow(head: LedgerHead, data: bytes, at: int) -> Leaf:
    leaf = Leaf.objects.create(index=head.size, entry=data)
    new = merkle.append_nodes(head.size, _read_node, merkle.leaf_hash(data))
    TreeNode.objects.bulk_create(TreeNode(level=level, index=index, digest=digest) for level, index, digest in new)
    fresh = {(level, index): digest for level, index, digest in new}
    root = merkle.root(head.size + 1, lambda level, index: fresh.get((level, index)) or _read_node(level, index))
    note = checkpoint.sign_checkpoint(ledger_origin(), head.size + 1, root, signing_key())
    Checkpoint.objects.create(size=head.size + 1, note=note)
    LedgerHead.objects.filter(pk=1).update(size=head.size + 1, last_at=at)
    return leaf


def _read_node(level: int, index: int) -> bytes:
    return bytes(TreeNode.objects.values_list("digest", flat=True).get(level=level, index=index))


def ledger_origin() -> str:
    """The origin line of every checkpoint: `<host>/log` (C2SP tlog-checkpoint)."""
    return f"{settings.SITE_HOST}/log"


def signing_key() -> Ed25519PrivateKey:
    """The ledger's private key from its file. Raises LedgerKeyProblem when it is missing, or readable by others."""
    path = Path(settings.LEDGER_KEY_FILE)
    try:
        state = path.stat()
    except OSError:
        raise LedgerKeyProblem(
            f"The ledger's key {path} is not there. Put the file back from where you keep it safe; "
            "on a new installation `undersigned setup` makes one."
        ) from None
    if state.st_mode & 0o077:
        raise LedgerKeyProblem(f"The ledger's key {path} can be read by others. Run: chmod 600 {path}")
    return _key_in(path, state.st_mtime_ns)


@lru_cache(maxsize=2)
def _key_in(path: Path, _changed: int) -> Ed25519PrivateKey:
    _name, key = checkpoint.read_private_key(path.read_text("ascii"))
    return key


def make_key() -> Path:
    """Make the key file if the ledger is empty and there is none; returns its path. Never overwrites one.

    Raises LedgerKeyProblem when the ledger has leaves already: a new key would disown every one of them.
    """
    path = Path(settings.LEDGER_KEY_FILE)
    if path.exists():
        return path
    if Leaf.objects.exists():
        raise LedgerKeyProblem(
            f"The ledger has entries but its key {path} is gone. Put it back; a new one cannot replace it."
        )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(checkpoint.private_key_text(ledger_origin(), checkpoint.generate_key()))
        file.flush()
        # Durable before the first leaf is signed with it: a crash must not leave a log whose key nobody has.
        os.fsync(file.fileno())
    return path
