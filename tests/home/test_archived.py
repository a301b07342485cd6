"""A page that is archived says so and leaves the lists; its address stays."""

from datetime import date

import pytest
import time_machine

from home.models import StandardPage
from tests.factories.pages import a_home
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def spring():
    with time_machine.travel(date(2026, 3, 20), tick=False):
        yield


def a_page(**fields) -> StandardPage:
    page = StandardPage(title="去年的办法", slug="rules", show_in_menus=True, **fields)
    return a_home().add_child(instance=page)


def test_archived_page_says_since_when_and_what_holds_now(client):
    a_page(archived_on=date(2026, 3, 1), archived_words="现在按 2026 年的办法。")

    response = client.get("/rules/")

    assert_public(response)
    text = seen(response).text
    assert "本页自2026年3月1日起不再更新，原样保留。" in text
    assert "现在按 2026 年的办法。" in text


@pytest.mark.parametrize(
    ("archived_on", "in_menu"),
    [(None, True), (date(2026, 3, 21), True), (date(2026, 3, 20), False)],
    ids=["never", "tomorrow", "today"],
)
def test_archived_page_leaves_the_menu_from_its_day_on(client, archived_on, in_menu):
    a_page(archived_on=archived_on)

    menu = client.get("/").content.decode().split("mast-nav")[1].split("</nav>")[0]

    assert ("去年的办法" in menu) is in_menu
    assert ("不再更新" in seen(client.get("/rules/")).text) is not in_menu
