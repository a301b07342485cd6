"""Clocks by the wall, which run at night, on holidays and in vacations.

P1  the programme: 紧急问题“事不过夜”.  P2  the programme: 48 小时响应反馈.
D5  rules, 紧急: accept 2 hours, answer and resolve by 24:00 that day.
D6  rules 3: after 20:00 the duty officer answers that night, a plan stands by 12:00 next day.
D7  rules, 报修: accept 4 hours, answer and resolve 48 hours.
D8  rules 1: hours are wall clock.  D9  rules 4: urgent and repair never stand still.
"""

from datetime import UTC, datetime

import pytest

from clearance.deadlines import PRESETS, Span, TierClock, promise, reopened
from clearance.enums import Tier
from tests.factories.college import a_calendar, college_time

URGENT = (
    # said at                accept              answer              resolve
    ("2026-03-04 09:00", "2026-03-04 11:00", "2026-03-05 00:00", "2026-03-05 00:00", "P1 D5"),
    ("2026-03-04 00:00", "2026-03-04 02:00", "2026-03-05 00:00", "2026-03-05 00:00", "D5 midnight"),
    ("2026-03-04 19:59", "2026-03-04 21:59", "2026-03-05 00:00", "2026-03-05 00:00", "D5 19:59"),
    ("2026-03-04 20:00", "2026-03-04 22:00", "2026-03-05 00:00", "2026-03-05 00:00", "D6 at 20:00"),
    ("2026-03-04 20:01", "2026-03-04 22:01", "2026-03-05 00:00", "2026-03-05 12:00", "D6 20:01"),
    ("2026-03-04 23:50", "2026-03-05 00:00", "2026-03-05 00:00", "2026-03-05 12:00", "D6 23:50"),
    ("2026-03-04 23:59", "2026-03-05 00:00", "2026-03-05 00:00", "2026-03-05 12:00", "D6 23:59"),
    ("2026-03-07 10:00", "2026-03-07 12:00", "2026-03-08 00:00", "2026-03-08 00:00", "D9 Saturday"),
    ("2025-10-01 21:00", "2025-10-01 23:00", "2025-10-02 00:00", "2025-10-02 12:00", "D9 holiday"),
    ("2026-02-16 23:00", "2026-02-17 00:00", "2026-02-17 00:00", "2026-02-17 12:00", "D9 除夕"),
    ("2026-07-25 22:30", "2026-07-26 00:00", "2026-07-26 00:00", "2026-07-26 12:00", "D9 暑假"),
    ("2028-02-28 23:50", "2028-02-29 00:00", "2028-02-29 00:00", "2028-02-29 12:00", "D6 leap day"),
    ("2026-12-31 20:30", "2026-12-31 22:30", "2027-01-01 00:00", "2027-01-01 12:00", "D6 year end"),
)

REPAIR = (
    ("2026-03-04 09:00", "2026-03-04 13:00", "2026-03-06 09:00", "2026-03-06 09:00", "P2 D7"),
    ("2026-03-06 17:50", "2026-03-06 21:50", "2026-03-08 17:50", "2026-03-08 17:50", "D8 weekend"),
    ("2026-03-07 02:00", "2026-03-07 06:00", "2026-03-09 02:00", "2026-03-09 02:00", "D8 at night"),
    ("2025-10-03 12:00", "2025-10-03 16:00", "2025-10-05 12:00", "2025-10-05 12:00", "D9 holiday"),
    ("2026-01-20 10:00", "2026-01-20 14:00", "2026-01-22 10:00", "2026-01-22 10:00", "D9 寒假"),
    ("2026-07-03 17:00", "2026-07-03 21:00", "2026-07-05 17:00", "2026-07-05 17:00", "D9 暑假"),
    ("2026-12-31 22:30", "2027-01-01 02:30", "2027-01-02 22:30", "2027-01-02 22:30", "D8 year end"),
    ("2028-02-28 13:15", "2028-02-28 17:15", "2028-03-01 13:15", "2028-03-01 13:15", "D8 leap day"),
    ("2027-02-27 13:15", "2027-02-27 17:15", "2027-03-01 13:15", "2027-03-01 13:15", "D8 no leap"),
    ("2031-10-01 08:00", "2031-10-01 12:00", "2031-10-03 08:00", "2031-10-03 08:00", "D8 no data"),
)

CASES = [(Tier.URGENT, *case) for case in URGENT] + [(Tier.REPAIR, *case) for case in REPAIR]


@pytest.mark.parametrize(
    ("tier", "said", "accept", "answer", "resolve", "why"),
    CASES,
    ids=[f"{case[0].value} {case[5]}, {case[1]}" for case in CASES],
)
def test_promise_in_hours_runs_by_the_wall_clock(tier, said, accept, answer, resolve, why):
    promised = promise(college_time(said), PRESETS[tier], a_calendar())

    given = (promised.accept_by, promised.answer_by, promised.resolve_by)
    assert given == tuple(college_time(text) for text in (accept, answer, resolve))


@pytest.mark.parametrize(
    ("said", "tonight"),
    [("2026-03-04 20:00", False), ("2026-03-04 20:01", True), ("2026-03-05 00:01", False)],
)
def test_urgent_falls_to_the_duty_officer_after_eight(said, tonight):
    promised = promise(college_time(said), PRESETS[Tier.URGENT], a_calendar())

    assert promised.duty_tonight is tonight


def test_urgent_at_night_owes_a_plan_by_noon():
    promised = promise(college_time("2026-03-04 23:50"), PRESETS[Tier.URGENT], a_calendar())

    assert promised.plan_by == college_time("2026-03-05 12:00")


def test_urgent_by_day_owes_no_plan():
    promised = promise(college_time("2026-03-04 09:00"), PRESETS[Tier.URGENT], a_calendar())

    assert promised.plan_by is None


def test_repair_in_vacation_waits_for_no_opening():
    promised = promise(college_time("2026-01-20 10:00"), PRESETS[Tier.REPAIR], a_calendar())

    assert (promised.after_opening, promised.opening_workday) == (False, None)


def test_promise_counts_the_day_in_shanghai_whatever_zone_it_is_told_in():
    promised = promise(datetime(2026, 3, 4, 12, 30, tzinfo=UTC), PRESETS[Tier.URGENT], a_calendar())

    assert promised.duty_tonight is True
    assert promised.answer_by == datetime(2026, 3, 4, 16, 0, tzinfo=UTC)


def test_promise_of_an_urgent_tier_set_to_hours_runs_by_those_hours_at_night():
    clock = TierClock(Tier.URGENT, Span(1, "hours"), Span(6, "hours"), Span(12, "hours"), False)

    promised = promise(college_time("2026-03-04 22:00"), clock, a_calendar())

    assert promised.answer_by == college_time("2026-03-05 04:00")


def test_promise_never_asks_to_accept_after_the_answer():
    clock = TierClock(Tier.REPAIR, Span(9, "hours"), Span(3, "hours"), Span(48, "hours"), False)

    promised = promise(college_time("2026-03-04 09:00"), clock, a_calendar())

    assert promised.accept_by == promised.answer_by


def test_reopened_has_a_new_clock_of_a_day_and_a_night():
    assert reopened(college_time("2026-03-07 15:20")) == college_time("2026-03-08 15:20")
