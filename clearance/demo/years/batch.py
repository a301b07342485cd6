"""Writing many lives at once, with every guard of the database in place.

Rows come in without a state, then the whole trail, and then each row is led along its own
trail one step at a time: docs/decisions/0013 says why this is no way round the table.
"""

from collections import Counter
from collections.abc import Iterable

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from clearance.demo.years.life import Life
from clearance.enums import Check
from clearance.models import (
    Assignment,
    Event,
    FollowUp,
    Issue,
    Message,
    NumberSequence,
    Promise,
    RequestRecord,
    Update,
)

ROWS = 400


class Numbers:
    """Numbers in the order of the years; what was given is kept in the sequences at the end."""

    DIGITS = {"Q": 4, "R": 6}

    def __init__(self) -> None:
        self._last: Counter[tuple[str, int]] = Counter()

    def give(self, series: str, at) -> str:
        year = timezone.localtime(at).year
        self._last[series, year] += 1
        return f"{series}{year}-{self._last[series, year]:0{self.DIGITS[series]}d}"

    def keep(self) -> None:
        NumberSequence.objects.bulk_create(
            NumberSequence(series=series, year=year, last=last)
            for (series, year), last in self._last.items()
        )


def write(lives: list[Life]) -> None:
    """Write the lives' rows, in batches, and bring each to where its trail ends."""
    issues = [life.issue for life in lives if life.issue]
    _create(Issue, issues)
    _create(RequestRecord, _all(lives, "records"))
    _create(Update, _all(lives, "updates"))
    _name_things(lives)
    _create(Event, sorted(_all(lives, "events"), key=lambda event: event.happened_at))
    for model, rows in (
        (Assignment, "assignments"), (FollowUp, "follow_ups"), (Promise, "promises"),
        (Message, "messages"),
    ):  # fmt: skip
        _create(model, _all(lives, rows))
    records = _all(lives, "records")
    _walk(QuerySet(Issue).filter(pk__gte=min((one.pk for one in issues), default=0)),
          Event.objects.filter(issue=OuterRef("pk"), record=None))  # fmt: skip
    _walk(QuerySet(RequestRecord).filter(pk__gte=min(one.pk for one in records)),
          Event.objects.filter(record=OuterRef("pk")))  # fmt: skip
    _strike_off(lives)


def _name_things(lives: list[Life]) -> None:
    """The trail speaks of issues and updates by numbers that they have only now."""
    for life in lives:
        for event in life.events:
            if event.verb == "joined":
                event.data = {"issue": event.issue.number}
        for event, update in life.progress_told:
            event.data["update"] = update.pk


def _all(lives: Iterable[Life], rows: str) -> list:
    return [row for life in lives for row in getattr(life, rows)]


def _create(model, rows: list) -> None:
    # Not the model's own manager: that refuses rows made by the dozen, and the database asks
    # no less of these than of any.
    QuerySet(model).bulk_create(rows, batch_size=ROWS)


def _walk(rows, trail) -> None:
    """Take each row's next step in its trail, until none has one left."""
    later = trail.exclude(to_state="").filter(pk__gt=Coalesce(OuterRef("last_event_id"), 0))
    following = later.order_by("pk")
    rows = rows.annotate(following=Subquery(following.values("pk")[:1]))
    while rows.filter(following__isnull=False).update(
        state=Subquery(following.values("to_state")[:1]),
        last_event=Subquery(following.values("pk")[:1]),
    ):
        pass


def _strike_off(lives: list[Life]) -> None:
    """Only what is closed may be struck off, so this comes after the walk."""
    for check in Check:
        checked = [life.issue.pk for life in lives if life.issue and life.checked_by == check]
        for start in range(0, len(checked), ROWS):
            QuerySet(Issue).filter(pk__in=checked[start : start + ROWS]).update(
                struck_off_at=F("closed_at"), struck_off_by=check
            )
