"""The request's own page: what the person sees of it, and nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from clearance.actions import message, update
from clearance.actors import person
from clearance.enums import Audience, Handling, Kind, State
from clearance.models import Issue
from clearance.track.unlocking import OPEN_FOR
from tests.factories.cast import a_place
from tests.factories.clearance import (
    HOUR,
    IN_STATE,
    SPOKEN_AT,
    answered,
    centre,
    cleared,
    closed,
    declined,
    dispatched,
    in_progress,
    merged,
    officer_of,
    opened,
    planned,
    received,
    record_of,
    reopened,
    struck_off,
    withdrawn,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)  # 17:30 in Shanghai, after all the factories do


@pytest.fixture(autouse=True)
def at_half_past_five():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def open_page(client: Client, record, language: str = ""):
    """The page in a browser that has opened the record."""
    session = client.session
    session["track_records"] = {record.number: (NOW + OPEN_FOR).timestamp()}
    session.save()
    return client.get(f"{language}/track/{record.number}/")


def steps_of(response) -> list[tuple[str, str, str]]:
    steps = response.context["page"].steps
    return [(str(step.label), step.shape.value, str(step.when or "")) for step in steps]


@pytest.mark.parametrize("address", ["", "line/", "said/", "withdraw/"])
def test_browser_that_has_not_opened_it_is_asked_for_number_and_code(client, address):
    number = record_of(answered()).number
    path = f"/track/{number}/{address}"

    assert client.get(path).headers["Location"] == f"/track/?number={number}"


def test_opening_one_request_opens_no_other(client):
    mine, other = received().record, received(body="别人的事。").record
    open_page(client, mine)

    assert client.get(f"/track/{other.number}/").status_code == 302


def test_page_stays_open_for_half_an_hour_without_a_click(client, at_half_past_five):
    record = received().record
    open_page(client, record)

    at_half_past_five.shift(timedelta(minutes=29))
    assert client.get(f"/track/{record.number}/").status_code == 200
    at_half_past_five.shift(timedelta(minutes=31))
    assert client.get(f"/track/{record.number}/").status_code == 302


def test_page_is_private_and_never_stored(client):
    response = open_page(client, received().record)

    kept = {part.strip() for part in response.headers["Cache-Control"].split(",")}
    assert {"private", "no-store"} <= kept
    assert getattr(response, "is_public_page", False) is False


def test_received_request_says_who_answers_by_when(client):
    response = open_page(client, received().record)

    assert str(response.context["page"].promised) == "受理中心会在 3月5日（周四）17:30 前答复你"
    assert steps_of(response) == [
        ("反映", "done", "3月2日 10:00"),
        ("转办", "now", "3月3日 17:30 前转出"),
        ("答复", "coming", "3月5日 17:30 前答复"),
        ("销号", "seal-coming", ""),
    ]


def test_dispatched_request_names_its_department(client):
    response = open_page(client, record_of(dispatched()))

    assert str(response.context["page"].promised) == "后勤管理处会在 3月5日（周四）17:30 前答复你"
    assert steps_of(response)[1:3] == [
        ("转办", "done", "3月2日 12:00"),
        ("答复", "now", "3月5日 17:30 前答复"),
    ]


def test_struck_off_request_says_who_confirmed(client):
    response = open_page(client, record_of(struck_off()))

    step = response.context["page"].steps[-1]
    assert (step.shape.value, str(step.when), step.text) == (
        "struck",
        "3月2日",
        "已解决，反映人确认。",
    )


def test_planned_request_shows_its_promise(client):
    page = open_page(client, record_of(planned())).context["page"]

    (promised,) = page.promises
    assert (str(promised.when), promised.text) == ("6月30日前完成", "后勤：更换整层线路")
    assert page.steps[-1].shape.value == "books"


def test_reopened_request_bends_back_with_a_day_s_clock(client):
    response = open_page(client, record_of(reopened()))

    assert steps_of(response)[2] == ("答复", "bent", "3月3日 16:00 前答复")
    assert str(response.context["page"].promised) == "后勤管理处会在 3月3日（周二）16:00 前答复你"


def test_declined_request_shows_the_reason(client):
    response = open_page(client, declined(reason="这件事已有公开办法。"))

    assert response.context["page"].steps[-1].text == "没有受理：这件事已有公开办法。"


def test_withdrawn_request_says_so(client):
    response = open_page(client, withdrawn())

    assert response.context["page"].steps[-1].text == "你已撤回。"
    assert response.context["page"].may_withdraw is False


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("language", ["", "/en"])
def test_page_is_drawn_in_every_state(client, state, language):
    issue = IN_STATE[state]()
    record = record_of(issue.merged_into or issue)

    response = open_page(client, record, language)

    assert response.status_code == 200
    assert len(response.context["page"].steps) in (2, 3, 4)


def test_person_of_a_merged_issue_follows_it_into_the_other(client):
    goal = answered(body="先说的人。")
    gone = merged(into=dispatched(body="还在办的。"))
    moved = gone.merged_into.records.order_by("pk").last()

    page = open_page(client, moved).context["page"]

    assert page.issue == gone.merged_into
    assert page.issue != goal


def test_page_links_to_the_public_page_when_its_wording_is_cleared(client):
    issue = cleared(answered(location=a_place()))

    response = open_page(client, record_of(issue))

    assert response.context["page"].public_url == f"/progress/issues/{issue.number}/"


def test_page_links_to_the_bare_public_page_before(client):
    issue = answered()

    url = open_page(client, record_of(issue)).context["page"].public_url

    assert (url, client.get(url).status_code) == (f"/progress/issues/{issue.number}/", 200)


@pytest.mark.parametrize("kind", [Kind.COMPLAIN, Kind.HELP])
def test_page_links_to_no_page_that_is_not_there(client, kind):
    issue = answered(kind=kind)
    if kind == Kind.HELP:
        cleared(issue, publicity="closed")

    assert open_page(client, record_of(issue)).context["page"].public_url == ""


def test_person_reads_what_was_written_to_askers_and_nothing_internal(client):
    issue = in_progress()
    for audience, text in ((Audience.ASKERS, "周五换灯管。"), (Audience.INTERNAL, "预算不够。")):
        update.write_update(issue, text=text, audience=audience, by=officer_of(issue),
                            at=SPOKEN_AT + 4 * HOUR)  # fmt: skip

    response = open_page(client, record_of(issue))

    assert [step.text for step in response.context["page"].news] == ["周五换灯管。"]
    assert "预算不够" not in response.text


def test_person_reads_no_brief_and_no_handling(client):
    issue = dispatched(brief="摘要只给部门看。")
    Issue.objects.filter(pk=issue.pk).update(handling=Handling.GUIDE)

    response = open_page(client, record_of(issue))

    assert "摘要只给部门看" not in response.text
    assert "教育引导" not in response.text


def test_person_reads_their_own_words_extra_answers_and_the_lines(client):
    extra = [{"label": "最方便的时间", "value": "晚上", "for_department": False}]
    record = received(
        title="灯", body="第一行\n<b>第二行</b>", place_text="东头", extra=extra
    ).record
    message.add_line(record, text="是哪一盏？", by=centre(), at=SPOKEN_AT + HOUR)
    message.add_line(record, text="东头那盏。", by=person(record), at=SPOKEN_AT + 2 * HOUR)

    response = open_page(client, record)

    facts = {fact.term: fact.words for fact in response.context["page"].facts}
    assert (facts["地点"], facts["最方便的时间"]) == ("东头", "晚上")
    assert [(str(one.label), one.text) for one in response.context["page"].lines] == [
        ("受理中心", "是哪一盏？"),
        ("你", "东头那盏。"),
    ]
    assert "&lt;b&gt;第二行&lt;/b&gt;" in response.text


def test_sealed_request_shows_that_it_is_there_and_no_line(client):
    record = received(kind=Kind.ACCUSE, title="举报某人", body="有人收了钱。").record

    page = open_page(client, record)

    assert page.context["page"].heading == "举报"
    assert "纪检部门已收到。" in page.text
    assert "纪检部门会看到，办理部门看不到。" in page.text
    assert "受理中心" not in page.text
    assert "line-step" not in page.text
    assert "echo-row" not in page.text


def test_sealed_request_that_is_handled_says_no_more_than_that(client):
    record = record_of(opened(kind=Kind.ACCUSE))

    page = open_page(client, record)

    assert "纪检部门正在办理。" in page.text
    assert page.context["page"].may_say is False


def test_number_of_another_shape_is_no_address(client):
    assert client.get("/track/Q2026-0001/").status_code == 404


def test_page_costs_the_same_with_many_lines_and_updates(client, django_assert_max_num_queries):
    issue = closed()
    record = record_of(issue)
    for hour in range(8, 20):
        at = SPOKEN_AT + hour * HOUR
        message.add_line(record, text="补充。", by=person(record), at=at)
        update.write_update(issue, text="进展。", by=officer_of(issue), at=at)
    open_page(client, record)

    with django_assert_max_num_queries(15):
        client.get(f"/track/{record.number}/")
