"""Start-up checks: what is wrong with an installation is said before a letter depends on it."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security)
def environment_is_complete(**_kwargs: Any) -> list[CheckMessage]:
    """One error per thing in the environment that is missing or wrong, in words that say what to set."""
    return [
        Error(problem, id=f"undersigned.E{number:03}")
        for number, problem in enumerate(settings.ENVIRONMENT.problems, start=1)
    ]
