"""A log exported as a folder of plain files (C2SP tlog-tiles v0.1.0): written, added to, and read back.

Tiles come before the checkpoint that commits to them, and the checkpoint is replaced in one step: whoever reads the
folder while it is written, or after a crash, finds a log that is whole.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from undersigned.ledger import LedgerError, require
from undersigned.ledger.merkle import HASH_SIZE, node_hash
from undersigned.ledger.tiles import HEIGHT, WIDTH, Tile, tile_path

CHECKPOINT = "checkpoint"
_SECRET = b"PRIVATE+KEY+"


class LogFile(NamedTuple):
    """One file of the log: its path below the folder, and its content."""

    path: str
    content: bytes


def holds_a_key(folder: Path) -> Path | None:
    """A file in the folder, at any depth, that holds a private key; None when there is none."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                if file.read(len(_SECRET)) == _SECRET:
                    return path
    return None


def write_folder(folder: Path, files: Iterable[LogFile], note: str) -> int:
    """Write the files that are not there yet, then the checkpoint; returns how many were new.

    Raises LedgerError when a file is there with another content (it is of another log, or of a fork), and OSError.
    """
    written = 0
    for path, content in files:
        written += _write_once(folder / path, content)
    _write(folder / CHECKPOINT, note.encode())
    return written


def _write_once(path: Path, content: bytes) -> bool:
    if path.exists():
        same = path.read_bytes() == content
        require(same, f"{path} is of another log, or of a fork of this one.", "the same bytes", "others")
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, content)
    return True


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


class LogFolder:
    """The nodes of an exported log, read from its tiles. `size` is that of the checkpoint it was opened for."""

    def __init__(self, folder: Path, size: int) -> None:
        self._folder, self._size = folder, size
        self._tiles: dict[tuple[int, int], bytes] = {}

    def read(self, level: int, index: int) -> bytes:
        """The hash of a complete subtree, as ledger.merkle asks for it. Raises LedgerError when its tile is missing."""
        inner = level % HEIGHT
        hashes = [self._stored(level - inner, place) for place in range(index << inner, (index + 1) << inner)]
        while len(hashes) > 1:
            hashes = [node_hash(left, right) for left, right in zip(hashes[::2], hashes[1::2], strict=True)]
        return hashes[0]

    def _stored(self, level: int, index: int) -> bytes:
        tile_index, start = index // WIDTH, index % WIDTH * HASH_SIZE
        if (level, tile_index) not in self._tiles:
            width = min(WIDTH, (self._size >> level) - tile_index * WIDTH)
            path = self._folder / tile_path(Tile(level // HEIGHT, tile_index, width))
            try:
                self._tiles[level, tile_index] = path.read_bytes()
            except OSError:
                raise LedgerError(f"The tile {path} cannot be read.", f"{width} hashes", "no file") from None
        found = self._tiles[level, tile_index][start : start + HASH_SIZE]
        require(len(found) == HASH_SIZE, "A tile is too short.", f"hash {index % WIDTH}", f"{len(found)} bytes of it")
        return found
