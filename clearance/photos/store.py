"""Clean photos to the private storage, on the disk itself before anyone is thanked."""

import os
import uuid
from dataclasses import dataclass
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clearance.photos.prepare import PreparedPhoto


@dataclass(frozen=True, slots=True)
class StoredPhoto:
    """Names in ``storages["private"]``, sides in pixels, SHA-256 of what was sent."""

    name: str
    small_name: str
    width: int
    height: int
    digest: str


def write(prepared: PreparedPhoto) -> StoredPhoto:
    """Store both sizes and flush them; call it before the transaction that names them.

    Raises OSError when the disk refuses, and then leaves nothing behind.
    """
    storage = storages["private"]
    stem = f"photos/{timezone.localdate():%Y/%m/%d}/{uuid.uuid4().hex}"
    stored = StoredPhoto(
        name=f"{stem}.jpg",
        small_name=f"{stem}-small.jpg",
        width=prepared.width,
        height=prepared.height,
        digest=prepared.digest,
    )
    try:
        _save(storage, stored.name, prepared.jpeg)
        _save(storage, stored.small_name, prepared.small_jpeg)
        _flush_folders(storage, stored.name)
    except BaseException:
        discard(stored)
        raise
    return stored


def write_all(photos: list[PreparedPhoto]) -> list[StoredPhoto]:
    """Store several, or none: what was written is gone again when one can't be."""
    stored: list[StoredPhoto] = []
    try:
        for photo in photos:
            stored.append(write(photo))
    except BaseException:
        discard_all(stored)
        raise
    return stored


def discard_all(stored: list[StoredPhoto]) -> None:
    for photo in stored:
        discard(photo)


def discard(stored: StoredPhoto) -> None:
    """Remove both files, if they are there: the transaction that would name them failed."""
    storage = storages["private"]
    storage.delete(stored.name)
    storage.delete(stored.small_name)


def discard_photos(photos: QuerySet) -> None:
    """Delete the rows now, and every copy of them once the transaction is through."""
    names = [
        one.name
        for photo in photos
        for one in (photo.file, photo.small, photo.covered, photo.covered_small)
        if one
    ]
    photos.delete()
    transaction.on_commit(lambda: [storages["private"].delete(name) for name in names])


def _save(storage: Storage, name: str, content: bytes) -> None:
    storage.save(name, ContentFile(content))
    if isinstance(storage, FileSystemStorage):
        _fsync(storage.path(name))


def _flush_folders(storage: Storage, name: str) -> None:
    """A new file survives a power cut only when every new folder above it does."""
    if isinstance(storage, FileSystemStorage):
        root = Path(storage.location)
        for folder in Path(storage.path(name)).parents:
            _fsync(folder)
            if folder == root:
                break


def _fsync(path: str | Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
