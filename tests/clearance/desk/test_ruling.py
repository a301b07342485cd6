"""退单: by when the arbiter rules, and a ruling that becomes a rule."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from clearance.desk.due import due_of, with_rulings
from clearance.models import DispatchRule, Issue
from home.college.enums import Role
from tests.clearance.desk.sending import issue_page, move_issue
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_place

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.django_db
def test_ruling_is_due_four_office_hours_after_the_return():
    issue = made.returned(at=datetime(2026, 3, 2, 6, 0, tzinfo=SHANGHAI))  # returned at 9:00

    with_rulings([issue := Issue.objects.select_related("last_event").get(pk=issue.pk)])

    assert due_of(issue).astimezone(SHANGHAI) == datetime(2026, 3, 2, 13, 0, tzinfo=SHANGHAI)


def test_arbiters_desk_says_that_the_ruling_is_overdue(sign_in):
    made.returned()

    response = sign_in(Role.ARBITER).get(reverse("desk"), {"tab": "rule"})

    row = response.context["rows"][0]
    assert (row.step, row.tone) == ("裁定", "late")


def test_ticked_ruling_becomes_the_first_rule_with_its_author_and_reason(sign_in):
    DispatchRule.objects.create(
        category=made.category(), lead=a_department(), reason="原来的", sort_order=0
    )
    issue, goes_to = made.returned(location=a_place()), a_department("教务处")

    move_issue(sign_in(Role.ARBITER), issue, "rule", lead=goes_to.pk, reason="归教务处管。",
         keep_as_rule="on")  # fmt: skip

    rule = DispatchRule.objects.order_by("sort_order").first()
    assert (rule.category, rule.location.code, rule.lead) == (issue.category, "D3", goes_to)
    assert rule.made_by.username == "arbiter"
    assert rule.reason == f"{issue.number}：归教务处管。"


def test_ruling_without_the_tick_makes_no_rule(sign_in):
    issue = made.returned()

    move_issue(sign_in(Role.ARBITER), issue, "rule", lead=issue.lead_id, reason="还归你处。")

    assert not DispatchRule.objects.exists()


def test_second_return_is_neither_offered_nor_possible(sign_in):
    issue = made.returned()
    move_issue(sign_in(Role.ARBITER), issue, "rule", lead=issue.lead_id, reason="还归你处。")
    head = sign_in(Role.HEAD)

    offered = {form.name for form in issue_page(head, issue).context["others"]}
    response = move_issue(head, issue, "return", reason="还是不归我。")

    issue.refresh_from_db()
    assert "return" not in offered
    assert (response.status_code, issue.state) == (409, "dispatched")
