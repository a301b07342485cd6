"""The feed of public matters: what an editor cleared, the last change first, and no more."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from clearance.enums import Publicity
from clearance.public import feed
from tests.factories import clearance as made
from tests.factories.cast import a_place
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db

ADDRESS = "/feeds/issues.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(response) -> list[ElementTree.Element]:
    return ElementTree.fromstring(response.content).findall(f"{ATOM}entry")


def titles(response) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in entries(response)]


def a_day_later(days: int):
    return made.SPOKEN_AT + timedelta(days=days)


def test_feed_reads_nothing_of_its_visitor(client):
    made.cleared(made.struck_off())

    for address in (ADDRESS, f"/en{ADDRESS}"):
        response = client.get(address)
        assert_public(response)
        assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_feed_has_the_last_change_first(client):
    made.cleared(made.struck_off(title="先办完的"))
    made.cleared(made.struck_off(at=a_day_later(2), title="后办完的"))

    assert titles(client.get(ADDRESS)) == ["后办完的", "先办完的"]


def test_feed_says_how_a_matter_stands_and_links_it_at_the_public_address(client, settings):
    settings.SITE_URL = "https://huiyin.example.edu.cn"
    issue = made.cleared(made.struck_off(title="灯不亮"), answer_line="已换 <2 米灯管。")

    (entry,) = entries(client.get(ADDRESS))

    link = entry.find(f"{ATOM}link").get("href")
    assert link == f"https://huiyin.example.edu.cn/progress/issues/{issue.number}/"
    summary = entry.findtext(f"{ATOM}summary")
    assert summary.startswith("已销号")
    assert summary.endswith("已换 &lt;2 米灯管。")


def test_feed_leaves_out_what_the_public_may_not_read(client):
    made.struck_off(title="没有审过")
    made.cleared(made.struck_off(title="不公开的"), publicity=Publicity.CLOSED)
    bedroom = {"location": a_place("D3-302", is_bedroom=True)}
    made.cleared(made.struck_off(title="寝室里的", fields=bedroom))

    assert titles(client.get(ADDRESS)) == []


def test_feed_is_bounded_and_asks_as_little_for_many_as_for_few(
    client, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(feed, "ENTRIES", 2)
    for days in range(3):
        made.cleared(made.struck_off(at=a_day_later(days), title=f"第 {days} 件"))
    client.get(ADDRESS)

    with django_assert_max_num_queries(5):
        assert titles(client.get(ADDRESS)) == ["第 2 件", "第 1 件"]
