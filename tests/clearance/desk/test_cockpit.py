"""The cockpit: exceptions only, for whom, of which departments, in how many queries."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clearance.actions import instruct, order, wall
from clearance.actors import staff
from home.college.enums import Role
from home.models import Department, Person
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db


def sections(client) -> dict[str, list[str]]:
    response = client.get(reverse("desk_cockpit"))
    return {one.key: [line.number for line in one.lines] for one in response.context["sections"]}


def test_what_is_late_pressed_returned_or_broken_stands_there(sign_in):
    late, returned = made.in_progress(), made.returned()
    plan = made.planned()
    today = timezone.localdate()
    order.issue_order(late, reason="逾期。", demand="请办。", due=today, by=made.centre())
    instruct.instruct(late, words="抓紧。", due=today, by=staff(a_member(Role.LEADER)))

    assert sections(sign_in(Role.LEADER)) == {
        "late": [late.number, returned.number],
        "orders": [late.number],
        "instructions": [late.number],
        "promises": [plan.number],
        "returned": [returned.number],
    }  # fmt: skip


def test_nothing_is_told_where_nothing_is_wrong(sign_in):
    made.in_progress(at=timezone.now())

    assert sections(sign_in(Role.LEADER)) == {}


def test_overdue_matter_names_who_answers_for_it(sign_in):
    issue = made.in_progress()
    head = made.head_of(issue).user

    line = sign_in(Role.LEADER).get(reverse("desk_cockpit")).context["sections"][0].lines[0]

    assert head.username in line.who


def test_leader_looks_over_own_departments_only(sign_in):
    mine, _other = made.in_progress(lead=a_department("教务处")), made.in_progress()
    person = Person.objects.create(name="示例", is_leader=True, user=a_member(Role.LEADER))
    Department.objects.filter(pk=mine.lead_id).update(leader=person)

    assert sections(sign_in(Role.LEADER)) == {"late": [mine.number]}


def test_sealed_and_walled_matters_are_neither_shown_nor_counted(sign_in):
    made.opened(kind="accuse")
    wall.wall_off(made.in_progress(), users=[a_member(Role.LEADER)], by=made.centre())

    assert sections(sign_in(Role.LEADER)) == {}
    assert sections(sign_in(Role.DISPATCHER)).keys() == {"late"}


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.LEADER, 200), (Role.ASSISTANT, 200), (Role.DISPATCHER, 200), (Role.HEAD, 302),
     (Role.OFFICER, 302), (Role.EDITOR, 302), (Role.DISCIPLINE, 302)],
)  # fmt: skip
def test_cockpit_is_the_leaders_and_the_centres(sign_in, role, status):
    assert sign_in(role).get(reverse("desk_cockpit")).status_code == status


def test_more_matters_ask_no_more_of_the_database(sign_in):
    made.in_progress()
    client = sign_in(Role.LEADER)
    client.get(reverse("desk_cockpit"))

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("desk_cockpit"))
        return len(queries)

    few = asked()
    for _number in range(4):
        made.in_progress(), made.planned(), made.returned()
    many = asked()

    # What was empty before is fetched with what belongs to it, once however many rows.
    assert many - few <= 4
    assert many <= 40


def test_rates_of_this_term_stand_with_their_number(sign_in):
    now = timezone.now()
    made.struck_off(at=now - timedelta(days=20))

    response = sign_in(Role.LEADER).get(reverse("desk_cockpit"))

    ((department, rates),) = response.context["rates"]
    assert (department.name, rates.response.n) == ("后勤管理处", 1)
