"""Which entries hold what is asked for: the database's part, in its own words.

It answers which, newest first and bounded, and nothing of how well: ``ranking`` does that,
the same on both databases.
"""

from dataclasses import dataclass

from django.db import connection

from clearance.search.tables import ENTRIES, FULL_TEXT, VECTORS

TITLE, ALL = "title_terms", "terms"
QUOTE = '"'
# PostgreSQL walks so many backwards before it asks the index.
NEWEST = 5_000


@dataclass(frozen=True)
class Has:
    """The entry has this term."""

    gram: str


@dataclass(frozen=True)
class Both:
    parts: tuple


@dataclass(frozen=True)
class Either:
    parts: tuple


def find(condition, limit: int, column: str = ALL) -> list[int]:
    """The newest entries that fulfil the condition in this column."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            return _find_sqlite(cursor, condition, limit, column)
        return _find_postgresql(cursor, condition, limit, column)


def _find_sqlite(cursor, condition, limit: int, column: str) -> list[int]:
    asked = f"{{{column}}} : ({_written(condition, QUOTE, ' AND ', ' OR ')})"
    cursor.execute(
        f"SELECT rowid FROM {FULL_TEXT} WHERE {FULL_TEXT} MATCH %s ORDER BY rowid DESC LIMIT %s",
        [asked, limit],
    )
    return [pk for (pk,) in cursor.fetchall()]


def _find_postgresql(cursor, condition, limit: int, column: str) -> list[int]:
    """Walk the newest, where a common word has enough; then ask the index for the others.

    Asked at once, the planner would walk all the table for words that it takes for common,
    or have the index name a third of the table to sort it.
    """
    asked = _written(condition, "'", " & ", " | ")
    matches = f"SELECT id FROM {ENTRIES} WHERE {VECTORS[column]} @@ %s::tsquery AND id"
    newest = f"(SELECT max(id) - {NEWEST} FROM {ENTRIES})"
    cursor.execute(f"{matches} > {newest} ORDER BY id DESC LIMIT %s", [asked, limit])
    found = [pk for (pk,) in cursor.fetchall()]
    if len(found) < limit:
        cursor.execute(
            f"WITH found AS MATERIALIZED ({matches} <= {newest}) "
            "SELECT id FROM found ORDER BY id DESC LIMIT %s",
            [asked, limit - len(found)],
        )
        found += [pk for (pk,) in cursor.fetchall()]
    return found


def _written(condition, quote: str, both: str, either: str) -> str:
    """Grams hold neither quotes nor spaces: see ``text.grams``."""
    if isinstance(condition, Has):
        return f"{quote}{condition.gram}{quote}"
    between = both if isinstance(condition, Both) else either
    parts = (_written(part, quote, both, either) for part in condition.parts)
    return f"({between.join(parts)})"
