"""Dates and times in words, absolute, in the college's time zone and the page's language."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.dateformat import format as in_format
from django.utils.translation import pgettext

# Literal calls, so that the catalogue's tool finds them; Monday first.
WEEKDAYS = (
    lambda: pgettext("weekday", "Mon"),
    lambda: pgettext("weekday", "Tue"),
    lambda: pgettext("weekday", "Wed"),
    lambda: pgettext("weekday", "Thu"),
    lambda: pgettext("weekday", "Fri"),
    lambda: pgettext("weekday", "Sat"),
    lambda: pgettext("weekday", "Sun"),
)


def college_day(at: date | datetime) -> date:
    """The day at the college. An instant at midnight belongs to the day that ends there."""
    if not isinstance(at, datetime):
        return at
    local = timezone.localtime(at)
    return (local - timedelta(seconds=1)).date() if _is_midnight(local) else local.date()


def clock(at: datetime) -> str:
    """18:00 or 9:05; midnight is the 24:00 of the day that ends there."""
    local = timezone.localtime(at)
    return "24:00" if _is_midnight(local) else in_format(local, "G:i")


def day(at: date | datetime) -> str:
    """11月18日, or 18 Nov."""
    return in_format(college_day(at), pgettext("date format", "j M"))


def full_day(at: date | datetime) -> str:
    """2026年11月18日, or 18 Nov 2026."""
    return in_format(college_day(at), pgettext("date format", "j M Y"))


def day_seen(at: date | datetime, now: datetime) -> str:
    """The day, with its year only when that is not the year one reads it in."""
    same_year = college_day(at).year == college_day(now).year
    return day(at) if same_year else full_day(at)


def weekday(at: date | datetime) -> str:
    """周五, or Fri."""
    return WEEKDAYS[college_day(at).weekday()]()


def day_and_weekday(at: date | datetime) -> str:
    """11月27日（周五）, or Fri 27 Nov."""
    words = pgettext("day with weekday", "%(weekday)s %(day)s")
    return words % {"day": day(at), "weekday": weekday(at)}


def weekday_moment(at: datetime) -> str:
    """11月27日（周五）17:30, or Fri 27 Nov 17:30."""
    words = pgettext("day with weekday and time", "%(weekday)s %(day)s %(time)s")
    return words % {"day": day(at), "weekday": weekday(at), "time": clock(at)}


def moment(at: datetime) -> str:
    """11月18日 9:00, or 18 Nov 9:00."""
    return f"{day(at)} {clock(at)}"


def full_moment(at: datetime) -> str:
    """2026年11月24日 9:00, or 24 Nov 2026 9:00."""
    return f"{full_day(at)} {clock(at)}"


def moment_seen(at: datetime, now: datetime) -> str:
    return f"{day_seen(at, now)} {clock(at)}"


def beginning_seen(at: datetime, now: datetime) -> str:
    """When something began: midnight is the 0:00 of the day that begins there."""
    local = timezone.localtime(at)
    return f"{day_seen(local.date(), now)} {in_format(local, 'G:i')}"


def _is_midnight(local: datetime) -> bool:
    return (local.hour, local.minute, local.second) == (0, 0, 0)
