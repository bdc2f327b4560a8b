"""Whether two checkpoints can be of one log: what anyone can do who holds two receipts, or a receipt and the log."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from undersigned.ledger import LedgerError
from undersigned.ledger.checkpoint import Checkpoint, open_checkpoint
from undersigned.ledger.folder import CHECKPOINT
from undersigned.ledger.merkle import Read, consistency_proof, verify_consistency
from undersigned.ledger.receipt import PROOF_FORMAT, read_proof, read_receipt


class Outcome(Enum):
    """What a comparison of two checkpoints came to."""

    SAME = "same tree"
    CONSISTENT = "the larger continues the smaller"
    FORKED = "no one log can have both"
    OTHER_LOG = "two logs"


class Held(NamedTuple):
    """A checkpoint that somebody holds: the signed note verbatim, and what it says."""

    note: str
    checkpoint: Checkpoint


def note_in(path: Path) -> str:
    """The checkpoint in a file (a note, a tlog-proof, a receipt) or a folder of tiles. Raises LedgerError, OSError."""
    text = (path / CHECKPOINT if path.is_dir() else path).read_text("utf-8")
    if text.startswith(PROOF_FORMAT):
        return read_proof(text).note
    return read_receipt(text).proof.note if text.lstrip().startswith("{") else text


def opened(note: str, vkeys: Sequence[str]) -> Held:
    """The note once one of the keys is seen to have signed it. Raises LedgerError when none of them has."""
    origin = note.partition("\n")[0]
    named = [vkey for vkey in vkeys if vkey.split("+")[0] == origin]
    problem = LedgerError(
        "None of the keys has signed the checkpoint.", f"a key of {origin}", " ".join(vkeys) or "none"
    )
    for vkey in named:
        try:
            return Held(note, open_checkpoint(note, vkey))
        except LedgerError as error:
            problem = error
    raise problem


def compare(old: Checkpoint, new: Checkpoint, read: Read) -> Outcome:
    """What two checkpoints say of each other; `read` gives the nodes of the log of the larger one.

    Raises LedgerError when `read` has not the nodes that a proof needs.
    """
    if old.origin != new.origin:
        return Outcome.OTHER_LOG
    if old.size > new.size:
        old, new = new, old
    if old.size == new.size:
        return Outcome.SAME if old.root == new.root else Outcome.FORKED
    proof = consistency_proof(old.size, new.size, read)
    try:
        verify_consistency(old.size, new.size, old.root, new.root, proof)
    except LedgerError:
        return Outcome.FORKED
    return Outcome.CONSISTENT
