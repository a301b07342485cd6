"""Whose shift a moment falls into, and who answers where nobody is on the roster."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clearance.enums import Shift
from clearance.models import DutyShift
from clearance.permissions import CENTRE_ROLES
from home.college.calendar import COLLEGE_TIME, Calendar, load_calendar
from home.college.enums import Role
from home.models import Department, Membership, User

# Tonight is no surprise any more when it begins; the days after it can still be filled.
WARNED_DAYS = 3


@dataclass(frozen=True)
class OnDuty:
    """``users`` are told; ``on_roster`` where that is because the roster names them."""

    users: list[User]
    on_roster: bool


def shift_at(moment: datetime, calendar: Calendar) -> tuple[date, Shift]:
    """The shift of an aware moment; before the office opens it is still last night."""
    local = moment.astimezone(COLLEGE_TIME)
    if local.time() < calendar.opens:
        return local.date() - timedelta(days=1), Shift.NIGHT
    if local.time() >= calendar.closes:
        return local.date(), Shift.NIGHT
    return local.date(), Shift.DAY


def on_duty(moment: datetime) -> OnDuty:
    """The officer of the roster, else the head of the centre, else all of the centre.

    Who lost the account or the role since the roster was made isn't on duty.
    """
    day, shift = shift_at(moment, load_calendar(moment.astimezone(COLLEGE_TIME).date(), 1))
    officers = eligible(day).filter(duty_shifts__day=day, duty_shifts__shift=shift)
    if found := list(officers):
        return OnDuty(found, on_roster=True)
    return OnDuty(heads_of_centre(day) or list(eligible(day)), on_roster=False)


def eligible(on: date):
    """The accounts that may be on duty on the date: those of the centre's own roles."""
    members = Membership.objects.active(on).filter(role__in=CENTRE_ROLES)
    return User.objects.filter(is_active=True, pk__in=members.values("user"))


def heads_of_centre(on: date) -> list[User]:
    """Who heads the departments of the dispatchers on the date; a deputy while standing in."""
    members = Membership.objects.active(on)
    of_centre = members.filter(role=Role.DISPATCHER, department__isnull=False).values("department")
    related = ("head__user", "deputy__user")
    departments = Department.objects.filter(pk__in=of_centre).select_related(*related)
    acting = {one.user_id for dep in departments if (one := dep.acting_head(on))}
    named = User.objects.filter(is_active=True, pk__in=acting - {None})
    heads = members.filter(role=Role.HEAD, department__in=of_centre)
    by_role = User.objects.filter(is_active=True, pk__in=heads.values("user"))
    return list(named) or list(by_role)


def gaps(moment: datetime, days: int = WARNED_DAYS) -> list[date]:
    """The nights from now on, ``days`` of them, for which nobody who may is on the roster."""
    today = moment.astimezone(COLLEGE_TIME).date()
    nights = [today + timedelta(days=offset) for offset in range(days)]
    planned = DutyShift.objects.filter(day__in=nights, shift=Shift.NIGHT)
    filled = {one.day for one in planned if eligible(one.day).filter(pk=one.officer_id).exists()}
    return [night for night in nights if night not in filled]
