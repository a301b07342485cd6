"""What waits for a patrol: said to be solved, where anybody may go, and not looked at yet."""

from clearance.enums import ANSWERED_STATES, STRIKABLE_OUTCOMES
from clearance.models import Issue
from clearance.permissions import WORKING_ROLES, departments_of
from clearance.permissions.seeing import without_walls
from home.college.enums import LocationUse
from home.models import User


def to_look_at(user: User):
    """The newest answer first. Nothing of a bedroom, nor what the user's own department did."""
    issues = Issue.objects.listed().never_worked_on_by(departments_of(user, *WORKING_ROLES))
    somewhere = issues.filter(location__isnull=False).exclude(
        location__use=LocationUse.DORMITORY_ROOM
    )
    unchecked = somewhere.filter(
        state__in=ANSWERED_STATES, outcome__in=STRIKABLE_OUTCOMES, struck_off_at=None, source=""
    )
    return without_walls(unchecked, user).order_by("-answered_at", "-pk")
