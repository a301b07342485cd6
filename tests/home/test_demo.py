"""What the demo leaves for editors to go on with."""

import pytest
from wagtail.models import Page

from home.models import HomePage
from tests.browser.ground import build_college

pytestmark = pytest.mark.django_db


def test_draft_of_the_front_page_knows_its_buttons():
    build_college()
    front = HomePage.objects.get()

    draft = front.get_latest_revision_as_object()

    linked = (front.ask_page_id, front.repair_page_id, front.progress_page_id)
    assert (draft.ask_page_id, draft.repair_page_id, draft.progress_page_id) == linked
    assert None not in linked
    assert front.has_unpublished_changes is False


def test_every_page_lies_at_an_address_of_the_site():
    build_college()

    addresses = [page.get_url() for page in Page.objects.filter(depth__gt=1)]

    assert None not in addresses
