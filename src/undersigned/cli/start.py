"""Starting Django for a verb, and saying in words what is wrong with the installation."""

import os
import sys


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
