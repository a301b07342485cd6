"""Who presses a department in writing (督办, 批示), and who answers for the department."""

from django.utils.translation import gettext as _

from clearance.actors import Actor
from clearance.enums import Pen, Queue
from clearance.models import Instruction, Issue, SupervisionOrder
from clearance.permissions.overseeing import departments_overseen_by
from clearance.permissions.roles import WORKING_ROLES, departments_of, has_role
from clearance.permissions.seeing import can_see_issue
from clearance.refusals import NotAllowed, passes
from home.college.enums import Role
from home.models import User

PEN_OF_LEADING_ROLE = {Role.LEADER: Pen.LEADER, Role.ASSISTANT: Pen.ASSISTANT}


def _leads(user: User, issue: Issue) -> Pen | None:
    """The leader's hand, for a department of theirs; of a sealed matter no department is told."""
    if not user or issue.queue != Queue.CENTRE or issue.lead_id is None:
        return None
    roles = [role for role in PEN_OF_LEADING_ROLE if has_role(user, role)]
    if not roles or not departments_overseen_by(user).filter(pk=issue.lead_id).exists():
        return None
    return PEN_OF_LEADING_ROLE[roles[0]] if can_see_issue(user, issue) else None


def check_instruct(actor: Actor, issue: Issue) -> Pen:
    """批示 is the leader's of the lead department, or written down by the leader's assistant."""
    if pen := _leads(actor.user, issue):
        return pen
    raise NotAllowed(_("Only the leader in charge of the department writes an instruction."))


def can_instruct(actor: Actor, issue: Issue) -> bool:
    return passes(check_instruct, actor, issue)


def check_order(actor: Actor, issue: Issue) -> Pen:
    """督办单 is issued, and closed, by a dispatcher or the leader in charge."""
    if pen := _leads(actor.user, issue):
        return pen
    known = actor.user and issue.queue == Queue.CENTRE and issue.lead_id is not None
    if known and has_role(actor.user, Role.DISPATCHER) and can_see_issue(actor.user, issue):
        return Pen.CENTRE
    raise NotAllowed(_("Only the reception centre or the leader in charge may do this."))


def can_order(actor: Actor, issue: Issue) -> bool:
    return passes(check_order, actor, issue)


def check_close_order(actor: Actor, order: SupervisionOrder) -> Pen:
    """As for issuing; never by who works in the department it is addressed to."""
    pen = check_order(actor, order.issue)
    if order.department_id in departments_of(actor.user, *WORKING_ROLES):
        raise NotAllowed(_("Your department worked on this, so somebody else has to check it."))
    return pen


def can_close_order(actor: Actor, order: SupervisionOrder) -> bool:
    return passes(check_close_order, actor, order)


def check_receive_order(actor: Actor, order: SupervisionOrder) -> Pen:
    """The head signs for it, or the deputy who holds the head's role meanwhile."""
    mine = departments_of(actor.user, Role.HEAD)
    if order.department_id in mine and can_see_issue(actor.user, order.issue):
        return Pen.HEAD
    raise NotAllowed(_("Only the head of the department signs for it."))


def can_receive_order(actor: Actor, order: SupervisionOrder) -> bool:
    return passes(check_receive_order, actor, order)


def check_report(actor: Actor, asked: SupervisionOrder | Instruction) -> Pen:
    """What came of it is said by the department that was asked."""
    user = actor.user
    for role, pen in ((Role.HEAD, Pen.HEAD), (Role.OFFICER, Pen.OFFICER)):
        if asked.department_id in departments_of(user, role) and can_see_issue(user, asked.issue):
            return pen
    raise NotAllowed(_("Only the department that was asked may say so."))


def can_report(actor: Actor, asked: SupervisionOrder | Instruction) -> bool:
    return passes(check_report, actor, asked)
