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

    problems = settings.ENVIRONMENT.problems
    if problems:
        print("Undersigned cannot start. Set these in the environment and try again:\n", file=sys.stderr)
        for problem in problems:
            print(f"  - {problem}", file=sys.stderr)
        print("\nWhat each setting means: docs/guides/operator.md", file=sys.stderr)
        return False
    settings.ENVIRONMENT.data.mkdir(parents=True, exist_ok=True, mode=0o750)
    django.setup()
    return True
