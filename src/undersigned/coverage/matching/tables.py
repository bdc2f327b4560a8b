"""Sorted tables from keys to places in sources: made in memory or, part by part, on disk; looked up many keys at once.

A key's highest bits choose one of 16 parts. Each part is sorted alone, so a table larger than memory can be made.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy import save as write_array
from numpy.typing import NDArray

from undersigned.coverage.matching.shingles import Keys, Places

_PARTS, _SHIFT = 16, np.uint64(60)
_ROW = np.dtype([("key", "<u8"), ("source", "<u4"), ("position", "<u4")])

Numbers = NDArray[np.uint32]


@dataclass(frozen=True)
class Collected:
    """Keys as they were read, and for each the source that has it and at which word."""

    keys: Keys
    sources: NDArray[np.int64]
    positions: Places


@dataclass(frozen=True)
class Hits:
    """Places where looked-up keys stand: the caller's own place, the source, the word there, how many share the key."""

    places: Places
    sources: Numbers
    positions: Numbers
    shared: Places


@dataclass(frozen=True)
class Table:
    """Three arrays in order of `keys`; a key may stand several times."""

    keys: Keys
    sources: Numbers
    positions: Numbers

    def hits(self, keys: Keys, places: Places) -> Hits:
        """Return every place of these keys; `places` says where the caller has each of them."""
        order = np.argsort(keys)  # in order, neighboring look-ups touch neighboring memory
        keys, places = keys[order], places[order]
        first = np.searchsorted(self.keys, keys, side="left")
        present = np.zeros(len(keys), dtype=bool)
        inside = first < len(self.keys)
        present[inside] = self.keys[first[inside]] == keys[inside]
        first, places, keys = first[present], places[present], keys[present]
        times = np.searchsorted(self.keys, keys, side="right") - first
        rows = np.repeat(first - np.concatenate(([0], np.cumsum(times)[:-1])), times) + np.arange(times.sum())
        return Hits(np.repeat(places, times), self.sources[rows], self.positions[rows], np.repeat(times, times))

    @classmethod
    def mapped(cls, folder: Path, name: str) -> "Table":
        """Map a saved table; nothing is read before it is looked up."""
        arrays = [np.load(path, mmap_mode="r") for path in _paths(folder, name)]
        return cls(*arrays)


class Collector:
    """A table while it grows: in memory without a folder, in files of 16 parts with one."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self.name = name
        self.collected: list[NDArray[np.void]] = []
        self.files = [(folder / f"{name}.{part:02}.part").open("w+b") for part in range(_PARTS)] if folder else []

    def add(self, more: Collected) -> None:
        """Keep some more keys."""
        rows = np.empty(len(more.keys), dtype=_ROW)
        rows["key"], rows["source"], rows["position"] = more.keys, more.sources, more.positions
        if not self.files:
            self.collected.append(rows)
            return
        parts = (more.keys >> _SHIFT).astype(np.uint8)
        rows = rows[np.argsort(parts, kind="stable")]
        bounds = np.concatenate(([0], np.cumsum(np.bincount(parts, minlength=_PARTS))))
        for file, start, end in zip(self.files, bounds[:-1], bounds[1:], strict=True):
            file.write(rows[start:end].tobytes())

    def drop(self) -> None:
        """Remove the parts on disk: the table is not to be made after all."""
        for file in self.files:
            file.close()
            Path(file.name).unlink(missing_ok=True)

    def table(self, letter_of: Numbers | None, most: int) -> Table:
        """Return the sorted table; keys of more than `most` letters are dropped."""
        rows = np.concatenate([np.zeros(0, dtype=_ROW), *self.collected])
        return _sorted(rows, letter_of, most)

    def write_to(self, folder: Path, letter_of: Numbers | None, most: int) -> None:
        """Write the sorted table beside its parts, and remove these."""
        names = _paths(folder, self.name)
        outputs = [path.with_suffix(".raw").open("wb") for path in names]
        for file in self.files:
            file.flush()
            part = _sorted(np.fromfile(file.name, dtype=_ROW), letter_of, most)
            columns: list[NDArray[Any]] = [part.keys, part.sources, part.positions]
            for output, column in zip(outputs, columns, strict=True):
                output.write(column.data)
            file.close()
            Path(file.name).unlink()
        for output, path, kind in zip(outputs, names, ("<u8", "<u4", "<u4"), strict=True):
            output.close()
            raw = Path(output.name)
            saved: NDArray[Any] = (
                np.memmap(raw, dtype=kind, mode="r") if raw.stat().st_size else np.zeros(0, dtype=kind)
            )
            write_array(path, saved)
            raw.unlink()


def _sorted(rows: NDArray[np.void], letter_of: Numbers | None, most: int) -> Table:
    """Sort rows by key and drop keys that more than `most` letters share, and a letter's repetitions beyond that."""
    keys = np.ascontiguousarray(rows["key"])
    order = np.argsort(keys, kind="stable")
    keys, sources, positions = keys[order], rows["source"][order], rows["position"][order]
    if len(keys):
        letters = sources if letter_of is None else letter_of[sources]
        new_key = np.concatenate(([True], keys[1:] != keys[:-1]))
        new_letter = new_key | np.concatenate(([True], letters[1:] != letters[:-1]))
        runs = np.cumsum(new_key) - 1
        shared = np.bincount(runs, weights=new_letter)
        times = np.bincount(runs)
        kept = ((shared <= most) & (times <= 4 * most))[runs]
        keys, sources, positions = keys[kept], sources[kept], positions[kept]
    return Table(keys, sources, positions)


def _paths(folder: Path, name: str) -> list[Path]:
    return [folder / f"{name}.{column}.npy" for column in ("keys", "sources", "positions")]
