"""Where a category is used is told to the centre, and sealed matters are not told with it."""

import pytest
from django.urls import reverse

from clearance.enums import Kind
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("view", ["usage", "delete", "history", "edit"])
def test_register_tells_the_centre_nothing_of_a_sealed_matter(
    client, view, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        issue = made.opened(kind=Kind.ACCUSE, title="举报某人的示例事项", body="只给纪检看的话")
    client.force_login(a_member(Role.DISPATCHER))

    url = reverse(f"wagtailsnippets_home_category:{view}", args=[issue.category_id])
    page = client.get(url).content.decode()

    assert [word for word in (issue.title, issue.number, "只给纪检看的话") if word in page] == []
