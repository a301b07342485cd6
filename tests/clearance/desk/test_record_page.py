"""The request's page: the centre sorts, and reads who said it only with a reason."""

import pytest
from django.urls import reverse

from clearance.actions.receive import Contact
from clearance.desk.forms.registry import RECORD_FORMS
from clearance.enums import Kind, RecordState, State
from clearance.models import Event, Issue, Message, RequestRecord
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member, a_place

CONTACT = Contact("示例甲", "S-MARK-1", "P-MARK-2", "mark3@example.edu.cn")


def newest(record) -> int:
    return record.events.order_by("-pk").first().pk


def post(client, record, name: str, **values):
    values.setdefault("last_event", newest(record))
    return client.post(reverse("desk_record_move", args=[record.pk, name]), values)


def opening(**values) -> dict:
    filled = {
        "title": "三层走廊的灯不亮", "category": made.category().pk, "kind": "help",
        "lead": a_department().pk, "brief": made.BRIEF, "tier": "standard", "handling": "work",
    }  # fmt: skip
    return filled | values


@pytest.mark.parametrize(
    "role", [Role.OFFICER, Role.HEAD, Role.LEADER, Role.EDITOR, Role.ARBITER, Role.DISCIPLINE]
)
@pytest.mark.parametrize("name", ["desk_record", "desk_reveal"])
def test_record_is_not_found_by_anybody_but_the_centre(sign_in, role, name):
    record = made.received().record

    response = sign_in(role).get(reverse(name, args=[record.pk]))

    assert response.status_code == 404


@pytest.mark.parametrize("form", RECORD_FORMS)
def test_record_is_not_moved_by_an_officer(sign_in, form):
    record = made.received().record
    before = Event.objects.count()

    response = post(sign_in(Role.OFFICER), record, form, **opening(reason="理由", text="问"))

    assert (response.status_code, Event.objects.count()) == (404, before)


def test_accusation_is_the_discipline_offices_alone(sign_in):
    record = made.received(kind=Kind.ACCUSE).record
    address = reverse("desk_record", args=[record.pk])

    statuses = [
        sign_in(role).get(address).status_code for role in (Role.DISPATCHER, Role.DISCIPLINE)
    ]

    assert statuses == [404, 200]


def test_accusation_is_answered_where_it_is_sealed_and_sent_to_no_department(sign_in):
    record = made.received(kind=Kind.ACCUSE).record
    client = sign_in(Role.DISCIPLINE)

    page = client.get(reverse("desk_record", args=[record.pk]))
    post(client, record, "open", **opening())

    offered = {page.context["form"].name} | {form.name for form in page.context["others"]}
    assert (offered, Issue.objects.count()) == (
        {"take_on", "join", "ask", "answer_at_once", "decline", "withdraw"}, 0,
    )  # fmt: skip


def test_open_makes_an_issue_and_sends_it_in_one_step(sign_in):
    record = made.received().record

    post(sign_in(Role.DISPATCHER), record, "open", **opening(helpers=[a_department("教务处").pk]))

    issue = Issue.objects.get()
    record.refresh_from_db()
    assert (issue.state, issue.brief, record.issue) == (State.DISPATCHED, made.BRIEF, issue)
    assert [part.department.name for part in issue.assignments.all()] == ["后勤管理处", "教务处"]


def test_open_refuses_the_persons_own_words_and_opens_nothing(sign_in):
    record = made.received().record

    response = post(sign_in(Role.DISPATCHER), record, "open", **opening(brief=f"请办：{made.BODY}"))

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

    post(
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

    post(sign_in(Role.DISPATCHER), record, "join", likely=issue.pk)

    record.refresh_from_db()
    assert (record.state, record.issue) == (RecordState.JOINED, issue)


def test_join_by_number(sign_in):
    issue, record = made.dispatched(), made.received().record

    post(sign_in(Role.DISPATCHER), record, "join", number=issue.number)

    record.refresh_from_db()
    assert (record.state, record.issue) == (RecordState.JOINED, issue)


def test_join_by_a_number_there_is_not_is_told(sign_in):
    record = made.received().record

    response = post(sign_in(Role.DISPATCHER), record, "join", number="Q1999-0001")

    assert response.context["form"].non_field_errors() == ["没有这个编号的事项。"]


def test_decline_keeps_the_reason_for_the_person(sign_in):
    record = made.received().record

    post(sign_in(Role.DISPATCHER), record, "decline", reason="不属于受理范围。")

    record.refresh_from_db()
    assert (record.state, record.declined_reason) == (RecordState.DECLINED, "不属于受理范围。")


def test_answer_on_the_spot_opens_and_answers(sign_in):
    record = made.received().record

    post(sign_in(Role.DISPATCHER), record, "on_the_spot",
         **opening(outcome="explained", text="图书馆考试周开到 23:00。"))  # fmt: skip

    issue = Issue.objects.get()
    assert (issue.state, issue.handling) == (State.ANSWERED, "on_the_spot")


def test_ask_writes_a_line_to_the_person(sign_in):
    record = made.received().record

    post(sign_in(Role.DISPATCHER), record, "ask", text="是哪一间？")

    assert [(m.text, m.from_person) for m in Message.objects.all()] == [("是哪一间？", False)]


def test_two_dispatchers_open_one_issue(sign_in):
    record = made.received().record
    seen = newest(record)
    client = sign_in(Role.DISPATCHER)
    post(client, record, "open", **opening())

    response = post(client, record, "open", **opening(last_event=seen))

    assert (response.status_code, Issue.objects.count()) == (409, 1)


def test_record_page_shows_no_contact(sign_in):
    record = made.received(contact=CONTACT).record

    response = sign_in(Role.DISPATCHER).get(reverse("desk_record", args=[record.pk]))

    html = response.content.decode()
    assert [mark for mark in ("示例甲", "S-MARK-1", "P-MARK-2", "mark3@") if mark in html] == []


def test_reveal_shows_the_contact_once_and_writes_it_down(sign_in):
    record = made.received(contact=CONTACT).record
    client = sign_in(Role.DISPATCHER)
    address = reverse("desk_reveal", args=[record.pk])

    shown = client.post(address, {"reason": "约上门时间"})
    again = client.get(address)

    event = record.events.get(verb="identity_read")
    assert [value for _label, value in shown.context["contact"]] == [
        "示例甲", "S-MARK-1", "P-MARK-2", "mark3@example.edu.cn",
    ]  # fmt: skip
    assert (event.actor.username, event.data) == ("dispatcher", {"reason": "约上门时间"})
    assert ("P-MARK-2" in again.content.decode(), shown.headers["Cache-Control"]) == (
        False, "max-age=0, no-cache, no-store, must-revalidate, private",
    )  # fmt: skip


def test_reveal_without_a_reason_shows_and_writes_nothing(sign_in):
    record = made.received(contact=CONTACT).record

    response = sign_in(Role.DISPATCHER).post(
        reverse("desk_reveal", args=[record.pk]), {"reason": " "}
    )

    assert record.events.filter(verb="identity_read").count() == 0
    assert "P-MARK-2" not in response.content.decode()


def received_at_desk(client, **values):
    filled = {"channel": "phone", "kind": "help", "body": "路灯不亮。", "nonce": "n1"} | values
    return client.post(reverse("desk_receive"), filled)


def test_receive_enters_on_somebodys_behalf_and_shows_the_code(sign_in):
    response = received_at_desk(sign_in(Role.DUTY_OFFICER), phone="P-MARK-2")

    record = RequestRecord.objects.get()
    assert (record.channel, record.taken_by.username, record.reporter.phone) == (
        "phone", "duty_officer", "P-MARK-2",
    )  # fmt: skip
    assert (response.context["record"], len(response.context["code"])) == (record, 9)


def test_receive_sent_twice_gives_one_record_and_the_same_code(sign_in):
    client = sign_in(Role.DISPATCHER)

    codes = {received_at_desk(client).context["code"] for _post in range(2)}

    assert (RequestRecord.objects.count(), len(codes)) == (1, 1)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ARBITER, Role.EDITOR, Role.DISCIPLINE])
def test_receive_is_the_centres(sign_in, role):
    received_at_desk(sign_in(role))

    assert RequestRecord.objects.count() == 0


def test_person_walled_off_at_opening_does_not_see_the_issue(sign_in):
    record, reader = made.received(kind=Kind.COMPLAIN).record, a_member(Role.EDITOR)

    post(
        sign_in(Role.DISPATCHER),
        record,
        "open",
        **opening(kind=Kind.COMPLAIN, people_walled_off=[reader.pk]),
    )

    issue = Issue.objects.get()
    seen = sign_in(Role.EDITOR).get(reverse("desk_issue", args=[issue.pk])).status_code
    assert (list(issue.excluded_users.all()), seen) == ([reader], 404)
