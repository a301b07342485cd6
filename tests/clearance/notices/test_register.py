"""通知登记簿: looked at by the dispatcher, written by nobody, the address masked."""

import pytest
from django.urls import reverse

from clearance.models import Notice
from clearance.outbox import put
from home.college.enums import Role
from tests.factories.cast import a_member

INDEX = "clearance_notice_modeladmin_index"
INSPECT = "clearance_notice_modeladmin_inspect"


@pytest.fixture
def notice(db) -> Notice:
    put(key="event-1-a", address="zhang@example.edu.cn", subject="有新进展", body="请查看。")
    return Notice.objects.get()


def test_register_masks_the_address(client, notice):
    client.force_login(a_member(Role.DISPATCHER))

    pages = [client.get(reverse(INDEX)), client.get(reverse(INSPECT, args=[notice.pk]))]

    found = [("z***@example.edu.cn" in p.text, "zhang@" in p.text) for p in pages]
    assert found == [(True, False), (True, False)]


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.EDITOR, Role.DUTY_OFFICER])
def test_register_is_the_dispatchers(client, notice, role):
    client.force_login(a_member(role))

    response = client.get(reverse(INDEX))

    assert response.headers["Location"] == "/admin/"


@pytest.mark.parametrize("address", ["create", "edit", "delete"])
def test_register_is_written_by_nobody(client, notice, address):
    client.force_login(a_member(Role.DISPATCHER))
    arguments = [] if address == "create" else [notice.pk]

    client.post(reverse(f"clearance_notice_modeladmin_{address}", args=arguments), {"subject": "x"})

    assert [one.subject for one in Notice.objects.all()] == ["有新进展"]
