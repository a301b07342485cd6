"""Whether the database has the shape that this version of the site expects."""

from functools import cache

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


@cache
def _newest() -> frozenset[tuple[str, str]]:
    """The last migration of each app, from the files; they don't change while the site runs."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def is_migrated() -> bool:
    """One query. Raises DatabaseError when there is no table to ask."""
    applied = MigrationRecorder(connection).migration_qs.values_list("app", "name")
    return _newest() <= set(applied)
