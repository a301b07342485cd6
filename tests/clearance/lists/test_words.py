"""Looking for words within a list, and how its count agrees with the front page's."""

import pytest
from django.core.cache import cache

from clearance.enums import Kind
from tests.factories import clearance as made
from tests.factories.cast import a_place
from tests.factories.pages import a_progress_index
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db


def listed(client, query: str = ""):
    cache.clear()
    return client.get(f"{a_progress_index().get_url()}{query}")


def headings(response) -> list[str]:
    return [row.heading for row in seen(response).rows]


def test_every_word_must_be_in_the_title(client):
    for title in ("宿舍热水不热", "热水器坏了", "宿舍断网"):
        made.cleared(made.dispatched(title=title))

    response = listed(client, "?q=热水+宿舍")

    assert_public(response)
    assert headings(response) == ["宿舍热水不热"]
    assert "标题含“热水 宿舍”。" in seen(response).text


def test_the_filters_keep_the_words_and_the_words_keep_the_filters(client):
    made.cleared(made.dispatched(title="热水不热"))

    response = listed(client, "?q=热水&state=open")

    assert "/progress/?q=%E7%83%AD%E6%B0%B4&state=struck" in seen(response).links
    assert '<input type="hidden" name="state" value="open">' in response.content.decode()


def test_no_word_finds_what_the_public_may_not_read(client):
    made.dispatched(title="热水没有审核")
    made.cleared(made.dispatched(title="热水在寝室", location=a_place(is_bedroom=True)))

    assert headings(listed(client, "?q=热水")) == []


@pytest.mark.parametrize("words", ["%00", "%25", "_", "%22*(", "x" * 5000, "%F0%9F%98%80"])
def test_odd_words_give_an_ordinary_page(client, words):
    made.cleared(made.dispatched(title="热水"))

    assert headings(listed(client, f"?q={words}")) in ([], ["热水"])


def test_what_the_front_page_counts_and_no_list_shows_is_said(client):
    made.cleared(made.dispatched())
    made.dispatched(kind=Kind.COMPLAIN)

    text = seen(listed(client)).text

    assert "另有 1 件计入首页总数，不在清单中列出" in text
    assert "另有" not in seen(listed(client, "?state=open")).text
