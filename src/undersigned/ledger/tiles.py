"""The log as plain files: paths and contents of C2SP tlog-tiles v0.1.0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.ledger import require
from undersigned.ledger.merkle import Read

WIDTH = 256
HEIGHT = 8


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: level, index in the level, and how many hashes wide (256 when full)."""

    level: int
    index: int
    width: int = WIDTH


def tiles_of(size: int, since: int = 0) -> Iterator[Tile]:
    """The tiles of a tree of `size` leaves that one of `since` leaves does not have, full ones first in each level.

    An entry bundle goes with each tile of level 0.
    """
    level = 0
    while size and size > since:
        yield from (Tile(level, index) for index in range(since // WIDTH, size // WIDTH))
        if size % WIDTH:
            yield Tile(level, size // WIDTH, size % WIDTH)
        level, size, since = level + 1, size // WIDTH, since // WIDTH


def tile_path(tile: Tile) -> str:
    """The path of a tile under the log's prefix, as `tile/0/x001/x234/067.p/8`."""
    return f"tile/{tile.level}/{_number(tile)}"


def bundle_path(tile: Tile) -> str:
    """The path of the entry bundle that goes with a tile of level 0."""
    return f"tile/entries/{_number(tile)}"


def tile_bytes(tile: Tile, read: Read) -> bytes:
    """The tile's content: its hashes one after the other, 32 bytes each."""
    first = tile.index * WIDTH
    return b"".join(read(tile.level * HEIGHT, index) for index in range(first, first + tile.width))


def bundle_bytes(entries: Sequence[bytes]) -> bytes:
    """The content of an entry bundle: each entry, at most 65,535 bytes, after its length in two bytes, big-endian."""
    for entry in entries:
        require(len(entry) < 1 << 16, "An entry is too long for a bundle.", "at most 65535 bytes", len(entry))
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def read_bundle(content: bytes) -> list[bytes]:
    """The entries in a bundle. Raises LedgerError when it is cut off."""
    entries, start = list[bytes](), 0
    while start < len(content):
        end = start + 2 + int.from_bytes(content[start : start + 2], "big")
        require(start + 2 <= end <= len(content), "The bundle is cut off.", f"{end} bytes", len(content))
        entries.append(content[start + 2 : end])
        start = end
    return entries


def _number(tile: Tile) -> str:
    digits = f"{tile.index:03}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[start : start + 3] for start in range(0, len(digits), 3)]
    partial = f".p/{tile.width}" if tile.width < WIDTH else ""
    return "".join(f"x{group}/" for group in groups[:-1]) + groups[-1] + partial
