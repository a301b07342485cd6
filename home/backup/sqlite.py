"""A SQLite database: copied while others write, checked, and put in place."""

import sqlite3
from contextlib import closing
from pathlib import Path

from home.backup import BackupError
from home.backup.swap import Swap, aside, remove, swap

MEMBER = "database.sqlite3"
FAULT = sqlite3.Error


def dump(connection, target: Path) -> dict[str, int]:
    """Copy the database as it is at one moment; return how many rows its tables have.

    SQLite's own backup reads one snapshot, and in WAL mode no writer waits for it.
    """
    name = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(name)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        # One file, without a log beside it.
        copy.execute("PRAGMA journal_mode=DELETE")
        return _counts(copy)


def check(path: Path) -> None:
    """Raise BackupError unless SQLite finds the file in order."""
    try:
        with closing(sqlite3.connect(path)) as database:
            found = database.execute("PRAGMA integrity_check").fetchmany(3)
    except sqlite3.DatabaseError as error:
        found = [(str(error),)]
    if found != [("ok",)]:
        raise BackupError(f"the database in the file is damaged: {found}")


def put_in_place(connection, path: Path) -> Swap:
    """Raises BackupError when somebody has the present database open."""
    live = Path(connection.settings_dict["NAME"])
    aside(live)
    connection.close()
    if live.exists():
        _leave_nothing_in_the_log(live)
    _forget_the_log(live)
    placed = swap(path, live)

    def undo() -> None:
        connection.close()
        _forget_the_log(live)
        placed.undo()

    return Swap(undo, placed.finish)


def counts(connection) -> dict[str, int]:
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as database:
        return _counts(database)


def _counts(database: sqlite3.Connection) -> dict[str, int]:
    names = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in sorted(names)
    }


def _forget_the_log(live: Path) -> None:
    """SQLite would write what a log holds into any database that has its name."""
    for ending in ("-wal", "-shm"):
        remove(live.with_name(live.name + ending))


def _leave_nothing_in_the_log(live: Path) -> None:
    """Bring the log into the file; SQLite does it only for who is alone with the database."""
    with closing(sqlite3.connect(live, timeout=5)) as database:
        try:
            mode = database.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise BackupError(f"the database is in use, stop the site first: {error}") from None
    if mode != "delete":
        raise BackupError("the database is in use, stop the site first")
