"""What is to be erased by now, and erasing it: one request at a time, as often as one likes."""

from calendar import monthrange
from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from clearance.actions.erase import erase
from clearance.actors import clock
from clearance.enums import LEFT_RECORD_STATES, RecordState, State
from clearance.gate.lists import current_lists
from clearance.models import Promise, RequestRecord, Support
from clearance.models.retention import identity_months
from clearance.refusals import Refused

# Of one run; what is left is done by the next.
MOST_AT_ONCE = 100


def kept_since(now: datetime) -> datetime:
    """What ended before this has been kept for long enough: the same day so many months ago."""
    local = timezone.localtime(now)
    year, month = divmod(local.year * 12 + local.month - 1 - identity_months(), 12)
    day = min(local.day, monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day)


def due_for_erasure(now: datetime):
    """Requests whose matter ended so long ago, and those over whose person asked for it.

    As long as something promised is still to be kept, the person is to be told of it.
    """
    long_ago = kept_since(now)
    closed = Q(state=RecordState.JOINED, issue__state=State.CLOSED)
    left = Q(state__in=LEFT_RECORD_STATES)
    old = left & Q(last_event__happened_at__lte=long_ago)
    old |= closed & Q(issue__closed_at__lte=long_ago) & ~Exists(_promised())
    kept = RequestRecord.objects.filter(erased_at__isnull=True).order_by()
    # What ended so long ago was sent before. One question each: an index gives those few.
    aged = kept.filter(old, submitted_at__lte=long_ago)
    asked = kept.filter(closed | left, erase_asked_at__isnull=False)
    due = aged.values("pk").union(asked.values("pk"))
    return RequestRecord.objects.filter(pk__in=due).order_by("pk")


def _promised():
    return Promise.objects.unchecked().filter(issue=OuterRef("issue"))


def erase_all(now: datetime) -> int:
    """Erase what is due and return of how many requests. Safe to run again."""
    _forget_supporters(now)
    due = list(due_for_erasure(now)[:MOST_AT_ONCE])
    lists = current_lists() if due else None
    return sum(_try(record, lists, now) for record in due)


def _try(record: RequestRecord, lists, now: datetime) -> bool:
    """One that was reopened at this moment doesn't stop the others."""
    try:
        erase(record, by=clock(), lists=lists, at=now)
    except Refused:
        return False
    return True


def _forget_supporters(now: datetime) -> None:
    """Whoever met it too left an address to be told; there is nothing left to tell."""
    old = Support.objects.filter(issue__state=State.CLOSED, issue__closed_at__lte=kept_since(now))
    old.exclude(email="").update(email="")
