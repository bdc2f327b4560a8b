"""`undersigned ledger export` and `undersigned ledger compare`: the log as files, and two checkpoints side by side."""

import argparse
import sys
from pathlib import Path

from undersigned.cli.start import start_on_current_tables
from undersigned.ledger import LedgerError
from undersigned.ledger.comparison import Held, Outcome, note_in, opened
from undersigned.ledger.comparison import compare as outcome_of
from undersigned.ledger.folder import CHECKPOINT, LogFolder, holds_a_key, write_folder
from undersigned.ledger.merkle import Read

FORK = 2


def export(wanted: argparse.Namespace) -> int:
    """Write the log into the folder. Returns 1 when it must not be written there, 2 when another log lies there."""
    if not start_on_current_tables():
        return 1
    from django.conf import settings

    from undersigned.ledger.queries import log_files, newest_note

    folder = Path(wanted.folder).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    note = newest_note()
    problem = _unfit(folder, Path(settings.LEDGER_KEY_FILE)) or ("" if note else "The ledger has no entry yet.")
    if problem:
        print(problem, file=sys.stderr)
        return 1
    newest = opened(note, _own_keys())
    if (folder / CHECKPOINT).exists():
        standing = opened(note_in(folder), _own_keys())
        found = _outcome(standing, newest, _database())
        if found is Outcome.OTHER_LOG:
            names = standing.checkpoint.origin, newest.checkpoint.origin
            print(f"{folder} holds the log {names[0]}; this is {names[1]}. Choose another folder.", file=sys.stderr)
            return 1
        if found is Outcome.FORKED:
            return _forked(standing, newest)
    written = write_folder(folder, log_files(newest.checkpoint.size), note)
    print(f"{newest.checkpoint.origin} of {newest.checkpoint.size} entries is in {folder}: {written} new files.")
    return 0


def _unfit(folder: Path, key: Path) -> str:
    if key.is_relative_to(folder):
        return f"{folder} holds the ledger's key {key}, and this folder is made to be published. Choose another one."
    found = holds_a_key(folder)
    return f"{found} is a private key, and this folder is made to be published. Take it away first." if found else ""


def compare(wanted: argparse.Namespace) -> int:
    """Say what the two checkpoints are to each other. Returns 0 for one log, 1 if that cannot be told, 2 for a fork."""
    if not wanted.key and not start_on_current_tables():
        return 1
    vkeys = wanted.key or _own_keys()
    old, new = (opened(note_in(Path(name)), vkeys) for name in (wanted.old, wanted.new))
    paths = [Path(wanted.old), Path(wanted.new)]
    if old.checkpoint.size > new.checkpoint.size:
        old, new, paths = new, old, paths[::-1]
    if old.checkpoint.size < new.checkpoint.size and not paths[1].is_dir() and not start_on_current_tables():
        return 1
    read = LogFolder(paths[1], new.checkpoint.size).read if paths[1].is_dir() else _database()
    found = _outcome(old, new, read)
    if found is Outcome.FORKED:
        return _forked(old, new)
    if found is Outcome.OTHER_LOG:
        print(f"These are two logs: {old.checkpoint.origin} and {new.checkpoint.origin}.", file=sys.stderr)
        return 1
    sizes = f"{old.checkpoint.size} and {new.checkpoint.size} entries"
    what = "the same tree" if found is Outcome.SAME else "the larger continues the smaller, entry for entry"
    print(f"One log, {old.checkpoint.origin}, at {sizes}: {what}.")
    return 0


def _outcome(old: Held, new: Held, read: Read) -> Outcome:
    try:
        return outcome_of(old.checkpoint, new.checkpoint, read)
    except LedgerError as error:
        size = max(old.checkpoint.size, new.checkpoint.size)
        raise LedgerError(
            f"It cannot be told here: the log of {size} entries is not at hand. Give the folder to which that log was "
            f"exported instead of its checkpoint. ({error.what})", error.expected, error.found,
        ) from None  # fmt: skip


def _forked(old: Held, new: Held) -> int:
    print("FORKED: the same key signed two logs that cannot both be true. Keep both notes, and tell the others.\n")
    print(f"{old.note}\n{new.note}", end="")
    return FORK


def _own_keys() -> list[str]:
    from undersigned.ledger.queries import keys_of_ledger

    return [key.vkey for key in keys_of_ledger()]


def _database() -> Read:
    from undersigned.ledger.queries import read_node

    return read_node
