"""The watch itself: a page that misbehaves is caught, whatever else its test looks at."""

import pytest

from config.csp import PUBLIC, header

pytestmark = pytest.mark.browser

STRICT = {"Content-Security-Policy": header(PUBLIC)}
EMPTY = "<!doctype html><html lang='zh-Hans'><link rel='icon' href='data:,'><title>页</title>"


@pytest.fixture
def serve(phone):
    """Return ``serve(html, **headers)``: the page's answer to /made-up/, without the server."""

    def answer(html: str, headers: dict[str, str] | None = None) -> None:
        phone.route(
            "**/made-up/",
            lambda route: route.fulfill(
                body=EMPTY + html, content_type="text/html; charset=utf-8", headers=headers or {}
            ),
        )
        phone.goto("/made-up/")

    return answer


def test_watch_quiet_page_has_no_troubles(serve, watch):
    serve("<p>你好</p>", STRICT)

    assert watch.troubles == []


def test_watch_script_error_is_caught(serve, watch):
    watch.allow("script error")

    serve("<script>throw new Error('planted')</script>")

    assert watch.troubles == ["script error: planted"]


def test_watch_broken_policy_is_caught(serve, watch):
    watch.allow("Content Security Policy")

    serve("<p style='color: red'>红</p>", STRICT)

    assert [line.split(":")[0] for line in watch.troubles] == ["console error at /made-up/"]


def test_watch_other_host_is_caught_and_not_reached(serve, watch):
    watch.allow("other.invalid")
    watch.allow("net::ERR_FAILED")

    serve("<img alt='' src='https://other.invalid/pixel.png'>")

    assert "other host: https://other.invalid/pixel.png" in watch.troubles


def test_axe_contrast_is_reported_in_one_line(serve, phone, axe):
    serve("<main><h1>题</h1><p><font color='#bbbbbb'>看不清</font></p></main>")

    assert [line.split(":")[0] for line in axe(phone)] == ["color-contrast"]


def test_axe_good_page_has_nothing(serve, phone, axe):
    serve("<main><h1>题</h1><p>看得清</p></main>")

    assert axe(phone) == []


def test_axe_looks_at_a_page_without_scripts(no_js_phone, axe):
    no_js_phone.goto("/healthz/")

    found = [line.split(":")[0] for line in axe(no_js_phone)]
    assert found == ["document-title", "html-has-lang"]
