"""The high-water mark: the largest tree ever signed, kept in a file outside the database.

A database that was put back from an old copy is smaller than the mark; one that grew again after that has another root
at the mark. Either is noticed before a second history is signed. The file holds nothing but what checkpoints publish.

It has two places, and a new mark overwrites the older one in place: a torn write spoils one and leaves the other. A new
file under an old name would cost a commit of the file system's own journal, which doubled the price of an act. Only
the first mark is waited for.
"""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from undersigned.ledger import require
from undersigned.ledger.checkpoint import WHOLE_NUMBER, decode64, encode64
from undersigned.ledger.merkle import HASH_SIZE

_HEADING = "undersigned high-water mark v1"
_FORM = rf"({_HEADING}\n({WHOLE_NUMBER})\n(\S+)\n)([0-9a-f]{{16}})\n*"
_PLACE = 4096  # bytes: no disk writes less than its sector, and none has larger ones


class LedgerMarkProblem(RuntimeError):
    """The database and the high-water mark contradict each other; the message says what to do."""


class Mark(NamedTuple):
    """A tree that was signed: its size in leaves and its 32-byte root."""

    size: int
    root: bytes


def read_mark(path: Path) -> Mark | None:
    """The mark in the file; None when there is no file. Raises LedgerError for a file that is no mark, and OSError."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    marks = [mark for mark in map(_mark_in, (content[:_PLACE], content[_PLACE:])) if mark]
    require(marks, f"The file {path} is no high-water mark.", "a size and a root", f"{len(content)} other bytes")
    return max(marks)


def write_mark(path: Path, mark: Mark) -> bool:
    """Raise the mark to `mark`; returns False, and writes nothing, when it stands as high already.

    Every process sees it when this returns, also after a crash of this one; the disk has it moments later, and a power
    cut leaves the old mark or the new one. Writers stand in line by flock(2) on a file beside it. Raises LedgerError
    when another tree of that size is marked, and OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _in_line(path):
        standing = read_mark(path)
        if standing and standing.size == mark.size:
            require(standing.root == mark.root, "Two trees of one size.", standing.root.hex(), mark.root.hex())
        if standing and standing.size >= mark.size:
            return False
        if standing is None:
            _create(path, _text(mark) * 2)
        else:
            _overwrite(path, _text(mark), standing)
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


def _mark_in(content: bytes) -> Mark | None:
    """The mark in one of the two places; None when a write was cut short there."""
    form = re.fullmatch(_FORM, content.decode("ascii", "replace"))
    if not form or form[4] != _check(form[1]):
        return None
    return Mark(int(form[2]), decode64(form[3], HASH_SIZE))


def _text(mark: Mark) -> bytes:
    text = f"{_HEADING}\n{mark.size}\n{encode64(mark.root)}\n"
    return f"{text}{_check(text)}\n".encode().ljust(_PLACE, b"\n")


def _check(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _create(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync_folder(path.parent)


def _overwrite(path: Path, content: bytes, standing: Mark) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        first = _mark_in(os.pread(descriptor, _PLACE, 0))
        os.pwrite(descriptor, content, _PLACE if first == standing else 0)
        # Begins to write and does not wait (Linux): waiting would make each act pay for two syncs. A power cut in the
        # milliseconds until it is there leaves the mark before, which is too low and so no danger.
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
