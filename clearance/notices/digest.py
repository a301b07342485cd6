"""Several notices to one address told as one, at two hours of each working day.

Nothing is kept of which digest was sent when: what happened before the latest of these hours and
still waits is gathered now. So a run that comes late, or twice, does what was missed once.
"""

from collections import defaultdict
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import ngettext

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.models.notice_hours import notice_hours
from clearance.notices.links import desk_link
from home.college.calendar import COLLEGE_TIME, load_calendar

# No stretch of holidays is as long.
DAYS_BACK = 14


def last_digest(now: datetime) -> datetime | None:
    """The latest of the hours that has come; vacations count as weekdays, for repairs go on."""
    today = timezone.localtime(now, COLLEGE_TIME).date()
    calendar = load_calendar(today - timedelta(days=DAYS_BACK), DAYS_BACK)
    hours = notice_hours().digests()
    for back in range(DAYS_BACK):
        day = today - timedelta(days=back)
        if not calendar.is_workday(day, through_vacation=True):
            continue
        times = [datetime.combine(day, hour, COLLEGE_TIME) for hour in hours]
        if come := [at for at in times if at <= now]:
            return come[-1]
    return None


def waiting_for(hour: datetime | None):
    """Those that the digest of this hour tells of."""
    waiting = Notice.objects.filter(state=NoticeState.READY, waits_for_digest=True)
    return waiting.filter(made_at__lte=hour).order_by("pk") if hour else waiting.none()


@transaction.atomic
def gather_all(now: datetime) -> int:
    """Make the digests whose hour has come; how many notices are in them now."""
    waiting = waiting_for(last_digest(now))
    if connection.features.has_select_for_update_skip_locked:
        waiting = waiting.select_for_update(skip_locked=True)
    by_address = defaultdict(list)
    for notice in waiting:
        by_address[notice.channel, notice.address].append(notice)
    for notices in by_address.values():
        _gather(notices, now)
    return sum(map(len, by_address.values()))


def _gather(notices: list[Notice], now: datetime) -> None:
    """One that is alone goes out as it is."""
    if len(notices) == 1:
        notices[0].waits_for_digest = False
        notices[0].save(update_fields=["waits_for_digest"])
        return
    rows = [{"subject": one.subject, "link": desk_link(one)} for one in notices]
    first = notices[0]
    digest = Notice.objects.create(
        key=f"digest-{first.pk}",
        channel=first.channel,
        address=first.address,
        subject=ngettext("%(n)s thing for you", "%(n)s things for you", len(rows))
        % {"n": len(rows)},
        body=render_to_string("clearance/notices/digest.txt", {"rows": rows}),
        made_at=now,
    )
    Notice.objects.filter(pk__in=[one.pk for one in notices]).update(
        state=NoticeState.GATHERED, gathered_in=digest
    )
