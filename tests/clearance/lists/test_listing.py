from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.http import QueryDict

from clearance.lists.choice import Choice, read_choice
from clearance.lists.paging import PAGE_SIZE
from clearance.models import Issue, ProgressListPage
from home.models import Category
from tests.factories import clearance as made
from tests.factories.cast import a_department
from tests.factories.pages import a_past_row, a_progress_index, a_tea, published
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db


STATES = (
    made.dispatched, made.answered, made.planned, made.closed, made.struck_off,
    made.taken_back,
)  # fmt: skip


def many(n: int) -> None:
    for place in range(n):
        at = made.SPOKEN_AT + timedelta(minutes=place)
        made.cleared(made.dispatched(at=at, title=f"第 {place} 件"))


def headings(response) -> list[str]:
    return [row.heading for row in seen(response).rows]


def listed(client, query: str = "", page=None):
    page = page or a_progress_index()
    cache.clear()
    return client.get(f"{page.get_url()}{query}")


def test_the_list_reads_nothing_of_its_visitor(client):
    many(2)
    assert_public(listed(client))


def test_the_latest_change_comes_first(client):
    many(3)
    assert headings(listed(client)) == ["第 2 件", "第 1 件", "第 0 件"]


def test_the_next_page_goes_on_where_this_one_ended(client):
    many(PAGE_SIZE + 2)
    first = listed(client)
    (link,) = [link for link in seen(first).links if "after=" in link]
    many_more = made.cleared(made.dispatched(at=made.SPOKEN_AT + timedelta(days=1), title="新来的"))
    second = client.get(link)
    assert headings(second) == ["第 1 件", "第 0 件"]
    assert f"第 {PAGE_SIZE + 1}—{PAGE_SIZE + 2} 件" in seen(second).text
    assert many_more.title not in headings(second)


def test_rows_that_changed_at_one_instant_are_neither_lost_nor_doubled(client):
    many(PAGE_SIZE + 3)
    Issue.objects.update(changed_at=made.SPOKEN_AT)
    first = listed(client)
    (link,) = [link for link in seen(first).links if "after=" in link]
    together = headings(first) + headings(client.get(link))
    assert sorted(together) == sorted(f"第 {place} 件" for place in range(PAGE_SIZE + 3))


@pytest.mark.parametrize(
    ("state", "make"),
    [
        ("open", made.dispatched),
        ("checking", made.answered),
        ("books", made.planned),
        ("answered", made.closed),
        ("struck", made.struck_off),
        ("left", made.taken_back),
    ],
)
def test_a_state_is_chosen_by_its_link(client, state, make):
    for each in STATES:
        made.cleared(each(title=each.__name__))
    assert headings(listed(client, f"?state={state}")) == [make.__name__]


def test_the_counts_hold_the_other_choices(client):
    made.cleared(made.struck_off())
    made.cleared(made.dispatched(lead=a_department("图书馆")))
    library = a_department("图书馆").pk
    text = seen(listed(client, f"?department={library}")).text
    assert "全部 1办理中 1待核实 0挂账 0已答复 0已销号 0已撤回 0" in text


def test_a_category_takes_in_those_under_it(client):
    top = made.category()
    under = Category.objects.create(parent=top, name="照明", slug="light")
    made.cleared(made.dispatched(title="一", fields={"category": under}))
    made.cleared(made.dispatched(title="二", fields={"category": made.category("living")}))
    assert headings(listed(client, f"?category={top.pk}")) == ["一"]


@pytest.mark.parametrize("name", ["department", "category", "origin"])
def test_no_filter_tells_what_an_uncleared_row_does_not(client, name):
    under = Category.objects.create(parent=made.category(), name="照明", slug="light")
    lead = a_department("图书馆")
    made.dispatched(lead=lead, fields={"category": under})
    values = {"department": lead.pk, "category": under.pk, "origin": "everyday"}

    everything, page = listed(client), listed(client, f"?{name}={values[name]}")

    assert (len(seen(everything).rows), len(seen(page).rows)) == (1, 0)
    assert "图书馆" not in seen(everything).text
    assert "平日 0" in seen(everything).text


def test_everyday_leaves_out_what_a_tea_raised(client):
    published(a_tea(rows=(a_past_row("茶上提出"),)))
    made.cleared(made.dispatched(title="平日提出"))
    assert headings(listed(client, "?origin=everyday")) == ["平日提出"]


@pytest.mark.parametrize(
    "query",
    [
        "state=merged",
        "q=%00%20",
        "state=%00",
        "category=x",
        "department=²",
        "origin=99999999999999",
        "category=" + "9" * 5_000,
        "",
    ],
)
def test_what_the_address_says_amiss_is_left_out(query):
    assert read_choice(QueryDict(query)) == Choice()


@pytest.mark.parametrize(
    "after",
    ["x", "2026-03-02_1_1", "_ _", "9999", "%00", "0001-01-01T00:00:00%2B14:00_1_1",
     "9999-12-31T23:59:59-14:00_1_1", f"2026-03-02T00:00:00%2B08:00_{9**30}_1"],
)  # fmt: skip
def test_a_broken_key_gives_the_first_page(client, after):
    many(1)
    assert headings(listed(client, f"?after={after}")) == ["第 0 件"]


def test_a_special_list_shows_its_editors_choice_alone(client):
    made.cleared(made.dispatched(title="一", lead=a_department("图书馆")))
    made.cleared(made.dispatched(title="二"))
    special = ProgressListPage(title="图书馆", slug="library", department=a_department("图书馆"))
    a_progress_index().add_child(instance=special)
    assert headings(listed(client, page=special)) == ["一"]


def test_a_special_list_of_a_period_takes_both_its_days_in(client):
    for day in (1, 2, 3):
        made.cleared(made.dispatched(at=made.SPOKEN_AT + timedelta(days=day - 2), title=str(day)))
    special = ProgressListPage(
        title="这两天", slug="days", opened_from=date(2026, 3, 2), opened_until=date(2026, 3, 3)
    )
    a_progress_index().add_child(instance=special)
    assert headings(listed(client, page=special)) == ["3", "2"]


@pytest.mark.parametrize("n", [10, 50])
def test_the_list_asks_as_little_for_many_as_for_few(client, django_assert_max_num_queries, n):
    many(n)
    listed(client)
    with django_assert_max_num_queries(6):
        client.get(a_progress_index().get_url())


def test_no_wording_of_an_uncleared_matter_is_on_the_page(client):
    made.dispatched(title="谁也不该读到的题目")
    text = seen(listed(client)).text
    assert "谁也不该读到的题目" not in text
    assert "已转办" in text
