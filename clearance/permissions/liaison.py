"""What a college's liaison may know of its students' requests: how it stands, never who or what."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from clearance.enums import NEVER_SHOWN_UNCLEARED, Alarm, Queue, RecordState
from clearance.models import Issue, RequestRecord
from clearance.permissions.roles import departments_of, has_role
from clearance.permissions.seeing import without_walls
from clearance.refusals import NotAllowed, passes
from home.college.enums import Role
from home.models import User


def check_see_college(user: User) -> None:
    if not has_role(user, Role.LIAISON):
        raise NotAllowed(_("This page is for the colleges' liaisons."))


def can_see_college(user: User) -> bool:
    return passes(check_see_college, user)


def requests_of_college(user: User) -> QuerySet[RequestRecord]:
    """Those of the user's own colleges that everybody may know the like of.

    No complaint or accusation, nothing sealed, about a life, walled off, or taken back.
    """
    open_kinds = RequestRecord.objects.exclude(kind__in=NEVER_SHOWN_UNCLEARED)
    behind_no_wall = without_walls(Issue.objects.filter(queue=Queue.CENTRE), user).exclude(
        kind__in=NEVER_SHOWN_UNCLEARED
    )
    return (
        open_kinds.filter(college__in=departments_of(user, Role.LIAISON), queue=Queue.CENTRE)
        .filter(Q(issue__isnull=True) | Q(issue__in=behind_no_wall.values("pk")))
        .exclude(alarm=Alarm.SELF)
        .exclude(state=RecordState.WITHDRAWN)
    )
