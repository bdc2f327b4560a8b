"""May this office sign this text now? No Django here.

Asked twice: before a code is mailed, so that nobody waits for nothing, and inside the signing transaction, where
the answer counts.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Refusal(StrEnum):
    """Why a signature is refused; the words for people stand in signing/views and the templates."""

    NOT_CIRCULATING = "not_circulating"
    DEADLINE_PASSED = "deadline_passed"
    TEXT_CHANGED = "text_changed"
    ALREADY_SIGNED = "already_signed"
    NO_HOLDER = "no_holder"
    TERM_ENDED = "term_ended"
    TERM_NOT_BEGUN = "term_not_begun"
    NOT_SIGNED = "not_signed"


@dataclass(frozen=True)
class Standing:
    """What is known at the moment of the question. `today` is the day in the letter's zone; instants are UTC.

    `needs_term` is false for people who sign alone. The term's days are the widest that the sources allow; None is
    not known and shuts nobody out.
    """

    is_circulating: bool
    now: datetime
    deadline_at: datetime
    digest_shown: str
    digest_frozen: str
    has_signed: bool
    needs_term: bool
    has_term: bool
    term_starts_on: date | None
    term_ends_on: date | None
    today: date


def refusal(standing: Standing) -> Refusal | None:
    """The first reason why this signature cannot be made, or None when it can."""
    checks = (
        (Refusal.ALREADY_SIGNED, standing.has_signed),
        (Refusal.NOT_CIRCULATING, not standing.is_circulating),
        (Refusal.DEADLINE_PASSED, standing.now > standing.deadline_at),
        (Refusal.TEXT_CHANGED, standing.digest_shown != standing.digest_frozen),
        (Refusal.NO_HOLDER, standing.needs_term and not standing.has_term),
        (Refusal.TERM_ENDED, _after(standing.today, standing.term_ends_on)),
        (Refusal.TERM_NOT_BEGUN, _after(standing.term_starts_on, standing.today)),
    )
    return next((reason for reason, applies in checks if applies), None)


def _after(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day > other
