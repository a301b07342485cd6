"""Lines between the person and the centre."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import outbox, trail
from clearance.actions.reply import note_reply
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import Message, RequestRecord
from clearance.permissions import can_see_record
from clearance.refusals import NotAllowed, NotPossible


@transaction.atomic
def add_line(record: RequestRecord, *, text: str, by: Actor, at: datetime | None = None) -> Message:
    """The person adds something, or the centre asks. No department reads it."""
    at, from_person = at or timezone.now(), by.record is not None and by.record.pk == record.pk
    if not from_person and not can_see_record(by.user, record):
        raise NotAllowed(_("Only the reception centre may do this."))
    if not text.strip():
        raise NotPossible(_("Write something first."))
    message = Message.objects.create(record=record, from_person=from_person, text=text.strip(),
                                     written_by=by.user, sent_at=at)  # fmt: skip
    pen = Pen.PERSON if from_person else Pen.CENTRE
    event = trail.write("line_added", by=by, pen=pen, record=record, at=at)
    if from_person:
        note_reply(record, at=at)
    else:
        outbox.tell_person(record, event)
    return message
