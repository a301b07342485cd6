"""Which entries hold what is asked for: the database's part, in its own words.

It answers which, newest first and bounded, and nothing of how well: ``ranking`` does that,
the same on both databases.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection

from clearance.search.tables import ENTRIES, FULL_TEXT, OF_SPAN, SPAN, VECTORS

TITLE, ALL = "title_terms", "terms"
QUOTE = '"'
# PostgreSQL is asked for the newest spans first where no more of them should be enough.
MOST_SPANS = 24


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


def find(condition, limit: int, column: str, share: Callable[[str], float]) -> list[int]:
    """The newest entries that fulfil the condition in this column.

    ``share`` tells how many of all texts have a gram: by that PostgreSQL is asked.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            return _find_sqlite(cursor, condition, limit, column)
        spans = math.ceil(2 * limit / SPAN / _share(condition, share))
        return _find_postgresql(cursor, condition, limit, column, spans)


def _share(condition, share: Callable[[str], float]) -> float:
    """About how many of all texts fulfil the condition."""
    if isinstance(condition, Has):
        return share(condition.gram)
    shares = sorted(_share(part, share) for part in condition.parts)
    if isinstance(condition, Either):
        return min(sum(shares), 1.0)
    # Parts of a word come together, and words of a query more often than by chance.
    apart = [one for one in condition.parts if not isinstance(one, Has)]
    return shares[0] * math.sqrt(math.prod(shares[1:])) if len(apart) > 1 else shares[0]


def _find_sqlite(cursor, condition, limit: int, column: str) -> list[int]:
    asked = f"{{{column}}} : ({_written(condition, QUOTE, ' AND ', ' OR ')})"
    cursor.execute(
        f"SELECT rowid FROM {FULL_TEXT} WHERE {FULL_TEXT} MATCH %s ORDER BY rowid DESC LIMIT %s",
        [asked, limit],
    )
    return [pk for (pk,) in cursor.fetchall()]


def _find_postgresql(cursor, condition, limit: int, column: str, spans: int) -> list[int]:
    """In so many of the newest spans; where they have too few or are too many, in all."""
    found: list[int] = []
    rest = "true"
    if spans <= MOST_SPANS:
        cursor.execute(f"SELECT coalesce(max(id), 0) / {SPAN} FROM {ENTRIES}")
        newest = cursor.fetchone()[0]
        oldest = max(newest - spans, 0)
        within = Either(tuple(Has(f"{OF_SPAN}{span}") for span in range(oldest, newest + 1)))
        found = _find_by_index(cursor, Both((condition, within)), limit, column)
        rest = f"id < {oldest * SPAN}"
    if len(found) < limit:
        found += _find_by_index(cursor, condition, limit - len(found), column, rest)
    return found


def _find_by_index(cursor, condition, limit: int, column: str, which="true") -> list[int]:
    """Materialized, or the planner would walk all the table for words that it takes for common."""
    asked = _written(condition, "'", " & ", " | ")
    cursor.execute(
        f"WITH found AS MATERIALIZED (SELECT id FROM {ENTRIES} "
        f"WHERE {VECTORS[column]} @@ %s::tsquery AND {which}) "
        "SELECT id FROM found ORDER BY id DESC LIMIT %s",
        [asked, limit],
    )
    return [pk for (pk,) in cursor.fetchall()]


def _written(condition, quote: str, both: str, either: str) -> str:
    """Grams hold neither quotes nor spaces: see ``text.grams``."""
    if isinstance(condition, Has):
        return f"{quote}{condition.gram}{quote}"
    between = both if isinstance(condition, Both) else either
    parts = (_written(part, quote, both, either) for part in condition.parts)
    return f"({between.join(parts)})"
