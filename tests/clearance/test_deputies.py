"""Who is away has a deputy: the same rights there, the notices too, and a trail that says so."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from clearance.actions import dispatch
from clearance.actors import staff
from clearance.desk.telling import tell
from clearance.escalation.responsible import Responsibles
from clearance.models import Notice
from clearance.permissions import departments_of, has_role
from home.college.enums import Role
from home.college.leave import come_back, go_away
from home.college.membership import follow_dates
from home.models import Leave, Membership, User
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = timedelta(days=1)


def a_colleague(username: str = "colleague") -> User:
    """An officer of the head's department with an address of their own."""
    user = User.objects.create(username=username, email=f"{username}@example.edu.cn")
    Membership.objects.create(
        user=user, department=a_department(), role=Role.OFFICER, starts=date(2020, 1, 1)
    )
    return user


def away(starts=0, ends=0, deputy=None) -> tuple[User, User, Leave]:
    """The head is away these days from today; returns head, deputy and leave."""
    head, deputy = a_member(Role.HEAD), deputy or a_colleague()
    leave = go_away(head, starts=TODAY() + starts * DAY, ends=TODAY() + ends * DAY, deputy=deputy)
    return head, User.objects.get(pk=deputy.pk), leave


def test_deputy_acts_with_the_heads_role_there_and_nowhere_else():
    _head, deputy, _leave = away()

    assert departments_of(deputy, Role.HEAD) == {a_department().pk}
    assert deputy.groups.filter(name=Role.HEAD).exists()


def test_trail_says_for_whom():
    head, deputy, _leave = away()
    issue = made.dispatched()

    dispatch.return_(issue, reason="不归我处管。", by=staff(deputy))

    event = issue.events.get(verb="returned")
    assert event.data["acts_for"] == [head.pk]
    assert f"（代 {head}）" in tell([event])[0].who


def test_own_work_is_nobody_elses():
    _head, deputy, _leave = away()
    issue = made.dispatched()

    dispatch.accept(issue, by=staff(deputy))

    assert "acts_for" not in issue.events.get(verb="accepted").data


def test_notices_go_to_the_deputy_too():
    _head, deputy, _leave = away()
    Notice.objects.all().delete()

    made.in_review()

    told = set(Notice.objects.values_list("address", flat=True))
    assert {deputy.email, a_member(Role.HEAD).email} <= told


@pytest.mark.parametrize(("starts", "ends"), [(1, 3), (-3, -1)])
def test_before_and_after_the_leave_there_is_no_deputy(starts, ends):
    _head, deputy, _leave = away(starts, ends)

    assert not has_role(deputy, Role.HEAD)


def test_group_is_left_when_the_leave_is_over():
    _head, deputy, _leave = away()

    follow_dates(TODAY() + DAY)

    assert not deputy.groups.filter(name=Role.HEAD).exists()


@pytest.mark.parametrize("starts", [0, -2])
def test_who_is_back_has_no_deputy(starts):
    _head, deputy, leave = away(starts, 5)

    come_back(leave, TODAY())

    assert not has_role(deputy, Role.HEAD)
    assert not deputy.groups.filter(name=Role.HEAD).exists()


def test_nobody_stands_in_for_who_holds_the_role_no_more():
    head, deputy, _leave = away(-3, 5)
    Membership.objects.filter(user=head).update(ends=TODAY() - DAY)

    assert not has_role(deputy, Role.HEAD)


def test_nobody_stands_in_for_a_stand_in():
    _head, deputy, _leave = away(0, 5)
    third = a_colleague("third")

    go_away(deputy, starts=TODAY(), ends=TODAY(), deputy=third)

    assert not has_role(third, Role.HEAD)


def test_deputy_answers_by_name_for_what_is_late():
    _head, deputy, _leave = away()
    issue = made.in_progress()

    assert Responsibles(TODAY()).of(issue).user == deputy
