"""`undersigned coalition NAME --owner EMAIL`: the first thing that a new installation needs."""

import argparse
import sys

from undersigned.cli.start import start_django


def run(arguments: list[str]) -> int:
    """Start a coalition; its owner signs in with a mailed code. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="undersigned coalition", description=__doc__)
    parser.add_argument("name", help='for example "Great Rivers Compact"')
    parser.add_argument("--owner", required=True, metavar="EMAIL", help="the address of the first owner")
    parser.add_argument("--time-zone", default="America/Chicago", help="IANA name, for example America/Denver")
    wanted = parser.parse_args(arguments)
    if not start_django():
        return 1
    from django.utils import timezone

    from undersigned.circulation.schedule import is_zone
    from undersigned.roster.services import RosterRefused, start_coalition

    if not is_zone(wanted.time_zone):
        print(f"There is no time zone {wanted.time_zone!r}. Use an IANA name such as America/Chicago.", file=sys.stderr)
        return 1
    try:
        coalition = start_coalition(
            name=wanted.name, owner_email=wanted.owner, time_zone=wanted.time_zone, now=timezone.now()
        )
    except RosterRefused as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{coalition.name} is there. {wanted.owner} can sign in at /account/sign-in/ and starts at /workspace/.")
    return 0
