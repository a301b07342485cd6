"""A line of the desk says which step its time is for, and nothing on every line."""

import pytest
from django.urls import reverse

from clearance.actions import answer, triage
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


def test_draft_sent_back_is_seen_in_the_list_and_its_remark_above_the_draft(sign_in):
    issue = made.in_review()
    answer.send_back(issue, reason="写上换灯的日期。", by=made.head_of(issue))
    officer = sign_in(Role.OFFICER, issue.lead)

    rows = officer.get(reverse("desk"), {"tab": "mine"}).context["rows"]
    form = officer.get(reverse("desk_issue", args=[issue.pk])).context["form"]

    assert [row.word for row in rows] == ["已退回修改"]
    assert (form.name, form.note) == ("submit", "已退回修改：写上换灯的日期。")


def test_others_who_asked_met_it_too(sign_in):
    issue = made.dispatched()
    for words in ("也不亮。", "还是不亮。"):
        triage.join(made.received(body=words).record, issue, by=made.centre())

    rows = sign_in(Role.OFFICER, issue.lead).get(reverse("desk"), {"tab": "mine"}).context["rows"]

    assert [row.met_too for row in rows] == [2]


def test_stopped_clock_says_the_same_day_everywhere_and_what_is_waited_for(sign_in):
    issue = made.waiting()
    officer = sign_in(Role.OFFICER, issue.lead)

    rows = officer.get(reverse("desk"), {"tab": "waiting"}).context["rows"]
    html = page_of(officer, issue)

    assert [row.when for row in rows] == ["3月20日"]
    assert "2026年3月20日" in html.partition("暂停计时</dt>")[2][:90]
    assert "等配件到货。" in html


def test_department_has_its_overdue_in_a_list(sign_in):
    late = made.in_progress()

    response = sign_in(Role.HEAD, late.lead).get(reverse("desk"), {"tab": "late"})

    assert [row.number for row in response.context["rows"]] == [late.number]


def page_of(client, issue) -> str:
    return client.get(reverse("desk_issue", args=[issue.pk])).content.decode()
