"""通知登记簿: looked at by the dispatcher, written by nobody, the address masked."""

import pytest
from django.urls import reverse

from clearance.actions import answer, close, triage, wall
from clearance.actions.receive import Contact
from clearance.actors import staff
from clearance.enums import Kind
from clearance.models import Notice
from clearance.outbox import put
from home.college.enums import Role
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import an_answer, answered, centre, opened, received

INDEX = "clearance_notice_modeladmin_index"
INSPECT = "clearance_notice_modeladmin_inspect"


@pytest.fixture
def notice(db) -> Notice:
    put(key="event-1-a", address="zhang@example.edu.cn", subject="有新进展", body="请查看。",
        issue=opened())  # fmt: skip
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


def told(client) -> set[int]:
    """The notices whose page the dispatcher can open; the list agrees with them."""
    client.force_login(centre().user)
    listed = {one.pk for one in client.get(reverse(INDEX)).context["object_list"]}
    opens = {
        one.pk
        for one in Notice.objects.all()
        if client.get(reverse(INSPECT, args=[one.pk])).status_code == 200
    }
    assert listed == opens
    return listed


def test_register_shows_nothing_of_a_sealed_matter(client, notice):
    office = staff(a_member(Role.DISCIPLINE))
    issue = opened(kind=Kind.ACCUSE, contact=Contact(email="wang@example.edu.cn"))
    issue = answer.answer_on_the_spot(issue, an_answer(), by=office)
    close.reopen(issue, reason="没有处理。", by=office)

    assert (Notice.objects.count(), told(client)) == (3, {notice.pk})


def test_register_shows_nothing_from_behind_a_wall(client, notice):
    mine = a_department("教务处")
    issue = answered(contact=Contact(email="wang@example.edu.cn"))
    a_member(Role.OFFICER, mine)
    centre().user.memberships.update(department=mine)
    wall.wall_off(issue, [mine], by=staff(a_member(Role.DUTY_OFFICER)))

    assert told(client) == {notice.pk}


def test_register_shows_that_a_person_was_told(client, db):
    record = received(contact=Contact(email="wang@example.edu.cn")).record
    triage.decline(record, reason="这件事已有公开办法。", by=centre())

    assert told(client) == set(Notice.objects.values_list("pk", flat=True)) != set()


@pytest.mark.parametrize(
    "lookup",
    ["issue__cleared_by__password__startswith", "record__reporter__isnull", "address__startswith",
     "no_such_field", "no__such__lookup", "state__in"],
)  # fmt: skip
def test_register_is_asked_nothing_but_its_filters(client, notice, lookup):
    client.force_login(a_member(Role.DISPATCHER))

    listed = client.get(reverse(INDEX), {lookup: "x"}).context["object_list"]

    assert list(listed) == [notice]


@pytest.mark.parametrize(("state", "found"), [("ready", 1), ("sent", 0), ("no such state", 0)])
def test_register_is_narrowed_by_state(client, notice, state, found):
    client.force_login(a_member(Role.DISPATCHER))

    listed = client.get(reverse(INDEX), {"state__exact": state}).context["object_list"]

    assert len(listed) == found
