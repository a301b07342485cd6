"""Notices that were given up: how many, what to mend, and trying them again."""

import logging
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.permissions import can_keep_notices, check_keep_notices
from home.models import User

log = logging.getLogger(__name__)

# Whoever has not heard of it by then never will; the register keeps it.
TOLD_FOR = timedelta(days=14)

# By how the error begins, the more exact first.
_ROBOT = gettext_lazy("Look whether the robot is still in its group; enter its address anew.")
ADVICE = (
    ("wecom token", gettext_lazy("NOTICE_URLS names a wrong number or secret of the application.")),
    ("wecom robot", _ROBOT),
    ("dingtalk robot", _ROBOT),
    ("feishu robot", _ROBOT),
    ("robot gone", gettext_lazy("The robot was removed or switched off. Nothing is left to do.")),
    ("wecom", gettext_lazy("WeCom doesn't take it: mostly the account is another one now.")),
    ("SMTPRecipientsRefused", gettext_lazy("The mail server does not know the address.")),
    ("not set up", gettext_lazy("NOTICE_URLS no longer names this channel.")),
    ("http 4", gettext_lazy("The gateway refuses it: number, template or signature is wrong.")),
)
OTHERWISE = gettext_lazy("Look whether the server answers, then try again.")


def given_up():
    return Notice.objects.filter(state=NoticeState.FAILED)


def lately_given_up(user: User, now: datetime) -> int:
    """How many, for whoever looks after them; 0 for everybody else."""
    if not can_keep_notices(user):
        return 0
    return given_up().filter(not_before__gte=now - TOLD_FOR).count()


def what_to_do(notice: Notice) -> str:
    """Empty unless it has failed."""
    if notice.state != NoticeState.FAILED:
        return ""
    fitting = (advice for begin, advice in ADVICE if notice.error.startswith(begin))
    return str(next(fitting, OTHERWISE))


def try_again(notices, *, by: User, at: datetime | None = None) -> int:
    """Put those that failed back among the ready ones; how many. Raises NotAllowed.

    Each counts its tries anew. Two who ask at once put each back once.
    """
    check_keep_notices(by)
    at = at or timezone.now()
    failed = list(notices.filter(state=NoticeState.FAILED).values_list("pk", flat=True))
    back = Notice.objects.filter(pk__in=failed, state=NoticeState.FAILED).update(
        state=NoticeState.READY, tries=0, not_before=None, again_at=at, again_by=by
    )
    log.info("User %s put %s notices back: %s", by.pk, back, failed)
    return back
