"""Signatures over time as a step line in a box of 640 by 150 units. No Django here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

LEFT, RIGHT, TOP, FLOOR = 40.0, 610.0, 20.0, 120.0


@dataclass(frozen=True, slots=True)
class StepChart:
    """Paths of what was (`line`) and of the time left (`ahead`, "" when it is over), and where the deadline stands."""

    line: str
    ahead: str
    deadline_x: float
    top: int
    half: int
    half_y: float


def step_chart(
    *, opened_at: datetime, deadline_at: datetime, now: datetime, signed_at: Sequence[datetime], invited: int
) -> StepChart:
    """Return the paths for signatures at these instants, in any order, out of `invited`; all instants are aware."""
    end = max([deadline_at, now, *signed_at])
    span = max((end - opened_at).total_seconds(), 1.0)
    top = max(invited, len(signed_at), 1)

    def across(instant: datetime) -> float:
        return round(LEFT + (RIGHT - LEFT) * max((instant - opened_at).total_seconds(), 0.0) / span, 1)

    def up(count: int) -> float:
        return round(FLOOR - (FLOOR - TOP) * count / top, 1)

    steps = "".join(f"H{across(at)}V{up(count)}" for count, at in enumerate(sorted(signed_at), start=1))
    last_y, now_x = up(len(signed_at)), max(across(now), LEFT)
    ahead = f"M{now_x} {last_y}H{across(deadline_at)}" if now < deadline_at else ""
    half = top // 2
    return StepChart(f"M{LEFT} {FLOOR}{steps}H{now_x}", ahead, across(deadline_at), top, half, up(half))
