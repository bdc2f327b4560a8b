"""`undersigned manage COMMAND`: Django's own commands, for operators who know them."""

from undersigned.cli.start import start_django


def run(arguments: list[str]) -> int:
    """Pass the words on to Django. Returns the exit status."""
    if not start_django():
        return 1
    from django.core.management import execute_from_command_line

    execute_from_command_line(["undersigned manage", *arguments])
    return 0
