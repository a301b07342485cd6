"""An archive locked with a key, piece by piece, so that no size of it has to fit in memory.

Each piece is authenticated with its place and with whether it is the last, so pieces can't be
changed, left out, put in another order or cut off at the end (the STREAM construction).
"""

import io
import os
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from home.backup import BackupError

MAGIC = b"huiyin-sealed-1\n"
SALT_BYTES, TAG_BYTES = 16, 16
# A tenth of a second and 32 MB for each try of a key.
COST = 2**15
PIECE = 256 * 1024
UNOPENED = "BACKUP_KEY is not the key of this file, or the file is damaged"


def _box(key: str, salt: bytes) -> ChaCha20Poly1305:
    """Slow on purpose: the key may be a sentence that a person remembers."""
    return ChaCha20Poly1305(Scrypt(salt=salt, length=32, n=COST, r=8, p=1).derive(key.encode()))


def _nonce(place: int, is_last: bool) -> bytes:
    return place.to_bytes(11, "big") + bytes([is_last])


class Sealer:
    """Something to write to; ``finish`` writes the last piece and leaves the file open."""

    def __init__(self, file: BinaryIO, key: str):
        salt = os.urandom(SALT_BYTES)
        self._file, self._box, self._place = file, _box(key, salt), 0
        self._head, self._waiting = MAGIC + salt, bytearray()
        file.write(self._head)

    def write(self, data: bytes) -> int:
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._put(bytes(self._waiting[:PIECE]), is_last=False)
            del self._waiting[:PIECE]
        return len(data)

    def flush(self) -> None:
        """Nothing: half a piece can't be written."""

    def finish(self) -> None:
        self._put(bytes(self._waiting), is_last=True)

    def _put(self, piece: bytes, *, is_last: bool) -> None:
        nonce = _nonce(self._place, is_last)
        self._file.write(self._box.encrypt(nonce, piece, self._head))
        self._place += 1


class Opener(io.RawIOBase):
    """Reads what a Sealer wrote; raises BackupError when it isn't what was written."""

    def __init__(self, file: BinaryIO, key: str):
        self._file, self._place, self._waiting = file, 0, memoryview(b"")
        self._head = file.read(len(MAGIC) + SALT_BYTES)
        self._box = _box(key, self._head[len(MAGIC) :])
        self._next = file.read(PIECE + TAG_BYTES)
        if not self._next:
            raise BackupError(UNOPENED)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if not self._waiting and self._next:
            self._waiting = memoryview(self._take())
        count = min(len(buffer), len(self._waiting))
        buffer[:count] = self._waiting[:count]
        self._waiting = self._waiting[count:]
        return count

    def _take(self) -> bytes:
        piece, self._next = self._next, self._file.read(PIECE + TAG_BYTES)
        try:
            opened = self._box.decrypt(_nonce(self._place, not self._next), piece, self._head)
        except InvalidTag:
            raise BackupError(UNOPENED) from None
        self._place += 1
        return opened


def is_sealed(file: BinaryIO) -> bool:
    """Whether a file begins as a Sealer's; it is left at its beginning."""
    begins = file.read(len(MAGIC))
    file.seek(0)
    return begins == MAGIC
