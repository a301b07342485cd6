"""The drill: backup under load, everything wiped, restore; what was acknowledged is there."""

import json
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from threading import Event

import pytest

from tests.prove.databases import postgresql
from tests.prove.site import Site
from tests.prove.visitor import ask

pytestmark = pytest.mark.prove

VISITORS = 8
BEFORE_THE_BACKUP = 30
DATABASE = "huiyin_restore"
KEY = "锁住备份的一句话，谁也猜不到"


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request, tmp_path, monkeypatch):
    monkeypatch.setenv("BACKUP_KEY", KEY)
    if request.param == "sqlite":
        yield from started(Site(tmp_path / "var"))
        return
    with postgresql(DATABASE) as url:
        yield from started(Site(tmp_path / "var", url))


def started(site: Site) -> Iterator[Site]:
    site.folder.mkdir()
    site.prepare()
    site.start()
    yield site
    site.kill()


@contextmanager
def visitors(site: Site) -> Iterator[dict[str, str]]:
    """Many ask, one request after the other, until the block ends; number → code as shown."""
    shown: dict[str, str] = {}
    over = Event()

    def visit(place: int) -> None:
        while not over.is_set():
            try:
                number, code = ask(site.url, f"第 {place} 个人说：走廊的灯不亮。")
            except (OSError, HTTPException):
                return
            shown[number] = code

    with ThreadPoolExecutor(VISITORS) as pool:
        visits = [pool.submit(visit, place) for place in range(VISITORS)]
        try:
            yield shown
        finally:
            over.set()
        for one in visits:
            one.result()


def backed_up_under_load(site: Site, file: Path) -> tuple[dict[str, str], int]:
    """Return what was acknowledged before the backup began, and how much came meanwhile."""
    enough = Event()
    with visitors(site) as shown:
        while len(shown) < BEFORE_THE_BACKUP:
            enough.wait(0.1)
        before = dict(shown)
        site.run("manage.py", "backup", str(file))
        meanwhile = len(shown) - len(before)
    return before, meanwhile


def wipe(site: Site) -> None:
    """All but the keys, of which a copy is kept elsewhere."""
    site.kill()
    for path in site.folder.glob("db.sqlite3*"):
        path.unlink()
    for name in ("media", "private", "cache"):
        shutil.rmtree(site.folder / name, ignore_errors=True)


@contextmanager
def wiped(site: Site) -> Iterator[None]:
    wipe(site)
    if not site.database_url:
        yield
        return
    with postgresql(DATABASE):
        yield


def asked_of(site: Site, script: str, given) -> dict:
    return json.loads(site.run(f"tests/prove/{script}", given=json.dumps(given)))


def test_restore_brings_back_every_request_acknowledged_before_the_backup(site, tmp_path):
    file = tmp_path / "backup"
    before, meanwhile = backed_up_under_load(site, file)
    if site.database_url:
        # On SQLite nobody is connected between two requests.
        with pytest.raises(AssertionError, match="stop the site first"):
            site.run("manage.py", "restore", "--yes", str(file))
    were = asked_of(site, "digests.py", list(before))

    with wiped(site):
        site.run("manage.py", "restore", str(file))

        assert meanwhile > 0
        assert were.keys() == before.keys()
        assert asked_of(site, "digests.py", list(before)) == were
        assert not any(asked_of(site, "kept.py", before).values())
        assert "append-only" in site.run("tests/prove/refusing.py")
        site.start()
        number, code = ask(site.url, "恢复之后说的话。")
        assert number not in before
        assert asked_of(site, "kept.py", {number: code}) == {number: []}
        site.kill()
        print(f"{len(before)} before, {meanwhile} meanwhile, {file.stat().st_size} bytes")  # noqa: T201
