"""找回查询码: a new code to the contact that was left with this request, and to no other.

The code is made from our key as its notice goes out, so that neither the database nor the
register of notices ever holds it. The old one works until the new one is used, so that nobody
who asks in another's name takes anything away from them.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from clearance import outbox, trail
from clearance.actions import codes
from clearance.actions.move import lock_record
from clearance.actors import Actor
from clearance.encryption import keyed_hash, matches
from clearance.enums import NoticeChannel, Pen
from clearance.models import NewCode, Notice, Reporter, RequestRecord
from clearance.recipients import Recipient, is_set_up, mobile
from clearance.text.width import half_width

LASTS = timedelta(days=3)
PURPOSE = "contact of one record"


def ask_new_code(record: RequestRecord, contact: str, *, at: datetime | None = None) -> bool:
    """Send a new code if the contact is the one left with the record; whether it was.

    The answer is for tests: nobody who asks is told.
    """
    at = at or timezone.now()
    to = _left_with(record, contact)
    if to is None:
        return False
    _send(record, to, at)
    return True


def plain_contact(typed: str) -> str:
    """An e-mail address or a mobile number, however it was typed."""
    tidy = half_width(typed).strip().lower()
    return mobile(tidy) or tidy


def _left_with(record: RequestRecord, contact: str) -> Recipient | None:
    """Matched by keyed hashes, which take as long right or wrong."""
    reporter = Reporter.objects.filter(record=record).first()
    if reporter is None:
        return None
    typed, found = plain_contact(contact), None
    left = {NoticeChannel.EMAIL: reporter.email, NoticeChannel.SMS: reporter.phone}
    for channel, address in left.items():
        known = keyed_hash(plain_contact(address), PURPOSE)
        if matches(typed, known, PURPOSE) and address and is_set_up(channel):
            found = Recipient(channel, mobile(address) or address)
    return found


@transaction.atomic
def _send(record: RequestRecord, to: Recipient, at: datetime) -> None:
    """One at a time: whoever asks again gets another, and the one before is forgotten."""
    record = lock_record(record)
    NewCode.objects.filter(record=record).delete()
    event = trail.write("code_sent", by=Actor(), pen=Pen.PERSON, record=record, at=at)
    outbox.tell_new_code(record, to, event)
    notice = Notice.objects.get(key=outbox.new_code_key(event))
    code_hash = codes.hash_of(_code(record, at))
    NewCode.objects.create(record=record, notice=notice, code_hash=code_hash, asked_at=at,
                           expires_at=at + LASTS)  # fmt: skip


def _code(record: RequestRecord, at: datetime, key: str | None = None) -> str:
    return codes.new_code(f"new code {record.pk} {at.timestamp():.6f}", key)


def code_of(notice: Notice, now: datetime) -> str:
    """The code that the notice brings; empty for any other, and once it is used or too old."""
    new = NewCode.objects.filter(notice=notice, expires_at__gt=now).select_related("record").first()
    for key in settings.FIELD_KEYS if new else ():
        code = _code(new.record, new.asked_at, key)
        if matches(code, new.code_hash, codes.PURPOSE):
            return codes.shown(code)
    return ""


def opens_anew(number: str, typed: str, now: datetime) -> bool:
    """Whether the request's new code was typed; it takes as long where there is none."""
    new = NewCode.objects.filter(record__number=number, expires_at__gt=now).first()
    return matches(codes.read(typed), new.code_hash if new else codes.NO_HASH, codes.PURPOSE)


@transaction.atomic
def take_over(record: RequestRecord, *, at: datetime | None = None) -> None:
    """The new code was used: it is the request's code now, and the old one opens nothing."""
    record = lock_record(record)
    new = NewCode.objects.filter(record=record).first()
    if new is None:
        return
    record.code_hash = new.code_hash
    record.save(update_fields=["code_hash"])
    new.delete()
    trail.write("code_replaced", by=Actor(), pen=Pen.PERSON, record=record, at=at)
