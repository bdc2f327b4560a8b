"""The list of people who asked to be forgotten, in a file outside the database: a restored backup forgets them again.

It holds a digest of a random id for each, and so says nothing of anybody.
"""

import fcntl
import os
from hashlib import sha256
from pathlib import Path

_HEADING = "undersigned erasures v1"


def list_entry(erasure_id: str) -> str:
    """How the list names the person of this id: 64 hex digits of SHA-256."""
    return sha256(f"undersigned erasure {erasure_id}".encode()).hexdigest()


def read_erasures(path: Path) -> frozenset[str]:
    """The entries of the list; none when there is no file. Raises OSError."""
    try:
        return frozenset(path.read_text("ascii").split("\n")[1:]) - {""}
    except FileNotFoundError:
        return frozenset()


def add_erasure(path: Path, erasure_id: str) -> None:
    """Write the person into the list, once, and return when it is on the disk. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        entry, standing = list_entry(erasure_id), path.read_text("ascii")
        if entry not in standing:
            file.write(("" if standing else f"{_HEADING}\n") + entry + "\n")
            file.flush()
            os.fsync(file.fileno())
