"""Two people with the same issue open: each is warned, and neither loses what was typed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from clearance.enums import Outcome, State
from clearance.models import Presence
from home.college.enums import Role
from home.models import Membership, User
from tests.clearance.desk.sending import issue_page, move_issue, newest
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

FIRST = "已更换三层走廊的灯管，今晚起恢复照明。"
SECOND = "线路已检修完毕，明早再来复查一次。"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def colleague_of(user: User) -> User:
    other = User.objects.create(username="tongshi", first_name="同事甲")
    held = user.memberships.get()
    Membership.objects.create(
        user=other, role=held.role, department=held.department, starts=held.starts
    )
    return other


@pytest.mark.django_db
def test_second_of_two_officers_sees_both_texts_and_can_send_again():
    issue = made.in_progress(tier="repair", kind="repair")
    one = a_member(Role.OFFICER)
    first, second = signed_in(one), signed_in(colleague_of(one))
    seen = newest(issue)

    move_issue(first, issue, "update", kind="progress", audience="askers", text=FIRST)
    refused = move_issue(second, issue, "update", kind="progress", audience="askers", text=SECOND,
                   last_event=seen)  # fmt: skip
    html = refused.content.decode()
    again = move_issue(second, issue, "update", kind="progress", audience="askers", text=SECOND,
                 last_event=refused.context["form"]["last_event"].value())  # fmt: skip

    assert refused.status_code == 409
    assert FIRST in html
    assert refused.context["form"]["text"].value() == SECOND
    assert again.status_code == 302
    assert list(issue.updates.values_list("text", flat=True)) == [FIRST, SECOND]


@pytest.mark.django_db
def test_second_of_two_heads_learns_that_it_is_approved_and_keeps_the_wording():
    issue = made.in_review()
    one = a_member(Role.HEAD)
    first, second = signed_in(one), signed_in(colleague_of(one))
    seen = newest(issue)

    move_issue(first, issue, "approve", text=FIRST, last_event=seen)
    refused = move_issue(second, issue, "approve", text=SECOND, last_event=seen)

    issue.refresh_from_db()
    assert (refused.status_code, issue.state) == (409, State.ANSWERED)
    assert [line.what for line in refused.context["meanwhile"].lines] == ["答复审核通过：已解决"]
    assert SECOND in refused.content.decode()
    assert issue.updates.answers().count() == 1


def test_refusal_that_nobody_caused_shows_no_meanwhile(sign_in):
    issue = made.in_progress(helpers=(a_department("教务处"),))

    refused = move_issue(sign_in(Role.OFFICER), issue, "submit", outcome=Outcome.SOLVED, text=FIRST)

    assert (refused.status_code, refused.context["meanwhile"]) == (409, None)
    assert "教务处" in refused.context["form"].non_field_errors()[0]


@pytest.mark.django_db
def test_who_else_has_it_open_is_told_at_load_and_by_the_poll():
    issue = made.in_progress()
    one = a_member(Role.OFFICER)
    first, second = signed_in(one), signed_in(colleague_of(one))

    alone = issue_page(first, issue).context["others_here"]
    issue_page(second, issue)
    polled = first.post(reverse("desk_here", args=[issue.pk])).content.decode()

    assert alone == []
    assert "同事甲" in polled


@pytest.mark.django_db
def test_who_left_two_minutes_ago_is_here_no_longer():
    issue = made.in_progress()
    one = a_member(Role.OFFICER)
    other = colleague_of(one)
    Presence.objects.create(
        issue=issue, user=other, seen_at=timezone.now() - timedelta(minutes=2, seconds=1)
    )

    assert issue_page(signed_in(one), issue).context["others_here"] == []


def test_poll_of_another_departments_issue_is_not_found_and_leaves_no_trace(sign_in):
    issue = made.dispatched(lead=a_department("教务处"))

    response = sign_in(Role.OFFICER, a_department()).post(reverse("desk_here", args=[issue.pk]))

    assert (response.status_code, Presence.objects.count()) == (404, 0)
