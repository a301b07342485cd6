"""Who of the staff is told of a rung, an order, an instruction; nobody behind a wall."""

from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from clearance import outbox
from clearance.enums import Pen, Queue
from clearance.models import Event, Issue
from clearance.permissions import QUEUES_OF_ROLE, leaders_of
from home.college.enums import Role
from home.models import Membership, User

ROLES_TOLD = {Pen.CENTRE: Role.DISPATCHER, Pen.ARBITER: Role.ARBITER}
ROLES_OF_LEAD = {Pen.OFFICER: Role.OFFICER, Pen.HEAD: Role.HEAD}


def accounts(issue: Issue, pens) -> list[User]:
    """The accounts of these hands, each once; of a sealed matter its own office and nobody else."""
    found = {user.pk: user for pen in pens for user in _of(issue, pen)}
    return [found[pk] for pk in sorted(found)]


def tell(users, issue: Issue, event: Event, subject: str, body: str) -> None:
    """One notice each, in the transaction of the event."""
    for user in users:
        outbox.tell_account(user, issue, event, subject, body)


def _of(issue: Issue, pen: Pen):
    members = Membership.objects.active()
    if issue.queue != Queue.CENTRE:
        offices = [role for role, queue in QUEUES_OF_ROLE.items() if queue == issue.queue]
        members = members.filter(role__in=offices)
    elif pen in ROLES_OF_LEAD:
        members = members.filter(role=ROLES_OF_LEAD[pen], department=issue.lead_id)
    elif pen == Pen.LEADER:
        members = members.filter(user__in=leaders_of(issue.lead))
    else:
        members = members.filter(role=ROLES_TOLD[pen])
    walled = Membership.objects.active().filter(
        department__in=issue.excluded_departments.values("pk")
    )
    return (
        User.objects.filter(pk__in=members.values("user"), is_active=True)
        .exclude(pk__in=issue.excluded_users.values("pk"))
        .exclude(pk__in=walled.values("user"))
    )


def tell_asked(issue: Issue, event: Event, pens, what: str, due: date) -> None:
    """Tell these hands that somebody asks for something by a day; the words stay on the desk."""
    subject = _("%(number)s: %(what)s") % {"number": issue.number, "what": what}
    body = render_to_string(
        "clearance/notices/asked.txt",
        {"issue": issue, "what": what, "due": due, "site": settings.SITE_URL},
    )
    tell(accounts(issue, pens), issue, event, subject, body)
