"""The three rates, counted on records: response, resolution, satisfaction.

Source: docs of the programme (响应率、解决率、满意率). A figure never stands without its n and the
95 % Wilson interval, and below ``RANKED_FROM`` nobody is compared by it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from math import sqrt

from django.db.models import Count, DateTimeField, ExpressionWrapper, F, Q
from django.db.models.functions import Coalesce

from clearance.enums import Queue, RecordState, State
from clearance.models import FollowUp, RequestRecord

# Of the standard normal distribution, for 95 %.
Z = 1.959964
RANKED_FROM = 10
SATISFIED_FROM = 4
LESS_PAUSES = ExpressionWrapper(F("promised_answer") + F("issue__paused_for"), DateTimeField())
# Late by the pauses alone; only what was said before a pause stood still in it.
EXCUSED = Q(
    first_answered_at__gt=F("promised_answer"),
    first_answered_at__lte=F("less_pauses"),
    submitted_at__lte=F("issue__paused_at"),
)


@dataclass(frozen=True)
class Rate:
    """``hits`` of ``n``."""

    hits: int = 0
    n: int = 0

    @property
    def percent(self) -> float | None:
        """None where there is nothing to count."""
        return 100 * self.hits / self.n if self.n else None

    @property
    def is_ranked(self) -> bool:
        return self.n >= RANKED_FROM

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's, in percent: where the true rate lies, 19 times of 20."""
        if not self.n:
            return None
        share, z2 = self.hits / self.n, Z * Z
        middle = share + z2 / (2 * self.n)
        half = Z * sqrt(share * (1 - share) / self.n + z2 / (4 * self.n * self.n))
        whole = 1 + z2 / self.n
        low, high = (middle - half) / whole, (middle + half) / whole
        return 100 * max(low, 0.0), 100 * min(high, 1.0)


@dataclass(frozen=True)
class Rates:
    response: Rate = field(default_factory=Rate)
    resolution: Rate = field(default_factory=Rate)
    satisfaction: Rate = field(default_factory=Rate)
    # First answers that are in time only where the pauses of the clock are taken off.
    excused: int = 0

    @property
    def response_less_pauses(self) -> Rate:
        """The same rate with the pauses taken off; ``response`` itself knows of none."""
        return Rate(self.response.hits + self.excused, self.response.n)


def rates_of(departments: Iterable[int], since: datetime, now: datetime) -> dict[int, Rates]:
    """The rates of what was said from ``since`` on and these departments lead, in two queries.

    Nothing sealed is counted. A record counts for the department that leads it now.
    """
    departments = list(departments)
    counted = _records(departments, since, now)
    rated = _ratings(departments, since)
    return {
        pk: Rates(
            response=Rate(counted[pk]["in_time"], counted[pk]["due"]),
            resolution=Rate(counted[pk]["resolved"], counted[pk]["to_resolve"]),
            satisfaction=Rate(*rated.get(pk, (0, 0))),
            excused=counted[pk]["excused"],
        )
        for pk in departments
        if pk in counted
    }


def _records(departments: list[int], since: datetime, now: datetime) -> dict[int, dict]:
    """Response: first answers in time of those due, by the promise as it was given, which no
    pause moves; ``excused`` are late by the pauses alone. Resolution: confirmed by the person,
    the centre or a patrol, of those closed or due to be.
    """
    answer_by = Coalesce("present_answer_by", "answer_by")
    resolve_by = Coalesce("present_resolve_by", "resolve_by")
    due = Q(promised_answer__lte=now)
    to_resolve = Q(issue__state=State.CLOSED) | Q(promised_end__lte=now)
    rows = (
        RequestRecord.objects.filter(
            state=RecordState.JOINED, queue=Queue.CENTRE, issue__queue=Queue.CENTRE,
            issue__lead__in=departments, submitted_at__gte=since,
        )
        .annotate(promised_answer=answer_by, promised_end=resolve_by, less_pauses=LESS_PAUSES)
        .order_by()
        .values("issue__lead")
        .annotate(
            due=Count("pk", filter=due),
            in_time=Count("pk", filter=due & Q(first_answered_at__lte=F("promised_answer"))),
            excused=Count("pk", filter=due & EXCUSED),
            to_resolve=Count("pk", filter=to_resolve),
            resolved=Count("pk", filter=to_resolve & Q(issue__struck_off_at__isnull=False)),
        )
    )  # fmt: skip
    return {row["issue__lead"]: row for row in rows}


def _ratings(departments: list[int], since: datetime) -> dict[int, tuple[int, int]]:
    """Ratings of four and five among those given; silence gives none."""
    rows = (
        FollowUp.objects.filter(
            rating__isnull=False, record__queue=Queue.CENTRE, record__issue__queue=Queue.CENTRE,
            record__issue__lead__in=departments, record__submitted_at__gte=since,
        )
        .order_by()
        .values("record__issue__lead")
        .annotate(n=Count("pk"), good=Count("pk", filter=Q(rating__gte=SATISFIED_FROM)))
    )  # fmt: skip
    return {row["record__issue__lead"]: (row["good"], row["n"]) for row in rows}
