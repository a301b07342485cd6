"""Everything the tracking page shows of one request, decided here and nowhere in a template."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from clearance.enums import ANSWERED_STATES, Audience, Queue, RecordState, State, UpdateKind
from clearance.faces import due
from clearance.faces.due import When
from clearance.faces.echo import Echo
from clearance.faces.timeline import Step
from clearance.models import FollowUp, Issue, Promise, RequestRecord, Update
from clearance.states import RECORD_MOVES
from clearance.track.steps import answer_due, at, echo_of, is_open, steps_of

# What those who asked may read; a reply only once it is approved.
READABLE = (Audience.ASKERS, Audience.PUBLIC)


@dataclass(frozen=True)
class TrackPage:
    """One request as its person sees it at ``now``."""

    record: RequestRecord
    now: datetime

    @property
    def issue(self) -> Issue | None:
        """The matter it is part of; None once it was taken back."""
        return self.record.issue if self.record.state == RecordState.JOINED else None

    @property
    def is_sealed(self) -> bool:
        """A sealed request shows that it was received and is handled, and no line at all."""
        return self.record.queue != Queue.CENTRE

    @property
    def is_received(self) -> bool:
        return self.record.state == RecordState.RECEIVED

    @property
    def is_declined(self) -> bool:
        return self.record.state == RecordState.DECLINED

    @property
    def is_withdrawn(self) -> bool:
        return self.record.state == RecordState.WITHDRAWN

    @cached_property
    def echo(self) -> Echo:
        return echo_of(self.record, self.now)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return steps_of(self.record, self.now)

    @property
    def submitted(self) -> When:
        return at(self.record.submitted_at, self.now)

    @property
    def promised(self) -> When | None:
        """Who answers by when, while that is still to come."""
        stands_still = self.issue is not None and self.issue.state == State.WAITING
        if not is_open(self.record) or stands_still or answer_due(self.record) <= self.now:
            return None
        lead = self.issue.lead if self.issue else None
        return due.promise(str(lead or _("The reception centre")), answer_due(self.record))

    @cached_property
    def answers(self) -> list[Update]:
        """Every approved answer, of every round, oldest first."""
        return [update for update in self._readable if update.kind == UpdateKind.REPLY]

    @cached_property
    def news(self) -> list[Update]:
        return [update for update in self._readable if update.kind != UpdateKind.REPLY]

    @cached_property
    def _readable(self) -> list[Update]:
        if self.issue is None:
            return []
        approved = ~Q(kind=UpdateKind.REPLY) | Q(approved_at__isnull=False)
        updates = self.issue.updates.filter(approved, audience__in=READABLE)
        return list(updates.select_related("department").prefetch_related("corrections"))

    @cached_property
    def promises(self) -> QuerySet[Promise]:
        return self.issue.promises.select_related("owner") if self.issue else Promise.objects.none()

    @cached_property
    def said_before(self) -> FollowUp | None:
        """What the person said of this round's answer."""
        if self.issue is None:
            return None
        answered = self.record.follow_ups.filter(answered_at__isnull=False)
        return answered.filter(round=self.issue.round).first()

    @property
    def may_say(self) -> bool:
        answered = self.issue is not None and self.issue.state in ANSWERED_STATES
        return answered and not self.is_sealed and self.said_before is None

    @property
    def may_withdraw(self) -> bool:
        return self.record.state in RECORD_MOVES["withdraw"].sources and is_open(self.record)

    @cached_property
    def public_url(self) -> str:
        """The issue's public page, once an editor has cleared its wording."""
        if self.issue is None or not Issue.objects.cleared().filter(pk=self.issue.pk).exists():
            return ""
        return self.issue.get_absolute_url()
