"""Last time's promises: on each tea, what was promised at the one before it, as it stands today."""

from datetime import date

import pytest

from clearance.actions import promise
from clearance.enums import Publicity
from clearance.models import Issue
from tests.factories import clearance as made
from tests.factories.pages import a_past_row, a_tea, published
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db

ADDRESS = "/sessions/tea-22/"


def promised(title: str = "操场太暗，能不能换灯？") -> Issue:
    """A matter of tea 21, planned there; tea 22 follows it."""
    plan = {"outcome": "planned", "promise_text": "换 12 组灯", "promise_due": date(2026, 6, 30)}
    row = a_past_row(title, checked_by="", checked_on=None, **plan)
    tea = published(a_tea(21, rows=(a_past_row("已解决的"), row)))
    published(a_tea(22))
    return tea.raised.last().issue


def part(client, address: str = ADDRESS) -> str:
    response = client.get(address)
    assert_public(response)
    _before, found, after = seen(response).text.partition("上期承诺")
    return after.strip() if found else ""


def test_tea_says_what_was_promised_at_the_one_before_and_by_when(client):
    issue = promised()

    text = part(client)

    assert text.startswith("1 件中已兑现并核实 0 件 上期承诺：第21期下午茶 操场太暗，能不能换灯？")
    assert "挂账 6月30日前完成" in text
    assert f"/progress/issues/{issue.number}/" in seen(client.get(ADDRESS)).links
    assert "已解决的" not in text


def test_promise_that_is_kept_and_checked_is_told_so(client):
    issue = promised()
    promise.keep(issue.promises.get(), by=made.officer_of(issue))
    promise.check(issue.promises.get(), by=made.centre())

    assert part(client).startswith("1 件中已兑现并核实 1 件")


def test_promise_the_public_may_not_read_is_left_out(client):
    made.cleared(promised(), publicity=Publicity.CLOSED)

    assert part(client) == ""


def test_first_tea_has_no_promises_before_it(client):
    promised()

    assert part(client, "/sessions/tea-21/") == ""
