"""A new tea begins as the last one stood: people, departments, place and agenda."""

from datetime import date

import pytest
from django.urls import reverse

from home.college.enums import Role
from home.models import Person
from sessions.models import AgendaItem, SessionPerson, TeaSessionPage
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_past_row, a_session_index, a_tea, a_term, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def last():
    tea = a_tea(rows=(a_past_row(),))
    tea.people = [SessionPerson(person=Person.objects.create(name="示例校领导"))]
    tea.agenda = [AgendaItem(text="教育教学", department=a_department())]
    tea.departments = [a_department()]
    tea.save()
    return published(tea)


def address() -> str:
    return reverse("new_tea", args=[a_session_index().pk])


def test_draft_is_made_like_the_last_one_and_opened(client, last):
    client.force_login(a_member(Role.EDITOR))
    asked = client.get(address()).context["form"]

    response = client.post(
        address(), {"like": last.pk, "number": asked["number"].value(), "date": "2026-03-20"}
    )

    tea = TeaSessionPage.objects.get(number=last.number + 1)
    assert response.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[tea.pk])
    assert (tea.title, tea.slug, tea.live, tea.date, tea.term, tea.place) == (
        "第23期下午茶", "tea-23", False, date(2026, 3, 20), a_term(), last.place,
    )  # fmt: skip
    assert [one.person.name for one in tea.people.all()] == ["示例校领导"]
    assert [(one.text, one.department) for one in tea.agenda.all()] == [
        ("教育教学", a_department())
    ]
    assert list(tea.departments.all()) == [a_department()]
    assert tea.raised.count() == 0


def test_last_tea_stays_as_it_was(client, last):
    client.force_login(a_member(Role.EDITOR))

    client.post(address(), {"like": last.pk, "number": 23, "date": "2026-03-20"})

    last.refresh_from_db()
    assert (last.live, last.people.count(), last.agenda.count(), last.raised.count()) == (
        True, 1, 1, 1,
    )  # fmt: skip


def test_number_that_is_taken_is_refused_beside_its_field(client, last):
    client.force_login(a_member(Role.EDITOR))

    response = client.post(address(), {"like": last.pk, "number": 22, "date": "2026-03-20"})

    assert response.context["form"].errors == {"number": ["这一期已经有了。"]}


def test_button_stands_on_the_list_of_teas_for_who_may_add_one(client, last):
    client.force_login(a_member(Role.EDITOR))

    page = client.get(reverse("wagtailadmin_explore", args=[a_session_index().pk]))

    assert f'href="{address()}"' in page.text


def test_nobody_else_makes_one(client, last):
    client.force_login(a_member(Role.DISPATCHER))

    client.post(address(), {"like": last.pk, "number": 23, "date": "2026-03-20"})

    assert TeaSessionPage.objects.count() == 1


@pytest.mark.parametrize(
    ("number", "day", "wrong"),
    [(9**30, "2026-03-20", "number"), (0, "2026-03-20", "number"), (23, "0206-03-20", "date"),
     (23, "9999-12-31", "date")],
)  # fmt: skip
def test_number_and_day_that_can_not_be_are_told(client, last, number, day, wrong):
    client.force_login(a_member(Role.EDITOR))

    response = client.post(address(), {"like": last.pk, "number": number, "date": day})

    assert list(response.context["form"].errors) == [wrong]
