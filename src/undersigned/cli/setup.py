"""`undersigned setup`: tables and the ledger key. Safe to run as often as you like, and after every upgrade."""

import argparse

from undersigned.cli.start import start_django


def run(arguments: list[str]) -> int:
    """Bring the database to this version and make the ledger key if the ledger is new. Returns the exit status."""
    argparse.ArgumentParser(prog="undersigned setup", description=__doc__).parse_args(arguments)
    if not start_django():
        return 1
    set_up(verbosity=1)
    return 0


def set_up(*, verbosity: int) -> None:
    """Migrate, make the cache table and the key. Django must have been started."""
    from django.core.management import call_command

    from undersigned.ledger.services import make_key

    call_command("migrate", interactive=False, verbosity=verbosity)
    call_command("createcachetable", verbosity=0)
    path = make_key()
    if verbosity:
        print(f"The ledger's key is {path}. Keep a copy where neither the database nor its backups are.")
