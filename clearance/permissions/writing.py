"""Who writes about an issue, clears it for the public, and says that a promise is kept."""

from django.utils.translation import gettext as _

from clearance.actors import Actor
from clearance.enums import Pen, Queue
from clearance.models import Issue, Promise
from clearance.permissions.roles import (
    CENTRE_ROLES,
    CLEARING_ROLES,
    WORKING_ROLES,
    departments_of,
    has_role,
    queues_of,
)
from clearance.permissions.seeing import can_see_issue, has_part, parts_of
from clearance.refusals import NotAllowed, passes


def check_write_update(actor: Actor, issue: Issue) -> Pen:
    """Progress is written by a department with a part, the centre or an editor."""
    user = actor.user
    if user and can_see_issue(user, issue):
        if issue.queue != Queue.CENTRE:
            return Pen.CENTRE
        if has_part(user, issue):
            return Pen.OFFICER
        if has_role(user, *CENTRE_ROLES):
            return Pen.CENTRE
        if has_role(user, *CLEARING_ROLES):
            return Pen.EDITOR
    raise NotAllowed(_("Only a department with a part in it, the centre or an editor may write."))


def can_write_update(actor: Actor, issue: Issue) -> bool:
    return passes(check_write_update, actor, issue)


def check_clear(actor: Actor, issue: Issue) -> Pen:
    """What the public sees is cleared by editors and publishers (先审后发)."""
    user = actor.user
    if user and has_role(user, *CLEARING_ROLES) and can_see_issue(user, issue):
        return Pen.EDITOR
    raise NotAllowed(_("Only an editor may clear this for the public."))


def can_clear(actor: Actor, issue: Issue) -> bool:
    return passes(check_clear, actor, issue)


def check_keep(actor: Actor, promise: Promise) -> Pen:
    """That a promise is kept is said by the department that gave it, or by the centre."""
    user, issue = actor.user, promise.issue
    if user and can_see_issue(user, issue):
        if promise.owner_id in departments_of(user, *WORKING_ROLES):
            return Pen.OFFICER
        if issue.queue in queues_of(user):
            return Pen.CENTRE
    raise NotAllowed(_("Only the department that promised, or the centre, may say so."))


def can_keep(actor: Actor, promise: Promise) -> bool:
    return passes(check_keep, actor, promise)


def check_note(actor: Actor, issue: Issue) -> Pen:
    """Notes among those who work on it: the departments with a part and its own office."""
    user = actor.user
    if user and can_see_issue(user, issue):
        if issue.queue in queues_of(user):
            return Pen.CENTRE
        if has_part(user, issue):
            return Pen.OFFICER
    raise NotAllowed(_("Only a department with a part in it or the centre has notes on it."))


def can_note(actor: Actor, issue: Issue) -> bool:
    return passes(check_note, actor, issue)


def check_ask(actor: Actor, issue: Issue) -> set[int]:
    """Return the departments a question to the person may be of; raises NotAllowed."""
    user = actor.user
    may_know = user and issue.queue == Queue.CENTRE and can_see_issue(user, issue)
    if may_know and (parts := parts_of(user, issue)):
        return parts
    raise NotAllowed(_("Only a department with a part in it may ask."))


def can_ask(actor: Actor, issue: Issue) -> bool:
    return passes(check_ask, actor, issue)


def check_relay(actor: Actor, issue: Issue) -> Pen:
    """The centre alone stands between a department and the person."""
    user = actor.user
    if user and has_role(user, *CENTRE_ROLES) and can_see_issue(user, issue):
        return Pen.CENTRE
    raise NotAllowed(_("Only the reception centre may do this."))


def can_relay(actor: Actor, issue: Issue) -> bool:
    return passes(check_relay, actor, issue)
