"""The high-water mark: the largest tree ever signed, kept in a file outside the database.

A database that was put back from an old copy is smaller than the mark; one that grew again after that has another root
at the mark. Either is noticed before a second history is signed. The file holds nothing but what checkpoints publish.
"""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from undersigned.ledger import LedgerError, require
from undersigned.ledger.checkpoint import WHOLE_NUMBER, decode64, encode64
from undersigned.ledger.merkle import HASH_SIZE

_HEADING = "undersigned high-water mark v1"
_FORM = rf"{_HEADING}\n({WHOLE_NUMBER})\n(\S+)\n"


class LedgerMarkProblem(RuntimeError):
    """The database and the high-water mark contradict each other; the message says what to do."""


class Mark(NamedTuple):
    """A tree that was signed: its size in leaves and its 32-byte root."""

    size: int
    root: bytes


def read_mark(path: Path) -> Mark | None:
    """The mark in the file; None when there is no file. Raises LedgerError for a file that is no mark, and OSError."""
    try:
        text = path.read_text("ascii", "replace")
    except FileNotFoundError:
        return None
    form = re.fullmatch(_FORM, text)
    if not form:
        raise LedgerError(f"The file {path} is no high-water mark.", "three lines", f"{len(text)} other characters")
    return Mark(int(form[1]), decode64(form[2], HASH_SIZE))


def write_mark(path: Path, mark: Mark) -> bool:
    """Raise the mark to `mark`; returns False, and writes nothing, when it stands as high already.

    The new text is on the disk before it takes the old one's place, so a crash leaves one or the other. Writers stand
    in line by flock(2) on a file beside it. Raises LedgerError when another tree of that size is marked, and OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _in_line(path):
        standing = read_mark(path)
        if standing and standing.size == mark.size:
            require(standing.root == mark.root, "Two trees of one size.", standing.root.hex(), mark.root.hex())
        if standing and standing.size >= mark.size:
            return False
        _replace(path, f"{_HEADING}\n{mark.size}\n{encode64(mark.root)}\n")
        return True


def set_aside(path: Path) -> Path:
    """Rename the mark so that a smaller one can be written, and return its new path. Nothing is deleted."""
    with _in_line(path):
        number = 1
        while (aside := path.with_name(f"{path.name}.lost-{number}")).exists():
            number += 1
        path.rename(aside)
        _sync_folder(path.parent)
        return aside


@contextmanager
def _in_line(path: Path) -> Iterator[None]:
    # A lock file of its own: the mark itself is replaced, and a lock on the old file would guard nothing.
    descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
