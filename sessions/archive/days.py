"""Dates and times of day as people write them into a table."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from clearance.text.numerals import with_figures
from sessions.archive.cells import CellRefused, Kind, as_text, shown
from sessions.archive.tidying import as_key

WEEKDAY = r"(?:\(?(?:星期|周|礼拜)[一二三四五六日天1-7]\)?)?"
# A time of day after the date is left out.
HOUR = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?$")
DATE = r"(\d{4})(?:年|[-./_])(\d{1,2})(?:月|[-./_])(\d{1,2})[日号]?"
WRITTEN = re.compile(rf"^{DATE}{WEEKDAY}$")
RUN_TOGETHER = re.compile(rf"^(\d{{4}})(\d{{2}})(\d{{2}}){WEEKDAY}$")
SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
WITHOUT_YEAR = re.compile(r"^\d{1,2}(?:月|[-./])\d{1,2}[日号]?$")
SHORT_YEAR = re.compile(r"^\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}[日号]?$")
# Excel's count of days begins here (its 29 February 1900 never was).
EXCEL_BEGINS = datetime(1899, 12, 30)
EARLIEST, LATEST = 2000, 2100
TIME = re.compile(r"^(上午|下午|晚上|晚|中午)?(\d{1,2})(?:[:时点])(半|\d{1,2})?分?(?::\d{2})?$")
AFTERNOON = ("下午", "晚上", "晚")


@dataclass(frozen=True)
class Day(Kind):
    """A date: one of Excel's, 2024年3月5日, 2024.3.5, 2024-03-05, 20240305 or Excel's count."""

    def read(self, raw: object) -> date:
        found = _from_program(raw) or _from_text(_without_hour(raw))
        if found is None:
            raise CellRefused(
                _("“%(typed)s” is not a date; write it as 2024-03-05.") % {"typed": shown(raw)}
            )
        if not EARLIEST <= found.year <= LATEST:
            raise CellRefused(_("The year %(year)d can't be right.") % {"year": found.year})
        return found


def _from_program(raw: object) -> date | None:
    """What Excel keeps as a date, or as its count of days."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    return None


def _without_hour(raw: object) -> str:
    return HOUR.sub("", with_figures(as_key(as_text(raw)))).replace(" ", "")


def _from_text(typed: str) -> date | None:
    if SERIAL.match(typed):
        return (EXCEL_BEGINS + timedelta(days=float(typed))).date()
    found = WRITTEN.match(typed) or RUN_TOGETHER.match(typed)
    if found:
        return _existing(*(int(part) for part in found.groups()[:3]))
    if WITHOUT_YEAR.match(typed):
        raise CellRefused(_("“%(typed)s” has no year.") % {"typed": typed})
    if SHORT_YEAR.match(typed):
        raise CellRefused(_("“%(typed)s”: write the year with four digits.") % {"typed": typed})
    return None


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise CellRefused(
            _("There is no %(year)d-%(month)d-%(day)d in the calendar.")
            % {"year": year, "month": month, "day": day}
        ) from None


@dataclass(frozen=True)
class Clock(Kind):
    """A time of day: 15:30, 15：30, 15时30分, 下午3点半 or Excel's part of a day."""

    def read(self, raw: object) -> time:
        if isinstance(raw, datetime):
            return raw.time().replace(second=0, microsecond=0)
        if isinstance(raw, time):
            return raw.replace(second=0, microsecond=0)
        if isinstance(raw, float) and 0 < raw < 1:
            return _of_minutes(round(raw * 24 * 60))
        found = TIME.match(with_figures(as_key(as_text(raw))).replace(" ", ""))
        hour = found and _hour(found[1] or "", int(found[2]))
        minute = 30 if found and found[3] == "半" else int(found[3] or 0) if found else 0
        if not found or hour > 23 or minute > 59:
            raise CellRefused(
                _("“%(typed)s” is not a time of day; write it as 15:30.") % {"typed": shown(raw)}
            )
        return time(hour, minute)

    def write(self, value: time) -> str:
        return value.strftime("%H:%M")


def _hour(part_of_day: str, hour: int) -> int:
    return hour + 12 if part_of_day in AFTERNOON and hour < 12 else hour


def _of_minutes(minutes: int) -> time:
    return time(min(minutes // 60, 23), minutes % 60)
