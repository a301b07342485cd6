"""One file for everything: a gzipped tar whose last member lists the others by their hashes.

Without a key ``tar xzf`` opens it too, should this program be lost.
"""

import gzip
import hashlib
import io
import json
import os
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from home.backup import BackupError
from home.backup.sealed import Opener, Sealer, is_sealed

MANIFEST = "manifest.json"
# Pictures hardly shrink, whatever is spent on them.
COMPRESSION = 3
STEP = 1024 * 1024
DAMAGED = (tarfile.TarError, EOFError, gzip.BadGzipFile, zlib.error, ValueError)


class _Hashing:
    """A file whose reading, or writing, is hashed on its way."""

    def __init__(self, file: BinaryIO | None = None):
        self._file, self._hash, self.size = file, hashlib.sha256(), 0

    def read(self, size: int) -> bytes:
        return self._note(self._file.read(size))

    def write(self, data: bytes) -> None:
        self._note(data)
        if self._file:
            self._file.write(data)

    def _note(self, data: bytes) -> bytes:
        self._hash.update(data)
        self.size += len(data)
        return data

    def told(self) -> dict:
        return {"size": self.size, "sha256": self._hash.hexdigest()}


class Archive:
    """Being written: ``add`` the members, each is kept with its size and hash."""

    def __init__(self, tar: tarfile.TarFile):
        self._tar, self.members = tar, {}

    def add(self, name: str, path: Path) -> None:
        """Raises FileNotFoundError, and adds nothing, when the file is gone."""
        with path.open("rb") as file:
            hashing = _Hashing(file)
            self._put(name, os.fstat(file.fileno()).st_size, hashing)
        self.members[name] = hashing.told()

    def close(self, facts: dict) -> None:
        told = json.dumps(facts | {"members": self.members}, ensure_ascii=False).encode()
        self._put(MANIFEST, len(told), io.BytesIO(told))

    def _put(self, name: str, size: int, file) -> None:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = size, 0o600
        self._tar.addfile(entry, file)


@contextmanager
def writing(path: Path, key: str) -> Iterator[Archive]:
    """Write to a file that nobody else may read; on disk, whole, when the block ends."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "wb") as file:
        sink = Sealer(file, key) if key else file
        with (
            gzip.GzipFile("", "wb", COMPRESSION, sink) as packed,
            tarfile.open(fileobj=packed, mode="w|") as tar,
        ):
            yield Archive(tar)
        if key:
            sink.finish()
        file.flush()
        os.fsync(file.fileno())


def read(path: Path, key: str, place: Callable[[str], BinaryIO | None]) -> dict:
    """Read all of it, each member to where ``place`` says or nowhere; return the manifest.

    Raises BackupError unless every member is there as it was written, and no other.
    """
    try:
        with path.open("rb") as file, gzip.GzipFile("", "rb", 0, _opened(file, key)) as packed:
            found, manifest = _members(packed, place)
            # The end of the tar isn't the end of the file, whose own checks come last.
            while packed.read(STEP):
                pass
    except FileNotFoundError:
        raise BackupError(f"there is no file {path}") from None
    except DAMAGED as error:
        raise BackupError(f"the file is damaged or not a backup: {error}") from None
    if not isinstance(manifest, dict) or "members" not in manifest:
        raise BackupError("the file is damaged or not a backup: it has no manifest")
    wrong = sorted(name for name, told in _all(found, manifest) if told is None)
    if wrong:
        raise BackupError(f"{len(wrong)} members are not as they were written: {wrong[:3]}")
    return manifest


def _opened(file: BinaryIO, key: str) -> BinaryIO:
    if not is_sealed(file):
        return file
    if not key:
        raise BackupError("the file is locked: BACKUP_KEY is not set")
    return io.BufferedReader(Opener(file, key), STEP)


def _members(packed: BinaryIO, place) -> tuple[dict, dict | None]:
    found, manifest = {}, None
    with tarfile.open(fileobj=packed, mode="r|") as tar:
        for entry in tar:
            if not entry.isfile() or not _stays_inside(entry.name):
                raise BackupError(f"the file holds what no backup does: {entry.name}")
            content = tar.extractfile(entry)
            if entry.name == MANIFEST:
                manifest = json.load(content)
            else:
                found[entry.name] = _copied(content, place(entry.name))
    return found, manifest


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return name == str(path) and not path.is_absolute() and ".." not in path.parts


def _copied(content: BinaryIO, target: BinaryIO | None) -> dict:
    hashing = _Hashing(target)
    while data := content.read(STEP):
        hashing.write(data)
    if target:
        target.close()
    return hashing.told()


def _all(found: dict, manifest: dict) -> Iterator[tuple[str, dict | None]]:
    """Each name with what is known of it; None where file and manifest differ."""
    written = manifest["members"]
    for name in found.keys() | written.keys():
        same = found.get(name) == written.get(name)
        yield name, found.get(name) if same else None
