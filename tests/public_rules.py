"""What every public page must keep, asserted on an answer to a plain GET."""


def assert_public(response) -> None:
    """Nothing of the visitor was read, so that one copy can be kept for everybody."""
    request = response.wsgi_request
    assert response.status_code == 200
    assert request.session.accessed is False
    assert response.cookies == {}
    assert "CSRF_COOKIE" not in request.META
    varied = {name.strip() for name in response.get("Vary", "").split(",")}
    assert varied & {"Cookie", "Accept-Language"} == set()
    body = response.content.decode()
    assert "csrfmiddlewaretoken" not in body
    assert "<script>" not in body
    assert " style=" not in body
