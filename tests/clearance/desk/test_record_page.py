"""The request's page: who finds it, and who said it, read only with a reason."""

import pytest
from django.urls import reverse

from clearance.actions.receive import Contact
from clearance.enums import Kind
from home.college.enums import Role
from tests.factories import clearance as made

CONTACT = Contact("示例甲", "S-MARK-1", "P-MARK-2", "mark3@example.edu.cn")


@pytest.mark.parametrize(
    "role", [Role.OFFICER, Role.HEAD, Role.LEADER, Role.EDITOR, Role.ARBITER, Role.DISCIPLINE]
)
@pytest.mark.parametrize("name", ["desk_record", "desk_reveal"])
def test_record_is_not_found_by_anybody_but_the_centre(sign_in, role, name):
    record = made.received().record

    response = sign_in(role).get(reverse(name, args=[record.pk]))

    assert response.status_code == 404


def test_accusation_is_the_discipline_offices_alone(sign_in):
    record = made.received(kind=Kind.ACCUSE).record
    address = reverse("desk_record", args=[record.pk])

    statuses = [
        sign_in(role).get(address).status_code for role in (Role.DISPATCHER, Role.DISCIPLINE)
    ]

    assert statuses == [404, 200]


def test_record_page_shows_no_contact(sign_in):
    record = made.received(contact=CONTACT).record

    response = sign_in(Role.DISPATCHER).get(reverse("desk_record", args=[record.pk]))

    html = response.content.decode()
    assert [mark for mark in ("示例甲", "S-MARK-1", "P-MARK-2", "mark3@") if mark in html] == []


def test_reveal_shows_the_contact_once_and_writes_it_down(sign_in):
    record = made.received(contact=CONTACT).record
    client = sign_in(Role.DISPATCHER)
    address = reverse("desk_reveal", args=[record.pk])

    shown = client.post(address, {"purpose": "visit", "reason": "约上门时间"})
    again = client.get(address)

    event = record.events.get(verb="identity_read")
    assert [value for _label, value in shown.context["contact"]] == [
        "示例甲", "S-MARK-1", "P-MARK-2", "mark3@example.edu.cn",
    ]  # fmt: skip
    kept = {"reason": "约上门时间", "purpose": "visit"}
    assert (event.actor.username, event.data) == ("dispatcher", kept)
    assert ("P-MARK-2" in again.content.decode(), shown.headers["Cache-Control"]) == (
        False,
        "max-age=0, no-cache, no-store, must-revalidate, private",
    )


def test_reveal_without_a_reason_shows_and_writes_nothing(sign_in):
    record = made.received(contact=CONTACT).record

    response = sign_in(Role.DISPATCHER).post(
        reverse("desk_reveal", args=[record.pk]), {"purpose": "visit", "reason": " "}
    )

    assert record.events.filter(verb="identity_read").count() == 0
    assert "P-MARK-2" not in response.content.decode()
