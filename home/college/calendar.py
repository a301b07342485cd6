"""What kind of day each date is for the college, and when its office is open.

``Calendar`` is pure: everything it knows was passed in. ``load_calendar`` reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar

from home.college.enums import VACATION_KINDS, WORKING_KINDS, DayKind
from home.college.settings import CLOSES, OPENS, CollegeSettings
from home.college.term import Term
from home.college.working_day import WorkingDay

COLLEGE_TIME = ZoneInfo("Asia/Shanghai")
# Seven weeks of summer, thirty working days and two long holidays fit in.
DAYS_AHEAD = 250
SATURDAY = 5
LAST_KNOWN_YEAR = max(chinese_calendar.constants.holidays).year


@dataclass(frozen=True)
class Stretch:
    """Days from the first to the last, both included."""

    first: date
    last: date
    kind: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Calendar:
    """``stated`` is the college's own word on single dates and outweighs all else.

    Then come the vacations, then the State Council's holidays and make-up days, then the
    weekday. An exam week only names its working days: a holiday in it stays a holiday.
    """

    stated: Mapping[date, str] = field(default_factory=dict)
    vacations: tuple[Stretch, ...] = ()
    exams: tuple[Stretch, ...] = ()
    openings: tuple[date, ...] = ()
    holidays: frozenset[date] = frozenset()
    makeup_days: frozenset[date] = frozenset()
    # Years whose holidays nobody has told us: they fall back to weekends.
    missing_years: frozenset[int] = frozenset()
    opens: time = OPENS
    closes: time = CLOSES

    def kind_of(self, day: date) -> str:
        if day in self.stated:
            return self.stated[day]
        vacation = self._vacation_of(day)
        return vacation.kind if vacation else self._kind_in_term(day)

    def is_workday(self, day: date, *, through_vacation: bool = False) -> bool:
        """Whether the office works; ``through_vacation`` counts a vacation's days as any others."""
        kind = self.kind_of(day)
        if through_vacation and kind in VACATION_KINDS:
            kind = self._kind_in_term(day)
        return kind in WORKING_KINDS

    def in_vacation(self, day: date) -> bool:
        return self.kind_of(day) in VACATION_KINDS

    def opens_at(self, day: date) -> datetime:
        return datetime.combine(day, self.opens, COLLEGE_TIME)

    def closes_at(self, day: date) -> datetime:
        return datetime.combine(day, self.closes, COLLEGE_TIME)

    def next_opening(self, day: date) -> date | None:
        """The first day of the term after the vacation the day lies in; None outside one."""
        if not self.in_vacation(day):
            return None
        while self.in_vacation(day):
            day += timedelta(days=1)
        return min((opening for opening in self.openings if opening >= day), default=day)

    def _vacation_of(self, day: date) -> Stretch | None:
        return next((stretch for stretch in self.vacations if day in stretch), None)

    def _kind_in_term(self, day: date) -> str:
        if day in self.holidays:
            return DayKind.HOLIDAY
        works = day in self.makeup_days or day.weekday() < SATURDAY
        if works and any(day in stretch for stretch in self.exams):
            return DayKind.EXAM
        if day in self.makeup_days:
            return DayKind.MAKEUP
        return DayKind.WORKDAY if works else DayKind.WEEKEND


def load_calendar(start: date, days: int = DAYS_AHEAD) -> Calendar:
    """Read what is known of the days from ``start`` on, in three queries."""
    end = start + timedelta(days=days)
    stated = dict(
        WorkingDay.objects.filter(date__gte=start, date__lte=end).values_list("date", "kind")
    )
    terms = list(Term.objects.filter(opens__lte=end).order_by("opens"))
    hours = (
        CollegeSettings.objects.filter(site__is_default_site=True)
        .values_list("office_opens", "office_closes")
        .first()
    )
    opens, closes = hours or (OPENS, CLOSES)
    return Calendar(
        stated=stated,
        vacations=_vacations(terms),
        exams=_exams(terms),
        openings=tuple(term.opens for term in terms),
        holidays=_within(chinese_calendar.constants.holidays, start, end),
        makeup_days=_within(chinese_calendar.constants.workdays, start, end),
        missing_years=_missing(start, end, stated),
        opens=opens,
        closes=closes,
    )


def _vacations(terms: list[Term]) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(term.vacation_from, term.vacation_until, term.vacation_kind)
        for term in terms
        if term.vacation_kind
    )


def _exams(terms: list[Term]) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(term.exam_from, term.exam_until, DayKind.EXAM) for term in terms if term.exam_from
    )


def _within(days: Mapping[date, object], start: date, end: date) -> frozenset[date]:
    return frozenset(day for day in days if start <= day <= end)


def _missing(start: date, end: date, stated: Mapping[date, str]) -> frozenset[int]:
    """Years past the end of chinesecalendar's lists for which the college stated no day."""
    told = {day.year for day in stated}
    years = range(max(start.year, LAST_KNOWN_YEAR + 1), end.year + 1)
    return frozenset(year for year in years if year not in told)
