"""查看登记: who looked at whose contact and why, for those who review it and for nobody else."""

import io
from datetime import timedelta

import openpyxl
import pytest
from django.urls import reverse

from clearance.actions import identity
from clearance.actions.receive import Contact
from clearance.actions.wall import wall_off
from clearance.actors import staff
from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import SPOKEN_AT, centre, dispatched, received, record_of

pytestmark = pytest.mark.django_db
CONTACT = Contact(name="赵某某", phone="13912345678")
REVIEWERS = {Role.ARBITER, Role.DISCIPLINE, Role.COUNSELLOR}


@pytest.fixture
def address() -> str:
    return reverse("desk_readings")


def read(record=None, *, by=None, reason="核对宿舍号", at=SPOKEN_AT, purpose="ask"):
    record = record or received(contact=CONTACT).record
    identity.reveal(record, reason=reason, purpose=purpose, by=by or centre(), at=at)
    return record


def shown(response) -> list[str]:
    return [one.record.number for one, _hand, _purpose in response.context["rows"]]


def book(response) -> list[tuple]:
    content = io.BytesIO(b"".join(response.streaming_content))
    return list(openpyxl.load_workbook(content).active.iter_rows(values_only=True))


def test_reviewer_reads_who_when_what_for_and_why_but_not_what(sign_in, address):
    record = read()

    text = sign_in(Role.ARBITER).get(address).text

    told = (record.number, "dispatcher", "2026年3月2日", "为了核实情况", "核对宿舍号")
    assert [one for one in told if one not in text] == []
    assert [one for one in ("赵某某", "13912345678") if one in text] == []


@pytest.mark.parametrize("role", [one for one in Role if one not in REVIEWERS])
def test_nobody_else_gets_in(sign_in, address, role):
    read()

    response = sign_in(role).get(address)

    assert (response.status_code, "核对宿舍号" in response.text) == (302, False)


def test_administrator_gets_in(client, address):
    record = read()
    client.force_login(User.objects.create(username="root", is_superuser=True, is_staff=True))

    assert shown(client.get(address)) == [record.number]


def test_sealed_look_ups_are_the_discipline_office_s_alone(sign_in, address):
    sealed = received(kind="accuse", contact=CONTACT).record
    read(sealed, by=staff(a_member(Role.DISCIPLINE)))
    plain = read()

    of_arbiter = shown(sign_in(Role.ARBITER).get(address))
    of_office = shown(sign_in(Role.DISCIPLINE).get(address))
    of_counsellor = shown(sign_in(Role.COUNSELLOR).get(address))

    assert (of_arbiter, sorted(of_office), of_counsellor) == (
        [plain.number], sorted([sealed.number, plain.number]), [],
    )  # fmt: skip


def test_wall_keeps_the_look_ups_too(sign_in, address):
    issue = dispatched(contact=CONTACT)
    read(record_of(issue))
    wall_off(issue, [a_department("团委")], by=centre(), users=[a_member(Role.ARBITER)])

    assert shown(sign_in(Role.ARBITER).get(address)) == []


def test_narrowed_by_who_looked_and_by_days(sign_in, address):
    duty = a_member(Role.DUTY_OFFICER)
    early, late = read(), read(by=staff(duty), at=SPOKEN_AT + timedelta(days=9))
    client = sign_in(Role.ARBITER)

    assert shown(client.get(address)) == [late.number, early.number]
    assert shown(client.get(address, {"reader": duty.pk})) == [late.number]
    assert shown(client.get(address, {"until": "2026-03-05"})) == [early.number]
    assert shown(client.get(address, {"since": "2026-03-05"})) == [late.number]
    assert shown(client.get(address, {"since": "x"})) == []


def test_workbook_names_nobody_and_repeats_no_reason(sign_in, address):
    dispatcher, duty = a_member(Role.DISPATCHER), a_member(Role.DUTY_OFFICER)
    User.objects.filter(pk=dispatcher.pk).update(last_name="钱", first_name="示例")
    first = read(reason="找赵某某核对")
    read(first, by=staff(duty), at=SPOKEN_AT + timedelta(hours=1))

    rows = book(sign_in(Role.ARBITER).get(address, {"fetch": "book"}))

    told = str(rows)
    assert [one for one in ("赵某某", "钱示例", "dispatcher", "核对") if one in told] == []
    assert [row[1:] for row in rows[1:]] == [
        (first.number, "受理中心", "查看人 1", "为了核实情况"),
        (first.number, "受理中心", "查看人 2", "为了核实情况"),
    ]


def test_list_comes_in_pages(sign_in, address):
    record = received(contact=CONTACT).record
    for minute in range(45):
        read(record, at=SPOKEN_AT + timedelta(minutes=minute))
    client = sign_in(Role.ARBITER)

    sizes = [len(client.get(address, {"page": n}).context["rows"]) for n in ("1", "2", "x")]

    assert sizes == [40, 5, 40]
