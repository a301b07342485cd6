"""When each rung is reached: pure functions of the time due, the college's ladder, the calendar.

What counts in hours (urgent, repair, a new round) climbs in hours by the wall clock; what counts
in working days is told at the close of the Nth working day after the day it was due.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from clearance.deadlines import workdays_after
from clearance.enums import Rung
from home.college.calendar import COLLEGE_TIME, Calendar

# D7: a reminder leaves a quarter of the clock, so that two hours aren't announced a day before.
REMINDED_BEFORE = 4


@dataclass(frozen=True)
class Ladder:
    """The college's own distances; see ``models.EscalationLadder``."""

    remind_hours: int = 24
    centre_workdays: int = 1
    leader_workdays: int = 3
    centre_hours: int = 4
    leader_hours: int = 24


@dataclass(frozen=True)
class Climb:
    """A clock that runs: ``started`` and ``due`` are aware; ``in_hours`` says how it counts.

    ``through_vacation``: a tier that doesn't stand still in a vacation doesn't wait for one.
    """

    started: datetime
    due: datetime
    in_hours: bool
    through_vacation: bool = False


def rung_times(climb: Climb, ladder: Ladder, calendar: Calendar) -> dict[Rung, datetime]:
    """When each rung is reached; they never come in another order."""
    length = max(climb.due - climb.started, timedelta())
    ahead = min(length / REMINDED_BEFORE, timedelta(hours=ladder.remind_hours))
    return {
        Rung.REMIND: climb.due - ahead,
        Rung.DUE: climb.due,
        Rung.CENTRE: _after(climb, ladder.centre_hours, ladder.centre_workdays, calendar),
        Rung.LEADER: _after(climb, ladder.leader_hours, ladder.leader_workdays, calendar),
    }


def reached(climb: Climb, ladder: Ladder, calendar: Calendar, now: datetime) -> list[Rung]:
    """The rungs reached by now, the lowest first. What is late is reminded of no more."""
    times = rung_times(climb, ladder, calendar)
    found = [rung for rung, at in times.items() if at <= now]
    return [rung for rung in found if rung != Rung.REMIND or climb.due > now]


def _after(climb: Climb, hours: int, workdays: int, calendar: Calendar) -> datetime:
    if climb.in_hours:
        return climb.due + timedelta(hours=hours)
    day = climb.due.astimezone(COLLEGE_TIME).date()
    last = workdays_after(day, workdays, calendar, through_vacation=climb.through_vacation)
    return max(calendar.closes_at(last), climb.due)
