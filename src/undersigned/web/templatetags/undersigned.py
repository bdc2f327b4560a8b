"""Filters that templates of every stage share."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils import formats

from undersigned.text.digest import short_digest

register = template.Library()


@register.filter
def in_zone(instant: datetime | None, zone: str) -> str:
    """An instant as people in `zone` say it: "Friday 6 March 2026, 18:00 CST"."""
    if instant is None:
        return ""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{formats.date_format(local, 'l j F Y, H:i')} {local.tzname()}"


@register.filter
def day_in_zone(instant: datetime, zone: str) -> str:
    """The day of an instant in `zone`: "6 March 2026"."""
    return formats.date_format(instant.astimezone(ZoneInfo(zone)), "j F Y")


@register.filter
def digest(hexadecimal: str) -> str:
    """A digest short enough for people to compare: "9f2c 41aa … 07e1"."""
    return short_digest(hexadecimal)
