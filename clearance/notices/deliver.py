"""Sending notices: at least once, each by one sender at a time.

A row is claimed in a short transaction, sent outside it, then marked. A crash between sending
and marking leaves it claimed; when the claim runs out it is sent again (docs/reliability.md).
"""

import logging
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.models.notice_hours import notice_hours
from clearance.notices.asking import body_of
from clearance.notices.channels import SENDERS
from clearance.notices.channels.not_sent import NotSent

log = logging.getLogger(__name__)

MOST_TRIES = 6
# Longer than any server keeps us waiting (EMAIL_TIMEOUT, http.TIMEOUT): none runs out early.
CLAIM = timedelta(minutes=10)
FIRST_WAIT = timedelta(minutes=5)
WAIT_GROWS = 3


def due_notices(now: datetime):
    """Those to be sent, and those whose sender never came back; in quiet hours the urgent ones."""
    ready = Q(state=NoticeState.READY, waits_for_digest=False)
    ready &= Q(not_before__isnull=True) | Q(not_before__lte=now)
    forsaken = Q(state=NoticeState.SENDING, not_before__lte=now)
    due = Notice.objects.filter(ready | forsaken).order_by("pk")
    return due.filter(is_urgent=True) if notice_hours().is_quiet(now) else due


def deliver_all(now: datetime | None = None) -> int:
    """Send what is due and return how many went out. Safe to run twice at once."""
    sent, now = 0, now or timezone.now()
    while notice := claim(now):
        sent += deliver(notice, now)
    return sent


def claim(now: datetime) -> Notice | None:
    """Take the next due notice for ourselves; nobody else gets it before the claim runs out."""
    with transaction.atomic():
        found = due = due_notices(now)
        if connection.features.has_select_for_update_skip_locked:
            found = due.select_for_update(skip_locked=True)
        notice = found.first()
        if notice is None:
            return None
        # On SQLite no row is locked; the same row can be taken only as it was read.
        as_read = due.filter(pk=notice.pk, tries=notice.tries)
        taken = as_read.order_by().update(
            state=NoticeState.SENDING, tries=F("tries") + 1, not_before=now + CLAIM
        )
        if not taken:
            return None
    notice.refresh_from_db()
    return notice


def deliver(notice: Notice, now: datetime) -> bool:
    """Send a claimed notice and mark what came of it. Returns whether it went out."""
    try:
        SENDERS[notice.channel](notice, body_of(notice, now))
    except NotSent as refusal:
        _put_off(notice, refusal, now)
        return False
    notice.state, notice.sent_at, notice.error = NoticeState.SENT, now, ""
    notice.save(update_fields=["state", "sent_at", "error"])
    return True


def _put_off(notice: Notice, refusal: NotSent, now: datetime) -> None:
    """Try again later, each time three times as long; after MOST_TRIES it has failed.

    The other side may ask for a longer wait, or say that there is no use.
    """
    has_failed = refusal.for_good or notice.tries >= MOST_TRIES
    wait = FIRST_WAIT * WAIT_GROWS ** (notice.tries - 1)
    notice.state = NoticeState.FAILED if has_failed else NoticeState.READY
    notice.not_before = now + max(wait, refusal.wait or wait)
    notice.error = refusal.code
    notice.save(update_fields=["state", "not_before", "error"])
    log.warning("Notice %s not sent, try %s: %s", notice.pk, notice.tries, notice.error)
