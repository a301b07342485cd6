"""What a backup is of: the database and two folders of files, and where one works on it."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from django.conf import settings
from django.db import connections

from home.backup import BackupError, postgresql, sqlite

ENGINES = {"sqlite": sqlite, "postgresql": postgresql}


@dataclass(frozen=True)
class Site:
    """``folders`` by the names they have in the archive; ``work`` is kept by nobody."""

    connection: object
    folders: dict[str, Path]
    work: Path

    @property
    def engine(self) -> ModuleType:
        return ENGINES[self.connection.vendor]


def this_site() -> Site:
    return Site(
        connection=connections["default"],
        folders={"media": Path(settings.MEDIA_ROOT), "private": Path(settings.PRIVATE_ROOT)},
        work=Path(settings.VAR_DIR) / "backup-work",
    )


@contextmanager
def working(site: Site) -> Iterator[Path]:
    """An empty folder as private as the database, gone afterwards; one backup works at a time."""
    site.work.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(site.work / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupError("another backup or restore is at work") from None
        here = site.work / "now"
        # What a killed one left.
        shutil.rmtree(here, ignore_errors=True)
        os.mkdir(here, 0o700)
        try:
            yield here
        finally:
            shutil.rmtree(here, ignore_errors=True)
