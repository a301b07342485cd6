"""The one way a state changes."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import outbox, trail
from clearance.actors import Actor
from clearance.enums import ONGOING_RECORD_STATES, Pen, Queue, State
from clearance.models import Event, Issue, RequestRecord, VisitContact
from clearance.permissions import check_move, check_record
from clearance.refusals import NotPossible, passes
from clearance.states import MOVES, RECORD_MOVES, Move


def lock_issue(issue: Issue) -> Issue:
    """The issue as it is now, held until the transaction ends."""
    return Issue.objects.select_for_update(of=("self",)).select_related("lead").get(pk=issue.pk)


def lock_issues(*issues: Issue) -> list[Issue]:
    """Several, held in the order of their keys, so that two at once never wait for each other."""
    held = {pk: lock_issue(Issue(pk=pk)) for pk in sorted({issue.pk for issue in issues})}
    return [held[issue.pk] for issue in issues]


def lock_record(record: RequestRecord) -> RequestRecord:
    return RequestRecord.objects.select_for_update(of=("self",)).get(pk=record.pk)


def check_possible(thing: Issue | RequestRecord, move: Move) -> None:
    """Raise NotPossible when the table has no such move from the present state.

    Nor does anything sealed go to a department: its own office answers it.
    """
    if thing.state not in move.sources:
        raise NotPossible(
            _("“%(move)s” is not possible while the state is “%(state)s”.")
            % {"move": move.label, "state": thing.get_state_display() or _("new")}
        )
    if move.target == State.DISPATCHED and thing.queue != Queue.CENTRE:
        raise NotPossible(_("A sealed matter is sent to no department."))


def is_possible(thing: Issue | RequestRecord, move: Move) -> bool:
    return passes(check_possible, thing, move)


def check_not_merged(issue: Issue) -> None:
    """Raise NotPossible for an issue that lives on in another."""
    if issue.state == State.MERGED:
        raise NotPossible(_("It was merged: write to the issue it went into."))


def check_needs(move: Move, given: dict) -> None:
    """Raise NotPossible when something the move needs was left empty."""
    missing = [name for name in move.needs if not given.get(name)]
    if missing:
        raise NotPossible(_("“%(move)s” needs more than was given.") % {"move": move.label})


@transaction.atomic
def move_issue(
    issue: Issue,
    name: str,
    *,
    by: Actor,
    given: dict | None = None,
    changes: dict | None = None,
    data: dict | None = None,
    at: datetime | None = None,
) -> Issue:
    """Move the issue and return it as it now is.

    ``given`` is what the table's ``needs`` are checked against, ``changes`` the fields that
    change with the state, ``data`` what the trail keeps. Raises NotAllowed or NotPossible.
    """
    move, at = MOVES[name], at or timezone.now()
    issue = lock_issue(issue) if issue.pk else issue
    pen = check_move(by, issue, move)
    check_possible(issue, move)
    check_needs(move, given or {})
    changes = (changes or {}) | {"changed_at": at}
    event = _change(issue, move, changes, by=by, pen=pen, issue=issue, data=data, at=at)
    if move.target == State.CLOSED:
        # Who may be called for the visit was asked for the visit only.
        VisitContact.objects.filter(record__issue=issue).delete()
    outbox.tell_of_move(issue, move, event)
    return issue


@transaction.atomic
def move_record(
    record: RequestRecord,
    name: str,
    *,
    by: Actor,
    given: dict | None = None,
    changes: dict | None = None,
    data: dict | None = None,
    at: datetime | None = None,
) -> RequestRecord:
    """The same for a record. What its person does is in nobody's name."""
    move, at = RECORD_MOVES[name], at or timezone.now()
    record = lock_record(record) if record.pk else record
    pen = check_record(by, record, move)
    check_possible(record, move)
    check_needs(move, given or {})
    by = Actor() if pen == Pen.PERSON else by
    event = _change(record, move, changes or {}, by=by, pen=pen, record=record, data=data, at=at)
    if move.target not in ONGOING_RECORD_STATES:
        VisitContact.objects.filter(record=record).delete()
    outbox.tell_of_record_move(record, move, event)
    return record


def _change(thing: Issue | RequestRecord, move: Move, changes: dict, **row) -> Event:
    """Write the new state and what changes with it; ``row`` is of the trail, which comes first."""
    from_state = thing.state
    for field, value in changes.items():
        setattr(thing, field, value)
    if thing.pk is None:
        thing.save()
    if "record" in row:
        row["issue"] = thing.issue
    event = trail.write(move.past, from_state=from_state, to_state=move.target, **row)
    thing.keep_state(move.target, event)
    thing.save()
    return event
