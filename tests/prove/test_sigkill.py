"""Killing the server in the middle of many submissions loses none that was acknowledged."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from threading import Event

import pytest

from tests.prove.databases import postgresql
from tests.prove.site import Site
from tests.prove.visitor import ask

pytestmark = pytest.mark.prove

SUBMISSIONS = 200
# The server dies once so many visitors have seen their number.
KILL_AFTER = 60


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request, tmp_path):
    if request.param == "sqlite":
        yield from started(Site(tmp_path))
        return
    with postgresql("huiyin_sigkill") as url:
        yield from started(Site(tmp_path, url))


def started(site: Site):
    site.prepare()
    site.start()
    yield site
    site.kill()


def ask_until_killed(site: Site) -> dict[str, str]:
    """Let everybody ask at once, kill the server in between; return number → code as shown."""
    shown: dict[str, str] = {}
    enough = Event()

    def visit(place: int) -> None:
        try:
            number, code = ask(site.url, f"第 {place} 个人说：走廊的灯不亮。")
        except (OSError, HTTPException):
            return
        shown[number] = code
        if len(shown) >= KILL_AFTER:
            enough.set()

    with ThreadPoolExecutor(SUBMISSIONS) as pool:
        visits = [pool.submit(visit, place) for place in range(SUBMISSIONS)]
        assert enough.wait(timeout=300), f"only {len(shown)} were served"
        site.kill()
        for one in visits:
            one.result()
    return shown


def test_killed_server_has_kept_every_request_whose_number_was_shown(site):
    shown = ask_until_killed(site)

    assert KILL_AFTER <= len(shown) < SUBMISSIONS
    wrong = json.loads(site.run("tests/prove/kept.py", given=json.dumps(shown)))
    assert {number: what for number, what in wrong.items() if what} == {}
    assert len(wrong) == len(shown)
    if not site.database_url:
        with sqlite3.connect(site.folder / "db.sqlite3") as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    site.start()
    number, code = ask(site.url, "重新启动之后说的话。")
    assert number not in shown
    assert json.loads(site.run("tests/prove/kept.py", given=json.dumps({number: code}))) == {
        number: []
    }
