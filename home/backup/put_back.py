"""Putting a backup in the place of a site: everything is checked before anything is touched."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.db.migrations.loader import MigrationLoader

from home.backup import BackupError, archive, swap
from home.backup.make import FORMAT, fingerprint
from home.backup.site import Site, working

# Beside the folder itself, so that it is on the same disk.
ARRIVING = ".arriving"


def put_back(source: Path, site: Site, key: str, *, replace: bool, then: Callable[[], None]):
    """Restore the archive and call ``then``; return the manifest. All of it holds, or nothing.

    ``replace`` allows it where something is already. What was there waits beside the new until
    ``then`` has returned, and comes back should anything fail before.
    """
    try:
        if not replace and holds_something(site):
            raise BackupError("there is something here already; --yes replaces it")
        with working(site) as here, ExitStack() as arriving:
            manifest = _arrive(source, site, key, here, arriving)
            _exchange(site, here, manifest, then)
    except (OSError, DatabaseError, site.engine.FAULT) as error:
        raise BackupError(str(error)) from error
    return manifest


def holds_something(site: Site) -> bool:
    if site.connection.introspection.table_names():
        return True
    return any(folder.is_dir() and any(folder.iterdir()) for folder in site.folders.values())


def locked_with_another_key(manifest: dict) -> bool:
    """Whether contact data in the backup can't be opened with the FIELD_KEY of this site."""
    ours = {fingerprint(one) for one in settings.FIELD_KEYS}
    return ours.isdisjoint(manifest["field_keys"])


def _arrive(source: Path, site: Site, key: str, here: Path, arriving: ExitStack) -> dict:
    """Unpack the archive beside what it will replace, and check all of it."""
    for folder in site.folders.values():
        swap.aside(folder)
        new = _new(folder)
        swap.remove(new)
        new.mkdir(parents=True, mode=0o700)
        arriving.callback(shutil.rmtree, new, ignore_errors=True)
    manifest = archive.read(source, key, lambda name: _placed(name, site, here))
    _check_fits(manifest, site)
    site.engine.check(here / site.engine.MEMBER)
    return manifest


def _placed(name: str, site: Site, here: Path):
    if name == site.engine.MEMBER:
        return (here / name).open("wb")
    folder, slash, inside = name.partition("/")
    if not slash or folder not in site.folders:
        # Another engine's dump: told by _check_fits.
        return None
    path = _new(site.folders[folder]) / inside
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("wb")


def _check_fits(manifest: dict, site: Site) -> None:
    if manifest.get("format") != FORMAT:
        raise BackupError("the file was made by another version of this program")
    if manifest["engine"] != site.connection.vendor:
        raise BackupError(
            f"the backup is of {manifest['engine']}, DATABASE_URL is {site.connection.vendor}"
        )
    known = MigrationLoader(None).disk_migrations
    unknown = [
        f"{app}.{name}"
        for app, name in manifest["migrations"]
        if (app, name) not in known and _is_installed(app, known)
    ]
    if unknown:
        raise BackupError(f"the backup is of a newer version of the site: {unknown[:3]}")


def _is_installed(app: str, known) -> bool:
    """An app that was taken out long ago leaves its rows behind and says nothing."""
    return any(app == one for one, _name in known)


def _exchange(site: Site, here: Path, manifest: dict, then: Callable[[], None]) -> None:
    with ExitStack() as undo:
        done = [site.engine.put_in_place(site.connection, here / site.engine.MEMBER)]
        undo.callback(done[0].undo)
        for folder in site.folders.values():
            done.append(swap.swap(_new(folder), folder))
            undo.callback(done[-1].undo)
        if site.engine.counts(site.connection) != manifest["tables"]:
            raise BackupError("the tables do not hold as many rows as the backup's")
        then()
        undo.pop_all()
    site.connection.close()
    for one in done:
        one.finish()


def _new(folder: Path) -> Path:
    return folder.with_name(folder.name + ARRIVING)
