"""Who keeps the duty roster."""

from django.utils.translation import gettext as _

from clearance.permissions.roles import has_role
from clearance.refusals import NotAllowed, passes
from home.college.enums import Role
from home.models import User


def check_keep_roster(user: User) -> None:
    """The dispatcher and the site's administrators."""
    if not (user.is_superuser or has_role(user, Role.DISPATCHER)):
        raise NotAllowed(_("The duty roster is kept by the dispatcher and the administrators."))


def can_keep_roster(user: User) -> bool:
    return passes(check_keep_roster, user)
