"""One run of a command at a time, whatever becomes of the one before."""

import fcntl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def alone(name: str) -> Iterator[bool]:
    """Whether nobody else runs ``name`` now; if so, nobody does before the block ends.

    Held by the database's session on PostgreSQL and by the open file on SQLite, so it ends
    with the process, however that dies.
    """
    if connection.vendor == "postgresql":
        with _session_lock(zlib.crc32(name.encode())) as held:
            yield held
    else:
        with _file_lock(f"{connection.settings_dict['NAME']}-{name}.lock") as held:
            yield held


@contextmanager
def _session_lock(number: int) -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        held = cursor.fetchone()[0]
    try:
        yield held
    finally:
        if held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _file_lock(path: str) -> Iterator[bool]:
    with open(path, "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
