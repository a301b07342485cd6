"""Everybody says when they are away and who stands in; a head without a deputy is warned."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from home.college.enums import Role
from home.college.leave import go_away
from home.models import Leave
from tests.clearance.test_deputies import a_colleague
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def say(client, *, starts=0, ends=0, deputy=""):
    today = timezone.localdate()
    typed = {"starts": today + starts * DAY, "ends": today + ends * DAY, "deputy": deputy}
    return client.post(reverse("desk_leave"), typed, follow=True)


def test_member_says_from_until_and_who_stands_in(sign_in):
    client, colleague = sign_in(Role.HEAD), a_colleague()

    say(client, ends=2, deputy=colleague.pk)
    leave = Leave.objects.get()
    client.post(reverse("desk_leave"), {"back": leave.pk})

    assert (leave.user, leave.deputy) == (a_member(Role.HEAD), colleague)
    assert not Leave.objects.exists()


def test_only_a_colleague_of_the_department_stands_in(sign_in):
    stranger = a_member(Role.OFFICER, a_department("教务处"))

    response = say(sign_in(Role.HEAD), deputy=stranger.pk)

    assert list(response.context["form"].errors) == ["deputy"]
    assert not Leave.objects.exists()


@pytest.mark.parametrize(
    ("starts", "ends", "field"), [(-1, 2, "starts"), (2, 1, "ends"), (0, 400, "ends")]
)
def test_impossible_dates_are_refused_beside_the_field(sign_in, starts, ends, field):
    response = say(sign_in(Role.OFFICER), starts=starts, ends=ends)

    assert list(response.context["form"].errors) == [field]


def test_nobody_ends_somebody_elses_leave(sign_in):
    today = timezone.localdate()
    leave = go_away(a_member(Role.HEAD), starts=today, ends=today)

    response = sign_in(Role.OFFICER).post(reverse("desk_leave"), {"back": leave.pk})

    assert (response.status_code, Leave.objects.count()) == (404, 1)


def test_head_without_a_deputy_is_warned_and_the_dispatcher_knows(sign_in):
    response = say(sign_in(Role.HEAD))
    own = response.content.decode()
    desk = sign_in(Role.DISPATCHER).get(reverse("desk")).content.decode()

    assert "没有人审核答复" in own
    assert "没有代理人" in desk


@pytest.mark.parametrize(("role", "status"), [(Role.HEAD, 200), (Role.DISPATCHER, 302)])
def test_leave_is_for_those_of_departments(sign_in, role, status):
    assert sign_in(role).get(reverse("desk_leave")).status_code == status
