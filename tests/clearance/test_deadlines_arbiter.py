"""The arbiter's four hours count office hours (rules 7). Office: 8:30 to 17:30."""

from dataclasses import replace
from datetime import time

import pytest

from clearance.deadlines import PRESETS, arbiter_due
from clearance.enums import Tier
from tests.factories.college import a_calendar, college_time

CASES = (
    # returned at              ruling due
    ("2026-03-02 10:00", "2026-03-02 14:00", "within the day"),
    ("2026-03-02 07:00", "2026-03-02 12:30", "before the office opens"),
    ("2026-03-02 13:30", "2026-03-02 17:30", "ends as the office closes"),
    ("2026-03-02 13:31", "2026-03-03 08:31", "a minute runs into the next morning"),
    ("2026-03-02 17:30", "2026-03-03 12:30", "at close"),
    ("2026-03-02 23:59", "2026-03-03 12:30", "at night"),
    ("2026-03-06 16:00", "2026-03-09 11:00", "Friday afternoon"),
    ("2026-03-07 12:00", "2026-03-09 12:30", "Saturday"),
    ("2025-09-26 16:00", "2025-09-28 11:00", "before a 调休 Sunday"),
    ("2025-09-30 16:00", "2025-10-09 11:00", "eve of National Day"),
    ("2026-01-20 10:00", "2026-03-02 12:30", "in 寒假"),
)


@pytest.mark.parametrize(("returned", "due", "why"), CASES, ids=[case[2] for case in CASES])
def test_arbiter_due_counts_four_office_hours(returned, due, why):
    assert arbiter_due(
        college_time(returned), PRESETS[Tier.STANDARD], a_calendar()
    ) == college_time(due)


@pytest.mark.parametrize(
    ("returned", "due"),
    [("2026-01-20 10:00", "2026-01-20 14:00"), ("2026-01-24 10:00", "2026-01-26 12:30")],
)
def test_arbiter_due_on_a_repair_runs_through_the_vacation(returned, due):
    assert arbiter_due(college_time(returned), PRESETS[Tier.REPAIR], a_calendar()) == college_time(
        due
    )


def test_arbiter_due_heeds_the_college_s_hours():
    calendar = replace(a_calendar(), opens=time(9), closes=time(12))

    due = arbiter_due(college_time("2026-03-02 11:00"), PRESETS[Tier.STANDARD], calendar)

    assert due == college_time("2026-03-03 12:00")
