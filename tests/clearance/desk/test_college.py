"""A liaison sees how the own college's requests stand: no names, no words, nothing sealed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clearance.actions import wall
from clearance.enums import Kind
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department

pytestmark = pytest.mark.django_db


@pytest.fixture
def college():
    return a_department("示例一学院")


@pytest.fixture
def liaison(sign_in, college):
    return sign_in(Role.LIAISON, college)


def page(client, query=""):
    return client.get(reverse("desk_college") + query)


def numbers(client) -> list[str]:
    return [row.number for row in page(client).context["rows"]]


def test_own_colleges_requests_stand_there_and_no_others(liaison, college):
    mine = made.received(college=college).record
    made.received(college=a_department("示例二学院"))
    made.received()

    assert numbers(liaison) == [mine.number]


@pytest.mark.parametrize("kind", [Kind.COMPLAIN, Kind.ACCUSE])
def test_complaints_and_accusations_are_neither_shown_nor_counted(liaison, college, kind):
    made.received(college=college, kind=kind)
    made.opened(college=college, kind=kind)

    response = page(liaison)

    assert response.context["rows"] == []
    assert {n for _words, n in response.context["counts"]} == {0}


def test_what_became_a_complaint_at_sorting_is_gone(liaison, college):
    made.opened(college=college, fields={"kind": Kind.COMPLAIN})

    assert numbers(liaison) == []


def test_a_life_at_risk_walls_and_what_was_taken_back_are_not_there(liaison, college):
    made.received(college=college, body="我不想活了")
    made.withdrawn(college=college)
    walled = made.dispatched(college=college)
    wall.wall_off(walled, [college], by=made.centre())

    assert numbers(liaison) == []


def test_words_title_and_name_stay_out_until_cleared(liaison, college):
    issue = made.dispatched(college=college, body="三栋 301 的床板断了", title="床板",
                            )  # fmt: skip
    text = page(liaison).content.decode()

    assert issue.title not in text
    assert "床板" not in text
    assert issue.category.name in text


def test_cleared_matter_is_named_as_the_public_reads_it(liaison, college):
    issue = made.cleared(made.answered(college=college))

    (row,) = page(liaison).context["rows"]

    assert (row.title, row.url) == (issue.title, issue.get_absolute_url())


def test_counts_stand_on_top(liaison, college):
    made.received(college=college)
    made.answered(college=college)
    made.struck_off(college=college)

    counts = [n for _words, n in page(liaison).context["counts"]]

    # In all, under way, of these overdue, answered, of these struck off.
    assert counts == [3, 1, 1, 2, 1]


def test_list_is_paged_in_a_fixed_number_of_queries(liaison, college):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            page(liaison)
        return len(queries)

    made.dispatched(college=college)
    asked()
    few = asked()
    for _number in range(21):
        made.received(college=college)

    assert asked() <= few + 1
    assert len(page(liaison).context["rows"]) == 20
    assert len(page(liaison, "?page=2").context["rows"]) == 2
    assert page(liaison, "?page=99999999").context["page"].number == 1


@pytest.mark.parametrize("role", [Role.OFFICER, Role.DISPATCHER, Role.LEADER, Role.EDITOR])
def test_page_is_the_liaisons_alone(sign_in, role):
    assert page(sign_in(role)).status_code == 302


def test_liaison_without_lists_enters_at_the_college(liaison):
    response = liaison.get(reverse("wagtailadmin_home"))

    assert response.headers["Location"] == reverse("desk_college")
