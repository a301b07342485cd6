"""Sending an issue to a department: dispatch, transfer, return, ruling, helpers."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.due import (
    accept_anew,
    check_tier,
    go_on,
    retier,
    set_clocks,
    stood_still_since,
)
from clearance.actions.move import lock_issue, move_issue
from clearance.actions.own_words import check_own_words
from clearance.actions.wall import check_no_wall
from clearance.actors import Actor
from clearance.enums import OPEN_STATES, Handling, Part, Pen, Queue
from clearance.models import Assignment, Issue
from clearance.permissions import CENTRE_ROLES, has_role
from clearance.refusals import NotAllowed, NotPossible, passes


@transaction.atomic
def dispatch(
    issue: Issue,
    *,
    lead,
    brief: str,
    by: Actor,
    helpers: tuple = (),
    tier: str | None = None,
    handling: str = Handling.WORK,
    at: datetime | None = None,
) -> Issue:
    """Send a new issue to one lead and any helpers (首接负责).

    ``brief`` is the centre's own wording: a record's text is refused. Another ``tier`` than the
    request's changes what is promised (``due.retier``). Raises NotAllowed, NotPossible.
    """
    brief, at, issue = brief.strip(), at or timezone.now(), lock_issue(issue)
    was, tier = issue.tier, tier or issue.tier
    check_no_wall(issue, lead)
    check_own_words(brief, issue.records.all())
    check_tier(issue, tier)
    given = {"lead": lead, "brief": brief}
    changes = given | {"handling": handling, "dispatched_at": at, "tier": tier}
    data = {"lead": lead.pk} | _rule_of(by)
    issue = move_issue(issue, "dispatch", by=by, given=given, changes=changes, data=data, at=at)
    if tier != was:
        retier(issue, was, by=by, at=at)
    _assign(issue, lead, helpers, at)
    return issue


def _rule_of(by: Actor) -> dict:
    """Which rule of the catalogue sent it, if one did."""
    return {"rule": by.rule.pk} if by.rule else {}


def _assign(issue: Issue, lead, helpers: tuple, at: datetime) -> None:
    _assign_lead(issue, lead, at)
    for helper in helpers:
        _assign_helper(issue, helper, "", None, at)


def _assign_lead(issue: Issue, lead, at: datetime) -> None:
    """The first lead accepts in what is left of the time; whoever it is handed on to, anew."""
    open_parts = issue.assignments.filter(ended_at__isnull=True)
    open_parts.filter(part=Part.LEAD).update(ended_at=at)
    open_parts.filter(department=lead).update(ended_at=at)
    Assignment.objects.create(issue=issue, department=lead, part=Part.LEAD, assigned_at=at)
    if issue.was_handed_on():
        accept_anew(issue, at=at)


def _assign_helper(issue: Issue, department, task: str, due, at: datetime) -> None:
    if department.pk == issue.lead_id:
        raise NotPossible(_("The lead department cannot be its own helper."))
    check_no_wall(issue, department)
    Assignment.objects.create(issue=issue, department=department, part=Part.HELPER, task=task,
                              due=due, assigned_at=at)  # fmt: skip


def check_add_helper(by: Actor, issue: Issue) -> None:
    """Raise NotAllowed or NotPossible where no part is to be given."""
    if not has_role(by.user, *CENTRE_ROLES):
        raise NotAllowed(_("Only the reception centre may do this."))
    if issue.state not in OPEN_STATES:
        raise NotPossible(_("The issue is not open any more."))
    if issue.queue != Queue.CENTRE:
        raise NotPossible(_("A sealed matter is sent to no department."))
    if issue.lead_id is None:
        raise NotPossible(_("It has no lead department yet: dispatch it first."))


def can_add_helper(by: Actor, issue: Issue) -> bool:
    return passes(check_add_helper, by, issue)


@transaction.atomic
def add_helper(
    issue: Issue, *, department, by: Actor, task: str = "", due=None, at: datetime | None = None
) -> None:
    """Give a department a part of its own. The centre's to do."""
    at, issue = at or timezone.now(), lock_issue(issue)
    check_add_helper(by, issue)
    if issue.assignments.filter(department=department, ended_at__isnull=True).exists():
        raise NotPossible(_("This department has a part already."))
    _assign_helper(issue, department, task, due, at)
    trail.write("helper_added", by=by, pen=Pen.CENTRE, issue=issue,
                data={"department": department.pk}, at=at)  # fmt: skip


@transaction.atomic
def accept(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    at = at or timezone.now()
    return move_issue(issue, "accept", by=by, changes={"accepted_at": at}, at=at)


@transaction.atomic
def return_(issue: Issue, *, reason: str, by: Actor, at: datetime | None = None) -> Issue:
    """退单: the head's, once in an issue's life, with a reason. The clock runs on."""
    if lock_issue(issue).returned_once:
        raise NotPossible(_("It was returned once already; the ruling stands."))
    return move_issue(issue, "return", by=by, given={"reason": reason.strip()},
                      changes={"returned_once": True}, data={"reason": reason.strip()},
                      at=at)  # fmt: skip


@transaction.atomic
def rule(issue: Issue, *, lead, reason: str, by: Actor, at: datetime | None = None) -> Issue:
    """裁定: to the same department again or to another, for good."""
    return _send_on(issue, "rule", lead=lead, reason=reason, by=by, at=at)


@transaction.atomic
def transfer(issue: Issue, *, lead, reason: str, by: Actor, at: datetime | None = None) -> Issue:
    """To another lead, by the centre. The person's clocks run on, accepting begins anew."""
    return _send_on(issue, "transfer", lead=lead, reason=reason, by=by, at=at)


@transaction.atomic
def call_back(issue: Issue, *, reason: str, by: Actor, at: datetime | None = None) -> Issue:
    """Take a wrong dispatch back before it is accepted: the centre's again. The clock runs on.

    The department that had it is told, and knows of it no longer.
    """
    at, reason = at or timezone.now(), reason.strip()
    issue = move_issue(issue, "call_back", by=by, given={"reason": reason},
                       changes={"dispatched_at": None}, data={"reason": reason}, at=at)  # fmt: skip
    issue.assignments.filter(ended_at__isnull=True).update(ended_at=at)
    issue.lead = None
    issue.save(update_fields=["lead"])
    set_clocks(issue)
    return issue


def _send_on(issue: Issue, name: str, *, lead, reason: str, by: Actor, at: datetime | None):
    at, reason, issue = at or timezone.now(), reason.strip(), lock_issue(issue)
    check_no_wall(issue, lead)
    issue = move_issue(issue, name, by=by, given={"lead": lead, "reason": reason},
                       changes={"lead": lead, "dispatched_at": at},
                       data={"lead": lead.pk if lead else None, "reason": reason},
                       at=at)  # fmt: skip
    _assign_lead(issue, lead, at)
    return issue


@transaction.atomic
def pause(issue: Issue, *, reason: str, until, by: Actor, at: datetime | None = None) -> Issue:
    """暂停计时 until a date, with a reason. Listed apart, never hidden in the figures."""
    at, reason = at or timezone.now(), reason.strip()
    today = timezone.localtime(at).date()
    if until and until <= today:
        raise NotPossible(_("The date must be after today."))
    if until and until > today + timedelta(days=settings.PAUSE_DAYS_AT_MOST):
        most = {"n": settings.PAUSE_DAYS_AT_MOST}
        raise NotPossible(_("At most %(n)d days at once; it can be stopped again.") % most)
    return move_issue(issue, "pause", by=by, given={"reason": reason, "until": until},
                      changes={"paused_until": until, "paused_at": at},
                      data={"reason": reason, "until": until}, at=at)  # fmt: skip


@transaction.atomic
def resume(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """The clock goes on from where it stood: the issue is due later by the pause."""
    at, issue = at or timezone.now(), lock_issue(issue)
    span = stood_still_since(issue, at)
    changes = {"paused_until": None, "paused_for": issue.paused_for + span}
    issue = move_issue(issue, "resume", by=by, changes=changes,
                       data={"stood_still": span}, at=at)  # fmt: skip
    go_on(issue, span)
    return issue


@transaction.atomic
def take_up(issue: Issue, *, by: Actor, at: datetime | None = None) -> Issue:
    """The lead accepts the new round."""
    return move_issue(issue, "take_up", by=by, at=at)
