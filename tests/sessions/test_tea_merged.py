"""A matter that was merged keeps its row at the tea where it was raised."""

import pytest

from clearance.actions import close
from clearance.enums import Publicity
from clearance.models import Issue
from tests.factories import clearance as made
from tests.factories.pages import a_past_row, a_row, a_tea, published
from tests.reading import seen

pytestmark = pytest.mark.django_db

ADDRESS = "/sessions/tea-22/"


def merged_at_a_tea(goal: Issue) -> Issue:
    tea = published(a_tea(rows=(a_past_row(), a_row("自习室能不能晚点关？"))))
    return close.merge(tea.raised.last().issue, goal, by=made.centre())


def test_its_row_shows_how_the_goal_stands_and_leads_there(client):
    goal = made.cleared(made.struck_off(), title="自习室延长开放")
    merged_at_a_tea(goal)

    page = seen(client.get(ADDRESS))

    assert [(row.heading, row.state) for row in page.rows] == [
        ("路灯不亮，能不能修", "已销号"),
        ("自习室能不能晚点关", "已销号"),
    ]
    assert f"并入 {goal.number} 办理" in page.rows[1].whole
    assert f"/progress/issues/{goal.number}/" in page.links


def test_it_is_counted_as_merged_on_the_tea_and_in_the_list_of_teas(client):
    merged_at_a_tea(made.struck_off())

    counted = "2 件：已销号 1 件、并件或撤回 1 件。"

    assert counted in seen(client.get(ADDRESS)).text
    assert counted in seen(client.get("/sessions/")).text


def test_a_goal_that_is_not_public_is_neither_shown_nor_linked(client):
    goal = made.cleared(made.struck_off(), publicity=Publicity.CLOSED)
    merged_at_a_tea(goal)

    page = seen(client.get(ADDRESS))

    assert [row.state for row in page.rows] == ["已销号", "并件办理"]
    assert goal.number not in page.text


def test_a_matter_merged_twice_leads_to_the_last(client, django_assert_max_num_queries):
    middle, last = made.dispatched(), made.cleared(made.dispatched())
    merged_at_a_tea(middle)
    close.merge(middle, last, by=made.centre())

    client.get(ADDRESS)
    with django_assert_max_num_queries(11):
        page = seen(client.get(ADDRESS))

    assert f"/progress/issues/{last.number}/" in page.links
