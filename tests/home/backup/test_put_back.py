"""A site goes into a file and comes back from it, whole or not at all."""

import sqlite3
from contextlib import closing

import pytest
from django.db.utils import ConnectionHandler

from home.backup import BackupError
from home.backup.make import make
from home.backup.put_back import locked_with_another_key, put_back
from home.backup.site import Site, working

# Of sites of their own; the mark only allows connections to be opened.
pytestmark = pytest.mark.django_db


def a_site(folder) -> Site:
    """A SQLite site of its own with nothing in it."""
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "db.sqlite3")}
    folders = {"media": folder / "media", "private": folder / "private"}
    folder.mkdir()
    return Site(ConnectionHandler({"default": database})["default"], folders, folder / "work")


def say(site: Site, words: str) -> None:
    """Write a photo, then the row that tells of it."""
    site.folders["private"].mkdir(exist_ok=True)
    (site.folders["private"] / f"{words}.jpg").write_text(words)
    with closing(sqlite3.connect(site.connection.settings_dict["NAME"])) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE IF NOT EXISTS said (words text)")
        database.execute("INSERT INTO said VALUES (?)", [words])
        database.commit()


def said(site: Site) -> tuple[list[str], list[str]]:
    """What the rows tell, and what the photos do."""
    with closing(sqlite3.connect(site.connection.settings_dict["NAME"])) as database:
        rows = sorted(words for (words,) in database.execute("SELECT words FROM said"))
    return rows, sorted(path.read_text() for path in site.folders["private"].iterdir())


def nothing() -> None:
    """What is done after a restore in these tests."""


@pytest.fixture
def site(tmp_path):
    site = a_site(tmp_path / "here")
    say(site, "灯不亮")
    return site


@pytest.fixture
def file(site, tmp_path):
    make(tmp_path / "backup", site, "")
    return tmp_path / "backup"


def test_backup_comes_back_on_an_empty_machine(site, file, tmp_path):
    elsewhere = a_site(tmp_path / "elsewhere")

    manifest = put_back(file, elsewhere, "", replace=False, then=nothing)

    assert said(elsewhere) == said(site) == (["灯不亮"], ["灯不亮"])
    assert manifest["tables"] == {"said": 1}


def test_backup_holds_what_another_has_not_yet_brought_from_the_log(site, tmp_path):
    """In WAL mode a row may still be in the log, and a writer in the middle of the next."""
    with closing(sqlite3.connect(site.connection.settings_dict["NAME"])) as writer:
        writer.execute("INSERT INTO said VALUES ('水不热')")
        writer.commit()
        writer.execute("INSERT INTO said VALUES ('未提交')")
        make(tmp_path / "backup", site, "")
    elsewhere = a_site(tmp_path / "elsewhere")
    put_back(tmp_path / "backup", elsewhere, "", replace=False, then=nothing)

    assert said(elsewhere)[0] == ["水不热", "灯不亮"]


def test_restore_does_not_replace_a_site_unasked(site, file):
    say(site, "水不热")

    with pytest.raises(BackupError, match="--yes replaces it"):
        put_back(file, site, "", replace=False, then=nothing)

    assert said(site)[0] == ["水不热", "灯不亮"]


def test_restore_replaces_a_site_when_asked_and_leaves_nothing_beside_it(site, file):
    say(site, "水不热")

    put_back(file, site, "", replace=True, then=nothing)

    assert said(site) == (["灯不亮"], ["灯不亮"])
    left = {path.name for path in site.work.parent.iterdir()}
    assert left == {"db.sqlite3", "media", "private", "work"}


def test_damaged_backup_touches_nothing(site, file):
    say(site, "水不热")
    data = file.read_bytes()
    file.write_bytes(data[:-100] + bytes([data[-100] ^ 1]) + data[-99:])

    with pytest.raises(BackupError):
        put_back(file, site, "", replace=True, then=nothing)

    assert said(site) == (["水不热", "灯不亮"], ["水不热", "灯不亮"])


def test_failure_after_the_exchange_brings_the_old_site_back(site, file):
    say(site, "水不热")

    def fail() -> None:
        with site.connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("INSERT INTO said VALUES ('半途')")
        raise BackupError("migrate failed")

    with pytest.raises(BackupError, match="migrate failed"):
        put_back(file, site, "", replace=True, then=fail)

    assert list(site.work.parent.glob("db.sqlite3-*")) == []
    assert said(site) == (["水不热", "灯不亮"], ["水不热", "灯不亮"])


def test_log_of_a_database_that_is_gone_does_not_come_into_the_restored_one(site, file):
    live = site.work.parent / "db.sqlite3"
    with closing(sqlite3.connect(live)) as writer:
        writer.execute("INSERT INTO said VALUES ('水不热')")
        writer.commit()
        log = live.with_name("db.sqlite3-wal")
        content = log.read_bytes()
    live.unlink()
    log.write_bytes(content)

    put_back(file, site, "", replace=True, then=nothing)

    assert said(site)[0] == ["灯不亮"]


def test_restore_waits_for_nobody_who_has_the_database_open(site, file):
    with closing(sqlite3.connect(site.connection.settings_dict["NAME"])) as reader:
        reader.execute("SELECT * FROM said").fetchone()
        with pytest.raises(BackupError, match="stop the site first"):
            put_back(file, site, "", replace=True, then=nothing)

    assert said(site) == (["灯不亮"], ["灯不亮"])


def test_interrupted_restore_is_told_before_anything_is_touched(site, file):
    waiting = site.folders["private"].with_name("private.before-restore")
    waiting.mkdir()

    with pytest.raises(BackupError, match="an earlier restore was interrupted"):
        put_back(file, site, "", replace=True, then=nothing)

    assert waiting.is_dir()


def test_failed_backup_leaves_the_one_before(site, file):
    before = file.read_bytes()
    (site.work.parent / "db.sqlite3").write_bytes(b"no database" * 1000)

    with pytest.raises(BackupError, match="not a database"):
        make(file, site, "")

    assert file.read_bytes() == before
    assert {path.name for path in file.parent.iterdir()} == {"backup", "here"}


def test_second_backup_at_once_is_refused(site, tmp_path):
    with working(site), pytest.raises(BackupError, match="another backup or restore is at work"):
        make(tmp_path / "backup", site, "")


def test_restore_tells_that_contact_data_has_another_key(site, file, settings, tmp_path):
    manifest = put_back(file, a_site(tmp_path / "elsewhere"), "", replace=False, then=nothing)
    with_the_same = locked_with_another_key(manifest)

    settings.FIELD_KEYS = ["another-key-of-a-machine-that-was-set-up-anew"]

    assert (with_the_same, locked_with_another_key(manifest)) == (False, True)
    assert settings.FIELD_KEYS[0] not in file.read_bytes().decode("latin-1")
