"""A page that moved is found at its old address, in both languages."""

import pytest

from home.models import StandardPage
from tests.factories.pages import a_home

pytestmark = pytest.mark.django_db


def a_page(parent, slug: str) -> StandardPage:
    page = parent.add_child(instance=StandardPage(title=slug, slug=slug))
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


def asked(client, address: str) -> tuple[int, str]:
    response = client.get(address)
    return response.status_code, response.headers.get("Location", "")


def test_renamed_page_leads_on_with_all_below_it(client, django_capture_on_commit_callbacks):
    about = a_page(a_home(), "about")
    a_page(about, "privacy")
    about.slug = "us"
    with django_capture_on_commit_callbacks(execute=True):
        about.save_revision().publish()

    assert asked(client, "/about/") == (301, "/us/")
    assert asked(client, "/about/privacy/?from=old") == (301, "/us/privacy/")
    assert asked(client, "/en/about/privacy/") == (301, "/en/us/privacy/")


def test_moved_page_leads_on(client):
    home = a_home()
    page, goal = a_page(home, "privacy"), a_page(home, "about")
    page.move(goal, pos="last-child")

    assert asked(client, "/privacy/") == (301, "/about/privacy/")
    assert asked(client, "/en/privacy/") == (301, "/en/about/privacy/")


def test_address_that_never_was_is_not_found(client):
    a_home()

    assert asked(client, "/en/nothing/") == (404, "")
