"""The list of teas: by year, term and word, page by page, and what each line says."""

from datetime import date

import pytest

from clearance.enums import Publicity
from clearance.models import Issue
from home.models import Term
from sessions import listing
from sessions.models import AgendaItem
from tests.factories import clearance as made
from tests.factories.cast import a_department
from tests.factories.pages import a_past_row, a_row, a_tea, published
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db

ADDRESS = "/sessions/"


def autumn() -> Term:
    return Term.objects.get_or_create(
        name="2025—2026学年第一学期",
        defaults={"opens": date(2025, 9, 1), "closes": date(2026, 1, 16)},
    )[0]


def three_teas() -> None:
    published(a_tea(20, date=date(2025, 10, 9), term=autumn(), place="图书馆报告厅"))
    published(a_tea(21, date=date(2025, 12, 4), term=autumn(), rows=(a_past_row("热水太晚？"),)))
    tea = a_tea(22, rows=(a_past_row(), a_row("自习室能不能晚点关？")))
    tea.departments = [a_department("教务处")]
    tea.agenda = [AgendaItem(text="选课")]
    published(tea)


def titles(client, query: str = "") -> list[str]:
    headings = seen(client.get(f"{ADDRESS}{query}")).headings
    return [heading for heading in headings if heading.endswith("期下午茶")]


def test_list_reads_nothing_of_its_visitor(client):
    three_teas()

    assert_public(client.get(ADDRESS))
    assert_public(client.get("/en/sessions/?year=2025&q=热水"))


def test_list_goes_by_term_the_newest_first(client):
    three_teas()

    assert seen(client.get(ADDRESS)).headings == [
        "下午茶",
        "已经举办",
        "2025—2026学年第二学期",
        "第22期下午茶",
        "2025—2026学年第一学期",
        "第21期下午茶",
        "第20期下午茶",
    ]


def test_line_says_when_where_who_was_there_and_how_its_matters_stand(client):
    three_teas()

    text = seen(client.get(f"{ADDRESS}?year=2026")).text

    assert "22 第22期下午茶 2026年3月2日（周一）15:30—17:00示例楼 303 会议室 教务 " in text
    assert "2 件：已销号 1 件、办理中 1 件。" in text


def test_filters_are_links_with_counts(client):
    three_teas()
    term = autumn()

    page = seen(client.get(f"{ADDRESS}?year=2025"))

    assert f"/sessions/?year=2025&term={term.pk}" in page.links
    assert "/sessions/?year=2026" in page.links
    assert "年份 全部2026 12025 2 学期 全部2025—2026学年第一学期 2" in page.text


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("?year=2025", [21, 20]),
        ("?q=图书馆", [20]),
        ("?q=選課", [22]),
        ("?q=教务", [22]),
        ("?q=热水", [21]),
        ("?q=热水+图书馆", []),
        ("?year=2025&q=下午茶", [21, 20]),
    ],
    ids=["year", "place", "agenda, traditional", "department", "matter", "both", "two"],
)
def test_list_is_narrowed_by_year_and_word(client, query, numbers):
    three_teas()

    assert titles(client, query) == [f"第{number}期下午茶" for number in numbers]


def test_word_of_a_matter_that_is_not_public_finds_nothing(client):
    three_teas()
    issue = Issue.objects.get(title__startswith="自习室")
    assert titles(client, "?q=自习室") == ["第22期下午茶"]

    made.cleared(issue, publicity=Publicity.CLOSED)

    assert titles(client, "?q=自习室") == []


def test_list_is_narrowed_by_term(client):
    three_teas()

    assert titles(client, f"?term={autumn().pk}") == ["第21期下午茶", "第20期下午茶"]


@pytest.mark.parametrize(
    "query",
    ["?year=0&term=x", f"?term={'9' * 5000}", "?q=%00%25_'", "?after=x", "?after=2026-01-01_x"],
)
def test_what_an_address_says_amiss_is_left_out(client, query):
    three_teas()

    response = client.get(f"{ADDRESS}{query}")

    assert response.status_code == 200
    assert len(titles(client, query)) == (0 if "q=" in query else 3)


def test_list_goes_on_page_by_page(client, monkeypatch):
    monkeypatch.setattr(listing, "PAGE_SIZE", 2)
    three_teas()
    (onward,) = (link for link in seen(client.get(ADDRESS)).links if "after=" in link)

    assert titles(client) == ["第22期下午茶", "第21期下午茶"]
    assert titles(client, onward.removeprefix(ADDRESS)) == ["第20期下午茶"]


def test_archived_tea_leaves_the_list_and_says_so_itself(client):
    three_teas()
    published(a_tea(19, date=date(2025, 9, 11), term=autumn(), archived_on=date(2026, 3, 1)))

    assert "第19期下午茶" not in titles(client)
    assert "本页自2026年3月1日起不再更新，原样保留。" in seen(client.get("/sessions/tea-19/")).text


@pytest.mark.parametrize("n", [2, 9])
def test_list_asks_as_little_for_many_as_for_few(client, django_assert_max_num_queries, n):
    for number in range(n):
        published(a_tea(number, rows=(a_past_row(),)))
    client.get(ADDRESS)

    with django_assert_max_num_queries(8):
        assert len(titles(client)) == n
