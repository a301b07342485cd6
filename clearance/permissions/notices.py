"""Who looks after the notices that did not go out."""

from django.utils.translation import gettext as _

from clearance.permissions.roles import has_role
from clearance.refusals import NotAllowed, passes
from home.college.enums import Role
from home.models import User


def check_keep_notices(user: User) -> None:
    """The dispatcher and the site's administrators."""
    if not (user.is_superuser or has_role(user, Role.DISPATCHER)):
        raise NotAllowed(_("Notices are looked after by the dispatcher and the administrators."))


def can_keep_notices(user: User) -> bool:
    return passes(check_keep_notices, user)
