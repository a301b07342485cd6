"""Wagtail's own search in the admin finds Chinese and is broken by nothing that is typed."""

import pytest
from django.urls import reverse
from wagtail.images.models import Image
from wagtail.models import Page

from home.college.enums import Role
from home.models import StandardPage
from tests.clearance.search.made import a_page
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db


def titles(results) -> list[str]:
    return [one.title for one in results]


@pytest.mark.parametrize("typed", ["热水", "熱水", "水", "宿舍 热水", "热水宿舍", "ＷＩＦＩ"])
def test_admin_search_finds_a_page_by_any_part_of_its_title(typed):
    a_page("宿舍热水与 WiFi")
    a_page("图书馆开门时间")

    assert titles(Page.objects.search(typed)) == ["宿舍热水与 WiFi"]
    assert titles(Page.objects.autocomplete(typed)) == ["宿舍热水与 WiFi"]


def test_admin_search_finds_a_page_by_its_text():
    a_page("关于回音", text="谁能看到我写的内容")

    assert titles(StandardPage.objects.search("看到内容")) == ["关于回音"]


def test_admin_search_finds_what_is_half_typed():
    a_page("宿舍 WiFi")

    assert titles(Page.objects.autocomplete("宿舍wif")) == ["宿舍 WiFi"]


def test_admin_search_needs_one_word_where_one_is_enough():
    a_page("宿舍热水")

    assert titles(Page.objects.search("热水 食堂", operator="or")) == ["宿舍热水"]


@pytest.mark.parametrize("typed", ['"', 'a"b', "   ", "*", "(", "%", "热水'", "\\", ":*", "热 水)"])
def test_admin_search_answers_whatever_is_typed(client, typed):
    client.force_login(a_member(Role.EDITOR))

    for name in ("wagtailadmin_pages:search", "wagtailimages:index"):
        assert client.get(reverse(name), {"q": typed}).status_code == 200
    assert list(Image.objects.search(typed)) == []
