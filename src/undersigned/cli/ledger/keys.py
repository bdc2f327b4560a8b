"""`undersigned ledger vkey|keys|key rotate|mark|recover`: the key that signs the log, and the mark beside it."""

import argparse
import sys
from datetime import UTC, datetime

from undersigned.cli.start import start_on_current_tables


def vkey(_wanted: argparse.Namespace) -> int:
    """Print the verifier key of today."""
    if not start_on_current_tables():
        return 1
    from undersigned.ledger.queries import keys_of_ledger

    print(keys_of_ledger()[-1].vkey)
    return 0


def keys(_wanted: argparse.Namespace) -> int:
    """Print every verifier key with the sizes of the tree that it may sign."""
    if not start_on_current_tables():
        return 1
    from undersigned.ledger.queries import keys_of_ledger

    for key in keys_of_ledger():
        to = "today" if key.last_size is None else f"size {key.last_size}"
        print(f"{key.vkey}  from size {key.first_size} to {to}")
    return 0


def key(_wanted: argparse.Namespace) -> int:
    """Let a new key take over."""
    if not start_on_current_tables() or not _is_ready():
        return 1
    from undersigned.ledger.queries import keys_of_ledger
    from undersigned.ledger.services import change_key

    retired = change_key(now=datetime.now(UTC))
    old, new = keys_of_ledger()[-2:]
    print(
        f"The new verifier key is\n\n  {new.vkey}\n\nIt signs from the next entry on. Receipts by the old one stay "
        f"good to size {old.last_size}. Publish both where the old one stands, keep a copy of the new key file in your "
        f"safe place, and destroy the old file {retired} and its copies: nothing needs it any more."
    )
    return 0


def _is_ready() -> bool:
    from undersigned.cli.serve import ledger_problems

    problems = ledger_problems()
    for problem in problems:
        print(problem, file=sys.stderr)
    return not problems


def mark(_wanted: argparse.Namespace) -> int:
    """Write a mark that was lost."""
    if not start_on_current_tables():
        return 1
    from undersigned.ledger.services import make_mark

    made = make_mark()
    print(f"The mark stands at {made.size} entries." if made else "The ledger has no entry yet: nothing to mark.")
    return 0


def recover(wanted: argparse.Namespace) -> int:
    """Open a new origin after a loss."""
    if not start_on_current_tables():
        return 1
    from undersigned.ledger.queries import mark_problem, next_origin
    from undersigned.ledger.services import recover as recover_ledger
    from undersigned.release.services import record_unlisted_erasures

    if not wanted.yes:
        print(mark_problem() or "The database and the high-water mark agree.")
        print(
            f"\nWith --yes the ledger goes on as {next_origin()} with a new key. Its first own entry says in public "
            "that acts were lost and commits to the lost tree. Acts that the database lacks must be done again; "
            "whoever holds a receipt of one can still prove it."
        )
        return 1
    now = datetime.now(UTC)
    vkey = recover_ledger(now=now, is_key_stolen=wanted.key_stolen)
    record_unlisted_erasures(now=now)
    print(f"The ledger goes on. Publish the new verifier key beside the old one, and say why:\n\n  {vkey}")
    return 0
