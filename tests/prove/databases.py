"""A PostgreSQL database of a proof's own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

SERVER = os.environ.get("PROVE_POSTGRESQL", "postgres://postgres@127.0.0.1:5432")


@contextmanager
def postgresql(name: str) -> Iterator[str]:
    """An empty database on the server, gone afterwards; skips when no server answers."""
    try:
        connection = psycopg.connect(f"{SERVER}/postgres", autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        pytest.skip(f"no PostgreSQL at {SERVER}")
    with connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
        yield f"{SERVER}/{name}"
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
