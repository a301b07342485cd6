"""Whose departments a college leader answers for (分管), and who acts for the leader."""

from django.db.models import Q

from clearance.permissions.roles import roles_of
from home.college.enums import Role
from home.models import Department, Membership, User

LEADING_ROLES = (Role.LEADER, Role.ASSISTANT)


def departments_overseen_by(user: User):
    """Those entrusted to the leader the user is or assists; for who holds the role for the
    college as a whole and is named nowhere, all of them.
    """
    held = roles_of(user)
    if not held.keys() & set(LEADING_ROLES):
        return Department.objects.none()
    named = {pk for role in LEADING_ROLES for pk in held.get(role, ()) if pk}
    mine = Department.objects.filter(
        Q(pk__in=named) | Q(leader__user=user) | Q(leader__assistant=user)
    )
    return mine.distinct() if mine.exists() else Department.objects.all()


def leaders_of(department: Department | None) -> set[int]:
    """The accounts of the leader in charge and of the assistant; never empty while the college
    has any account of a leader. What no department has is the centre's.
    """
    today = Membership.objects.active()
    departments = [department.pk] if department else _of_the_centre(today)
    named = Department.objects.filter(pk__in=departments)
    found = {
        pk
        for pair in named.values_list("leader__user", "leader__assistant")
        for pk in pair
        if pk is not None
    }
    leading = today.filter(role__in=LEADING_ROLES)
    found |= set(leading.filter(department__in=departments).values_list("user", flat=True))
    return found or set(leading.filter(department=None).values_list("user", flat=True))


def _of_the_centre(today) -> list[int]:
    dispatchers = today.filter(role=Role.DISPATCHER, department__isnull=False)
    return list(dispatchers.values_list("department", flat=True))
