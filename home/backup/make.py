"""Making a backup of a running site: the database first, then the files it knows of."""

import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from home.backup import BackupError, archive
from home.backup.site import Site, working

FORMAT = 1


def make(target: Path, site: Site, key: str) -> dict:
    """Write the archive, read it again, then give it its name; return the manifest.

    A file is on disk before its row is committed and is never changed, so the files copied
    after the database hold all that the database knows of.
    """
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        with working(site) as here:
            _write(unfinished, site, key, here)
            manifest = verify(unfinished, site, key, here)
        os.replace(unfinished, target)
        _keep_name(target.parent)
    except (OSError, DatabaseError, site.engine.FAULT) as error:
        raise BackupError(str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def verify(path: Path, site: Site, key: str, here: Path) -> dict:
    """Read an archive as a restore would: every hash, and the database by its own engine."""
    database = here / "verified"
    member = site.engine.MEMBER

    def place(name: str):
        return database.open("wb") if name == member else None

    manifest = archive.read(path, key, place)
    site.engine.check(database)
    return manifest


def fingerprint(key: str) -> str:
    """Tells whether a FIELD_KEY is the one, and nothing else of it."""
    return hmac.new(key.encode(), b"huiyin backup fingerprint", hashlib.sha256).hexdigest()[:16]


def _write(path: Path, site: Site, key: str, here: Path) -> None:
    dumped = here / "dumped"
    began_at = timezone.now()
    # Asked before the dump: a migration in between would make the list too short, never too long.
    applied = sorted(MigrationRecorder(site.connection).applied_migrations())
    tables = site.engine.dump(site.connection, dumped)
    with archive.writing(path, key) as writing:
        writing.add(site.engine.MEMBER, dumped)
        for name, file in _files(site):
            # Erased meanwhile: it isn't wanted any more.
            with suppress(FileNotFoundError):
                writing.add(name, file)
        writing.close(
            {
                "format": FORMAT,
                "began_at": began_at.isoformat(),
                "engine": site.connection.vendor,
                "tables": tables,
                "migrations": applied,
                "field_keys": [fingerprint(one) for one in settings.FIELD_KEYS],
            }
        )


def _files(site: Site) -> Iterator[tuple[str, Path]]:
    for name, folder in site.folders.items():
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield f"{name}/{path.relative_to(folder)}", path


def _keep_name(folder: Path) -> None:
    """Bring the new name to disk; the content is there already."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
