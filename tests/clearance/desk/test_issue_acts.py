"""What is done on an issue's page: what is refused, and what comes of the rest."""

import pytest

from clearance.desk.acting import ASKED_AGAIN, CONFLICT, FORBIDDEN, attempt
from clearance.desk.forms.registry import ISSUE_FORMS
from clearance.desk.issue_page import offered_forms
from clearance.enums import Outcome, State, Tier
from clearance.models import Event, Issue
from home.college.enums import Role
from tests.clearance.desk.sending import issue_page, move_issue, newest
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

PLAN_NEEDS = "列入计划要写明承诺什么、什么时候完成。"


def state_of(issue: Issue) -> tuple:
    """Everything a refused act must leave as it was."""
    return Issue.objects.filter(pk=issue.pk).values_list().get(), Event.objects.count()


@pytest.mark.parametrize("name", ISSUE_FORMS)
def test_move_on_another_departments_issue_changes_nothing(sign_in, name):
    issue = made.dispatched(lead=a_department("教务处"))
    before = state_of(issue)

    response = move_issue(
        sign_in(Role.OFFICER, a_department("后勤管理处")), issue, name, reason="理由"
    )

    assert (response.status_code, state_of(issue)) == (404, before)


FILLED = {
    "reason": "理由写在这里", "until": "2099-01-01", "outcome": Outcome.SOLVED, "text": "正文",
    "brief": "转办摘要", "tier": Tier.STANDARD, "handling": "work", "kind": "progress",
    "audience": "askers", "publicity": "public", "title": "标题", "due": "2099-01-01",
}  # fmt: skip


@pytest.mark.parametrize("state", [s for s in made.IN_STATE if s not in (State.NEW, State.MERGED)])
@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.LEADER, Role.ARBITER])
@pytest.mark.django_db
def test_act_that_is_not_offered_changes_nothing(state, role):
    issue, user = made.IN_STATE[state](), a_member(role)
    allowed = {form.name for form in offered_forms(user, issue)}
    # One act under two names: whether the head reads the answer first is the tier's to say.
    allowed |= {"submit", "answer"} if allowed & {"submit", "answer"} else set()
    elsewhere = a_department("教务处").pk
    values = FILLED | {"lead": elsewhere, "department": elsewhere, "last_event": newest(issue)}
    before = state_of(issue)

    statuses = {
        attempt(form(values, subject=Issue.objects.get(pk=issue.pk), user=user))
        for name, form in ISSUE_FORMS.items()
        if name not in allowed
    }

    assert state_of(issue) == before
    assert statuses <= {ASKED_AGAIN, FORBIDDEN, CONFLICT}


def test_refusal_stands_beside_the_form_and_keeps_what_was_typed(sign_in):
    issue = made.in_progress()
    client = sign_in(Role.OFFICER)

    response = move_issue(
        client,
        issue,
        "submit",
        outcome="planned",
        text="打算把整层的灯换新。",
        last_event=newest(issue),
    )

    form = response.context["form"]
    assert form.non_field_errors() == [PLAN_NEEDS]
    assert form["text"].value() == "打算把整层的灯换新。"


def test_second_of_two_at_once_is_told_and_can_send_again(sign_in):
    issue = made.in_progress()
    seen = newest(issue)
    client = sign_in(Role.OFFICER)
    move_issue(client, issue, "update", text="已联系厂家", kind="progress", audience="askers")

    late = move_issue(
        client, issue, "submit", outcome="solved", text="三层的灯今天已修好。", last_event=seen
    )
    again = late.context["form"]
    then = move_issue(client, issue, "submit", outcome="solved", text=again["text"].value(),
                last_event=again["last_event"].value())  # fmt: skip

    assert late.status_code == 409
    assert again.non_field_errors() == ["刚有人办理过此件，请先查看办理记录再提交。"]
    issue.refresh_from_db()
    assert (then.status_code, issue.state) == (302, State.IN_REVIEW)


def test_repairs_answer_goes_out_without_the_head(sign_in):
    issue = made.in_progress(kind="repair")
    client = sign_in(Role.OFFICER)

    move_issue(client, issue, "answer", outcome="solved", text="三层走廊已换上新灯管。")

    issue.refresh_from_db()
    assert issue.state == State.ANSWERED


def test_sent_back_answer_is_offered_again_with_its_text(sign_in):
    issue = made.in_review()
    move_issue(sign_in(Role.HEAD), issue, "send_back", reason="写明日期")

    response = issue_page(sign_in(Role.OFFICER), issue)

    assert response.context["form"]["text"].value() == made.ANSWER


def test_helper_says_its_part_is_done_and_the_issue_can_close(sign_in):
    helper = a_department("教务处")
    issue = made.answered(helpers=(helper,), outcome=Outcome.PARTLY)
    part = issue.assignments.get(department=helper)

    move_issue(sign_in(Role.OFFICER, helper), issue, "finish_part", part=part.pk)
    move_issue(sign_in(Role.DISPATCHER), issue, "close")

    issue.refresh_from_db()
    assert issue.state == State.CLOSED


def test_kept_and_checked_promise_strikes_the_plan_off(sign_in):
    issue = made.planned()
    promise = issue.promises.get()

    move_issue(sign_in(Role.OFFICER), issue, "keep", promise=promise.pk)
    move_issue(sign_in(Role.DISPATCHER), issue, "check", promise=promise.pk)

    issue.refresh_from_db()
    assert (issue.outcome, issue.is_struck_off) == (Outcome.SOLVED, True)


def test_editor_clears_wording_and_the_answer(sign_in):
    issue = made.answered()
    update = issue.updates.get()

    move_issue(sign_in(Role.EDITOR), issue, "clear", publicity="public", title="走廊灯不亮",
         public_text="三层走廊的灯不亮。", answer_line="灯已换好", updates=[update.pk])  # fmt: skip

    update.refresh_from_db()
    listed = Issue.objects.cleared().get()
    assert (listed.title, listed.answer_line, update.audience) == (
        "走廊灯不亮",
        "灯已换好",
        "public",
    )


def test_public_text_is_not_corrected_by_its_department(sign_in):
    issue = made.cleared(made.answered())
    update = issue.updates.get()

    response = move_issue(
        sign_in(Role.OFFICER), issue, "correct", update=update.pk, text="改过的答复"
    )

    update.refresh_from_db()
    assert response.context["form"].errors.keys() == {"update"}
    assert update.text == made.ANSWER


@pytest.mark.parametrize("name", ["update", "promise"])
def test_merged_issue_is_written_to_no_more(sign_in, name):
    issue = made.merged()
    before = state_of(issue)

    response = move_issue(sign_in(Role.DISPATCHER), issue, name, **FILLED)

    assert (response.status_code, state_of(issue)) == (409, before)
