"""A complaint about somebody is walled off from them and their unit."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import lock_issue
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import Issue
from clearance.permissions import pens_of
from clearance.refusals import NotAllowed, NotPossible


@transaction.atomic
def wall_off(
    issue: Issue, departments=(), *, by: Actor, users=(), at: datetime | None = None
) -> None:
    """Hide the issue from these departments and people, whatever their other roles."""
    issue, departments, users = lock_issue(issue), list(departments), list(users)
    if Pen.CENTRE not in pens_of(by, issue):
        raise NotAllowed(_("Only the reception centre may do this."))
    _check_parts(issue, departments)
    issue.excluded_departments.set(departments)
    issue.excluded_users.set(users)
    trail.write("walled_off", by=by, pen=Pen.CENTRE, issue=issue,
                data={"count": len(departments) + len(users)}, at=at)  # fmt: skip


def carry_walls(issue: Issue, into: Issue) -> None:
    """What comes from one issue into another stays hidden from whom it was hidden.

    Raises NotPossible when that would hide the other from a department that works on it.
    """
    departments = list(issue.excluded_departments.all())
    _check_parts(into, departments)
    into.excluded_departments.add(*departments)
    into.excluded_users.add(*issue.excluded_users.all())


def check_no_wall(issue: Issue, department) -> None:
    """Raise NotPossible when the department is not to know of the issue."""
    if department and issue.pk and issue.excluded_departments.filter(pk=department.pk).exists():
        raise NotPossible(_("This department is walled off from the issue."))


def _check_parts(issue: Issue, departments: list) -> None:
    walled_off = {department.pk for department in departments}
    if issue.lead_id in walled_off:
        raise NotPossible(_("The lead department can't be walled off."))
    if issue.assignments.filter(department__in=walled_off, ended_at__isnull=True).exists():
        raise NotPossible(_("A department that helps can't be walled off."))
