"""The editors' queue: what waits, the newest open ones first, cleared with one click each."""

from datetime import timedelta

import pytest
from django.urls import reverse

from clearance.actions import answer, update
from clearance.enums import Audience, Kind, Publicity
from clearance.models import Issue
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_place

pytestmark = pytest.mark.django_db
QUEUE = "/admin/desk/clearing/"


def press(client, issue: Issue, level: str, **given):
    """Press a button of the issue's form as the queue shows it."""
    page = client.get(QUEUE)
    form = next(one for one in page.context["forms"] if one.issue.pk == issue.pk)
    shown = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    sent = {name: value for name, value in shown.items() if value not in (None, "")}
    return client.post(reverse("desk_clear", args=[issue.pk]), sent | given | {"publicity": level})


def numbers(response) -> list[str]:
    return [form.issue.number for form in response.context["forms"]]


def test_queue_has_what_is_uncleared_and_what_has_new_texts_the_newest_open_ones_first(sign_in):
    newest = made.answered(at=made.SPOKEN_AT + timedelta(days=2))
    oldest = made.opened()
    cleared = made.cleared(made.answered(at=made.SPOKEN_AT + timedelta(days=1)))
    update.write_update(cleared, text="又修了一盏。", by=made.officer_of(cleared),
                        at=cleared.changed_at + timedelta(hours=1))  # fmt: skip
    made.cleared(made.answered())
    over = made.closed(at=made.SPOKEN_AT + timedelta(days=9))

    response = sign_in(Role.EDITOR).get(QUEUE)

    assert numbers(response) == [newest.number, cleared.number, oldest.number, over.number]


def test_answer_drafted_before_the_clearing_and_approved_after_it_waits(sign_in):
    issue = made.cleared(made.in_review())
    answer.approve(issue, by=made.head_of(issue), at=issue.changed_at + timedelta(hours=1))

    queue = sign_in(Role.EDITOR).get(QUEUE)
    page = sign_in(Role.HEAD, issue.lead).get(reverse("desk_issue", args=[issue.pk]))

    assert (numbers(queue), page.context["texts_wait"]) == ([issue.number], True)


def test_brief_and_answer_are_offered_for_the_public_and_one_click_clears(sign_in):
    issue = made.answered()

    response = press(sign_in(Role.EDITOR), issue, Publicity.PUBLIC)

    issue.refresh_from_db()
    assert response.status_code == 302
    assert (issue.publicity, issue.public_text, issue.answer_line) == (
        Publicity.PUBLIC,
        made.BRIEF,
        made.ANSWER,
    )
    assert issue.updates.get().audience == Audience.PUBLIC


@pytest.mark.parametrize("level", [Publicity.PARTLY, Publicity.CLOSED])
def test_less_than_public_needs_its_reason(sign_in, level):
    issue, client = made.answered(), sign_in(Role.EDITOR)

    refused = press(client, issue, level, title="改过的题目")
    form = refused.context["forms"][0]
    press(client, issue, level, reason="涉及个人情况")

    assert form.errors == {"reason": ["请写明为什么不全部公开。"]}
    assert form["title"].value() == "改过的题目"
    assert Issue.objects.get(pk=issue.pk).publicity == level


def test_refusal_of_the_gate_stands_in_the_queue_with_what_was_typed(sign_in):
    issue, other = made.answered(), made.opened()
    typed = "请打13812345678"

    response = press(sign_in(Role.EDITOR), issue, Publicity.PUBLIC, public_text=typed)

    form = response.context["forms"][0]
    assert numbers(response) == [issue.number, other.number]
    assert list(form.errors) == ["public_text"]
    assert f"{typed}</textarea>" in response.content.decode()


def test_someone_else_was_quicker(sign_in):
    issue, client = made.answered(), sign_in(Role.EDITOR)
    given = {"title": "三层的灯", "publicity": Publicity.PUBLIC, "last_event": issue.last_event_id}
    made.cleared(issue)

    response = client.post(reverse("desk_clear", args=[issue.pk]), given)

    assert response.status_code == 409
    assert numbers(response) == [issue.number]


def test_enter_in_a_field_presses_no_button_that_publishes(sign_in):
    made.answered()

    form = sign_in(Role.EDITOR).get(QUEUE).context["forms"][0]

    assert form.levels[0] == Publicity.CLOSED


def test_editor_is_warned_of_an_unwilling_person_and_of_a_bedroom(sign_in):
    made.answered(may_be_public=False, location=a_place(is_bedroom=True), kind=Kind.COMPLAIN)

    text = sign_in(Role.EDITOR).get(QUEUE).content.decode()

    assert "有人不希望这件事公开" in text
    assert "这是宿舍房间" in text


@pytest.mark.parametrize("role", [Role.DISPATCHER, Role.LEADER, Role.OFFICER])
def test_nobody_else_clears(sign_in, role):
    issue, client = made.answered(), sign_in(role)

    seen = client.get(QUEUE)
    done = client.post(reverse("desk_clear", args=[issue.pk]), {"publicity": Publicity.PUBLIC})

    assert [one.headers["Location"] for one in (seen, done)] == ["/admin/", "/admin/"]


def test_queue_asks_no_more_of_the_database_for_ten_than_for_one(
    sign_in, django_assert_max_num_queries, django_assert_num_queries
):
    client = sign_in(Role.EDITOR)
    made.answered()
    with django_assert_max_num_queries(30) as one:
        client.get(QUEUE)
    for _ in range(3):
        made.answered(location=a_place())

    with django_assert_num_queries(len(one)):
        response = client.get(QUEUE)

    assert len(response.context["forms"]) == 4


def test_line_is_of_the_answer_that_stands_and_not_of_one_that_failed(sign_in):
    again = made.reopened()

    response = sign_in(Role.EDITOR).get(QUEUE)

    (form,) = response.context["forms"]
    assert form.issue == again
    assert form["answer_line"].value() == ""
