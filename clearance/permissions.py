"""Who may see and who may move. Rules come in pairs: ``check_…`` raises, ``can_…`` asks."""

from collections import defaultdict

from django.db.models import Q
from django.utils.translation import gettext as _

from clearance.actors import Actor
from clearance.enums import Part, Pen, Queue, RecordState
from clearance.models import Issue, Promise, RequestRecord
from clearance.refusals import NotAllowed
from clearance.states import MOVES, Move
from home.college.enums import Role
from home.models import Membership, User

CENTRE_ROLES = (Role.DISPATCHER, Role.DUTY_OFFICER)
WORKING_ROLES = (Role.OFFICER, Role.HEAD)
# Sees every issue that isn't sealed or walled off.
OVERSEEING_ROLES = (*CENTRE_ROLES, Role.ARBITER)
# The same, and never a record.
READING_ROLES = (Role.LEADER, Role.ASSISTANT, Role.EDITOR, Role.PUBLISHER)
# Decide what the public reads.
CLEARING_ROLES = (Role.EDITOR, Role.PUBLISHER)

PEN_OF_ROLE = {
    Role.DISPATCHER: Pen.CENTRE,
    Role.DUTY_OFFICER: Pen.CENTRE,
    Role.ARBITER: Pen.ARBITER,
    Role.EDITOR: Pen.EDITOR,
    Role.PUBLISHER: Pen.EDITOR,
}
PEN_OF_DEPARTMENT_ROLE = {Role.OFFICER: Pen.OFFICER, Role.HEAD: Pen.HEAD}
QUEUES_OF_ROLE = {
    Role.DISPATCHER: Queue.CENTRE,
    Role.DUTY_OFFICER: Queue.CENTRE,
    Role.DISCIPLINE: Queue.SEALED,
    Role.COUNSELLOR: Queue.COUNSELLOR,
}
# No department is told of a sealed matter: its own office answers, and answers again.
PENS_WHERE_SEALED = (Pen.CENTRE, Pen.OFFICER, Pen.HEAD)


def roles_of(user: User) -> dict[str, set[int | None]]:
    """The user's roles today, each with the departments it holds for. Asked once a request."""
    if not user or not user.is_active or user.pk is None:
        return {}
    if not hasattr(user, "_roles_today"):
        found = defaultdict(set)
        for membership in Membership.objects.active().filter(user=user):
            found[membership.role].add(membership.department_id)
        user._roles_today = dict(found)
    return user._roles_today


def has_role(user: User, *roles: str) -> bool:
    return not roles_of(user).keys().isdisjoint(roles)


def departments_of(user: User, *roles: str) -> set[int]:
    held = roles_of(user)
    return {pk for role in roles for pk in held.get(role, ()) if pk}


def visible_issues(user: User):
    """The issues a member of staff may know of; a wall holds against every role."""
    if has_role(user, *OVERSEEING_ROLES, *READING_ROLES):
        issues = Issue.objects.filter(queue=Queue.CENTRE)
    else:
        mine = departments_of(user, *WORKING_ROLES)
        issues = Issue.objects.of_department(mine).filter(queue=Queue.CENTRE)
    sealed = queues_of(user) - {Queue.CENTRE}
    if sealed:
        issues = Issue.objects.filter(Q(pk__in=issues.values("pk")) | Q(queue__in=sealed))
    return _without_walls(issues, user)


def _without_walls(issues, user: User):
    """Those of the issues that aren't walled off from the user or a department of theirs."""
    return issues.not_walled_off_from(user, departments_of(user, *roles_of(user)))


def queues_of(user: User) -> set[str]:
    return {QUEUES_OF_ROLE[role] for role in roles_of(user) if role in QUEUES_OF_ROLE}


def visible_records(user: User):
    """Records are the centre's; sealed ones their own office's. Nobody else's, ever.

    A wall round the issue stands round its records too.
    """
    queues = queues_of(user)
    if not queues:
        return RequestRecord.objects.none()
    behind_no_wall = _without_walls(Issue.objects.filter(queue__in=queues), user)
    return RequestRecord.objects.in_queues(list(queues)).filter(
        Q(issue__isnull=True) | Q(issue__in=behind_no_wall.values("pk"))
    )


def can_see_issue(user: User, issue: Issue) -> bool:
    return visible_issues(user).filter(pk=issue.pk).exists()


def can_see_record(user: User, record: RequestRecord) -> bool:
    return visible_records(user).filter(pk=record.pk).exists()


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
        and _without_walls(Issue.objects.filter(pk=issue.pk).listed(), user).exists()
    )


def check_move(actor: Actor, issue: Issue, move: Move) -> Pen:
    """Return the hand that moves, the table's first; raises NotAllowed."""
    pens = pens_of(actor, issue)
    for pen in move.by:
        if pen in pens:
            return pen
    raise NotAllowed(
        _("“%(move)s” is for: %(hands)s.")
        % {"move": move.label, "hands": _(", ").join(str(pen.label) for pen in move.by)}
    )


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


def check_record(actor: Actor, record: RequestRecord, move: Move) -> Pen:
    """Return the hand that moves a record; raises NotAllowed."""
    if actor.record and actor.record.pk == record.pk and Pen.PERSON in move.by:
        return Pen.PERSON
    if actor.rule and Pen.CATALOGUE in move.by:
        return Pen.CATALOGUE
    if actor.user and Pen.CENTRE in move.by and can_see_record(actor.user, record):
        return Pen.CENTRE
    raise NotAllowed(_("Only the reception centre may do this."))


def parts_of(user: User, issue: Issue) -> set[int]:
    """Those of the user's departments that lead the issue or help with it."""
    mine = departments_of(user, *WORKING_ROLES)
    helping = issue.assignments.filter(department__in=mine, part=Part.HELPER, ended_at__isnull=True)
    return mine & {issue.lead_id, *helping.values_list("department", flat=True)}


def has_part(user: User, issue: Issue) -> bool:
    return bool(parts_of(user, issue))


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


def check_clear(actor: Actor, issue: Issue) -> Pen:
    """What the public sees is cleared by editors and publishers (先审后发)."""
    user = actor.user
    if user and has_role(user, *CLEARING_ROLES) and can_see_issue(user, issue):
        return Pen.EDITOR
    raise NotAllowed(_("Only an editor may clear this for the public."))


def check_keep(actor: Actor, promise: Promise) -> Pen:
    """That a promise is kept is said by the department that gave it, or by the centre."""
    user, issue = actor.user, promise.issue
    if user and can_see_issue(user, issue):
        if promise.owner_id in departments_of(user, *WORKING_ROLES):
            return Pen.OFFICER
        if issue.queue in queues_of(user):
            return Pen.CENTRE
    raise NotAllowed(_("Only the department that promised, or the centre, may say so."))
