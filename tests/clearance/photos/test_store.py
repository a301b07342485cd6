import errno
import re

import pytest
from django.core.files.storage import storages
from django.utils import timezone

from clearance.photos import store
from clearance.photos.prepare import PreparedPhoto

PREPARED = PreparedPhoto(jpeg=b"large", small_jpeg=b"small", width=4, height=3, digest="d1")


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "private", "base_url": None},
        }
    }
    return tmp_path / "private"


def files_under(root):
    return sorted(path.name for path in root.rglob("*") if path.is_file())


def test_write_puts_both_sizes_in_the_private_storage():
    stored = store.write(PREPARED)

    assert storages["private"].open(stored.name).read() == b"large"
    assert storages["private"].open(stored.small_name).read() == b"small"
    assert (stored.width, stored.height, stored.digest) == (4, 3, "d1")


def test_write_names_by_day_and_chance(time_machine):
    time_machine.move_to("2025-11-24 23:30+08:00", tick=False)

    first, second = store.write(PREPARED), store.write(PREPARED)

    assert timezone.localdate().isoformat() == "2025-11-24"
    assert re.fullmatch(r"photos/2025/11/24/[0-9a-f]{32}\.jpg", first.name)
    assert first.name != second.name


def test_write_flushes_files_and_each_folder(private_root, monkeypatch):
    flushed = []
    fsync = store._fsync
    monkeypatch.setattr(store, "_fsync", lambda path: (flushed.append(str(path)), fsync(path)))

    stored = store.write(PREPARED)

    day = (private_root / stored.name).parent
    folders = [day, day.parent, day.parent.parent, private_root / "photos", private_root]
    files = [private_root / stored.name, private_root / stored.small_name]
    assert flushed == [str(path) for path in (*files, *folders)]


def test_write_on_a_full_disk_leaves_nothing(private_root, monkeypatch):
    storage = storages["private"]
    save = type(storage)._save

    def full_after_the_first(self, name, content):
        if name.endswith("-small.jpg"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return save(self, name, content)

    monkeypatch.setattr(type(storage), "_save", full_after_the_first)

    with pytest.raises(OSError, match="No space left"):
        store.write(PREPARED)

    assert files_under(private_root) == []


def test_write_to_a_storage_without_paths_asks_for_no_flush(settings):
    settings.STORAGES = settings.STORAGES | {
        "private": {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    }

    stored = store.write(PREPARED)

    assert storages["private"].open(stored.name).read() == b"large"


def test_discard_removes_both_and_may_be_repeated(private_root):
    stored = store.write(PREPARED)

    store.discard(stored)
    store.discard(stored)

    assert files_under(private_root) == []
