"""上门联系方式: for the officer who took it on, while it is in work, and each look is kept."""

import pytest
from django.urls import reverse

from clearance.actions import dispatch
from clearance.actions.receive import Visit
from clearance.enums import State
from home.college.enums import Role
from home.models import Membership, User
from tests.factories.cast import a_department
from tests.factories.clearance import IN_STATE, centre, in_progress, officer_of

pytestmark = pytest.mark.django_db
VISIT = Visit(call_name="示例同学", phone="13800452917", hours="周三下午", may_enter=True)
SECRETS = ("示例同学", "13800452917", "周三下午")


def address(issue) -> str:
    return reverse("desk_visit", args=[issue.pk])


def another_officer() -> User:
    user = User.objects.create(username="another")
    Membership.objects.create(
        user=user, department=a_department(), role=Role.OFFICER, starts="2020-01-01"
    )
    return user


def test_officer_at_work_is_shown_it_once_and_the_look_is_kept(sign_in):
    issue = in_progress(visit=VISIT)
    client = sign_in(Role.OFFICER)

    before = client.get(address(issue))
    shown = client.post(address(issue))

    assert [one for one in SECRETS if one in before.text] == []
    assert [one for one in SECRETS if one not in shown.text] == []
    assert "no-store" in shown.headers["Cache-Control"]
    event = issue.events.get(verb="visit_read")
    assert (event.actor, event.record) == (officer_of(issue).user, issue.records.get())


def test_issue_page_leads_the_officer_there_and_shows_nothing_of_it(sign_in):
    issue = in_progress(visit=VISIT)
    page = reverse("desk_issue", args=[issue.pk])

    of_officer = sign_in(Role.OFFICER).get(page).text
    of_head = sign_in(Role.HEAD, a_department()).get(page).text

    assert (address(issue) in of_officer, address(issue) in of_head) == (True, False)
    assert [one for one in SECRETS if one in of_officer + of_head] == []


@pytest.mark.parametrize(
    "role", [Role.HEAD, Role.DISPATCHER, Role.ARBITER, Role.LEADER, Role.EDITOR, Role.PATROL]
)
def test_nobody_else_is_shown_it(sign_in, role):
    issue = in_progress(visit=VISIT)
    department = a_department() if role == Role.HEAD else None

    response = sign_in(role, department).post(address(issue))

    assert [one for one in SECRETS if one in response.text] == []
    assert issue.events.filter(verb="visit_read").count() == 0


def test_colleague_who_did_not_take_it_on_is_refused(client):
    issue = in_progress(visit=VISIT)
    client.force_login(another_officer())

    assert client.post(address(issue)).status_code == 404


def test_colleague_is_shown_it_when_who_took_it_on_has_left(client):
    issue = in_progress(visit=VISIT)
    Membership.objects.filter(user=officer_of(issue).user).delete()
    client.force_login(another_officer())

    assert "13800452917" in client.post(address(issue)).text


def test_officer_of_another_department_is_refused(sign_in):
    issue = in_progress(visit=VISIT)

    response = sign_in(Role.OFFICER, a_department("教务处")).post(address(issue))

    assert response.status_code == 404


@pytest.mark.parametrize("state", [one for one in State if one not in (State.NEW, State.MERGED)])
def test_it_is_shown_in_work_only(client, state):
    issue = IN_STATE[state](visit=VISIT)
    client.force_login(officer_of(issue).user)

    response = client.post(address(issue))

    at_work = state in (State.IN_PROGRESS, State.WAITING, State.IN_REVIEW)
    assert ("13800452917" in response.text) is at_work


def test_after_a_transfer_the_old_officer_is_refused(sign_in):
    issue = in_progress(visit=VISIT)
    elsewhere = a_department("教务处")
    issue = dispatch.transfer(issue, lead=elsewhere, reason="归教务处管。", by=centre())
    dispatch.accept(issue, by=officer_of(issue))

    assert sign_in(Role.OFFICER, a_department()).post(address(issue)).status_code == 404
    assert "13800452917" in sign_in(Role.OFFICER, elsewhere).post(address(issue)).text
