"""What a leader, or the centre, looks over: nothing sealed, nothing walled off, own departments."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from clearance.enums import Queue
from clearance.permissions.overseeing import LEADING_ROLES, departments_overseen_by
from clearance.permissions.roles import OVERSEEING_ROLES, has_role
from clearance.permissions.seeing import visible_issues
from clearance.refusals import NotAllowed, passes
from home.models import Department, User


@dataclass(frozen=True)
class Overseen:
    issues: QuerySet
    departments: QuerySet


def check_oversee(user: User) -> None:
    """The cockpit is the leaders', their assistants' and the centre's."""
    if not has_role(user, *LEADING_ROLES, *OVERSEEING_ROLES):
        raise NotAllowed(_("This page is for the college's leaders and the reception centre."))


def can_oversee(user: User) -> bool:
    return passes(check_oversee, user)


def overseen_by(user: User) -> Overseen:
    """The centre looks over the whole college, a leader over the departments entrusted to them.

    Of a sealed matter not even the count is told here, whoever asks.
    """
    issues = visible_issues(user).filter(queue=Queue.CENTRE)
    if has_role(user, *OVERSEEING_ROLES):
        return Overseen(issues, Department.objects.all())
    departments = departments_overseen_by(user)
    return Overseen(issues.filter(lead__in=departments.values("pk")), departments)
