"""A form whose token is too old says what to do, in the site's own layout."""

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "words"),
    [("/admin/login/", "刷新那一页，再提交一次。"), ("/en/", "Load that page anew")],
)
def test_stale_token_is_explained(address, words):
    response = Client(enforce_csrf_checks=True).post(address, {})

    assert response.status_code == 403
    assert words in response.text
    assert 'class="mast' in response.text
