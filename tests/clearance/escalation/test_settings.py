"""The college sets the ladder: within bounds, in order, by the centre."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from clearance.models import EscalationLadder
from home.college.enums import Role
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db
EDIT = ("clearance", "escalationladder")


def test_new_site_has_the_programmes_ladder():
    row = EscalationLadder.objects.get()

    assert (row.remind_hours, row.centre_workdays, row.leader_workdays) == (24, 1, 3)
    assert (row.centre_hours, row.leader_hours) == (4, 24)


@pytest.mark.parametrize(
    ("field", "amount"),
    [("remind_hours", 0), ("remind_hours", 73), ("centre_workdays", 11), ("leader_workdays", 21),
     ("centre_hours", 49), ("leader_hours", 121)],
)  # fmt: skip
def test_distance_beyond_its_bounds_is_refused_beside_its_field(field, amount):
    ladder = EscalationLadder(**{field: amount})

    with pytest.raises(ValidationError) as refused:
        ladder.clean()

    assert field in refused.value.message_dict


def test_leader_never_hears_of_it_before_the_centre():
    with pytest.raises(ValidationError) as refused:
        EscalationLadder(centre_workdays=3, leader_workdays=3).clean()

    assert list(refused.value.message_dict) == ["leader_workdays"]


def test_centre_sets_it_and_no_department_does(client):
    pk = EscalationLadder.objects.get().pk
    address = reverse("wagtailsettings:edit", args=[*EDIT, pk])
    values = {"remind_hours": 12, "centre_workdays": 2, "leader_workdays": 4, "centre_hours": 6,
              "leader_hours": 30}  # fmt: skip
    client.force_login(a_member(Role.HEAD))
    client.post(address, values, follow=True)
    refused = EscalationLadder.objects.get().remind_hours
    client.force_login(a_member(Role.DISPATCHER))
    client.post(address, values, follow=True)

    assert (refused, EscalationLadder.objects.get().remind_hours) == (24, 12)
