"""Roles, and the groups that follow them."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError
from wagtail.models import GroupPagePermission

from home.college.enums import DEPARTMENT_ROLES, STAFF_ROLES, Role
from home.college.membership import put_in_groups
from home.models import Department, Membership, User

pytestmark = pytest.mark.django_db
LONG_AGO = date(2020, 1, 1)


@pytest.fixture
def user():
    return User.objects.create_user("zhang", last_name="张", first_name="示例")


@pytest.fixture
def department():
    return Department.objects.create(name="后勤管理处")


def groups_of(user) -> set[str]:
    return set(user.groups.values_list("name", flat=True))


def test_role_has_a_group_of_its_own():
    assert set(Group.objects.values_list("name", flat=True)) == set(Role.values)


def test_group_of_staff_opens_the_admin_and_of_students_does_not():
    opens = Group.objects.filter(permissions__codename="access_admin")

    assert set(opens.values_list("name", flat=True)) == set(STAFF_ROLES)


def test_publisher_publishes_pages_and_editor_does_not():
    on_pages = GroupPagePermission.objects.values_list("group__name", "permission__codename")

    assert set(on_pages) == {
        ("editor", "add_page"),
        ("editor", "change_page"),
        ("publisher", "add_page"),
        ("publisher", "change_page"),
        ("publisher", "publish_page"),
    }


def test_membership_saved_puts_the_user_in_the_group(user):
    Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO)

    assert groups_of(user) == {"editor"}


def test_membership_with_another_role_moves_the_user(user):
    membership = Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO)

    membership.role = Role.PUBLISHER
    membership.save()

    assert groups_of(user) == {"publisher"}


def test_membership_deleted_takes_the_user_out(user):
    Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO).delete()

    assert groups_of(user) == set()


def test_memberships_deleted_at_once_take_the_user_out(user):
    Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO)

    Membership.objects.filter(user=user).delete()

    assert groups_of(user) == set()


def test_membership_held_twice_keeps_the_group_until_both_are_gone(user, department):
    other = Department.objects.create(name="教务处")
    Membership.objects.create(user=user, role=Role.OFFICER, department=other, starts=LONG_AGO)
    held = Membership.objects.create(
        user=user, role=Role.OFFICER, department=department, starts=LONG_AGO
    )

    held.delete()

    assert groups_of(user) == {"officer"}


def test_membership_that_has_ended_gives_no_group(user):
    Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO, ends=LONG_AGO)

    assert groups_of(user) == set()


def test_membership_leaves_groups_that_are_no_role(user):
    user.groups.add(Group.objects.create(name="摄影"))

    Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO)

    assert groups_of(user) == {"editor", "摄影"}


def test_put_in_groups_on_a_later_date_takes_out_who_has_left(user):
    Membership.objects.create(user=user, role=Role.EDITOR, starts=LONG_AGO, ends=date(2099, 1, 31))

    put_in_groups(user, date(2099, 2, 1))

    assert groups_of(user) == set()


@pytest.mark.parametrize(("day", "holds"), [(0, False), (1, True), (10, True), (11, False)])
def test_active_holds_on_both_its_days(user, day, holds):
    Membership.objects.create(
        user=user, role=Role.PATROL, starts=date(2026, 3, 2), ends=date(2026, 3, 11)
    )

    on = date(2026, 3, 1) + timedelta(days=day)

    assert Membership.objects.active(on).exists() is holds


@pytest.mark.parametrize("role", DEPARTMENT_ROLES)
def test_membership_of_a_department_s_role_needs_the_department(user, role):
    with pytest.raises(IntegrityError, match="membership_names_its_department"):
        Membership.objects.create(user=user, role=role, starts=LONG_AGO)


def test_membership_can_not_end_before_it_starts(user):
    with pytest.raises(IntegrityError, match="membership_ends_after_it_starts"):
        Membership.objects.create(
            user=user, role=Role.EDITOR, starts=date(2026, 3, 2), ends=date(2026, 3, 1)
        )
