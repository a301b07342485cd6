"""A patrol sees what is said to be done in public places, and strikes it off or sends it back."""

import pytest
from django.urls import reverse

from clearance.enums import Kind, State
from home.college.enums import Role
from tests.factories.cast import a_member, a_place
from tests.factories.clearance import answered, in_progress, planned

pytestmark = pytest.mark.django_db


@pytest.fixture
def walker(client):
    client.force_login(a_member(Role.PATROL))
    return client


def look(client, issue, **said):
    return client.post(reverse("patrol_look", args=[issue.number]), said)


def test_list_has_what_is_done_where_anybody_may_go(walker):
    place, room = a_place(), a_place("D3-302", is_bedroom=True)
    done = answered(location=place, body="甲。", fields={"location": place})
    answered(location=room, body="乙。", fields={"location": room})
    answered(body="丙。")
    answered(kind=Kind.COMPLAIN, location=place, body="丁。", fields={"location": place})
    in_progress(location=place, body="戊。", fields={"location": place})
    planned(location=place, body="己。", fields={"location": place})

    response = walker.get(reverse("patrol"))

    assert [row.url for row in response.context["rows"]] == [f"/patrol/{done.number}/"]


def test_done_is_struck_off_as_checked_by_a_patrol(walker):
    place = a_place()
    issue = answered(location=place, fields={"location": place})

    look(walker, issue, seen="fixed")

    issue.refresh_from_db()
    assert (issue.state, issue.struck_off_by) == (State.CLOSED, "patrol")


def test_not_done_needs_a_word_and_begins_a_new_round(walker):
    place = a_place()
    issue = answered(location=place, fields={"location": place})
    silent = look(walker, issue, seen="not_fixed")

    look(walker, issue, seen="not_fixed", reason="灯还是不亮。")

    issue.refresh_from_db()
    assert silent.context["form"].errors == {"reason": ["请写明还有什么没弄好。"]}
    assert (issue.state, issue.round) == (State.REOPENED, 2)


def test_admins_door_leads_a_patrol_to_the_list(walker):
    assert walker.get("/admin/").headers["Location"] == "/patrol/"


def test_patrol_page_is_no_other_students(client):
    client.force_login(a_member(Role.STUDENT))

    assert client.get(reverse("patrol")).status_code == 403
