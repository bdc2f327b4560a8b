"""Starting Django for a verb, and saying in words what is wrong with the installation."""

import os
import sys


def tables_problem() -> str:
    """What to do when the database is not at this version; "" when it is. Django must have been started."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    outdated = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return "The database is not at this version. Run: undersigned setup" if outdated else ""


def start_on_current_tables() -> bool:
    """Start Django, for a command that reads or writes tables. Returns False, with the reason printed, otherwise."""
    if not start_django():
        return False
    problem = tables_problem()
    if problem:
        print(problem, file=sys.stderr)
    return not problem


def start_django() -> bool:
    """Load the settings and apps. Returns False, with every problem printed, when the environment is not complete."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "undersigned.config.settings")
    import django
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured

    problems = settings.ENVIRONMENT.problems
    if problems:
        print("Undersigned cannot start. Set these in the environment and try again:\n", file=sys.stderr)
        for problem in problems:
            print(f"  - {problem}", file=sys.stderr)
        print("\nWhat each setting means: docs/guides/operator.md", file=sys.stderr)
        return False
    try:
        settings.ENVIRONMENT.data.mkdir(parents=True, exist_ok=True, mode=0o750)
    except OSError as trouble:
        folder = settings.ENVIRONMENT.data
        print(f"The data folder {folder} cannot be made ({trouble.strerror}). Set UNDERSIGNED_DATA.", file=sys.stderr)
        return False
    try:
        django.setup()
        return database_answers()
    except ImproperlyConfigured as trouble:
        print(
            f"Undersigned cannot start. {trouble}\nFor PostgreSQL's driver run: python3 run.py setup", file=sys.stderr
        )
        return False


def database_answers() -> bool:
    """Whether the database can be reached; says what to do when it cannot. Django must have been started."""
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as trouble:
        reason = str(trouble).strip().splitlines()[0]
        print(f"The database does not answer: {reason}", file=sys.stderr)
        print("Nothing was changed. Start it, or mend DATABASE_URL, and try again.", file=sys.stderr)
        return False
    return True
