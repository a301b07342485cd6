"""The answers on the request's own page: whose word they are, and what was said of them."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from clearance.actions import answer as answering
from clearance.actions import close, dispatch, follow_up, update
from clearance.actors import person, staff
from clearance.enums import Kind
from clearance.models import Issue
from clearance.track.unlocking import OPEN_FOR
from home.college.enums import Role
from tests.factories.cast import a_member
from tests.factories.clearance import (
    ANSWER,
    HOUR,
    SPOKEN_AT,
    an_answer,
    answered,
    closed,
    head_of,
    in_review,
    officer_of,
    opened,
    record_of,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_half_past_five():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def open_page(client: Client, record):
    session = client.session
    session["track_records"] = {record.number: (NOW + OPEN_FOR).timestamp()}
    session.save()
    return client.get(f"/track/{record.number}/")


def answered_again(issue: Issue, *, text: str) -> None:
    officer = officer_of(issue)
    dispatch.take_up(issue, by=officer)
    answering.submit(issue, an_answer(text=text), by=officer)
    answering.approve(issue, by=head_of(issue))


def test_person_reads_the_answer_once_it_is_approved(client):
    draft = open_page(client, record_of(in_review(body="甲。"))).context["page"]
    out = open_page(client, record_of(answered(body="乙。"))).context["page"]

    assert draft.rounds == ()
    assert [(answer.by, answer.text) for answer in out.rounds[0].answers] == [
        ("后勤的答复", ANSWER)
    ]


def test_sealed_answer_is_its_offices_and_the_end_is_told(client):
    office = staff(a_member(Role.DISCIPLINE))
    issue = opened(kind=Kind.ACCUSE)
    record = record_of(issue)
    answering.answer_on_the_spot(issue, an_answer(), by=office, at=SPOKEN_AT + 2 * HOUR)
    waiting = open_page(client, record)
    close.confirm(issue, by=office, at=SPOKEN_AT + 3 * HOUR)

    over = open_page(client, record)

    assert [one.by for one in over.context["page"].rounds[0].answers] == ["纪检部门的答复"]
    assert "纪检部门已答复，3月2日。" in waiting.content.decode()
    assert "纪检部门已办结，3月2日。" in over.content.decode()


def test_answer_is_the_department_s_word_until_somebody_has_looked(client):
    to_check = open_page(client, record_of(answered())).context["page"].steps[2]
    lapsed = open_page(client, record_of(closed(body="别的事。"))).context["page"].steps[2]

    assert to_check.text == "后勤管理处答复：已解决，待你确认。"
    assert lapsed.text == "后勤管理处答复：已解决。"


def test_correction_keeps_the_old_text_with_its_date(client):
    issue = answered()
    reply = issue.updates.get()
    update.correct(reply, text="只换了两根灯管。", by=head_of(issue), at=SPOKEN_AT + 6 * HOUR)

    (answer,) = open_page(client, record_of(issue)).context["page"].rounds[0].answers

    assert answer.text == "只换了两根灯管。"
    assert [(one.text, one.at) for one in answer.corrections] == [(ANSWER, SPOKEN_AT + 6 * HOUR)]


def test_rounds_stay_readable_with_what_was_said(client):
    issue = answered()
    record = record_of(issue)
    said = follow_up.Said("not_fixed", 2, "又不亮了。")
    follow_up.say(record, said, by=person(record))
    waiting = open_page(client, record).context["page"].rounds
    issue.refresh_from_db()
    answered_again(issue, text="镇流器坏了，已经换新。")

    page = open_page(client, record).context["page"]

    assert [(one.number, one.said.words) for one in waiting] == [(1, "又不亮了。")]
    assert [(one.number, one.answers[0].by, one.answers[0].text) for one in page.rounds] == [
        (2, "后勤的答复（第 2 轮）", "镇流器坏了，已经换新。"),
        (1, "后勤的答复（第 1 轮）", ANSWER),
    ]
    assert page.may_say is True
