"""Requests that wait and say much the same are joined together."""

import pytest
from django.urls import reverse

from clearance.models import RequestRecord
from home.college.enums import Role
from tests.factories.cast import a_place
from tests.factories.clearance import opened, received

pytestmark = pytest.mark.django_db


def test_those_much_alike_in_the_same_building_are_joined_with_it(sign_in):
    client, place = sign_in(Role.DISPATCHER), a_place()
    record = received(body="二楼的饮水机不热，喝不上热水。", location=place).record
    alike = received(body="二楼饮水机一直不热，没有热水喝。", location=place).record
    received(body="门口的灯坏了。", location=place)
    received(body="二楼饮水机一直不热，没有热水喝。")
    issue = opened(location=place)
    url = reverse("desk_record_move", args=[record.pk, "join"])
    form = client.get(url).context["form"]
    sent = {"likely": issue.pk, "last_event": form["last_event"].value(), "together": alike.pk}

    client.post(url, sent)

    assert list(form.fields["together"].queryset) == [alike]
    joined = RequestRecord.objects.filter(issue=issue, pk__in=[record.pk, alike.pk])
    assert joined.count() == 2
