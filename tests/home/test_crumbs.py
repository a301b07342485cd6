"""The way to each public page stands above it."""

import pytest

from home.models import StandardPage
from tests.factories.pages import a_home
from tests.reading import seen

pytestmark = pytest.mark.django_db


def test_crumbs_lead_from_the_front_page_through_what_lies_between(client):
    above = a_home().add_child(instance=StandardPage(title="关于", slug="about"))
    above.add_child(instance=StandardPage(title="隐私", slug="privacy"))

    page = seen(client.get("/about/privacy/"))

    assert page.links[:2] == ["/", "/about/"]
    assert page.text.startswith("首页 关于 隐私")


def test_crumbs_of_an_english_page_stay_english(client):
    a_home().add_child(instance=StandardPage(title="关于", slug="about"))

    page = seen(client.get("/en/about/"))

    assert page.links[:1] == ["/en/"]
    assert page.text.startswith("Home page ")


def test_front_page_has_no_way_above_it(client):
    a_home()

    assert "你在这里" not in client.get("/").content.decode()


def test_view_that_is_no_page_leads_back_to_the_front_page(client):
    a_home()

    assert seen(client.get("/track/")).links[:1] == ["/"]
