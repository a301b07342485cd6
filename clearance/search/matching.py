"""Which entries hold what is asked for: the database's part, in its own words.

It answers which, newest first and bounded, and nothing of how well: ``ranking`` does that,
the same on both databases.
"""

from dataclasses import dataclass

from django.db import connection

from clearance.search.tables import ENTRIES, FULL_TEXT, vector

TITLE, ALL = "title_terms", "terms"


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
    ask = _ask_sqlite if connection.vendor == "sqlite" else _ask_postgresql
    sql, asked = ask(condition, column)
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked, limit])
        return [pk for (pk,) in cursor.fetchall()]


def _ask_sqlite(condition, column: str) -> tuple[str, str]:
    asked = _written(condition, '"', " AND ", " OR ")
    sql = f"SELECT rowid FROM {FULL_TEXT} WHERE {FULL_TEXT} MATCH %s ORDER BY rowid DESC LIMIT %s"
    return sql, f"{{{column}}} : ({asked})"


def _ask_postgresql(condition, column: str) -> tuple[str, str]:
    """Ask the index first and sort then: for a common word the planner would walk the table."""
    sql = (
        f"WITH found AS MATERIALIZED (SELECT id FROM {ENTRIES} WHERE {vector(column)} "
        "@@ %s::tsquery) SELECT id FROM found ORDER BY id DESC LIMIT %s"
    )
    return sql, _written(condition, "'", " & ", " | ")


def _written(condition, quote: str, both: str, either: str) -> str:
    """Grams hold neither quotes nor spaces: see ``text.grams``."""
    if isinstance(condition, Has):
        return f"{quote}{condition.gram}{quote}"
    between = both if isinstance(condition, Both) else either
    parts = (_written(part, quote, both, either) for part in condition.parts)
    return f"({between.join(parts)})"
