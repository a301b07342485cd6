"""The end of an issue: closed, struck off, reopened, merged."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.due import set_clocks
from clearance.actions.move import check_possible, lock_issue, lock_issues, move_issue
from clearance.actions.triage import split
from clearance.actions.wall import carry_walls
from clearance.actors import Actor
from clearance.deadlines import reopened
from clearance.enums import (
    ON_THE_BOOKS_OUTCOMES,
    STRIKABLE_OUTCOMES,
    Check,
    Outcome,
    Pen,
    Queue,
    State,
)
from clearance.models import Issue
from clearance.permissions import check_verify
from clearance.refusals import NotAllowed, NotPossible, passes
from clearance.states import MOVES

# Whose hand confirms as what. The clock confirms nothing.
CHECK_OF_PEN = {Pen.PERSON: Check.REPORTER, Pen.CENTRE: Check.CENTRE, Pen.PATROL: Check.PATROL}


@transaction.atomic
def confirm(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """Close an answered issue as checked by whoever confirms; solved ones are struck off."""
    at, issue = at or timezone.now(), lock_issue(issue)
    check = CHECK_OF_PEN.get(check_confirm(by, issue))
    changes = {"closed_at": at}
    if check and issue.outcome in STRIKABLE_OUTCOMES:
        changes |= {"struck_off_at": at, "struck_off_by": check}
    return _close(issue, by=by, changes=changes, data={"check": check or ""}, at=at)


@transaction.atomic
def lapse(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """Close an answered issue unchecked: the follow-up ran out, or nobody is there to ask."""
    at = at or timezone.now()
    return _close(issue, by=by, changes={"closed_at": at}, data={"check": ""}, at=at)


def check_no_open_parts(issue: Issue) -> None:
    """Raise NotPossible while a helper still has something to do in it."""
    parts = issue.assignments.unfinished().select_related("department")
    if names := "、".join(str(part.department) for part in parts):
        raise NotPossible(_("A part is still open: %(departments)s.") % {"departments": names})


def check_confirm(by: Actor, issue: Issue) -> Pen:
    """Return the hand that closes it as checked; raises Refused."""
    pen = check_verify(by, issue)
    check_no_open_parts(issue)
    return pen


def can_confirm(by: Actor, issue: Issue) -> bool:
    return passes(check_confirm, by, issue)


def _close(issue: Issue, *, by: Actor, changes: dict, data: dict, at: datetime) -> Issue:
    check_no_open_parts(issue)
    return move_issue(issue, "close", by=by, changes=changes, data=data, at=at)


def check_strike_off(by: Actor, issue: Issue) -> Pen:
    """Return the hand that strikes off what was closed unchecked; raises Refused."""
    pen = check_verify(by, issue)
    if pen not in CHECK_OF_PEN:
        raise NotAllowed(_("The clock confirms nothing: somebody has to look."))
    if issue.state != State.CLOSED or issue.outcome not in STRIKABLE_OUTCOMES:
        raise NotPossible(_("Only what is closed as solved can be struck off."))
    if issue.is_struck_off:
        raise NotPossible(_("It is struck off already."))
    return pen


def can_strike_off(by: Actor, issue: Issue) -> bool:
    return passes(check_strike_off, by, issue)


@transaction.atomic
def strike_off(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """销号 of what was closed unchecked, once the centre or a patrol has looked."""
    at, issue = at or timezone.now(), lock_issue(issue)
    return _strike(issue, by=by, pen=check_strike_off(by, issue), at=at)


def _strike(issue: Issue, *, by: Actor, pen: Pen, at: datetime, **changed) -> Issue:
    """``changed`` is what the trail keeps beside who has looked."""
    issue.struck_off_at, issue.struck_off_by, issue.changed_at = at, CHECK_OF_PEN[pen], at
    issue.save()
    trail.write("struck_off", by=by, pen=pen, issue=issue,
                data={"check": CHECK_OF_PEN[pen]} | changed, at=at)  # fmt: skip
    return issue


@transaction.atomic
def settle_kept_plan(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """A planned issue whose promises are all kept and checked becomes solved and struck off."""
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_verify(by, issue)
    if pen not in CHECK_OF_PEN:
        raise NotAllowed(_("The clock confirms nothing: somebody has to look."))
    if issue.outcome not in ON_THE_BOOKS_OUTCOMES:
        raise NotPossible(_("Only a plan stays on the books."))
    if issue.promises.unchecked().exists():
        raise NotPossible(_("A promise is still to be kept and checked."))
    if issue.state == State.ANSWERED:
        data = {"check": CHECK_OF_PEN[pen]}
        issue = _close(issue, by=by, changes={"closed_at": at}, data=data, at=at)
    was, issue.outcome = issue.outcome, Outcome.SOLVED
    return _strike(issue, by=by, pen=pen, at=at, outcome=issue.outcome, was=was)


def check_reopenable(issue: Issue) -> None:
    """Raise NotPossible where nobody is left to do it for, or nobody to do it."""
    is_led = issue.lead_id or issue.queue != Queue.CENTRE
    if issue.outcome == Outcome.WITHDRAWN or not is_led:
        raise NotPossible(_("What was withdrawn, or never had a lead, is not reopened."))
    if issue.origin_page_id is None and not issue.records.standing().exists():
        raise NotPossible(_("Nobody who asked is left and no gathering raised it: open a new one."))


def can_reopen(issue: Issue) -> bool:
    return passes(check_reopenable, issue)


@transaction.atomic
def reopen(issue: Issue, *, reason: str, by: Actor, at: datetime | None = None) -> Issue:
    """没有修好: a new round with a 24-hour clock. What was struck off is so no longer.

    A member of staff's reason goes into the trail; a person's own words never do.
    """
    at = at or timezone.now()
    issue = lock_issue(issue)
    check_reopenable(issue)
    due = reopened(at)
    changes = {
        "round": issue.round + 1, "outcome": "", "answered_at": None, "closed_at": None,
        "struck_off_at": None, "struck_off_by": "", "accept_by": due, "answer_by": due,
        "resolve_by": due, "paused_at": None, "paused_for": timedelta(),
    }  # fmt: skip
    data = {"round": issue.round + 1} | ({"reason": reason.strip()} if by.user else {})
    issue = move_issue(issue, "reopen", by=by, given={"reason": reason.strip()}, changes=changes,
                       data=data, at=at)  # fmt: skip
    _drop_promises(issue, by=by, at=at)
    return issue


def _drop_promises(issue: Issue, *, by: Actor, at: datetime) -> None:
    """The old plan is void: what it promised and nobody has checked leaves the books."""
    dropped = issue.promises.unchecked().update(dropped_at=at)
    if dropped:
        trail.write("promises_dropped", by=by, pen=issue.last_event.pen, issue=issue,
                    data={"count": dropped}, at=at)  # fmt: skip


@transaction.atomic
def merge(issue: Issue, into: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """并件: the records go over, the address redirects, and it never opens again."""
    issue, into = lock_issues(issue, into)
    if issue.pk == into.pk or into.state == State.MERGED or issue.queue != into.queue:
        raise NotPossible(_("Choose another issue to merge into."))
    check_possible(issue, MOVES["merge"])
    carry_walls(issue, into)
    for record in issue.records.standing():
        split(record, into, by=by, at=at)
    merged = move_issue(
        issue,
        "merge",
        by=by,
        given={"into": into},
        changes={"merged_into": into},
        data={"into": into.number},
        at=at,
    )
    set_clocks(lock_issue(into))
    return merged
