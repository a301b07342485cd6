"""A NUL or a path without end is nobody's way to an error."""

import pytest

from tests.factories.pages import a_home

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    ["/%00", "/a%00b/", "/p/%00/", "/progress/issues/%00/", "/media/%00", "/en/%00/",
     f"/documents/{'9' * 5_000}/a.pdf", f"/media/images/{'a' * 300}"],
)  # fmt: skip
def test_path_that_nothing_has_leads_nowhere(client, address):
    a_home()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("query", ["q=%00", "q=水%00电", "%00=%00"])
def test_nul_in_the_query_is_left_out(client, query):
    a_home()
    response = client.get(f"/search/?{query}")

    assert response.status_code == 200
    assert "\0" not in response.wsgi_request.get_full_path()
    assert response.wsgi_request.GET.get("q", "") in ("", "水电")
