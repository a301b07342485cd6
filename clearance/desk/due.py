"""What an issue's page and row say as its time, and lists in that order."""

from datetime import datetime, time

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import pgettext

from clearance.clocks import rulings_due
from clearance.deadlines import FOLLOW_UP_OPEN
from clearance.enums import RUNNING_STATES, Clock, Queue, State
from clearance.models import Issue
from clearance.overdue import clock_of_issue, runs_until, with_clock


def by_due(issues: QuerySet) -> QuerySet:
    """In order of due; what has no clock comes last."""
    issues = with_clock(issues, inside=True)
    return issues.order_by(F("runs_until").asc(nulls_last=True), "pk")


def with_rulings(issues: list[Issue]) -> list[Issue]:
    """The same issues; those returned know by when the arbiter rules (``ruling_by``)."""
    returned = [one for one in issues if one.state == State.RETURNED and one.last_event]
    asked = [(one.tier, one.last_event.happened_at) for one in returned]
    for one, due in zip(returned, rulings_due(asked), strict=True):
        one.ruling_by = due
    return issues


def due_of(issue: Issue) -> datetime | None:
    """The clock that runs, or the day on which something happens by itself; else None.

    The arbiter's four hours where ``with_rulings`` has told them.
    """
    if issue.state == State.RETURNED and hasattr(issue, "ruling_by"):
        return issue.ruling_by
    if issue.state == State.WAITING and issue.paused_until:
        return timezone.make_aware(datetime.combine(issue.paused_until, time.min))
    if issue.state == State.ANSWERED and issue.answered_at:
        return issue.answered_at + FOLLOW_UP_OPEN
    return runs_until(issue, inside=True)


def step_of(issue: Issue) -> str:
    """What the running clock waits for; empty while none runs."""
    if not is_clock_running(issue):
        return ""
    if issue.queue != Queue.CENTRE:  # its own office has it already
        return pgettext("step", "Answer")
    accepting = clock_of_issue(issue) == Clock.ACCEPT
    steps = {
        State.NEW: pgettext("step", "Dispatch"),
        State.DISPATCHED: pgettext("step", "Accept") if accepting else "",
        State.RETURNED: pgettext("step", "Ruling"),
    }
    return steps.get(issue.state) or pgettext("step", "Answer")


def is_clock_running(issue: Issue) -> bool:
    """Whether being past the time is anybody's fault."""
    return issue.state in RUNNING_STATES
