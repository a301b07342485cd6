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
from clearance.actors import Actor
from clearance.enums import (
    ANSWERED_STATES,
    STRIKABLE_OUTCOMES,
    FollowUpAnswer,
    FollowUpChannel,
    Pen,
    Queue,
    RecordState,
    State,
)
from clearance.models import FollowUp, Issue, RequestRecord
from clearance.permissions import (
    CENTRE_ROLES,
    WORKING_ROLES,
    can_see_record,
    departments_of,
    has_role,
)
from clearance.refusals import NotAllowed, NotPossible, passes

RATINGS = (None, 1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Said:
    """What the person says of the answer; ``rating`` is 1 to 5 or None."""

    answer: str
    rating: int | None = None
    words: str = ""


@transaction.atomic
def say(
    record: RequestRecord,
    said: Said,
    *,
    by: Actor,
    channel: str = FollowUpChannel.TRACK,
    at: datetime | None = None,
) -> FollowUp:
    """Take the person's answer for this round, once.

    Fixed closes the issue (struck off when solved), not fixed reopens it; partly is noted.
    Raises NotPossible before there is an answer, and for a second time in a round.
    """
    at = at or timezone.now()
    if by.record is None or by.record.pk != record.pk:
        raise NotPossible(_("Only the person who asked can say so."))
    row, issue = _take(record, said, by=by, pen=Pen.PERSON, channel=channel, at=at)
    _act(issue, said, reason=said.words or _("Not fixed."), by=by, at=at)
    if said.words.strip():
        add_line(record, text=said.words, by=by, at=at)
    return row


@transaction.atomic
def say_by_phone(
    record: RequestRecord, said: Said, *, by: Actor, at: datetime | None = None
) -> FollowUp:
    """Enter what the person said when the centre called: it counts as the centre's check.

    Raises NotAllowed for everybody else, and for whoever has a part in what was done.
    """
    at = at or timezone.now()
    check_call(by, record)
    channel = FollowUpChannel.PHONE
    row, issue = _take(record, said, by=by, pen=Pen.CENTRE, channel=channel, at=at)
    reason = _("Not fixed, as the person says on the phone.")
    _act(issue, said, reason=reason, by=by, at=at)
    return row


def check_call(by: Actor, record: RequestRecord) -> None:
    """Raise NotAllowed for who isn't the centre, or works where it was worked on."""
    if by.user is None or not has_role(by.user, *CENTRE_ROLES):
        raise NotAllowed(_("Only the reception centre may do this."))
    if not can_see_record(by.user, record):
        raise NotAllowed(_("Only the reception centre may do this."))
    mine = departments_of(by.user, *WORKING_ROLES)
    if not Issue.objects.never_worked_on_by(mine).filter(pk=record.issue_id).exists():
        raise NotAllowed(_("Your department worked on this, so somebody else has to check it."))


def check_say(record: RequestRecord) -> None:
    """Raise NotPossible where no answer is to be judged, or was in this round already.

    What is sealed is judged by its own office alone.
    """
    issue = record.issue
    if issue is None or issue.state not in ANSWERED_STATES or record.queue != Queue.CENTRE:
        raise NotPossible(_("There is no answer to judge yet."))
    if record.state != RecordState.JOINED:
        raise NotPossible(_("Only the person who asked can say so."))
    if record.follow_ups.filter(round=issue.round, answered_at__isnull=False).exists():
        raise NotPossible(_("You have said so already for this answer."))


def can_say(record: RequestRecord) -> bool:
    return passes(check_say, record)


def _take(record: RequestRecord, said: Said, *, by: Actor, pen: Pen, channel: str, at: datetime):
    """Write the answer into the round's row and the trail; return the row and the held issue."""
    if record.issue is None:
        raise NotPossible(_("There is no answer to judge yet."))
    record.issue = issue = lock_issue(record.issue)
    check_say(record)
    ask([record], round=issue.round, at=at)
    row = FollowUp.objects.select_for_update().get(record=record, round=issue.round)
    row.channel = channel
    _write(row, said, at)
    trail.write("followed_up", by=by, pen=pen, issue=issue,
                data={"answer": said.answer, "rating": said.rating, "channel": channel},
                at=at)  # fmt: skip
    return row, issue


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


def _act(issue: Issue, said: Said, *, reason: str, by: Actor, at: datetime) -> None:
    if said.answer == FollowUpAnswer.FIXED:
        _count_as_check(issue, by, at)
    if said.answer == FollowUpAnswer.NOT_FIXED:
        reopen(issue, reason=reason, by=by, at=at)
