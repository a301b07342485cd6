"""Which clock runs for the one who holds the pen, in the database and for one issue."""

from datetime import datetime, time

from django.db.models import Case, F, QuerySet, When
from django.utils import timezone

from clearance.actions.follow_up import OPEN_FOR
from clearance.enums import State
from clearance.models import Issue

# Until somebody accepts it, the accept clock is the one that matters.
ACCEPT_STATES = (State.NEW, State.DISPATCHED)


def by_due(issues: QuerySet) -> QuerySet:
    """In order of due; what has no clock comes last."""
    clock = Case(When(state__in=ACCEPT_STATES, then=F("accept_by")), default=F("answer_by"))
    return issues.annotate(due=clock).order_by(F("due").asc(nulls_last=True), "pk")


def due_of(issue: Issue) -> datetime | None:
    """The time the present holder of the pen has to keep; None when no clock runs."""
    if issue.state in ACCEPT_STATES:
        return issue.accept_by or issue.answer_by
    if issue.state == State.WAITING and issue.paused_until:
        return timezone.make_aware(datetime.combine(issue.paused_until, time.min))
    if issue.state == State.ANSWERED and issue.answered_at:
        return issue.answered_at + OPEN_FOR
    if issue.state in (State.CLOSED, State.MERGED):
        return None
    return issue.answer_by


def is_clock_running(issue: Issue) -> bool:
    """Whether being past the time is anybody's fault."""
    return issue.state not in (State.WAITING, State.ANSWERED, State.CLOSED, State.MERGED)
