"""How a released letter's facts are worded, the same in each of its forms. No Django here."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from undersigned.release.record import LetterRecord, SignatoryLine
from undersigned.roster.places import STATES, TERRITORIES

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def utc(instant: datetime) -> str:
    """Return an aware instant as RFC 3339 in UTC, to the second: 2026-03-12T08:00:00Z."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def long_day(day: date) -> str:
    """Return a day as people write it: 12 March 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def released_day(record: LetterRecord) -> date:
    """Return the day of the release in the letter's own zone: the letter's date."""
    return record.released_at.astimezone(ZoneInfo(record.time_zone)).date()


def long_moment(instant: datetime, zone: str) -> str:
    """Return an aware instant as people in `zone` say it: 12 March 2026, 09:00 CET."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{long_day(local.date())}, {local:%H:%M} {local.tzname()}"


def state_name(code: str) -> str:
    """Return the name of a state or territory by its postal code; another code as it is."""
    return STATES.get(code) or TERRITORIES.get(code) or code


def is_of_united_states(line: SignatoryLine) -> bool:
    """Tell whether the state is known to be one of the United States or its territories."""
    return line.state in STATES or line.state in TERRITORIES


def place_of(line: SignatoryLine) -> str:
    """Return the place of an office or person without its state; empty for an organization, which is its own body."""
    return "" if line.unit == "organization" else line.body.removesuffix(f", {line.state}")


def title_of(line: SignatoryLine) -> str:
    """Return the office without its place, "Mayor" of "Mayor of Ashford, IL"; the whole of it if it reads otherwise.

    Empty for a person, who has a place and no office, and for an organization.
    """
    if line.unit in {"person", "organization"}:
        return ""
    return line.office.removesuffix(f" of {line.body}") if line.body else line.office
