"""Who may learn who said it, who erases that, and who looks after both."""

from django.db.models import Q
from django.utils.translation import gettext as _

from clearance.actors import Actor
from clearance.enums import VISITING_STATES, Pen, Queue
from clearance.models import Event, Issue, RequestRecord
from clearance.permissions.roles import departments_of, has_role
from clearance.permissions.seeing import can_see_issue, can_see_record, without_walls
from clearance.refusals import NotAllowed, passes
from home.college.enums import Role
from home.models import User

# Verbs of the trail: contact data was shown to somebody.
READINGS = ("identity_read", "visit_read")
TAKEN_ON = ("accepted", "taken_up")
# Whose look-ups each role reviews. A sealed office's are its own reviewer's alone.
REVIEWED_QUEUES = {
    Role.ARBITER: (Queue.CENTRE,),
    Role.DISCIPLINE: (Queue.CENTRE, Queue.SEALED),
    Role.COUNSELLOR: (Queue.COUNSELLOR,),
}


def check_reveal(actor: Actor, record: RequestRecord) -> Pen:
    """Whoever may see the request, and nobody without being signed in."""
    if actor.user and can_see_record(actor.user, record):
        return Pen.CENTRE
    raise NotAllowed(_("Only the reception centre may do this."))


def can_reveal(actor: Actor, record: RequestRecord) -> bool:
    return passes(check_reveal, actor, record)


def check_erase(actor: Actor, record: RequestRecord) -> Pen:
    """The person themself, the centre for one who asked in writing, and time."""
    if actor.is_clock:
        return Pen.TIME
    if actor.record and actor.record.pk == record.pk:
        return Pen.PERSON
    return check_reveal(actor, record)


def can_erase(actor: Actor, record: RequestRecord) -> bool:
    return passes(check_erase, actor, record)


def check_visit(actor: Actor, issue: Issue) -> Pen:
    """The officer who took the matter on, while it is in work; raises NotAllowed.

    Once they work there no longer, any officer of the lead department.
    """
    user = actor.user
    if (
        user
        and issue.state in VISITING_STATES
        and issue.lead_id in departments_of(user, Role.OFFICER)
        and can_see_issue(user, issue)
        and _worker(issue) in (None, user)
    ):
        return Pen.OFFICER
    raise NotAllowed(_("Only the officer who has taken it on sees how to visit."))


def can_visit(actor: Actor, issue: Issue) -> bool:
    return passes(check_visit, actor, issue)


def _worker(issue: Issue) -> User | None:
    """Who took it on last, while they are an officer of the lead department."""
    taken = issue.events.filter(verb__in=TAKEN_ON).select_related("actor").order_by("-pk").first()
    worker = taken.actor if taken else None
    if worker is None or issue.lead_id not in departments_of(worker, Role.OFFICER):
        return None
    return worker


def visible_readings(user: User):
    """Who looked at whose contact, as far as the user reviews it; a wall keeps these too."""
    queues = {one for role, of in REVIEWED_QUEUES.items() if has_role(user, role) for one in of}
    if user.is_superuser:
        queues.add(Queue.CENTRE)
    behind_no_wall = without_walls(Issue.objects.filter(queue__in=queues), user)
    return Event.objects.filter(verb__in=READINGS, record__queue__in=queues).filter(
        Q(record__issue__isnull=True) | Q(record__issue__in=behind_no_wall.values("pk"))
    )


def can_review_readings(user: User) -> bool:
    return user.is_active and (user.is_superuser or has_role(user, *REVIEWED_QUEUES))
