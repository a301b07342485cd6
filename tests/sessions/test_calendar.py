"""The teas as a calendar: coming and past year's, with times in the college's zone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.factories.pages import a_tea, published
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db

ADDRESS = "/feeds/sessions.ics"
SHANGHAI = ZoneInfo("Asia/Shanghai")


def events(response) -> list:
    return Calendar.from_ical(response.content).walk("VEVENT")


def test_calendar_reads_nothing_of_its_visitor(client):
    published(a_tea())

    for address in (ADDRESS, f"/en{ADDRESS}"):
        response = client.get(address)
        assert_public(response)
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"


def test_event_says_when_in_the_colleges_zone_where_and_how_to_ask(client, settings):
    settings.SITE_URL = "https://huiyin.example.edu.cn"
    published(a_tea(23, date=date(2026, 4, 2), how_to_ask="在“我要反映”里提问，也可以当场问。"))

    response = client.get(ADDRESS)

    (event,) = events(response)
    assert event["summary"] == "第23期下午茶"
    assert event.start == datetime(2026, 4, 2, 15, 30, tzinfo=SHANGHAI)
    assert event.end - event.start == timedelta(minutes=90)
    assert event["location"] == "示例楼 303 会议室"
    assert event["description"] == "在“我要反映”里提问，也可以当场问。"
    assert event["url"] == "https://huiyin.example.edu.cn/sessions/tea-23/"
    body = response.content.decode()
    assert "DTSTART;TZID=Asia/Shanghai:20260402T153000" in body
    assert body.count("BEGIN:VTIMEZONE") == 1


def test_calendar_has_the_coming_and_the_past_years_teas_in_order(client):
    published(a_tea(24, date=date(2026, 4, 2)))
    published(a_tea(22))
    published(a_tea(9, date=date(2025, 3, 1)))
    published(a_tea(23, date=date(2026, 3, 19), archived_on=date(2026, 3, 20)))
    a_tea(25, date=date(2026, 5, 7))

    assert [event["summary"] for event in events(client.get(ADDRESS))] == [
        "第22期下午茶",
        "第24期下午茶",
    ]


def test_event_keeps_its_name_when_the_page_is_renamed(client):
    tea = published(a_tea())
    (before,) = events(client.get(ADDRESS))
    tea.title, tea.slug = "改了名的下午茶", "renamed"
    published(tea)

    (after,) = events(client.get(ADDRESS))

    assert (before["uid"], before["summary"]) == (after["uid"], "第22期下午茶")
    assert after["summary"] == "改了名的下午茶"


def test_calendar_asks_as_little_for_many_as_for_few(client, django_assert_max_num_queries):
    for number in range(8):
        published(a_tea(number))
    client.get(ADDRESS)

    with django_assert_max_num_queries(3):
        assert len(events(client.get(ADDRESS))) == 8
