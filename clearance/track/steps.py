"""The stepper on /track/: four stations, each with when and one sentence to the person."""

from datetime import datetime

from django.utils.translation import gettext as _

from clearance.enums import (
    OPEN_STATES,
    STRIKABLE_OUTCOMES,
    Check,
    Outcome,
    RecordState,
    State,
)
from clearance.faces import due
from clearance.faces.echo import Echo, echo, record_echo
from clearance.faces.shapes import STATION_NAMES, Shape
from clearance.faces.timeline import Step
from clearance.models import Issue, RequestRecord
from clearance.track.telling import at

KEYS = ("raised", "dispatched", "answered", "struck")


def echo_of(record: RequestRecord, now: datetime) -> Echo:
    """The person's own line: their issue's, or their request's while it has none."""
    issue = record.issue if record.state == RecordState.JOINED else None
    if issue is None:
        tone = due.tone(record.accept_by, now)
        return record_echo(record.state, overdue=tone == "late", soon=tone == "soon")
    tone = due.tone(answer_due(record), now)
    return echo(
        issue.state, issue.outcome, struck_off=issue.is_struck_off, round=issue.round,
        overdue=tone == "late", soon=tone == "soon",
    )  # fmt: skip


def answer_due(record: RequestRecord) -> datetime:
    """When an answer is owed to this person; a promise given doesn't move within a round."""
    issue = record.issue
    return issue.answer_by if issue and issue.round > 1 else record.answer_due


def steps_of(record: RequestRecord, now: datetime) -> tuple[Step, ...]:
    """The stations of the record's line, two to four of them."""
    shapes = echo_of(record, now).stations
    tell = (_raised, _sent, _answer, _struck)
    return tuple(
        Step(key, STATION_NAMES[place], shape, *tell[place](record, shape, now))
        for place, (key, shape) in enumerate(zip(KEYS, shapes, strict=False))
    )


def _raised(record: RequestRecord, _shape: Shape, now: datetime):
    return at(record.submitted_at, now), _("We have it. Your own words are never public.")


def _sent(record: RequestRecord, shape: Shape, now: datetime):
    issue = record.issue
    if shape == Shape.ENDBAR:
        return None, _left(record)
    if shape in (Shape.NOW, Shape.LATE):
        when = due.dispatch_due(record.accept_by, now)
        return when, _("The reception centre passes it to the department in charge.")
    when = at(issue.dispatched_at, now) if issue.dispatched_at else None
    words = _("The reception centre passed it to %(department)s.")
    return when, words % {"department": issue.lead}


def _left(record: RequestRecord) -> str:
    if record.state == RecordState.DECLINED:
        return _("It was not accepted: %(reason)s") % {"reason": record.declined_reason}
    return _("You took it back.")


def _answer(record: RequestRecord, shape: Shape, now: datetime):
    issue = record.issue
    if shape in (Shape.DONE, Shape.ENDBAR):
        return at(issue.answered_at, now), _answered(issue)
    if issue is not None and issue.state == State.WAITING:
        when = due.happened(issue.paused_until, now)
        return when, _("The clock stands still until this day.")
    return due.public_due(answer_due(record), now), _owed(issue)


def _answered(issue: Issue) -> str:
    """Who says so: it is the department's word until somebody has looked."""
    words = _("%(department)s answered: %(outcome)s.")
    if issue.state == State.ANSWERED and issue.outcome in STRIKABLE_OUTCOMES:
        words = _("%(department)s answered: %(outcome)s. Now you say whether it is so.")
    who = issue.lead or _("The reception centre")
    return words % {"department": who, "outcome": Outcome(issue.outcome).label}


def _owed(issue: Issue | None) -> str:
    if issue is None or issue.lead is None:
        return _("You see the answer here first.")
    if issue.round > 1:
        words = _("It is not fixed yet, so %(department)s works on it again.")
    else:
        words = _("%(department)s answers. You see it here first.")
    return words % {"department": issue.lead}


def _struck(record: RequestRecord, shape: Shape, now: datetime):
    issue = record.issue
    if shape == Shape.STRUCK:
        when = due.happened(issue.struck_off_at, now)
        return when, _("Solved, %(check)s.") % {"check": Check(issue.struck_off_by).label}
    if shape == Shape.BOOKS:
        return None, _("It stays on the books until it is done and checked.")
    if shape == Shape.CHECKING:
        return None, _("Is it fixed? Tell us on this page.")
    return None, _("We ask you whether it is fixed. If not, work starts again.")


def is_open(record: RequestRecord) -> bool:
    """Whether somebody still owes an answer."""
    if record.state == RecordState.RECEIVED:
        return True
    return record.state == RecordState.JOINED and record.issue.state in OPEN_STATES
