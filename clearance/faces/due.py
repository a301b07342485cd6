"""When an answer is due, in words. Outside always a date; "today" is for the staff's eyes."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from clearance.faces import dates

# An answer due within a day is "soon": the officer's working day in which to act.
SOON = timedelta(hours=24)


@dataclass(frozen=True)
class When:
    """Words about a time, and the time itself for the ``datetime`` attribute.

    ``words`` are kept on one line; ``lead`` comes before them and may stand on a line of its own.
    """

    words: str
    at: date | datetime | None = None
    lead: str = ""

    def __str__(self) -> str:
        return f"{self.lead}{self.words}"


def tone(due: datetime | None, now: datetime) -> str:
    """ "late", "soon" or "quiet": late from the very instant on."""
    if due is None or due - now > SOON:
        return "quiet"
    return "late" if due <= now else "soon"


def public_due(due: datetime, now: datetime) -> When:
    """11月26日 18:00 前答复; overdue is told by when it began, so that the words stay true."""
    if due <= now:
        return _overdue(due, now)
    return When(_("answer by %(time)s") % {"time": dates.moment_seen(due, now)}, due)


def dispatch_due(due: datetime, now: datetime) -> When:
    """11月26日 14:40 前转出."""
    if due <= now:
        return _overdue(due, now)
    return When(_("to be dispatched by %(time)s") % {"time": dates.moment_seen(due, now)}, due)


def _overdue(due: datetime, now: datetime) -> When:
    """11月25日 0:00 起超时: what ended at 24:00 is late from the next day's first minute on."""
    return When(_("overdue since %(time)s") % {"time": dates.beginning_seen(due, now)}, due)


def staff_due(due: datetime, now: datetime, step: str) -> When:
    """今天 18:00 前签收, 签收已超时 2 小时, or the date; ``step`` is what is waited for."""
    if due <= now:
        words, time = _("%(step)s overdue by %(time)s"), length(now - due)
    elif dates.college_day(due) == dates.college_day(now):
        words, time = _("%(step)s today by %(time)s"), dates.clock(due)
    else:
        words, time = _("%(step)s by %(time)s"), dates.moment_seen(due, now)
    return When(words % {"step": step, "time": time}, due)


def length(span: timedelta) -> str:
    """2 天 20 小时, 9 天, 2 小时 or 5 分钟: the largest units that fit, at least a minute.

    From a week on the hours are left out and the days rounded.
    """
    minutes = max(1, int(span.total_seconds()) // 60)
    if minutes < 60:
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    if minutes < 48 * 60:
        return _hours(minutes // 60)
    if minutes >= 7 * 24 * 60:
        return _days(round(minutes / (24 * 60)))
    hours = minutes // 60 % 24
    if not hours:
        return _days(minutes // (24 * 60))
    return f"{_days(minutes // (24 * 60))} {_hours(hours)}"


def _days(n: int) -> str:
    return ngettext("%(n)d day", "%(n)d days", n) % {"n": n}


def _hours(n: int) -> str:
    return ngettext("%(n)d hour", "%(n)d hours", n) % {"n": n}


def promise(who: str, due: datetime) -> When:
    """后勤管理处会在 11月27日（周五）17:30 前答复你."""
    time = dates.weekday_moment(due)
    return When(pgettext("promise", "by %(time)s") % {"time": time}, due, _will_answer(who))


def promise_after_opening(who: str, workdays: int, due: datetime) -> When:
    """后勤管理处会在开学后第 3 个工作日（3月3日）前答复你."""
    words = pgettext("promise", "by working day %(n)d of the new term (%(day)s)")
    return When(words % {"n": workdays, "day": dates.day(due)}, due, _will_answer(who))


def _will_answer(who: str) -> str:
    return pgettext("promise", "%(department)s will answer you ") % {"department": who}


def kept_by(due: date | datetime, now: datetime) -> When:
    """2027年3月1日前完成: a promise on the books."""
    return When(_("done by %(day)s") % {"day": dates.day_seen(due, now)}, due)


def round_and(round: int, when: When) -> When:
    """第 2 轮，11月26日 18:00 前答复."""
    if round < 2:
        return when
    return replace(when, lead=_("round %(n)d") % {"n": round} + pgettext("clause", ", "))


def happened(at: date | datetime, now: datetime) -> When:
    """11月18日."""
    return When(dates.day_seen(at, now), at)


def checked(by: str, at: datetime, now: datetime) -> When:
    """反映人确认，11月18日: ``by`` is the label of a Check."""
    words = _("%(who)s, %(day)s") % {"who": by, "day": dates.day_seen(at, now)}
    return When(words, at)
