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
from clearance.permissions.seeing import can_see_issue, has_part
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
