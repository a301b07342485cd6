"""回访 answered: did it work? What the person says closes or reopens."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.ask import ask
from clearance.actions.close import confirm, reopen, strike_off
from clearance.actions.message import add_line
from clearance.actions.move import lock_issue
from clearance.actors import Actor, person
from clearance.enums import STRIKABLE_OUTCOMES, FollowUpAnswer, Pen, RecordState, State
from clearance.models import FollowUp, RequestRecord
from clearance.refusals import NotPossible

RATINGS = (None, 1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Said:
    """What the person says of the answer; ``rating`` is 1 to 5 or None."""

    answer: str
    rating: int | None = None
    words: str = ""


@transaction.atomic
def say(record: RequestRecord, said: Said, *, by: Actor, at: datetime | None = None) -> FollowUp:
    """Take the person's answer for this round, once.

    Fixed closes the issue (struck off when solved), not fixed reopens it; partly is noted.
    Raises NotPossible before there is an answer, and for a second time in a round.
    """
    at = at or timezone.now()
    if by.record is None or by.record.pk != record.pk or record.state != RecordState.JOINED:
        raise NotPossible(_("Only the person who asked can say so."))
    issue = lock_issue(record.issue)
    if issue.state not in (State.ANSWERED, State.CLOSED):
        raise NotPossible(_("There is no answer to judge yet."))
    ask([record], round=issue.round, at=at)
    row = FollowUp.objects.select_for_update().get(record=record, round=issue.round)
    if row.answered_at:
        raise NotPossible(_("You have said so already for this answer."))
    _write(row, said, at)
    trail.write("followed_up", by=by, pen=Pen.PERSON, issue=issue,
                data={"answer": said.answer, "rating": said.rating}, at=at)  # fmt: skip
    _act(record, issue, said, at)
    return row


def _write(row: FollowUp, said: Said, at: datetime) -> None:
    if said.answer not in FollowUpAnswer.values or said.answer == FollowUpAnswer.SILENT:
        raise NotPossible(_("Choose one of the three."))
    if said.rating not in RATINGS:
        raise NotPossible(_("A rating is from 1 to 5."))
    row.answer, row.rating, row.words, row.answered_at = said.answer, said.rating, said.words, at
    row.save()


def _count_as_check(issue, by: Actor, at: datetime) -> None:
    """Close it or, where time has closed it, strike it off; with a part still open it waits."""
    has_lapsed = issue.state == State.CLOSED and issue.outcome in STRIKABLE_OUTCOMES
    if issue.state == State.ANSWERED and not issue.has_open_parts():
        confirm(issue, by=by, at=at)
    elif has_lapsed and not issue.is_struck_off:
        strike_off(issue, by=by, at=at)


def _act(record: RequestRecord, issue, said: Said, at: datetime) -> None:
    by = person(record)
    if said.answer == FollowUpAnswer.FIXED:
        _count_as_check(issue, by, at)
    if said.answer == FollowUpAnswer.NOT_FIXED:
        reopen(issue, reason=said.words or _("Not fixed."), by=by, at=at)
    if said.words.strip():
        add_line(record, text=said.words, by=by, at=at)
