"""The duty officer is told of what can't wait, in the transaction that takes it in."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from clearance import outbox, trail
from clearance.actors import clock
from clearance.duty.shifts import on_duty
from clearance.enums import Alarm, Pen, Queue, Tier
from clearance.models import Event, RequestRecord
from clearance.recipients import of_user


def cannot_wait(record: RequestRecord) -> bool:
    """Urgent, or its words tell of danger. What is sealed is its own office's from the start."""
    is_pressing = record.tier == Tier.URGENT or record.alarm != Alarm.NONE
    return is_pressing and record.queue == Queue.CENTRE


def tell_duty(record: RequestRecord, at: datetime) -> None:
    """Write down who was told, and tell them: the number and the times, no word of the person."""
    duty = on_duty(at)
    if not duty.users:
        return
    event = trail.write("duty_told", by=clock(), pen=Pen.TIME, record=record,
                        data={"people": [user.pk for user in duty.users],
                              "on_roster": duty.on_roster}, at=at)  # fmt: skip
    context = {"record": record, "on_roster": duty.on_roster, "site": settings.SITE_URL}
    subject = _("%(number)s: can't wait, for the duty officer") % {"number": record.number}
    body = render_to_string("clearance/notices/duty.txt", context)
    for user in duty.users:
        _put(user, record, event, subject, body)


def _put(user, record: RequestRecord, event: Event, subject: str, body: str) -> None:
    to = of_user(user)
    if to is None:
        return
    outbox.put(
        key=outbox.staff_key(event, to),
        channel=to.channel, address=to.address, subject=subject, body=body, record=record,
        made_at=event.happened_at, is_urgent=True,
    )  # fmt: skip
