"""A request that came to the centre and isn't the centre's to read on: to a sealed office."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail import hooks

from clearance.actions.move import lock_record, move_record
from clearance.actors import Actor
from clearance.enums import SEALED_QUEUES, Queue
from clearance.models import RequestRecord
from clearance.refusals import NotPossible


@transaction.atomic
def hand_over(
    record: RequestRecord, queue: str, *, reason: str, by: Actor, at: datetime | None = None
) -> RequestRecord:
    """Give a request nobody has sorted yet to the discipline office or the counselling centre.

    From then on that office alone sees it, and nobody hands it back. An app that keeps a copy
    where the centre reads it registers the hook ``forget_copies`` and takes it away, in the same
    transaction. Raises NotAllowed, NotPossible.
    """
    if queue not in SEALED_QUEUES:
        raise NotPossible(_("Choose the office that takes it over."))
    if lock_record(record).queue != Queue.CENTRE:
        raise NotPossible(_("It is sealed already; its office keeps it."))
    given = {"queue": queue, "reason": reason.strip()}
    record = move_record(record, "hand_over", by=by, given=given, changes={"queue": queue},
                         data=given, at=at)  # fmt: skip
    for forget in hooks.get_hooks("forget_copies"):
        forget(record)
    return record
