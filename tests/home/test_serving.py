"""A page is found by its whole address where one site stands alone; else Wagtail finds it."""

import pytest
from wagtail.models import Site

from tests.factories.pages import a_progress_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(client, django_assert_max_num_queries):
    """Ask for the list once to warm it; return the tables its second reading asked."""
    page = a_progress_index()

    def ask() -> str:
        client.get(page.get_url())
        with django_assert_max_num_queries(8) as queries:
            assert client.get(page.get_url()).context["page"] == page
        return " ".join(query["sql"] for query in queries)

    return ask


def test_no_site_is_asked_for_where_there_is_one(asked):
    assert "wagtailcore_site" not in asked()


def test_one_of_two_sites_is_found_by_its_host(asked):
    Site.objects.create(hostname="other.example", root_page=Site.objects.get().root_page)
    assert "wagtailcore_site" in asked()


def test_a_page_that_is_not_published_is_missing(client):
    page = a_progress_index()
    page.unpublish()
    assert client.get(page.get_url() or "/progress/").status_code == 404
