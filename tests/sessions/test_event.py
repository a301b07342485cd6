"""A tea as an event for search engines, in a data block that nothing in it can end."""

import json
import re
from datetime import date

import pytest

from tests.factories.pages import a_tea, published

pytestmark = pytest.mark.django_db


def written(client) -> str:
    page = client.get("/sessions/tea-22/").content.decode()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return data


def test_event_says_when_where_and_how(client, settings):
    settings.SITE_URL = "https://huiyin.example.edu.cn"
    published(a_tea(date=date(2026, 4, 2), live_url="https://live.example.edu.cn/22"))

    event = json.loads(written(client))

    assert event["@type"] == "Event"
    assert event["name"] == "第22期下午茶"
    assert event["startDate"] == "2026-04-02T15:30:00+08:00"
    assert event["endDate"] == "2026-04-02T17:00:00+08:00"
    assert event["url"] == "https://huiyin.example.edu.cn/sessions/tea-22/"
    room, stream = event["location"]
    assert (room["name"], stream["url"]) == ("示例楼 303 会议室", "https://live.example.edu.cn/22")


def test_words_of_an_event_cannot_end_its_block(client):
    place = "</script><script>alert(1)</script>&"
    published(a_tea(place=place))

    assert "<" not in written(client)
    assert json.loads(written(client))["location"]["name"] == place
