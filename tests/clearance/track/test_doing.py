"""What the person can do on the page: add a line, say whether it is fixed, take it back, leave."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import caches
from django.test import Client

from clearance.models import FollowUp, Issue, Message, RequestRecord
from clearance.track.throttle import LINES_OF_RECORD
from clearance.track.unlocking import OPEN_FOR
from tests.clearance.dumps import dump, trail_of
from tests.factories.clearance import (
    answered,
    closed,
    declined,
    dispatched,
    in_progress,
    received,
    record_of,
    withdrawn,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_half_past_five():
    caches["counters"].clear()
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def opened_in(client: Client, record: RequestRecord) -> str:
    """Open the record in the browser; return the address of its page."""
    session = client.session
    session["track_records"] = {record.number: (NOW + OPEN_FOR).timestamp()}
    session.save()
    return f"/track/{record.number}/"


def test_line_goes_to_the_centre_and_is_shown(client):
    record = received().record
    page = opened_in(client, record)

    response = client.post(f"{page}line/", {"text": "  是东头那盏。 "}, follow=True)

    line = Message.objects.get(record=record)
    assert (line.text, line.from_person, line.sent_at) == ("是东头那盏。", True, NOW)
    assert response.redirect_chain == [(f"{page}?done=line#done", 302)]
    assert '<div id="done" tabindex="-1">' in response.text.split('id="lines"')[1]
    assert "已补充，受理中心会看到。" in response.text
    assert trail_of(record)[-1] == ("line_added", "person", "", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "请先写点内容。"),
        (" \n ", "请先写点内容。"),
        ("长" * 1001, "最多 1000 字，你写了 1001 字。"),
        ("空\x00字符", "不允许是用空字符串。"),
    ],
    ids=["empty", "blank", "too long", "null character"],
)
def test_line_that_is_none_is_refused_beside_the_field(client, text, told):
    page = opened_in(client, received().record)

    response = client.post(f"{page}line/", {"text": text})

    assert response.context["line_form"].errors == {"text": [told]}
    assert Message.objects.count() == 0


def test_line_after_twenty_in_an_hour_is_told_when_to_come_back(client):
    page = opened_in(client, received().record)
    for place in range(LINES_OF_RECORD.tries):
        client.post(f"{page}line/", {"text": f"第 {place} 条"})

    response = client.post(f"{page}line/", {"text": "再来一条"})

    assert response.context["line_form"].errors == {
        "text": ["一小时内写了很多条，请在 3月2日 18:00 之后再写。"]
    }
    assert (response.status_code, Message.objects.count()) == (429, LINES_OF_RECORD.tries)


def test_fixed_closes_and_strikes_off(client):
    issue = answered()
    page = opened_in(client, record_of(issue))

    response = client.post(f"{page}said/", {"answer": "fixed", "rating": "5"}, follow=True)

    issue.refresh_from_db()
    assert (issue.state, issue.struck_off_by) == ("closed", "reporter")
    said = FollowUp.objects.values_list("answer", "rating", "round").get()
    assert said == ("fixed", 5, 1)
    assert response.context["page"].may_say is False
    assert "你的评价：解决了，5 分（满分 5 分）。" in response.text


def test_fixed_after_the_clock_ran_out_still_strikes_off(client):
    issue = closed()
    page = opened_in(client, record_of(issue))

    client.post(f"{page}said/", {"answer": "fixed"})

    issue.refresh_from_db()
    assert (issue.state, issue.struck_off_by) == ("closed", "reporter")


def test_partly_is_noted_and_the_answer_stands(client):
    issue = answered()
    page = opened_in(client, record_of(issue))

    client.post(f"{page}said/", {"answer": "partly", "rating": "3", "words": "东头还是暗。"})

    issue.refresh_from_db()
    assert (issue.state, issue.is_struck_off) == ("answered", False)
    assert FollowUp.objects.values_list("answer", "rating", "words").get() == (
        "partly", 3, "东头还是暗。",
    )  # fmt: skip
    assert Message.objects.get().text == "东头还是暗。"


def test_not_fixed_starts_a_new_round(client):
    issue = answered()
    page = opened_in(client, record_of(issue))

    client.post(f"{page}said/", {"answer": "not_fixed", "words": "又不亮了。"})

    issue.refresh_from_db()
    assert (issue.state, issue.round, issue.outcome) == ("reopened", 2, "")
    assert issue.answer_by == datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
    assert "又不亮了" not in str(list(issue.events.values("data")))


@pytest.mark.parametrize("words", ["", "  \n ", "没 修"])
def test_not_fixed_needs_what_is_still_wrong(client, words):
    page = opened_in(client, record_of(answered()))
    before = dump()

    response = client.post(f"{page}said/", {"answer": "not_fixed", "words": words})

    assert response.context["say_form"].errors == {
        "words": ["请写明还有什么没解决，再办的人才知道从哪里入手。"]
    }
    assert dump() == before


def test_said_twice_in_a_round_is_refused(client):
    issue = answered()
    page = opened_in(client, record_of(issue))
    client.post(f"{page}said/", {"answer": "partly"})
    before = dump()

    response = client.post(f"{page}said/", {"answer": "not_fixed", "words": "还是不亮。"})

    assert response.context["say_form"].non_field_errors() == ["这次答复你已经评价过了。"]
    assert dump() == before


def test_said_before_there_is_an_answer_is_refused(client):
    page = opened_in(client, record_of(in_progress()))
    before = dump()

    response = client.post(f"{page}said/", {"answer": "fixed"})

    assert response.context["say_form"].non_field_errors() == ["还没有答复，暂时不能评价。"]
    assert dump() == before


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, {"answer": ["请在三项里选一项。"]}),
        ({"answer": "silent"}, {"answer": ["选择一个有效的选项。 silent 不在可用的选项中。"]}),
        (
            {"answer": "fixed", "rating": "6"},
            {"rating": ["选择一个有效的选项。 6 不在可用的选项中。"]},
        ),
    ],
    ids=["nothing chosen", "silence", "six of five"],
)
def test_what_cannot_be_said_is_refused_beside_the_field(client, sent, told):
    page = opened_in(client, record_of(answered()))
    before = dump()

    response = client.post(f"{page}said/", sent)

    assert response.context["say_form"].errors == told
    assert dump() == before


def test_taking_it_back_is_asked_once_more(client):
    record = received().record
    page = opened_in(client, record)

    asked = client.get(f"{page}withdraw/")
    assert RequestRecord.objects.get().state == "received"
    done = client.post(f"{page}withdraw/", follow=True)

    assert "撤回 R2026-000001？" in asked.text
    assert RequestRecord.objects.get().state == "withdrawn"
    assert "已撤回，这件事不再为你办理。" in done.text
    assert trail_of(record)[-1] == ("withdrawn", "person", "received", "withdrawn")


def test_taking_back_the_only_request_closes_the_issue(client):
    issue = dispatched()
    page = opened_in(client, record_of(issue))

    client.post(f"{page}withdraw/")

    issue.refresh_from_db()
    assert (issue.state, issue.outcome) == ("closed", "withdrawn")


@pytest.mark.parametrize("make", [lambda: record_of(answered()), declined, withdrawn],
                         ids=["answered", "declined", "withdrawn"])  # fmt: skip
def test_taking_back_what_is_over_is_not_offered(client, make):
    page = opened_in(client, make())
    before = dump()

    response = client.post(f"{page}withdraw/")

    assert response.headers["Location"] == page
    assert dump() == before


def test_leaving_closes_everything_in_this_browser(client):
    page = opened_in(client, received().record)
    other = opened_in(client, received(body="另一件事。").record)

    response = client.post("/track/leave/")

    assert response.headers["Location"] == "/track/"
    assert [client.get(one).status_code for one in (page, other)] == [302, 302]


@pytest.mark.parametrize(
    ("method", "headers"), [("get", {}), ("post", {"Sec-Fetch-Site": "cross-site"})]
)
def test_another_site_makes_nobody_leave(client, method, headers):
    page = opened_in(client, received().record)

    getattr(client, method)("/track/leave/", headers=headers)

    assert client.get(page).status_code == 200


@pytest.mark.parametrize("action", ["line", "said"])
def test_reading_the_address_of_an_action_shows_the_page(client, action):
    page = opened_in(client, received().record)

    assert client.get(f"{page}{action}/").headers["Location"] == page


@pytest.mark.parametrize("action", ["line", "said", "withdraw"])
def test_posting_without_a_token_changes_nothing(action):
    client = Client(enforce_csrf_checks=True)
    page = opened_in(client, record_of(answered()))
    before = dump()

    response = client.post(f"{page}{action}/", {"text": "补充", "answer": "not_fixed"})

    assert response.status_code == 403
    assert (dump(), Issue.objects.get().state) == (before, "answered")
