"""The college's calendar for tests: literal terms, and the State Council's lists."""

from datetime import date, datetime

import chinese_calendar

from home.college.calendar import COLLEGE_TIME, Calendar, Stretch
from home.models import Term

# Sample terms, not the college's own.
TERMS = (
    {
        "name": "2025—2026学年第一学期",
        "opens": date(2025, 9, 1),
        "closes": date(2026, 1, 16),
        "exam_from": date(2026, 1, 5),
        "exam_until": date(2026, 1, 16),
        "vacation_kind": "winter",
        "vacation_from": date(2026, 1, 17),
        "vacation_until": date(2026, 3, 1),
    },
    {
        "name": "2025—2026学年第二学期",
        "opens": date(2026, 3, 2),
        "closes": date(2026, 7, 3),
        "exam_from": date(2026, 6, 22),
        "exam_until": date(2026, 7, 3),
        "vacation_kind": "summer",
        "vacation_from": date(2026, 7, 4),
        "vacation_until": date(2026, 8, 30),
    },
    {
        "name": "2026—2027学年第一学期",
        "opens": date(2026, 8, 31),
        "closes": date(2027, 1, 15),
    },
)


def some_terms() -> list[Term]:
    return [Term.objects.create(**fields) for fields in TERMS]


def a_calendar(stated: dict[date, str] | None = None) -> Calendar:
    """What ``load_calendar`` makes of TERMS, for all years at once and without a database."""
    return Calendar(
        stated=stated or {},
        vacations=tuple(
            Stretch(term["vacation_from"], term["vacation_until"], term["vacation_kind"])
            for term in TERMS
            if "vacation_kind" in term
        ),
        exams=tuple(
            Stretch(term["exam_from"], term["exam_until"], "exam")
            for term in TERMS
            if "exam_from" in term
        ),
        openings=tuple(term["opens"] for term in TERMS),
        holidays=frozenset(chinese_calendar.constants.holidays),
        makeup_days=frozenset(chinese_calendar.constants.workdays),
    )


def college_time(text: str) -> datetime:
    """``2026-03-02 10:00`` in Shanghai."""
    return datetime.fromisoformat(text).replace(tzinfo=COLLEGE_TIME)
