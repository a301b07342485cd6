"""The week's table of duty, who keeps it, and the warning of a night without anybody."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from clearance.models import DutyShift
from home.college.enums import Role
from home.models import User
from tests.clearance.duty.roster import an_officer, on_roster
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db


def today():
    return timezone.localdate()


def save(client, day, **chosen):
    """Post the week of the day; what isn't chosen stands empty."""
    typed = {f"{day:%Y%m%d}_{shift}": user.pk for shift, user in chosen.items()}
    return client.post(f"{reverse('desk_duty')}?week={day:%Y-%m-%d}", typed)


def test_week_is_kept_and_emptied_again(sign_in):
    client, officer = sign_in(Role.DISPATCHER), an_officer("night")
    day = today() + timedelta(days=7)

    save(client, day, night=officer)
    kept = [(one.day, one.shift, one.officer) for one in DutyShift.objects.all()]
    save(client, day)

    assert kept == [(day, "night", officer)]
    assert not DutyShift.objects.exists()


def test_what_is_over_stays(sign_in):
    long_ago = today() - timedelta(days=14)
    on_roster(an_officer("then"), long_ago, "night")

    save(sign_in(Role.DISPATCHER), long_ago)

    assert DutyShift.objects.get().officer.username == "then"


def test_only_the_centres_own_people_are_on_duty(sign_in):
    client, officer = sign_in(Role.DISPATCHER), a_member(Role.OFFICER)
    day = today() + timedelta(days=7)

    response = save(client, day, night=officer)

    assert response.status_code == 200
    assert list(response.context["form"].errors) == [f"{day:%Y%m%d}_night"]
    assert not DutyShift.objects.exists()


@pytest.mark.parametrize(
    ("role", "status"), [(Role.DISPATCHER, 200), (Role.DUTY_OFFICER, 302), (Role.HEAD, 302)]
)
def test_dispatcher_keeps_it(sign_in, role, status):
    assert sign_in(role).get(reverse("desk_duty")).status_code == status


@pytest.mark.parametrize("week", ["2026-13-45", "x", "0001-01-01", "9999-12-31", ""])
def test_week_that_is_none_is_this_week(sign_in, week):
    response = sign_in(Role.DISPATCHER).get(reverse("desk_duty"), {"week": week})

    assert response.context["monday"] == today() - timedelta(days=today().weekday())


def test_dispatcher_is_warned_on_the_desk_until_tonight_has_somebody(sign_in):
    client = sign_in(Role.DISPATCHER)
    warned = "今晚没有人值班" in client.get(reverse("desk")).content.decode()
    officer = an_officer("night")
    for offset in range(3):
        on_roster(officer, today() + timedelta(days=offset), "night")

    assert warned is True
    assert "今晚没有人值班" not in client.get(reverse("desk")).content.decode()


def test_officer_of_a_department_is_not_warned(sign_in):
    assert "今晚没有人值班" not in sign_in(Role.OFFICER).get(reverse("desk")).content.decode()


def test_administrator_is_warned_where_administrators_start(client):
    client.force_login(User.objects.create(username="root", is_superuser=True, is_staff=True))

    assert "今晚没有人值班" in client.get("/admin/").content.decode()
