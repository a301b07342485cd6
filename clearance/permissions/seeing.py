"""Who may know of an issue or a request, and whose work it is."""

from django.db.models import Q

from clearance.enums import Queue
from clearance.models import Issue, RequestRecord
from clearance.permissions.roles import (
    OVERSEEING_ROLES,
    READING_ROLES,
    WORKING_ROLES,
    departments_of,
    has_role,
    queues_of,
    roles_of,
)
from home.models import User


def visible_issues(user: User):
    """The issues a member of staff may know of; a wall holds against every role."""
    if has_role(user, *OVERSEEING_ROLES, *READING_ROLES):
        issues = Issue.objects.filter(queue=Queue.CENTRE)
    else:
        mine = departments_of(user, *WORKING_ROLES)
        issues = Issue.objects.of_department(mine).filter(queue=Queue.CENTRE)
    sealed = queues_of(user) - {Queue.CENTRE}
    if sealed:
        issues = Issue.objects.filter(Q(pk__in=issues.values("pk")) | Q(queue__in=sealed))
    return without_walls(issues, user)


def without_walls(issues, user: User):
    """Those of the issues that aren't walled off from the user or a department of theirs."""
    return issues.not_walled_off_from(user, departments_of(user, *roles_of(user)))


def visible_records(user: User):
    """Records are the centre's; sealed ones their own office's. Nobody else's, ever.

    A wall round the issue stands round its records too.
    """
    queues = queues_of(user)
    if not queues:
        return RequestRecord.objects.none()
    behind_no_wall = without_walls(Issue.objects.filter(queue__in=queues), user)
    return RequestRecord.objects.in_queues(list(queues)).filter(
        Q(issue__isnull=True) | Q(issue__in=behind_no_wall.values("pk"))
    )


def can_see_issue(user: User, issue: Issue) -> bool:
    return visible_issues(user).filter(pk=issue.pk).exists()


def can_see_record(user: User, record: RequestRecord) -> bool:
    return visible_records(user).filter(pk=record.pk).exists()


def parts_of(user: User, issue: Issue) -> set[int]:
    """Those of the user's departments that lead the issue or help with it."""
    mine = departments_of(user, *WORKING_ROLES)
    helping = issue.assignments.helping().filter(department__in=mine)
    return mine & {issue.lead_id, *helping.values_list("department", flat=True)}


def has_part(user: User, issue: Issue) -> bool:
    return bool(parts_of(user, issue))
