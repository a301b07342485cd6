from datetime import date

import pytest
from django.test import Client

from clearance.actions import close
from clearance.actors import staff
from home.college.enums import Role
from home.models import Person
from sessions.models import AgendaItem, RecordingMark, SessionPerson
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_past_row, a_row, a_tea, published
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db

ADDRESS = "/sessions/tea-22/"


def rows_of(n: int) -> tuple:
    return tuple(a_past_row(f"第 {place} 个问题") for place in range(n))


def a_full_tea(n: int):
    tea = a_tea(rows=rows_of(n), guests="学生代表 15 人")
    tea.people = [SessionPerson(person=Person.objects.create(name="示例甲", title="示例职务"))]
    tea.departments = [a_department()]
    tea.agenda = [AgendaItem(text="热水")]
    tea.recording_url = "https://www.bilibili.com/video/BV1xx411c7mD/"
    tea.marks = [RecordingMark(second=3130, text="路灯")]
    tea.recap = [("paragraph", "<p>现场答了两件。</p>"), ("quote", {"text": "灯亮了。", "who": ""})]
    return published(tea)


def test_a_tea_reads_nothing_of_its_visitor(client):
    a_full_tea(2)
    assert_public(client.get(ADDRESS))


def test_a_tea_shows_each_matter_with_its_state(client):
    a_full_tea(2)
    page = seen(client.get(ADDRESS))
    assert [row.heading for row in page.rows] == ["第 0 个问题", "第 1 个问题"]
    assert [row.state for row in page.rows] == ["已销号", "已销号"]
    assert "2 件：已销号 2 件。" in page.text


def test_a_matter_that_moves_on_moves_on_the_tea(client):
    tea = published(a_tea(rows=(a_past_row(checked_by="", checked_on=None),)))
    assert [row.state for row in seen(client.get(ADDRESS)).rows] == ["已答复，待核实"]
    centre = staff(a_member(Role.DISPATCHER))
    close.confirm(tea.raised.get().issue, by=centre)
    assert [row.state for row in seen(client.get(ADDRESS)).rows] == ["已销号"]


def test_a_mark_leads_to_its_second_of_the_recording(client):
    a_full_tea(1)
    page = seen(client.get(ADDRESS))
    assert "https://www.bilibili.com/video/BV1xx411c7mD/?t=3130" in page.links
    assert "0:52:10" in page.text


@pytest.mark.parametrize("n", [10, 30])
def test_a_tea_asks_as_little_with_many_matters_as_with_few(
    client, django_assert_max_num_queries, n
):
    a_full_tea(n)
    client.get(ADDRESS)
    with django_assert_max_num_queries(5):
        page = seen(client.get(ADDRESS))
    assert len(page.rows) == n


def test_a_preview_shows_rows_that_are_not_entered_yet():
    tea = a_tea(rows=(a_row("一"), a_past_row("二")))
    response = tea.make_preview_request()
    page = seen(response)
    assert [(row.heading, row.state) for row in page.rows] == [("一", "待发布"), ("二", "待发布")]
    assert tea.raised.first().issue is None


def test_the_english_page_has_an_english_frame(client):
    a_full_tea(1)
    response = client.get(f"/en{ADDRESS}")
    assert_public(response)
    page = seen(response)
    assert page.language == "en"
    assert [row.state for row in page.rows] == ["Struck off"]


def test_a_coming_tea_says_how_to_ask_and_not_how_it_went(client):
    published(a_tea(date=date(2026, 4, 2), how_to_ask="在“我要反映”里提问。"))
    page = seen(client.get(ADDRESS))
    assert "在“我要反映”里提问。" in page.text
    assert page.rows == []


def test_neighbours_skip_missing_numbers_and_drafts(client):
    published(a_tea(19))
    a_tea(21)
    published(a_tea(22))
    published(a_tea(24))
    page = seen(client.get(ADDRESS))
    assert "/sessions/tea-19/" in page.links
    assert "/sessions/tea-24/" in page.links
    assert "/sessions/tea-21/" not in page.links


def test_the_list_of_teas_says_how_each_stands(client):
    a_full_tea(2)
    published(a_tea(23, date=date(2026, 4, 2)))
    response = client.get("/sessions/")
    assert_public(response)
    page = seen(response)
    assert page.headings == [
        "下午茶",
        "下一期",
        "第23期下午茶",
        "已经举办",
        "2025—2026学年第二学期",
        "第22期下午茶",
    ]
    assert "2 件：已销号 2 件。" in page.text


def test_another_visitor_gets_the_same_page():
    a_full_tea(1)
    stranger, editor = Client(), Client()
    editor.force_login(a_member(Role.EDITOR))
    assert stranger.get(ADDRESS).content == editor.get(ADDRESS).content
