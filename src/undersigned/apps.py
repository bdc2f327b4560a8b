"""The one Django app. A stage is a package in it, never an app of its own (decision 0001)."""

from django.apps import AppConfig


class UndersignedConfig(AppConfig):
    """Registers the app and its start-up checks."""

    name = "undersigned"
    label = "undersigned"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the checks of config/checks.py."""
        from undersigned.config import checks  # noqa: F401  (registers itself)
