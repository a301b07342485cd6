"""Pages in a real Chromium against a live server, each watched for what it may not do.

``phone``, ``desk`` and ``no_js_phone`` are ready pages whose ``goto`` takes a path;
``open_page`` makes others (``open_page(390, 844, color_scheme="dark")``); ``sign_in`` puts a
user's session into a page; ``axe`` returns what breaks WCAG 2.2 AA.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Page, Playwright, expect

from tests.browser.watch import Watch

# Playwright's sync API keeps an event loop running in the main thread for the rest of the
# run, and Django would refuse its ORM there. No test of ours is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# Milliseconds: a machine with all else to do is slow, and a wait that is met costs nothing.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
QUIET = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = (390, 844)
DESK = (1280, 900)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put journeys last: what they commit is flushed, with the rows of data migrations.

    Pytest gathers the tests of one browser in the place of the first of them, which undoes
    the order that pytest-django gave.
    """
    items.sort(key=lambda item: "live_server" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args) -> dict:
    if not CHROMIUM.exists():
        message = f"no Chromium at {CHROMIUM}: apt install chromium, or set CHROMIUM to its path"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    return browser_type_launch_args | {"executable_path": str(CHROMIUM), "args": list(QUIET)}


@pytest.fixture(scope="session")
def rows_of_migrations(django_db_setup) -> str:
    return connection._test_serialized_contents


@pytest.fixture(scope="session")
def playwright(rows_of_migrations, playwright) -> Playwright:
    """Playwright, and what Django needs to know beside its event loop.

    Where a loop runs, Django gives the thread a second connection, which knows nothing of the
    rows to bring back and would keep PostgreSQL from dropping the database at the end.
    """
    connection._test_serialized_contents = rows_of_migrations
    yield playwright
    connection.close()


@pytest.fixture(autouse=True)
def _served_with_the_rows_of_migrations(live_server, django_db_serialized_rollback) -> None:
    """Serve every test here, and bring back what the flush after a live server takes away.

    Asked for by all, since a test that gets its page by ``getfixturevalue`` would otherwise
    be given a database that only rolls back, which the server doesn't see into.
    """


@pytest.fixture
def watch(live_server) -> Watch:
    watch = Watch(live_server.url)
    yield watch
    assert watch.remaining() == []


@pytest.fixture
def open_page(live_server, watch, new_context) -> Callable[..., Page]:
    """Return a maker of watched pages: width and height in CSS pixels, then context options."""

    def make(width: int, height: int, **options) -> Page:
        context = new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(PATIENCE)
        watch.follow(context)
        page = context.new_page()
        if options.get("java_script_enabled") is False:
            watch.scriptless.append(page)
        return page

    return make


@pytest.fixture
def phone(open_page) -> Page:
    return open_page(*PHONE, has_touch=True, is_mobile=True, device_scale_factor=1)


@pytest.fixture
def no_js_phone(open_page) -> Page:
    return open_page(
        *PHONE, has_touch=True, is_mobile=True, device_scale_factor=1, java_script_enabled=False
    )


@pytest.fixture
def desk(open_page) -> Page:
    return open_page(*DESK)


@pytest.fixture
def sign_in(live_server) -> Callable[[Page, object], None]:
    """Return ``sign_in(page, user)``: the session of the user, without the sign-in page."""

    def put(page: Page, user) -> None:
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        page.context.add_cookies([cookie])

    return put


@contextmanager
def scripts_let_in(page: Page, are_off: bool) -> Iterator[None]:
    """Let scripts run for a while on a page that has none; without them axe never answers.

    The page stays as it was read: what it would have run on loading isn't made up for.
    """
    if not are_off:
        yield
        return
    chromium = page.context.new_cdp_session(page)
    # A session's "no" counts only after a "yes" of its own.
    for off in (True, False):
        chromium.send("Emulation.setScriptExecutionDisabled", {"value": off})
    yield
    chromium.send("Emulation.setScriptExecutionDisabled", {"value": True})


@pytest.fixture
def axe(watch) -> Callable[[Page], list[str]]:
    """Return ``axe(page)``: one line for each element that breaks WCAG 2.2 AA, in page order."""

    def violations(page: Page) -> list[str]:
        options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        with scripts_let_in(page, page in watch.scriptless):
            found = Axe().run(page, options=options).response["violations"]
        return [
            f"{rule['id']}: {' '.join(map(str, node['target']))} ({rule['help']})"
            for rule in found
            for node in rule["nodes"]
        ]

    return violations
