"""A roster, and the reception centre it is of."""

from datetime import date

from clearance.models import DutyShift
from home.college.enums import Role
from home.models import Membership, User
from tests.factories.cast import a_department


def an_officer(username: str) -> User:
    """Somebody of the centre with an address."""
    user = User.objects.create(username=username, email=f"{username}@example.edu.cn")
    Membership.objects.create(user=user, role=Role.DUTY_OFFICER, starts=date(2020, 1, 1))
    return user


def a_centre(head: str = "chief") -> User:
    """The centre's department with a dispatcher and a head; returns the head."""
    department = a_department("受理中心")
    for username, role in (("sorter", Role.DISPATCHER), (head, Role.HEAD)):
        user = User.objects.create(username=username, email=f"{username}@example.edu.cn")
        Membership.objects.create(
            user=user, role=role, department=department, starts=date(2020, 1, 1)
        )
    return User.objects.get(username=head)


def on_roster(user: User, day: date, shift: str) -> DutyShift:
    return DutyShift.objects.create(officer=user, day=day, shift=shift)
