"""A PostgreSQL database: dumped by PostgreSQL's own tools, checked, and put in place."""

import os
import subprocess
import time
from contextlib import closing
from pathlib import Path

import psycopg
from django.db.backends.postgresql.client import DatabaseClient
from psycopg import IsolationLevel, sql

from home.backup import BackupError
from home.backup.swap import ASIDE, Swap

MEMBER = "database.dump"
FAULT = psycopg.Error
# Who has just closed a connection, we ourselves for one, is still seen for a moment.
GONE_WITHIN_SECONDS = 3
# All or nothing, into the schema that is there, owned by whoever restores.
AS_OURS = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
           "--schema=public")  # fmt: skip
BEFORE = ASIDE.strip(".").replace("-", "_")


def dump(connection, target: Path) -> dict[str, int]:
    """Write the database as it is at one moment; return how many rows its tables have.

    The counting transaction lends its snapshot to pg_dump, so both see the same.
    """
    with closing(_open(connection)) as counting:
        counting.isolation_level = IsolationLevel.REPEATABLE_READ
        snapshot = counting.execute("SELECT pg_export_snapshot()").fetchone()[0]
        options = ("--format=custom", "--schema=public", f"--snapshot={snapshot}")
        _run(connection, "pg_dump", *options, f"--file={target}")
        return _counts(counting)


def check(path: Path) -> None:
    """Raise BackupError unless pg_restore can list the dump."""
    _call(["pg_restore", "--list", str(path)])


def put_in_place(connection, path: Path) -> Swap:
    """Raises BackupError when somebody is connected to the database."""
    connection.close()
    with closing(_open(connection)) as database:
        _check_alone(database)
        database.execute(f"ALTER SCHEMA public RENAME TO {BEFORE}")
        database.execute("CREATE SCHEMA public")
        database.commit()

    def undo() -> None:
        _say(connection, "DROP SCHEMA public CASCADE", f"ALTER SCHEMA {BEFORE} RENAME TO public")

    try:
        _run(connection, "pg_restore", *AS_OURS, str(path))
    except BackupError:
        undo()
        raise
    return Swap(undo, lambda: _say(connection, f"DROP SCHEMA {BEFORE} CASCADE"))


def counts(connection) -> dict[str, int]:
    with closing(_open(connection)) as database:
        return _counts(database)


def _open(connection):
    """A connection of our own, whatever transaction Django's is in."""
    return connection.get_new_connection(connection.get_connection_params())


def _say(connection, *statements: str) -> None:
    """All of the statements or none."""
    connection.close()
    with closing(_open(connection)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def _counts(database) -> dict[str, int]:
    names = database.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    ).fetchall()
    count = sql.SQL("SELECT count(*) FROM public.{}")
    return {
        name: database.execute(count.format(sql.Identifier(name))).fetchone()[0]
        for (name,) in names
    }


def _check_alone(database) -> None:
    give_up_at = time.monotonic() + GONE_WITHIN_SECONDS
    while (others := _others(database)) and time.monotonic() < give_up_at:
        time.sleep(0.1)
    if others:
        raise BackupError(f"{others} others are connected to the database, stop the site first")
    if database.execute(f"SELECT to_regnamespace('{BEFORE}')").fetchone()[0]:
        raise BackupError(
            f"an earlier restore was interrupted: the schema {BEFORE} is what was there before "
            "it. Rename it back to public, or drop it, then restore again"
        )


def _others(database) -> int:
    count = database.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND usename IS NOT NULL AND pid <> pg_backend_pid()"
    ).fetchone()[0]
    # The server tells the same again until the transaction ends.
    database.rollback()
    return count


def _run(connection, program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs on the database; the password goes by its environment."""
    known, environment = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    *options, name = known[1:]
    asks_nobody = ("--no-password", f"--dbname={name}")
    _call([program, *options, *asks_nobody, *arguments], environment)


def _call(command: list[str], environment: dict | None = None) -> None:
    try:
        done = subprocess.run(
            command, env=os.environ | (environment or {}), capture_output=True, text=True,
            check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise BackupError(f"{command[0]} is not there: apt install postgresql-client") from None
    if done.returncode:
        raise BackupError(f"{command[0]}: {done.stderr.strip()}")
