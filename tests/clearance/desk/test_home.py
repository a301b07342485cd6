"""The desk: each role's tabs, in order of due, bounded, with a fixed number of queries."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

TABS = {
    Role.DISPATCHER: ["sort", "dispatch", "questions", "check", "late", "books", "open", "closed"],
    Role.DUTY_OFFICER: [
        "sort",
        "dispatch",
        "questions",
        "check",
        "late",
        "books",
        "open",
        "closed",
    ],
    Role.ARBITER: ["rule", "open", "closed"],
    Role.OFFICER: ["mine", "late", "helping", "waiting", "review", "ruling", "books", "closed"],
    Role.HEAD: ["review", "mine", "late", "helping", "waiting", "ruling", "books", "closed"],
    Role.EDITOR: ["clear", "closed"],
    Role.PUBLISHER: ["clear", "closed"],
    Role.LEADER: ["late", "open", "closed"],
    Role.ASSISTANT: ["late", "open", "closed"],
    Role.DISCIPLINE: ["sort", "open", "closed"],
    Role.COUNSELLOR: ["sort", "open", "closed"],
}


def numbers(response) -> list[str]:
    return [row.number for row in response.context["rows"]]


@pytest.mark.parametrize("role", TABS)
def test_desk_shows_each_role_its_own_lists(sign_in, role):
    response = sign_in(role).get(reverse("desk"))

    assert [tab.key for tab, _count, _chosen in response.context["tabs"]] == TABS[role]


@pytest.mark.parametrize("role", [Role.LIAISON, Role.PATROL, Role.STUDENT])
def test_desk_refuses_a_role_without_lists(sign_in, role):
    response = sign_in(role).get(reverse("desk"))

    assert response.status_code == 302


def test_desk_puts_what_is_due_first_on_top(sign_in):
    later = made.dispatched(at=made.SPOKEN_AT + timedelta(days=3))
    earlier = made.dispatched(at=made.SPOKEN_AT)

    response = sign_in(Role.OFFICER).get(reverse("desk"))

    assert numbers(response) == [earlier.number, later.number]


def test_desk_of_an_officer_has_only_the_departments_issues(sign_in):
    mine = made.dispatched(lead=a_department("后勤管理处"))
    made.dispatched(lead=a_department("教务处"))

    response = sign_in(Role.OFFICER, a_department("后勤管理处")).get(reverse("desk"))

    assert numbers(response) == [mine.number]


def test_desk_search_finds_only_what_the_user_may_see(sign_in):
    made.dispatched(lead=a_department("教务处"), title="投影仪偏色")
    mine = made.dispatched(title="投影仪不亮")

    response = sign_in(Role.OFFICER).get(reverse("desk"), {"q": "投影仪"})

    assert numbers(response) == [mine.number]


def test_desk_search_for_a_record_gives_an_officer_nothing(sign_in):
    record = made.received().record

    response = sign_in(Role.OFFICER).get(reverse("desk"), {"q": record.number})

    assert numbers(response) == []


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999", "500", "9" * 5000])
def test_desk_answers_any_page_number_with_a_page(sign_in, number):
    issue = made.dispatched()

    response = sign_in(Role.OFFICER).get(reverse("desk"), {"page": number})

    assert numbers(response) == [issue.number]


def test_desk_asks_the_database_as_often_for_many_as_for_few(sign_in):
    officer = sign_in(Role.OFFICER)
    made.dispatched(location=None)
    officer.get(reverse("desk"))
    with CaptureQueriesContext(
        connection,
    ) as few:
        officer.get(reverse("desk"))
    for _more in range(6):
        made.dispatched()

    with CaptureQueriesContext(connection) as many:
        officer.get(reverse("desk"))

    assert len(many) == len(few)


def test_entrance_takes_an_officer_to_the_desk(sign_in):
    response = sign_in(Role.OFFICER).get("/admin/")

    assert response.headers["Location"] == reverse("desk")


def test_entrance_takes_an_editor_to_the_pages(sign_in):
    response = sign_in(Role.EDITOR).get("/admin/")

    assert response.templates[0].name == "wagtailadmin/home.html"


def test_entrance_tells_who_has_nothing_to_do_there(sign_in):
    response = sign_in(Role.STUDENT).get("/admin/")

    assert (response.status_code, "这里没有要办的事" in response.text) == (403, True)


def test_entrance_sends_a_stranger_to_sign_in(client, db):
    response = client.get("/admin/")

    assert response.headers["Location"] == "/admin/login/?next=/admin/"


def test_desk_of_two_roles_has_the_lists_of_both(client, db):
    both = a_member(Role.DISPATCHER)
    both.memberships.create(role=Role.ARBITER, starts="2020-01-01")
    client.force_login(both)

    response = client.get(reverse("desk"))

    assert [tab.key for tab, _count, _chosen in response.context["tabs"]] == [
        "sort", "dispatch", "questions", "check", "late", "books", "open", "rule", "closed",
    ]  # fmt: skip
