"""What a visitor gets from /search/."""

import re

import pytest

from home.models import HomePage
from tests.clearance.search.made import a_page, a_public_issue
from tests.factories.cast import a_place
from tests.factories.clearance import dispatched
from tests.factories.pages import a_home, a_tea, published
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db


def ask(client, q: str, **more):
    return client.get("/search/", {"q": q} | more)


def titles(response) -> list[str]:
    found = response.context["results"].found
    return [re.sub("</?mark>", "", line.title) for line in found]


def test_search_finds_issues_and_pages_with_their_kinds_counted(client):
    a_public_issue("宿舍热水忽冷忽热")
    a_page("热水什么时候有")
    published(a_tea(title="第22期下午茶", how_to_ask="说说热水"))
    dispatched(title="还没公开的热水")

    results = ask(client, "热水").context["results"]

    links = [(link.words, link.count, link.current) for link in results.filters[0].choices]
    assert links == [
        ("全部", 3, True), ("事项", 1, False), ("下午茶", 1, False), ("页面", 1, False)
    ]  # fmt: skip


def test_search_of_one_kind_lists_that_kind_only(client):
    a_public_issue("宿舍热水忽冷忽热")
    a_page("热水什么时候有")

    assert titles(ask(client, "热水", kind="page")) == ["热水什么时候有"]


def test_search_has_a_title_before_a_body(client):
    a_page("水房开放时间", text="热水热水热水热水热水热水，都是热水。")
    a_page("热水")
    a_page("浴室开放时间", text="有热水。")

    assert titles(ask(client, "热水"))[0] == "热水"


def test_search_marks_the_words_and_escapes_the_rest(client):
    a_public_issue("<b>熱水</b>忽冷忽热", text="第一句。晚上<script>热水就凉。")

    body = ask(client, "热水").content.decode()

    assert "&lt;b&gt;<mark>熱水</mark>&lt;/b&gt;忽冷忽热" in body
    assert "晚上&lt;script&gt;<mark>热水</mark>就凉。" in body


def test_search_is_public_and_may_be_kept(client, settings):
    settings.PAGE_CACHE_SECONDS = 30
    a_public_issue("宿舍热水忽冷忽热")

    response = ask(client, "热水")

    assert_public(response)
    assert response["Cache-Control"] == "public, max-age=30"


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "？？！", '"', "*", "(", ")", "热水\x00", "\x00", "水" * 5_000, "a" * 5_000, "\\",
     "热 AND", "NEAR(热", "' OR 1=1 --", "terms:热", "§issue", "·jxl", "👩‍👩‍👧", "%", "{"],
)  # fmt: skip
def test_search_answers_whatever_is_typed(client, typed):
    a_public_issue("宿舍热水忽冷忽热")

    assert_public(ask(client, typed))


@pytest.mark.parametrize("number", ["0", "-1", "99999", "x", "１", "9" * 50])
def test_search_answers_for_any_page(client, number):
    a_public_issue("宿舍热水忽冷忽热")

    assert titles(ask(client, "热水", page=number)) == ["宿舍热水忽冷忽热"]


def test_search_that_finds_nothing_offers_the_forms(client):
    home: HomePage = a_home()
    home.ask_page = a_page("我要反映")
    home.save()

    response = ask(client, "打印机卡纸")

    assert response.context["doorways"] == {"ask": home.ask_page.get_url()}
    assert "没有关于“打印机卡纸”的内容" in response.content.decode()


def test_search_says_when_nothing_has_all_the_words(client):
    a_public_issue("宿舍热水忽冷忽热")

    results = ask(client, "食堂热水").context["results"]

    assert (len(results.found), results.nearly) == (1, True)


def test_search_pages_through_what_it_found(client):
    for n in range(23):
        a_page(f"热水 {n}")

    first = ask(client, "热水").context["results"]
    second = ask(client, "热水", page="2").context["results"]

    assert (first.first, first.last, second.first, second.last) == (1, 20, 21, 23)
    assert first.older_url == "/search/?q=%E7%83%AD%E6%B0%B4&page=2"
    assert not {one.url for one in first.found} & {one.url for one in second.found}


def test_search_queries_do_not_grow_with_what_is_found(client, django_assert_max_num_queries):
    for n in range(6):
        a_public_issue(f"热水 {n}", location=a_place())
        a_page(f"热水页 {n}")
    ask(client, "热水")

    # PostgreSQL is asked for the newest span before it is asked for what that has.
    with django_assert_max_num_queries(16):
        assert len(ask(client, "热水").context["results"].found) == 12


def test_search_in_english_keeps_to_english_addresses(client):
    a_page("热水什么时候有")

    response = client.get("/en/search/", {"q": "热水"})

    assert [line.url for line in response.context["results"].found] == ["/en/page-0/"]
    assert '<h1 class="title">Search</h1>' in response.content.decode()
