"""`undersigned ledger fsck`: is everything that was signed still what was signed?"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from undersigned.cli.start import start_on_current_tables
from undersigned.ledger.fault import Fault
from undersigned.ledger.key_file import SigningKey


def fsck(_wanted: argparse.Namespace) -> int:
    """Print each fault, then how many there are. Returns 0 when there is none, 1 otherwise."""
    if not start_on_current_tables():
        return 1
    from undersigned.ledger.queries import size_of_ledger

    count = 0
    for fault in faults():
        print(fault)
        count += 1
    size = size_of_ledger()
    if count:
        print(
            f"{count} {'fault' if count == 1 else 'faults'} in a ledger of {size} entries. Keep this database aside as "
            "evidence, and put the newest good backup back.",
            file=sys.stderr,
        )
        return 1
    print(f"The ledger's {size} entries, the frozen texts, signatures and released files are as they were signed.")
    return 0


def faults() -> Iterator[Fault]:
    """Every fault, stage by stage; first the ledger itself, for the others are compared with it."""
    from undersigned.ledger.queries import tree_faults
    from undersigned.letter.queries import text_faults
    from undersigned.release.queries import release_faults
    from undersigned.signing.queries import signature_faults

    yield from tree_faults(_signer())
    for stage in (text_faults, signature_faults, release_faults):
        yield from stage()


def _signer() -> SigningKey | None:
    """The key at hand; a copy of the database can be checked without it, more slowly."""
    from django.conf import settings

    from undersigned.ledger import key_file

    try:
        return key_file.read(Path(settings.LEDGER_KEY_FILE))
    except key_file.LedgerKeyProblem:
        return None
