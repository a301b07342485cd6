"""Clocks in working days. Each case names the rule that gives its dates.

D1  rules, 限期办理: accept 1, answer 3, resolve 7 working days.
D2  rules, 多部门协同: accept 1, answer with a plan 7, the plan at most 30 working days.
D3  rules 2: N working days end at the close of office hours on the Nth working day after
    the day of submission.
D4  rules 4: in 寒暑假 standard and complex stand still.
25, 26  国务院办公厅关于 2025 年、2026 年部分节假日安排的通知.
W   rules 5: a missing year falls back to weekends; the college's word outweighs.
"""

from datetime import date

import pytest

from clearance.deadlines import PRESETS, promise, workdays_after
from clearance.enums import Tier
from tests.factories.college import a_calendar, college_time

CLOSE = "17:30"

STANDARD = (
    # said at             accept        answer        resolve       why
    ("2026-03-02 10:00", "2026-03-03", "2026-03-05", "2026-03-11", "D1 an ordinary Monday"),
    ("2026-03-06 17:29", "2026-03-09", "2026-03-11", "2026-03-17", "D3 a minute before close"),
    ("2026-03-06 17:30", "2026-03-09", "2026-03-11", "2026-03-17", "D3 at close"),
    ("2026-03-06 17:31", "2026-03-09", "2026-03-11", "2026-03-17", "D3 a minute after close"),
    ("2026-03-07 11:00", "2026-03-09", "2026-03-11", "2026-03-17", "D3 Saturday"),
    ("2026-03-08 23:59", "2026-03-09", "2026-03-11", "2026-03-17", "D3 Sunday, last minute"),
    ("2026-03-09 00:00", "2026-03-10", "2026-03-12", "2026-03-18", "D3 Monday, first minute"),
    ("2025-09-26 17:50", "2025-09-28", "2025-09-30", "2025-10-13", "25 before a 调休 Sunday"),
    ("2025-09-28 10:00", "2025-09-29", "2025-10-09", "2025-10-14", "25 on the 调休 Sunday"),
    ("2025-09-30 16:00", "2025-10-09", "2025-10-11", "2025-10-16", "25 eve of National Day"),
    ("2025-10-01 08:00", "2025-10-09", "2025-10-11", "2025-10-16", "25 National Day"),
    ("2025-10-08 23:00", "2025-10-09", "2025-10-11", "2025-10-16", "25 its last evening"),
    ("2025-10-11 09:00", "2025-10-13", "2025-10-15", "2025-10-21", "25 on the 调休 Saturday"),
    ("2026-09-18 18:00", "2026-09-20", "2026-09-22", "2026-09-29", "26 before a 调休 Sunday"),
    ("2026-09-24 12:00", "2026-09-28", "2026-09-30", "2026-10-12", "26 Mid-Autumn"),
    ("2026-09-30 17:29", "2026-10-08", "2026-10-10", "2026-10-15", "26 eve of National Day"),
    ("2025-01-25 09:00", "2025-01-26", "2025-02-05", "2025-02-10", "25 before Spring Festival"),
    ("2025-01-27 10:00", "2025-02-05", "2025-02-07", "2025-02-12", "25 Spring Festival's eve"),
    ("2024-12-31 18:00", "2025-01-02", "2025-01-06", "2025-01-10", "25 over the year's end"),
    ("2025-12-31 17:31", "2026-01-04", "2026-01-06", "2026-01-12", "26 year's end, 调休 Sunday"),
    ("2026-04-03 10:00", "2026-04-07", "2026-04-09", "2026-04-15", "26 清明"),
    ("2026-04-30 10:00", "2026-05-06", "2026-05-08", "2026-05-13", "26 Labour Day, 调休 Saturday"),
    ("2026-06-18 10:00", "2026-06-22", "2026-06-24", "2026-06-30", "26 端午, then exams"),
    ("2026-01-05 10:00", "2026-01-06", "2026-01-08", "2026-01-14", "D1 exam weeks are worked"),
    ("2028-02-28 10:00", "2028-02-29", "2028-03-02", "2028-03-08", "W before the leap day"),
    ("2028-02-29 10:00", "2028-03-01", "2028-03-03", "2028-03-09", "W on the leap day"),
    ("2031-09-30 10:00", "2031-10-01", "2031-10-03", "2031-10-09", "W a year without data"),
    ("2026-01-15 10:00", "2026-01-16", "2026-03-03", "2026-03-09", "D4 a day before 寒假"),
    ("2026-01-16 17:00", "2026-03-02", "2026-03-04", "2026-03-10", "D4 last day of term"),
    ("2026-01-20 10:00", "2026-03-02", "2026-03-04", "2026-03-10", "D4 in 寒假"),
    ("2026-02-17 10:00", "2026-03-02", "2026-03-04", "2026-03-10", "D4 Spring Festival in 寒假"),
    ("2026-02-27 10:00", "2026-03-02", "2026-03-04", "2026-03-10", "D4 调休 Saturday in 寒假"),
    ("2026-03-01 23:00", "2026-03-02", "2026-03-04", "2026-03-10", "D4 last evening of 寒假"),
    ("2026-03-02 08:00", "2026-03-03", "2026-03-05", "2026-03-11", "D3 on the opening day"),
    ("2026-06-26 10:00", "2026-06-29", "2026-07-01", "2026-09-01", "D4 only resolve meets 暑假"),
    ("2026-07-01 10:00", "2026-07-02", "2026-08-31", "2026-09-04", "D4 answer on opening day"),
    ("2026-07-03 16:00", "2026-08-31", "2026-09-02", "2026-09-08", "D4 last day before 暑假"),
    ("2026-07-20 10:00", "2026-08-31", "2026-09-02", "2026-09-08", "D4 in 暑假"),
)

COMPLEX = (
    ("2026-03-02 10:00", "2026-03-03", "2026-03-11", "2026-04-14", "D2 over 清明"),
    ("2025-09-30 16:00", "2025-10-09", "2025-10-16", "2025-11-18", "D2, 25 over National Day"),
    ("2026-06-22 10:00", "2026-06-23", "2026-07-01", "2026-09-28", "D4 exam week, then 暑假"),
    ("2026-07-20 10:00", "2026-08-31", "2026-09-08", "2026-10-15", "D4 in 暑假, National Day"),
    ("2028-02-01 10:00", "2028-02-02", "2028-02-10", "2028-03-14", "D2, W over the leap day"),
)

CASES = [(Tier.STANDARD, *case) for case in STANDARD] + [(Tier.COMPLEX, *case) for case in COMPLEX]


@pytest.mark.parametrize(
    ("tier", "said", "accept", "answer", "resolve", "why"),
    CASES,
    ids=[f"{case[0].value} {case[5]}, {case[1]}" for case in CASES],
)
def test_promise_in_working_days_ends_at_close(tier, said, accept, answer, resolve, why):
    promised = promise(college_time(said), PRESETS[tier], a_calendar())

    given = (promised.accept_by, promised.answer_by, promised.resolve_by)
    assert given == tuple(college_time(f"{day} {CLOSE}") for day in (accept, answer, resolve))


STATED = (
    # the college's own days                   said at            answer        why
    ({date(2026, 4, 15): "holiday"}, "2026-04-13 10:00", "2026-04-17", "W sports day is free"),
    ({date(2026, 4, 18): "makeup"}, "2026-04-16 10:00", "2026-04-20", "W a Saturday is worked"),
    (
        {date(2031, 10, day): "holiday" for day in range(1, 8)},
        "2031-09-30 10:00",
        "2031-10-10",
        "W a year's holidays entered by hand",
    ),
    ({date(2026, 2, 25): "workday"}, "2026-02-20 10:00", "2026-03-03", "W a day worked in 寒假"),
    ({date(2026, 3, 3): "winter"}, "2026-02-20 10:00", "2026-03-05", "W 寒假 made longer"),
    ({date(2026, 10, 10): "weekend"}, "2026-09-30 10:00", "2026-10-12", "W outweighs 26"),
)


@pytest.mark.parametrize(("stated", "said", "answer", "why"), STATED, ids=[c[3] for c in STATED])
def test_promise_heeds_the_days_the_college_stated(stated, said, answer, why):
    promised = promise(college_time(said), PRESETS[Tier.STANDARD], a_calendar(stated))

    assert promised.answer_by == college_time(f"{answer} {CLOSE}")


OPENING = (
    # said at            after opening, on its working day number
    ("2026-03-02 08:00", False, None),
    ("2026-06-26 10:00", False, None),
    ("2026-01-15 10:00", True, 2),
    ("2026-01-16 17:00", True, 3),
    ("2026-01-20 10:00", True, 3),
    ("2026-03-01 23:00", True, 3),
    ("2026-07-01 10:00", True, 1),
    ("2026-07-20 10:00", True, 3),
)


@pytest.mark.parametrize(("said", "after_opening", "number"), OPENING, ids=[c[0] for c in OPENING])
def test_promise_in_vacation_names_the_working_day_after_opening(said, after_opening, number):
    promised = promise(college_time(said), PRESETS[Tier.STANDARD], a_calendar())

    assert (promised.after_opening, promised.opening_workday) == (after_opening, number)


def test_complex_owes_its_plan_with_the_answer():
    promised = promise(college_time("2026-03-02 10:00"), PRESETS[Tier.COMPLEX], a_calendar())

    assert promised.plan_by == promised.answer_by


def test_standard_owes_no_plan():
    promised = promise(college_time("2026-03-02 10:00"), PRESETS[Tier.STANDARD], a_calendar())

    assert promised.plan_by is None


def test_workdays_after_never_counts_the_day_itself():
    assert workdays_after(date(2026, 3, 2), 1, a_calendar()) == date(2026, 3, 3)


def test_workdays_after_through_vacation_counts_its_weekdays():
    last = workdays_after(date(2026, 1, 16), 3, a_calendar(), through_vacation=True)

    assert last == date(2026, 1, 21)
