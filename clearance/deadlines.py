"""When a thing is due: pure functions of the moment it was said, the tier and the calendar.

Sources, named on the lines they govern:
P, the programme: 山东省教育厅 2025-07-31, “事不过夜” and “48 小时响应反馈”.
D, docs/rules.md, which sets what the programme leaves open.
B, 北京接诉即办: a ladder of deadlines by urgency.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from clearance.enums import Tier
from home.college.calendar import COLLEGE_TIME, Calendar

# D 3: after this hour the duty officer answers that night and a plan stands by the next noon.
DUTY_BEGINS = time(20)
PLAN_STANDS_BY = time(12)
# D 6: a new round has a clock of its own.
REOPENED_HOURS = 24
# D 8: a follow-up (回访) runs out; two weeks leave time to see whether it holds.
FOLLOW_UP_OPEN = timedelta(days=14)
# D 7: they count office hours only.
ARBITER_OFFICE_HOURS = timedelta(hours=4)


@dataclass(frozen=True)
class Span:
    """Hours by the wall clock, or working days, or 24:00 so many days after the day itself."""

    amount: int
    unit: Literal["hours", "workdays", "day_end"]


@dataclass(frozen=True)
class TierClock:
    """The three clocks of a tier, all started by submission (D 1)."""

    tier: str
    accept: Span
    answer: Span
    resolve: Span
    stands_still_in_vacation: bool = True
    needs_review: bool = True


@dataclass(frozen=True)
class Promised:
    """Moments in the college's time zone.

    ``after_opening``: the clock stood still through a vacation, and the answer is due on the
    next term's working day number ``opening_workday``.
    ``plan_by``: a plan stands by then, or None where none is owed.
    """

    accept_by: datetime
    answer_by: datetime
    resolve_by: datetime
    after_opening: bool = False
    opening_workday: int | None = None
    duty_tonight: bool = False
    plan_by: datetime | None = None


PRESETS: dict[str, TierClock] = {
    # P 事不过夜 and B two hours for danger; D "urgent and repair never stand still".
    Tier.URGENT: TierClock(
        Tier.URGENT,
        accept=Span(2, "hours"),
        answer=Span(0, "day_end"),
        resolve=Span(0, "day_end"),
        stands_still_in_vacation=False,
    ),
    # P 48 小时响应反馈; D accepts in 4 hours, and the answer needs no head.
    Tier.REPAIR: TierClock(
        Tier.REPAIR,
        accept=Span(4, "hours"),
        answer=Span(48, "hours"),
        resolve=Span(48, "hours"),
        stands_still_in_vacation=False,
        needs_review=False,
    ),
    # D 限期办理: 1, 3 and 7 working days.
    Tier.STANDARD: TierClock(
        Tier.STANDARD,
        accept=Span(1, "workdays"),
        answer=Span(3, "workdays"),
        resolve=Span(7, "workdays"),
    ),
    # D 多部门协同: 1, 7 with a plan, and the plan's date, at most 30 working days away.
    Tier.COMPLEX: TierClock(
        Tier.COMPLEX,
        accept=Span(1, "workdays"),
        answer=Span(7, "workdays"),
        resolve=Span(30, "workdays"),
    ),
}


def promise(start: datetime, clock: TierClock, calendar: Calendar) -> Promised:
    """The three times promised for what was said at ``start``, an aware datetime."""
    local = start.astimezone(COLLEGE_TIME)
    if _falls_to_duty(local, clock):
        return _promise_tonight(local, clock, calendar)
    answer_by = due(local, clock.answer, clock, calendar)
    opening = _opening_between(local, answer_by, clock, calendar)
    return Promised(
        accept_by=min(due(local, clock.accept, clock, calendar), answer_by),
        answer_by=answer_by,
        resolve_by=due(local, clock.resolve, clock, calendar),
        after_opening=opening is not None,
        opening_workday=opening and _workdays_from(opening, answer_by, calendar),
        # D 多部门协同: the first answer comes with a plan.
        plan_by=answer_by if clock.tier == Tier.COMPLEX else None,
    )


def _falls_to_duty(local: datetime, clock: TierClock) -> bool:
    ends_tonight = clock.tier == Tier.URGENT and clock.answer == Span(0, "day_end")
    return ends_tonight and local.time() > DUTY_BEGINS


def _promise_tonight(local: datetime, clock: TierClock, calendar: Calendar) -> Promised:
    midnight = _day_end(local.date())
    # D 3: what can't be settled at night is settled by plan.
    noon = datetime.combine(midnight.date(), PLAN_STANDS_BY, COLLEGE_TIME)
    return Promised(
        accept_by=min(due(local, clock.accept, clock, calendar), midnight),
        answer_by=midnight,
        resolve_by=noon,
        duty_tonight=True,
        plan_by=noon,
    )


def due(start: datetime, span: Span, clock: TierClock, calendar: Calendar) -> datetime:
    """The end of the span after ``start``."""
    local = start.astimezone(COLLEGE_TIME)
    if span.unit == "hours":
        return local + timedelta(hours=span.amount)  # D 1
    if span.unit == "day_end":
        return _day_end(local.date() + timedelta(days=span.amount))
    last = workdays_after(
        local.date(), span.amount, calendar, through_vacation=not clock.stands_still_in_vacation
    )
    # D 2: at the close of the Nth working day after.
    return calendar.closes_at(last)


def workdays_after(
    day: date, amount: int, calendar: Calendar, *, through_vacation: bool = False
) -> date:
    """The ``amount``-th working day after the day, which itself never counts."""
    while amount:
        day += timedelta(days=1)
        amount -= calendar.is_workday(day, through_vacation=through_vacation)
    return day


def reopened(at: datetime) -> datetime:
    """When the first answer of a new round is due."""
    return at + timedelta(hours=REOPENED_HOURS)


def accept_anew(
    at: datetime, clock: TierClock, calendar: Calendar, answer_by: datetime
) -> datetime:
    """When who was handed the matter ``at`` accepts it: never after the answer is due (D 9)."""
    return min(due(at, clock.accept, clock, calendar), answer_by)


def arbiter_due(at: datetime, clock: TierClock, calendar: Calendar) -> datetime:
    """When the ruling on what was returned ``at`` is due: four office hours later.

    A tier that doesn't stand still in a vacation has its ruling then too.
    """
    left = ARBITER_OFFICE_HOURS
    moment = at.astimezone(COLLEGE_TIME)
    through = not clock.stands_still_in_vacation
    while True:
        day = moment.date()
        if calendar.is_workday(day, through_vacation=through):
            moment = max(moment, calendar.opens_at(day))
            open_for = calendar.closes_at(day) - moment
            if left <= open_for:
                return moment + left
            left -= max(open_for, timedelta())
        moment = datetime.combine(day + timedelta(days=1), time(), COLLEGE_TIME)


def _day_end(day: date) -> datetime:
    """24:00, which is 0:00 of the next day."""
    return datetime.combine(day + timedelta(days=1), time(), COLLEGE_TIME)


def _opening_between(
    start: datetime, answer_by: datetime, clock: TierClock, calendar: Calendar
) -> date | None:
    """The opening that an answer waits for, when a vacation stands between start and answer."""
    if not clock.stands_still_in_vacation or clock.answer.unit != "workdays":
        return None
    last = answer_by.date()
    for offset in range((last - start.date()).days):
        day = start.date() + timedelta(days=offset)
        if calendar.in_vacation(day):
            opening = calendar.next_opening(day)
            return opening if opening <= last else None
    return None


def _workdays_from(opening: date, answer_by: datetime, calendar: Calendar) -> int:
    """Which working day since the opening the answer falls on; the opening day is the first."""
    days = (answer_by.date() - opening).days
    return sum(calendar.is_workday(opening + timedelta(days=offset)) for offset in range(days + 1))
