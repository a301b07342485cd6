"""The centre erases who said it for a person who asked in writing, with how they asked."""

import pytest
from django.urls import reverse

from clearance.actions.receive import Contact
from clearance.models import Reporter
from home.college.enums import Role
from tests.factories.clearance import closed, received, record_of

pytestmark = pytest.mark.django_db
CONTACT = Contact(name="欧阳示例", phone="13912345678")
ASKED = {"reason": "6 月 1 日来信", "sure": "on"}


def erase(client, record, **typed):
    last = record.events.order_by("-pk").first().pk
    address = reverse("desk_record_move", args=[record.pk, "erase"])
    return client.post(address, {"last_event": last} | typed)


def test_over_it_is_erased_at_once_and_the_record_page_says_since_when(sign_in):
    record = record_of(closed(contact=CONTACT))
    client = sign_in(Role.DISPATCHER)

    erase(client, record, **ASKED)

    record.refresh_from_db()
    text = client.get(reverse("desk_record", args=[record.pk])).text
    assert (Reporter.objects.count(), record.erased_at is None) == (0, False)
    assert [one for one in ("已删除身份信息", "6 月 1 日来信") if one not in text] == []
    assert "/erase/" not in text


def test_open_it_waits_for_the_end(sign_in):
    record = received(contact=CONTACT).record
    client = sign_in(Role.DISPATCHER)

    erase(client, record, **ASKED)

    text = client.get(reverse("desk_record", args=[record.pk])).text
    assert (Reporter.objects.count(), "办结后删除" in text) == (1, True)


@pytest.mark.parametrize("missing", ["reason", "sure"])
def test_without_how_it_was_asked_nothing_happens(sign_in, missing):
    record = record_of(closed(contact=CONTACT))

    response = erase(sign_in(Role.DISPATCHER), record, **(ASKED | {missing: ""}))

    assert list(response.context["form"].errors) == [missing]
    assert Reporter.objects.count() == 1


@pytest.mark.parametrize("role", [Role.ARBITER, Role.EDITOR, Role.DISCIPLINE, Role.OFFICER])
def test_nobody_else_erases(sign_in, role):
    record = record_of(closed(contact=CONTACT))

    erase(sign_in(role), record, **ASKED)

    assert Reporter.objects.count() == 1
