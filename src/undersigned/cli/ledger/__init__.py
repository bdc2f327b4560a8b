"""`undersigned ledger COMMAND`: look after the public log: check it, export it, compare it, change its key."""

import argparse
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {
    "fsck": "recompute everything that was signed, and name each row that differs",
    "export": "write the log as plain files (C2SP tlog-tiles)",
    "compare": "say whether two checkpoints, receipts or exported folders are of one log",
    "vkey": "print the verifier key that people check receipts with",
    "keys": "list every verifier key of the ledger with the sizes that it may sign",
    "key": "`key rotate`: let a new key sign from the next entry on",
    "mark": "write a high-water mark that was lost",
    "recover": "go on in public after acts, or the key, were lost",
}


def run(arguments: list[str]) -> int:
    """Run one command of the ledger. Returns the exit status: 0 good, 1 a problem, 2 a fork or not understood."""
    parser = argparse.ArgumentParser(prog="undersigned ledger", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    parsers = {name: commands.add_parser(name, help=text, description=text) for name, text in COMMANDS.items()}
    parsers["export"].add_argument("folder", metavar="DIR", help="made if it is not there; later exports add to it")
    for name in ("old", "new"):
        parsers["compare"].add_argument(name, metavar=name.upper(), help="note, proof, receipt, or exported folder")
    parsers["compare"].add_argument("--key", action="append", default=[], help="verifier key (this ledger's own)")
    parsers["key"].add_argument("action", choices=["rotate"])
    parsers["recover"].add_argument("--key-stolen", action="store_true", help="nothing is lost, but the key is known")
    parsers["recover"].add_argument("--yes", action="store_true", help="do it; without this, say what would be done")
    wanted = parser.parse_args(arguments)
    return _guarded(import_module(_MODULES[wanted.command]), wanted)


_MODULES = {
    "fsck": "undersigned.cli.ledger.fsck",
    "export": "undersigned.cli.ledger.files",
    "compare": "undersigned.cli.ledger.files",
    **dict.fromkeys(("vkey", "keys", "key", "mark", "recover"), "undersigned.cli.ledger.keys"),
}


def _guarded(module: object, wanted: argparse.Namespace) -> int:
    """Run the command's function, and say in words what went wrong with the ledger or its files."""
    from undersigned.ledger import LedgerError
    from undersigned.ledger.high_water import LedgerMarkProblem
    from undersigned.ledger.key_file import LedgerKeyProblem

    command: Callable[[argparse.Namespace], int] = getattr(module, wanted.command)
    try:
        return command(wanted)
    except (LedgerError, LedgerKeyProblem, LedgerMarkProblem, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
