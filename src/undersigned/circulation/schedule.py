"""When things fall due, in the zone in which people said them. No Django here.

An instant is kept in UTC together with the IANA zone it was meant in. A wall time that a clock change skips is
refused; one that occurs twice is asked about, never guessed (PEP 495).
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

YEARS = range(2000, 2200)


class WallTimeRefused(ValueError):
    """The wall time names no instant, or two, or none that can be meant; the message says what to choose instead."""


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA time zone such as America/Chicago."""
    return name in available_timezones()


def instant_of(wall: datetime, zone: str) -> datetime:
    """The UTC instant of a naive wall time in `zone`.

    Raises WallTimeRefused at the two clock changes of a year, and for years that nobody means (0026 for 2026).
    """
    if wall.year not in YEARS:
        raise WallTimeRefused(f"The year {wall.year:04} cannot be meant. Choose one from {YEARS[0]} to {YEARS[-1]}.")
    early = wall.replace(tzinfo=ZoneInfo(zone), fold=0)
    late = early.replace(fold=1)
    if early.utcoffset() != late.utcoffset():
        back = early.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        if back != wall:
            raise WallTimeRefused(
                f"{wall:%H:%M} does not exist on that day in {zone}: clocks go forward. Choose another time."
            )
        raise WallTimeRefused(f"{wall:%H:%M} occurs twice on that day in {zone}: clocks go back. Choose another time.")
    return early.astimezone(UTC)


def is_open(*, now: datetime, deadline_at: datetime) -> bool:
    """Whether signing is still possible: up to and including the deadline's own instant."""
    return now <= deadline_at
