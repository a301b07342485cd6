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
def wall_off(issue: Issue, departments, *, by: Actor, at: datetime | None = None) -> None:
    """Hide the issue from these departments, whatever their people's other roles."""
    issue, departments = lock_issue(issue), list(departments)
    if Pen.CENTRE not in pens_of(by, issue):
        raise NotAllowed(_("Only the reception centre may do this."))
    if issue.lead_id in {department.pk for department in departments}:
        raise NotPossible(_("The lead department can't be walled off."))
    issue.excluded_departments.set(departments)
    trail.write("walled_off", by=by, pen=Pen.CENTRE, issue=issue,
                data={"count": len(departments)}, at=at)  # fmt: skip
