"""What every template knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(_request: HttpRequest) -> dict[str, Any]:
    """Whether this is the demo, and the origin that links start with."""
    return {"is_demo": settings.DEMO, "site_origin": settings.SITE_ORIGIN}
