"""The centre sorts a request: opened, joined, declined, answered on the spot."""

import pytest
from django.urls import reverse

from clearance.desk.forms.registry import RECORD_FORMS
from clearance.enums import Kind, RecordState, State
from clearance.models import Event, Issue, Message
from home.college.enums import Role
from tests.clearance.desk.sending import move_record, newest, opening
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member, a_place


@pytest.mark.parametrize("form", RECORD_FORMS)
def test_record_is_not_moved_by_an_officer(sign_in, form):
    record = made.received().record
    before = Event.objects.count()

    response = move_record(sign_in(Role.OFFICER), record, form, **opening(reason="理由", text="问"))

    assert (response.status_code, Event.objects.count()) == (404, before)


def test_accusation_is_answered_where_it_is_sealed_and_sent_to_no_department(sign_in):
    record = made.received(kind=Kind.ACCUSE).record
    client = sign_in(Role.DISCIPLINE)

    page = client.get(reverse("desk_record", args=[record.pk]))
    move_record(client, record, "open", **opening())

    offered = {page.context["form"].name} | {form.name for form in page.context["others"]}
    assert (offered, Issue.objects.count()) == (
        {"take_on", "join", "ask", "answer_at_once", "decline", "withdraw", "erase"},
        0,
    )


def test_open_makes_an_issue_and_sends_it_in_one_step(sign_in):
    record = made.received().record

    move_record(
        sign_in(Role.DISPATCHER), record, "open", **opening(helpers=[a_department("教务处").pk])
    )

    issue = Issue.objects.get()
    record.refresh_from_db()
    assert (issue.state, issue.brief, record.issue) == (State.DISPATCHED, made.BRIEF, issue)
    assert [part.department.name for part in issue.assignments.all()] == ["后勤管理处", "教务处"]


def test_open_refuses_the_persons_own_words_and_opens_nothing(sign_in):
    record = made.received().record

    response = move_record(
        sign_in(Role.DISPATCHER), record, "open", **opening(brief=f"请办：{made.BODY}")
    )

    record.refresh_from_db()
    assert response.context["form"].errors == {
        "brief": ["“三楼走廊的灯一直不亮晚上回来看不清路”是诉求原话，请换成自己的话。"]
    }
    assert (Issue.objects.count(), record.state) == (0, RecordState.RECEIVED)


def test_title_and_brief_are_empty_at_first(sign_in):
    record = made.received(title="本人写的标题").record

    response = sign_in(Role.DISPATCHER).get(reverse("desk_record", args=[record.pk]))

    form = response.context["form"]
    assert (form["title"].value(), form["brief"].value()) == (None, None)


def test_walled_off_department_does_not_see_the_issue(sign_in):
    record = made.received(kind=Kind.COMPLAIN).record
    walled = a_department("教务处")

    move_record(
        sign_in(Role.DISPATCHER),
        record,
        "open",
        **opening(kind=Kind.COMPLAIN, walled_off=[walled.pk]),
    )
    response = sign_in(Role.OFFICER, walled).get(
        reverse("desk_issue", args=[Issue.objects.get().pk])
    )

    assert response.status_code == 404


def test_join_suggests_the_same_place_first(sign_in):
    place = a_place()
    elsewhere = made.dispatched(category=made.category())
    here = made.dispatched(location=place)
    record = made.received(location=place, category=made.category()).record

    response = sign_in(Role.DISPATCHER).get(reverse("desk_record_move", args=[record.pk, "join"]))

    assert list(response.context["form"].fields["likely"].queryset) == [here, elsewhere]


def test_join_to_the_issue_that_was_suggested(sign_in):
    place = a_place()
    issue, record = made.dispatched(location=place), made.received(location=place).record

    move_record(sign_in(Role.DISPATCHER), record, "join", likely=issue.pk)

    record.refresh_from_db()
    assert (record.state, record.issue) == (RecordState.JOINED, issue)


def test_join_by_number(sign_in):
    issue, record = made.dispatched(), made.received().record

    move_record(sign_in(Role.DISPATCHER), record, "join", number=issue.number)

    record.refresh_from_db()
    assert (record.state, record.issue) == (RecordState.JOINED, issue)


def test_join_by_a_number_there_is_not_is_told(sign_in):
    record = made.received().record

    response = move_record(sign_in(Role.DISPATCHER), record, "join", number="Q1999-0001")

    assert response.context["form"].non_field_errors() == ["没有这个编号的事项。"]


def test_decline_keeps_the_reason_for_the_person(sign_in):
    record = made.received().record

    move_record(sign_in(Role.DISPATCHER), record, "decline", reason="不属于受理范围。")

    record.refresh_from_db()
    assert (record.state, record.declined_reason) == (RecordState.DECLINED, "不属于受理范围。")


def test_answer_on_the_spot_opens_and_answers(sign_in):
    record = made.received().record

    move_record(sign_in(Role.DISPATCHER), record, "on_the_spot",
         **opening(outcome="explained", text="图书馆考试周开到 23:00。"))  # fmt: skip

    issue = Issue.objects.get()
    assert (issue.state, issue.handling) == (State.ANSWERED, "on_the_spot")


def test_ask_writes_a_line_to_the_person(sign_in):
    record = made.received().record

    move_record(sign_in(Role.DISPATCHER), record, "ask", text="是哪一间？")

    assert [(m.text, m.from_person) for m in Message.objects.all()] == [("是哪一间？", False)]


def test_two_dispatchers_open_one_issue(sign_in):
    record = made.received().record
    seen = newest(record)
    client = sign_in(Role.DISPATCHER)
    move_record(client, record, "open", **opening())

    response = move_record(client, record, "open", **opening(last_event=seen))

    assert (response.status_code, Issue.objects.count()) == (409, 1)


def test_person_walled_off_at_opening_does_not_see_the_issue(sign_in):
    record, reader = made.received(kind=Kind.COMPLAIN).record, a_member(Role.EDITOR)

    move_record(
        sign_in(Role.DISPATCHER),
        record,
        "open",
        **opening(kind=Kind.COMPLAIN, people_walled_off=[reader.pk]),
    )

    issue = Issue.objects.get()
    seen = sign_in(Role.EDITOR).get(reverse("desk_issue", args=[issue.pk])).status_code
    assert (list(issue.excluded_users.all()), seen) == ([reader], 404)
