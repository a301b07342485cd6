"""Everything the tracking page shows of one request, decided here and nowhere in a template."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clearance.actions.erase import can_ask_erasure, is_over
from clearance.actions.follow_up import can_say
from clearance.actions.triage import can_withdraw
from clearance.enums import (
    KEEPERS,
    Alarm,
    Audience,
    Kind,
    Queue,
    RecordState,
    State,
    UpdateKind,
)
from clearance.faces import due
from clearance.faces.due import When
from clearance.faces.echo import Echo
from clearance.faces.timeline import Step
from clearance.models import Issue, Reporter, RequestRecord, Update, VisitContact
from clearance.permissions import READINGS
from clearance.public.reading import Fact, Picture
from clearance.track.rounds import Round, rounds_of
from clearance.track.steps import answer_due, echo_of, is_open, steps_of
from clearance.track.telling import (
    Reading,
    facts_of,
    line_of,
    news_of,
    picture_of,
    promise_of,
    reading_of,
)

# What those who asked may read; a reply only once it is approved.
READABLE = (Audience.ASKERS, Audience.PUBLIC)

# A page has a bound; the register of the staff has none.
MOST_READINGS = 20
CONTACT = {
    "name": gettext_lazy("your name"),
    "student_number": gettext_lazy("your student number"),
    "phone": gettext_lazy("your phone"),
    "email": gettext_lazy("your e-mail address"),
}

# Two lines on a phone.
HEADING = 28


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
    def in_despair(self) -> bool:
        """Whether its words spoke of ending their life: help stands first."""
        return self.record.alarm == Alarm.SELF

    @property
    def keeper(self) -> str:
        """Who reads it and writes back."""
        return str(KEEPERS[self.record.queue])

    @property
    def sealed_end(self) -> When | None:
        """When its own office closed it; None while that has not happened."""
        closed = self.issue is not None and self.issue.state == State.CLOSED
        return due.happened(self.issue.closed_at, self.now) if closed else None

    @property
    def sealed_answer(self) -> When | None:
        """When its own office answered what is still to be closed."""
        answered = self.issue is not None and self.issue.state == State.ANSWERED
        return due.happened(self.issue.answered_at, self.now) if answered else None

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
    def heading(self) -> str:
        """Their own title, or how their words begin; a sealed one names its kind alone."""
        if self.is_sealed:
            return str(Kind(self.record.kind).label)
        beginning = self.record.body.strip().splitlines()[0]
        return self.record.title or Truncator(beginning).chars(HEADING)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return facts_of(self.record, self.now)

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        photos = self.record.photos.all()
        return tuple(picture_of(photo, place) for place, photo in enumerate(photos, 1))

    @cached_property
    def lines(self) -> tuple[Step, ...]:
        """What went between the person and the keeper, oldest first."""
        messages = self.record.messages.all()
        return tuple(line_of(message, self.keeper, self.now) for message in messages)

    @property
    def promised(self) -> When | None:
        """Who answers by when, while that is still to come."""
        stands_still = self.issue is not None and self.issue.state == State.WAITING
        if not is_open(self.record) or stands_still or answer_due(self.record) <= self.now:
            return None
        lead = self.issue.lead if self.issue else None
        return due.promise(str(lead or self.keeper), answer_due(self.record))

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """What was answered and what they said of it, the round that stands first."""
        if self.issue is None:
            return ()
        replies = [update for update in self._readable if update.is_answer]
        said = self.record.follow_ups.filter(answered_at__isnull=False)
        return rounds_of(replies, said, self.issue.round, self.keeper if self.is_sealed else "")

    @cached_property
    def news(self) -> tuple[Step, ...]:
        written = [update for update in self._readable if update.kind != UpdateKind.REPLY]
        return tuple(news_of(update, self.now) for update in written)

    @cached_property
    def _readable(self) -> list[Update]:
        if self.issue is None:
            return []
        approved = ~Q(kind=UpdateKind.REPLY) | Q(approved_at__isnull=False)
        updates = self.issue.updates.filter(approved, audience__in=READABLE)
        return list(updates.select_related("department").prefetch_related("corrections"))

    @cached_property
    def promises(self) -> tuple[Step, ...]:
        if self.issue is None:
            return ()
        promised = self.issue.promises.standing().select_related("owner")
        return tuple(promise_of(promise, self.now) for promise in promised)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Who looked at their contact, newest first."""
        read = self.record.events.filter(verb__in=READINGS).order_by("-happened_at", "-pk")
        return tuple(reading_of(event, self.keeper) for event in read[:MOST_READINGS])

    @cached_property
    def has_contact(self) -> bool:
        """Whether they told anything of themselves; asked without unlocking any of it."""
        told = Q(reporter__isnull=False) | Q(visit__isnull=False)
        return RequestRecord.objects.filter(told, pk=self.record.pk).exists()

    @cached_property
    def left(self) -> str:
        """What they told of themselves, by its name; the values are not shown."""
        reporter = Reporter.objects.filter(record=self.record).first()
        named = [name for name in CONTACT if reporter and getattr(reporter, name)]
        visit = VisitContact.objects.filter(record=self.record).exists()
        told = [str(CONTACT[name]) for name in named]
        return _(", ").join([*told, *([_("how to visit you")] if visit else [])])

    @property
    def is_over(self) -> bool:
        return is_over(self.record)

    @property
    def may_ask_erasure(self) -> bool:
        return can_ask_erasure(self.record)

    @property
    def may_say(self) -> bool:
        return can_say(self.record)

    @property
    def may_withdraw(self) -> bool:
        return can_withdraw(self.record)

    @cached_property
    def public_url(self) -> str:
        """The issue's public page, where it has one."""
        if self.issue is None or not Issue.objects.listed().filter(pk=self.issue.pk).exists():
            return ""
        return self.issue.get_absolute_url()
