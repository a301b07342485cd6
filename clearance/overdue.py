"""Which clock of an issue runs, for one issue and in the database. The one place that says it.

A matter is overdue from the very instant on at which its running clock has run out. Outside it
waits to be dispatched, then to be answered; inside (``inside=True``) the accept clock runs on
until a department has accepted. A sealed office has accepted what it opened.
"""

from datetime import datetime

from django.db.models import Case, F, When
from django.db.models.functions import Coalesce

from clearance.enums import (
    AWAITING_ACCEPTANCE,
    AWAITING_DISPATCH,
    RUNNING_STATES,
    Clock,
    Queue,
    State,
)


def runs_until(issue, *, inside: bool = False) -> datetime | None:
    """The time its present holder has to keep; None while no clock runs."""
    if issue.state not in RUNNING_STATES:
        return None
    if issue.state in _accepting(inside) and issue.queue == Queue.CENTRE:
        return issue.accept_by or issue.answer_by
    return issue.answer_by


def clock_of_issue(issue) -> Clock:
    """Which of its promises is the one that runs inside."""
    if issue.state not in _accepting(True) or issue.queue != Queue.CENTRE:
        return Clock.ANSWER
    return Clock.ACCEPT if issue.accept_by and _before_the_answer(issue) else Clock.ANSWER


def _before_the_answer(issue) -> bool:
    """What is handed on late is not late to be accepted: it is the answer that is."""
    return issue.answer_by is None or issue.accept_by < issue.answer_by


def with_clock(issues, *, inside: bool = False):
    """The same of many, as ``runs_until``; overdue are those with ``runs_until__lte=now``."""
    clock = Case(
        When(
            state__in=_accepting(inside),
            queue=Queue.CENTRE,
            then=Coalesce("accept_by", "answer_by"),
        ),
        When(state__in=RUNNING_STATES, then=F("answer_by")),
    )
    return issues.annotate(runs_until=clock)


def _accepting(inside: bool) -> tuple[State, ...]:
    return AWAITING_ACCEPTANCE if inside else AWAITING_DISPATCH
