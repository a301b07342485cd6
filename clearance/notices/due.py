"""What the clock does to issues: a pause ends, a question nobody answered runs out.

What came due first is done first, also when a timer that stood still for days runs again.
"""

from datetime import datetime

from django.utils import timezone

from clearance.actions import close, dispatch
from clearance.actors import clock
from clearance.deadlines import FOLLOW_UP_OPEN
from clearance.enums import State
from clearance.models import Issue
from clearance.refusals import Refused


def pauses_over(now: datetime):
    return Issue.objects.filter(
        state=State.WAITING, paused_until__lte=timezone.localtime(now).date()
    ).order_by("paused_until", "pk")


def questions_over(now: datetime):
    """Answered longer ago than a follow-up stays open."""
    return Issue.objects.filter(
        state=State.ANSWERED, answered_at__lte=now - FOLLOW_UP_OPEN
    ).order_by("answered_at", "pk")


def resume_all(now: datetime) -> int:
    return sum(_try(dispatch.resume, issue, now) for issue in pauses_over(now))


def lapse_all(now: datetime) -> int:
    return sum(_try(close.lapse, issue, now) for issue in questions_over(now))


def _try(action, issue: Issue, now: datetime) -> bool:
    """One issue that can't be moved (a helper's open part, say) doesn't stop the others."""
    try:
        action(issue, by=clock(), at=now)
    except Refused:
        return False
    return True
