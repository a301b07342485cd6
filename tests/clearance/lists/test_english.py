"""An English page whose texts are Chinese says so once, and which words are which."""

import pytest

from tests.factories import clearance as made
from tests.factories.pages import a_progress_index

pytestmark = pytest.mark.django_db
SAID = "The texts of this page are in Chinese"


def addresses() -> tuple[str, str]:
    issue = made.cleared(made.dispatched())
    return a_progress_index().get_url(), issue.get_absolute_url()


def test_lists_and_matters_say_it_once_in_english_and_not_in_chinese(client):
    pages = [
        client.get(prefix + address).content.decode()
        for prefix in ("/en", "")
        for address in addresses()
    ]

    assert [page.count(SAID) for page in pages] == [1, 1, 0, 0]


def test_chinese_names_on_an_english_page_are_marked_as_chinese(client):
    page = client.get("/en" + addresses()[0]).content.decode()

    assert '<span lang="zh-Hans">基础设施建设</span>' in page
    assert '<li lang="zh-Hans">后勤</li>' in page
    assert "<span>In progress</span>" in page
