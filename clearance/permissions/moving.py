"""Whose hand moves an issue or a request, by the state table."""

from django.utils.translation import gettext as _

from clearance.actors import Actor
from clearance.enums import Channel, Pen, Queue, RecordState
from clearance.models import Issue, RequestRecord
from clearance.permissions.roles import (
    CENTRE_ROLES,
    WORKING_ROLES,
    departments_of,
    has_role,
    queues_of,
    roles_of,
)
from clearance.permissions.seeing import can_see_issue, can_see_record, has_part, without_walls
from clearance.refusals import NotAllowed, passes
from clearance.states import MOVES, Move
from home.college.enums import Role
from home.models import User

PEN_OF_ROLE = {
    Role.DISPATCHER: Pen.CENTRE,
    Role.DUTY_OFFICER: Pen.CENTRE,
    Role.ARBITER: Pen.ARBITER,
    Role.EDITOR: Pen.EDITOR,
    Role.PUBLISHER: Pen.EDITOR,
}
PEN_OF_DEPARTMENT_ROLE = {Role.OFFICER: Pen.OFFICER, Role.HEAD: Pen.HEAD}
# No department is told of a sealed matter: its own office answers, and answers again.
PENS_WHERE_SEALED = (Pen.CENTRE, Pen.OFFICER, Pen.HEAD)


def pens_of(actor: Actor, issue: Issue) -> set[Pen]:
    """Which of the table's hands the actor has on this issue."""
    if actor.is_clock:
        return {Pen.TIME}
    if actor.rule:
        return {Pen.CATALOGUE}
    if actor.record:
        joined = actor.record.state == RecordState.JOINED and actor.record.issue_id == issue.pk
        return {Pen.PERSON} if joined else set()
    return _pens_of_user(actor.user, issue)


def _pens_of_user(user: User, issue: Issue) -> set[Pen]:
    held = roles_of(user)
    patrols = {Pen.PATROL} if _patrols(user, issue) else set()
    if issue.pk and not can_see_issue(user, issue):
        return patrols
    if issue.queue != Queue.CENTRE:
        # Sealed matters are handled where they are sealed, from first to last.
        return set(PENS_WHERE_SEALED) if issue.queue in queues_of(user) else set()
    pens = patrols | {pen for role, pen in PEN_OF_ROLE.items() if role in held}
    for role, pen in PEN_OF_DEPARTMENT_ROLE.items():
        if issue.lead_id and issue.lead_id in held.get(role, ()):
            pens.add(pen)
    return pens


def _patrols(user: User, issue: Issue) -> bool:
    """A patrol checks what is public by its place: never a bedroom, nor behind a wall."""
    return (
        has_role(user, Role.PATROL)
        and issue.location is not None
        and not issue.location.is_bedroom
        and without_walls(Issue.objects.filter(pk=issue.pk).listed(), user).exists()
    )


def first_hand(pens: set[Pen], move: Move) -> Pen | None:
    """Which of these hands makes the move, the table's first; None where none of them does."""
    return next((pen for pen in move.by if pen in pens), None)


def check_move(actor: Actor, issue: Issue, move: Move) -> Pen:
    """Return the hand that moves, the table's first; raises NotAllowed."""
    pen = first_hand(pens_of(actor, issue), move)
    if pen:
        return pen
    raise NotAllowed(
        _("“%(move)s” is for: %(hands)s.")
        % {"move": move.label, "hands": _(", ").join(str(pen.label) for pen in move.by)}
    )


def can_move(actor: Actor, issue: Issue, move: Move) -> bool:
    return passes(check_move, actor, issue, move)


def check_verify(actor: Actor, issue: Issue, done_by: int | None = None) -> Pen:
    """Return the hand that says “I have looked: it is done”; raises NotAllowed.

    Who works in a department that did it, or in ``done_by``, never verifies it, whatever
    other role they hold (docs/decisions/0010).
    """
    pen = check_move(actor, issue, MOVES["close"])
    if pen not in (Pen.CENTRE, Pen.PATROL):
        return pen
    mine = departments_of(actor.user, *WORKING_ROLES)
    if done_by in mine or has_part(actor.user, issue):
        raise NotAllowed(_("Your department worked on this, so somebody else has to check it."))
    return pen


def can_verify(actor: Actor, issue: Issue, done_by: int | None = None) -> bool:
    return passes(check_verify, actor, issue, done_by)


def check_record(actor: Actor, record: RequestRecord, move: Move) -> Pen:
    """Return the hand that moves a record; raises NotAllowed."""
    if record.pk is None:
        return _check_begin(actor, record)
    if actor.record and actor.record.pk == record.pk and Pen.PERSON in move.by:
        return Pen.PERSON
    if actor.rule and Pen.CATALOGUE in move.by:
        return Pen.CATALOGUE
    if actor.user and Pen.CENTRE in move.by and can_see_record(actor.user, record):
        return Pen.CENTRE
    raise NotAllowed(_("Only the reception centre may do this."))


def _check_begin(actor: Actor, record: RequestRecord) -> Pen:
    """Anybody asks for themselves at a form, signed in or not; for others the centre enters it."""
    if actor.user and has_role(actor.user, *CENTRE_ROLES):
        return Pen.CENTRE
    if actor.user is None or record.channel == Channel.WEB:
        return Pen.PERSON
    raise NotAllowed(_("Only the reception centre enters a request for somebody else."))


def can_record(actor: Actor, record: RequestRecord, move: Move) -> bool:
    return passes(check_record, actor, record, move)
