"""`undersigned index DIR [--out DIR]`: prepare a large archive, so that `undersigned check` finds a letter at once.

The index is kept in the archive's folder unless `--out` names another; it is mapped, not read, by every check.
"""

import argparse
import shutil
import sys
import time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from undersigned.coverage.known import KnownLetter


def run(arguments: list[str]) -> int:
    """Build and save the index. Returns 0, or 1 when the folder is no archive or the index cannot be written."""
    from undersigned.coverage.folder import INDEX_FOLDER, ArchiveError, letters_of, stamp_of
    from undersigned.coverage.matching.index import save_index

    parser = argparse.ArgumentParser(prog="undersigned index", description=__doc__)
    parser.add_argument("archive", type=Path, metavar="DIR", help="letters.json beside texts, or letter.json files")
    parser.add_argument("--out", type=Path, metavar="DIR", help=f"where to keep it (DIR/{INDEX_FOLDER})")
    wanted = parser.parse_args(arguments)
    folder = wanted.out or wanted.archive / INDEX_FOLDER
    begun, is_new = time.monotonic(), not folder.exists()
    try:
        letters = letters_of(wanted.archive)
        letters = chain([next(letters)], letters)  # nothing is made for a folder that is no archive
        number = save_index(_shown(letters), folder, stamp=stamp_of(wanted.archive))
    except (ArchiveError, OSError) as trouble:
        if is_new:  # half an index would keep `undersigned check` from reading the letters themselves
            shutil.rmtree(folder, ignore_errors=True)
        print(f"undersigned index: {trouble}", file=sys.stderr)
        return 1
    print(f"{number:,} letters are in {folder}, after {time.monotonic() - begun:.1f} s.")
    return 0


def _shown(letters: "Iterator[KnownLetter]") -> "Iterator[KnownLetter]":
    """Pass letters on, and count them on a terminal."""
    for number, letter in enumerate(letters, 1):
        if number % 1000 == 0 and sys.stderr.isatty():
            print(f"\r{number:,} letters", end="", file=sys.stderr, flush=True)
        yield letter
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr, flush=True)
