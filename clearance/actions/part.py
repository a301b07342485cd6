"""A helper's own part in an issue: an issue isn't closed while one is open."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import lock_issue
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import Assignment
from clearance.permissions import CENTRE_ROLES, WORKING_ROLES, departments_of, has_role
from clearance.refusals import NotAllowed, NotPossible, passes


@transaction.atomic
def finish(assignment: Assignment, *, by: Actor, at: datetime | None = None) -> Assignment:
    """The helping department, or the centre for it, says that its part is done."""
    at, issue = at or timezone.now(), lock_issue(assignment.issue)
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    pen = check_finish(by, assignment)
    assignment.done_at = at
    assignment.save(update_fields=["done_at"])
    trail.write("part_done", by=by, pen=pen, issue=issue,
                data={"department": assignment.department_id}, at=at)  # fmt: skip
    return assignment


def check_finish(by: Actor, assignment: Assignment) -> Pen:
    """Return the hand that says the part is done; raises NotAllowed, NotPossible."""
    pen = _pen(by, assignment)
    if not assignment.is_unfinished:
        raise NotPossible(_("This part is not open any more."))
    return pen


def can_finish(by: Actor, assignment: Assignment) -> bool:
    return passes(check_finish, by, assignment)


def _pen(by: Actor, assignment: Assignment) -> Pen:
    if assignment.department_id in departments_of(by.user, *WORKING_ROLES):
        return Pen.OFFICER
    if has_role(by.user, *CENTRE_ROLES):
        return Pen.CENTRE
    raise NotAllowed(_("Only the helping department or the reception centre may say so."))
