"""A line of the desk says which step its time is for, and nothing on every line."""

import pytest
from django.urls import reverse

from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department


def page(client, tab: str = "") -> str:
    return client.get(reverse("desk"), {"tab": tab} if tab else {}).content.decode()


@pytest.mark.parametrize(
    ("make", "role", "tab", "step"),
    [
        (made.opened, Role.DISPATCHER, "dispatch", "转办"),
        (made.dispatched, Role.OFFICER, "mine", "签收"),
        (made.in_progress, Role.OFFICER, "mine", "答复"),
        (made.waiting, Role.OFFICER, "waiting", ""),
    ],
)
def test_time_of_a_line_is_that_of_the_step_it_waits_for(sign_in, make, role, tab, step):
    issue = make()
    department = issue.lead if role == Role.OFFICER else None

    rows = sign_in(role, department).get(reverse("desk"), {"tab": tab}).context["rows"]

    assert [row.step for row in rows] == [step]


def test_issue_says_what_is_due(sign_in):
    issue = made.dispatched()

    response = sign_in(Role.OFFICER, issue.lead).get(reverse("desk_issue", args=[issue.pk]))

    assert response.context["due_words"].startswith("签收已超时")


def test_an_officers_own_list_has_no_column_of_departments(sign_in):
    issue = made.dispatched()

    mine = page(sign_in(Role.OFFICER, issue.lead), "mine")
    everybodys = page(sign_in(Role.DISPATCHER), "open")

    assert ('class="dept"' in mine, 'class="dept"' in everybodys) == (False, True)


def test_a_helper_reads_who_leads(sign_in):
    helper = a_department("教务处")
    made.dispatched(helpers=(helper,))

    assert 'class="dept"' in page(sign_in(Role.OFFICER, helper), "helping")
