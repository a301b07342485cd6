"""When each rung is reached: literal dates of the spring term of 2026."""

import pytest

from clearance.enums import Rung
from clearance.escalation.ladder import Climb, Ladder, reached, rung_times
from tests.factories.college import a_calendar, college_time

LADDER, CALENDAR = Ladder(), a_calendar()


def times(climb: Climb, ladder: Ladder = LADDER) -> list[str]:
    found = rung_times(climb, ladder, CALENDAR)
    return [f"{found[rung]:%m-%d %H:%M}" for rung in Rung]


def test_working_days_are_told_at_the_close_of_the_day():
    # Monday to Thursday: a quarter of 79.5 hours is less than a day.
    climb = Climb(college_time("2026-03-02 10:00"), college_time("2026-03-05 17:30"), False)

    assert times(climb) == ["03-04 21:37", "03-05 17:30", "03-06 17:30", "03-10 17:30"]


def test_long_clock_is_reminded_of_a_day_before():
    climb = Climb(college_time("2026-03-02 10:00"), college_time("2026-03-11 17:30"), False)

    assert times(climb)[0] == "03-10 17:30"


def test_repair_climbs_by_the_hour_through_the_weekend():
    climb = Climb(college_time("2026-03-05 10:00"), college_time("2026-03-07 10:00"), True)

    assert times(climb) == ["03-06 22:00", "03-07 10:00", "03-07 14:00", "03-08 10:00"]


def test_two_hours_are_reminded_of_half_an_hour_before():
    climb = Climb(college_time("2026-03-05 10:00"), college_time("2026-03-05 12:00"), True)

    assert times(climb)[0] == "03-05 11:30"


def test_clock_that_had_run_out_before_it_began_is_never_reminded_of_later_than_due():
    climb = Climb(college_time("2026-03-05 12:00"), college_time("2026-03-05 10:00"), True)

    assert times(climb)[0] == "03-05 10:00"


def test_working_days_stand_still_in_a_vacation():
    climb = Climb(college_time("2026-06-30 10:00"), college_time("2026-07-03 17:30"), False)

    assert times(climb)[2:] == ["08-31 17:30", "09-02 17:30"]


def test_college_sets_its_own_distances():
    ladder = Ladder(remind_hours=2, centre_hours=1, leader_hours=2)
    climb = Climb(college_time("2026-03-05 10:00"), college_time("2026-03-07 10:00"), True)

    assert times(climb, ladder) == ["03-07 08:00", "03-07 10:00", "03-07 11:00", "03-07 12:00"]


@pytest.mark.parametrize(
    ("now", "rungs"),
    [
        ("2026-03-06 21:59", []),
        ("2026-03-06 22:00", [Rung.REMIND]),
        ("2026-03-07 09:59", [Rung.REMIND]),
        # What is late is reminded of no more.
        ("2026-03-07 10:00", [Rung.DUE]),
        ("2026-03-07 14:00", [Rung.DUE, Rung.CENTRE]),
        ("2026-03-08 10:00", [Rung.DUE, Rung.CENTRE, Rung.LEADER]),
    ],
)
def test_rungs_reached(now, rungs):
    climb = Climb(college_time("2026-03-05 10:00"), college_time("2026-03-07 10:00"), True)

    assert reached(climb, LADDER, CALENDAR, college_time(now)) == rungs
