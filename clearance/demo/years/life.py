"""One matter's rows in memory, moved along the state table as the actions would move them."""

from datetime import datetime, timedelta

from clearance.demo.years.ground import Ground
from clearance.encryption import keyed_hash
from clearance.enums import (
    START,
    UNANSWERED,
    Audience,
    FollowUpAnswer,
    Part,
    Pen,
    RecordState,
    UpdateKind,
)
from clearance.models import (
    Assignment,
    Event,
    FollowUp,
    Issue,
    Message,
    Promise,
    RequestRecord,
    Update,
)
from clearance.states import MOVES, RECORD_MOVES

ASKED_FOR = timedelta(days=14)


class FutureError(Exception):
    """The next step would lie after the demo's end: here the matter stands today."""


class Life:
    """``issue`` and the rest are rows not yet written; ``state`` is what their trail says.

    Every step raises ``FutureError`` when it would lie in the future, and must be one of the table's.
    """

    def __init__(self, ground: Ground, key: str):
        self.ground, self.key = ground, key
        self.issue: Issue | None = None
        self.state, self.record_states = START, {}
        self.checked_by = ""
        self.records: list[RequestRecord] = []
        self.events: list[Event] = []
        self.updates: list[Update] = []
        self.assignments: list[Assignment] = []
        self.follow_ups: list[FollowUp] = []
        self.promises: list[Promise] = []
        self.messages: list[Message] = []
        self.progress_told: list[tuple[Event, Update]] = []

    def check(self, at: datetime) -> None:
        """Raise ``FutureError`` before anything is changed."""
        if at > self.ground.now:
            raise FutureError

    def tell(
        self, verb: str, pen: str, at: datetime, *, actor=None, record=None, **fields
    ) -> Event:
        """Add a row of the trail. About the issue unless only a record is given."""
        self.check(at)
        if self.events and record is None:
            assert at >= self.issue.changed_at, f"{verb} before {self.events[-1].verb}"
        event = Event(verb=verb, pen=pen, actor=actor, record=record, happened_at=at,
                      **{"issue": self.issue} | fields)  # fmt: skip
        self.events.append(event)
        return event

    def move(self, name: str, pen: str, at: datetime, *, actor=None, data=None, **changes) -> None:
        """Move the issue; the table must have the move from here, in this hand."""
        move = MOVES[name]
        assert self.state in move.sources, f"{name} from {self.state}"
        assert pen in move.by, f"{name} by {pen}"
        self.tell(move.past, pen, at, actor=actor, data=data or {}, from_state=self.state,
                  to_state=move.target)  # fmt: skip
        self.state = move.target
        for field, value in changes.items():
            setattr(self.issue, field, value)
        self.issue.changed_at = at

    def move_record(self, record, name: str, pen: str, at: datetime, *, actor=None, data=None):
        move, state = RECORD_MOVES[name], self.record_states.get(id(record), START)
        assert state in move.sources, f"{name} from {state}"
        assert pen in move.by, f"{name} by {pen}"
        self.tell(move.past, pen, at, actor=actor, record=record, issue=record.issue,
                  data=data or {}, from_state=state, to_state=move.target)  # fmt: skip
        self.record_states[id(record)] = move.target

    def join(self, record: RequestRecord, at: datetime) -> None:
        """The trail names the issue once that has a number."""
        self.check(at)
        record.issue = self.issue
        self.move_record(record, "join", Pen.CENTRE, at, actor=self.ground.centre)
        if self.issue.answered_at:
            record.first_answered_at = at
            self._ask(record, at)

    def lead_by(self, department, at: datetime) -> None:
        for part in self.assignments:
            if part.part == Part.LEAD and part.ended_at is None:
                part.ended_at = at
        self.assignments.append(
            Assignment(issue=self.issue, department=department, part=Part.LEAD, assigned_at=at)
        )

    def write(self, text: str, writer, at: datetime, kind=UpdateKind.REPLY, **fields) -> Update:
        update = Update(issue=self.issue, kind=kind, text=text, round=self.issue.round,
                        department=self.issue.lead, written_by=writer, written_at=at,
                        **fields)  # fmt: skip
        self.updates.append(update)
        return update

    def progress(self, text: str, writer, at: datetime) -> None:
        """The event names its update, once that has a number."""
        self.check(at)
        update = self.write(text, writer, at, UpdateKind.PROGRESS, audience=Audience.ASKERS)
        event = self.tell("progress_written", Pen.OFFICER, at, actor=writer,
                          data={"audience": Audience.ASKERS.value})  # fmt: skip
        self.progress_told.append((event, update))
        self.issue.changed_at = at

    def publish(self, update: Update, at: datetime, approved_by=None) -> None:
        """The answer goes out to those who asked, and asks them."""
        update.audience, update.approved_at, update.approved_by = Audience.ASKERS, at, approved_by
        for record in self.records:
            if self.record_states.get(id(record)) == RecordState.JOINED:
                record.first_answered_at = record.first_answered_at or at
                self._ask(record, at)

    def _ask(self, record: RequestRecord, at: datetime) -> None:
        number = self.records.index(record)
        token = keyed_hash(f"{self.key} {number} {self.issue.round}", "follow-up")
        expires = at + ASKED_FOR
        silent = FollowUpAnswer.SILENT if expires <= self.ground.now else ""
        self.follow_ups.append(
            FollowUp(record=record, round=self.issue.round, token_hash=token, sent_at=at,
                     expires_at=expires, answer=silent)
        )  # fmt: skip

    def say(self, answer: str, rating: int | None, words: str, at: datetime) -> None:
        """The first person's answer to the round's question."""
        row = next(one for one in reversed(self.follow_ups) if one.record is self.records[0])
        assert row.answer in UNANSWERED, "asked once a round"
        self.tell("followed_up", Pen.PERSON, at, data={"answer": answer, "rating": rating})
        row.answer, row.rating, row.words, row.answered_at = answer, rating, words, at
        if words:
            self.messages.append(
                Message(record=self.records[0], from_person=True, text=words, sent_at=at)
            )
            self.tell("line_added", Pen.PERSON, at, record=self.records[0], issue=None)
