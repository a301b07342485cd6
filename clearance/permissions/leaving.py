"""Who says that they are away, and whose word it is that they are back."""

from django.utils.translation import gettext as _

from clearance.permissions.roles import departments_of, roles_of
from clearance.refusals import NotAllowed, passes
from home.college.enums import DEPARTMENT_ROLES
from home.models import User


def check_go_away(user: User) -> None:
    """Everybody who holds a role for a department, for themselves."""
    if not (roles_of(user) and departments_of(user, *DEPARTMENT_ROLES)):
        raise NotAllowed(_("Leave is for those who work for a department."))


def can_go_away(user: User) -> bool:
    return passes(check_go_away, user)
