"""Sending notices: at least once, each by one sender at a time.

A row is claimed in a short transaction, sent outside it, then marked. A crash between sending
and marking leaves it claimed; when the claim runs out it is sent again (docs/reliability.md).
"""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.notices.asking import body_of

log = logging.getLogger(__name__)

MOST_TRIES = 6
# Longer than any mail server keeps us waiting (EMAIL_TIMEOUT), so a claim never runs out early.
CLAIM = timedelta(minutes=10)
FIRST_WAIT = timedelta(minutes=5)
WAIT_GROWS = 3


def due_notices(now: datetime):
    """Those to be sent, and those whose sender never came back."""
    ready = Q(state=NoticeState.READY) & (Q(not_before__isnull=True) | Q(not_before__lte=now))
    forsaken = Q(state=NoticeState.SENDING, not_before__lte=now)
    return Notice.objects.filter(ready | forsaken).order_by("pk")


def deliver_all(now: datetime | None = None) -> int:
    """Send what is due and return how many went out. Safe to run twice at once."""
    sent, now = 0, now or timezone.now()
    while notice := claim(now):
        sent += deliver(notice, now)
    return sent


def claim(now: datetime) -> Notice | None:
    """Take the next due notice for ourselves; nobody else gets it before the claim runs out."""
    with transaction.atomic():
        due = due_notices(now)
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        notice = due.first()
        if notice is None:
            return None
        # On SQLite no row is locked; the same row can be taken only as it was read.
        as_read = due_notices(now).filter(pk=notice.pk, tries=notice.tries)
        taken = as_read.order_by().update(
            state=NoticeState.SENDING, tries=F("tries") + 1, not_before=now + CLAIM
        )
        if not taken:
            return None
    notice.refresh_from_db()
    return notice


def deliver(notice: Notice, now: datetime) -> bool:
    """Send a claimed notice and mark what came of it. Returns whether it went out.

    An address that is none (a line break in it, say) is a ValueError of Django's.
    """
    try:
        EmailMessage(notice.subject, body_of(notice, now), to=[notice.address]).send()
    except (SMTPException, OSError, ValueError) as error:
        _put_off(notice, error, now)
        return False
    notice.state, notice.sent_at, notice.error = NoticeState.SENT, now, ""
    notice.save(update_fields=["state", "sent_at", "error"])
    return True


def _put_off(notice: Notice, error: Exception, now: datetime) -> None:
    """Try again later, each time three times as long; after MOST_TRIES it has failed.

    Only the error's kind is kept: a server's words may repeat the address.
    """
    has_failed = notice.tries >= MOST_TRIES
    notice.state = NoticeState.FAILED if has_failed else NoticeState.READY
    notice.not_before = now + FIRST_WAIT * WAIT_GROWS ** (notice.tries - 1)
    notice.error = type(error).__name__
    notice.save(update_fields=["state", "not_before", "error"])
    log.warning("Notice %s not sent, try %s: %s", notice.pk, notice.tries, notice.error)
