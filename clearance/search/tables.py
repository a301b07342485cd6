"""The indexes over the entries' terms, which Django's models can't say.

SQLite: an FTS5 table that follows ``clearance_searchentry`` by triggers. PostgreSQL: two GIN
indexes over the same terms. Laid after every migrate, as the guards are: SQLite makes a table
anew to change it, and its triggers would go unnoticed.
"""

ENTRIES = "clearance_searchentry"
FULL_TEXT = "clearance_search"
COLUMNS = ("title_terms", "terms")

_NEW = (
    f"INSERT INTO {FULL_TEXT}(rowid, title_terms, terms) "
    "VALUES (new.id, new.title_terms, new.terms);"
)
_OLD = (
    f"INSERT INTO {FULL_TEXT}({FULL_TEXT}, rowid, title_terms, terms) "
    "VALUES ('delete', old.id, old.title_terms, old.terms);"
)
_FOLLOW = {"INSERT": _NEW, "DELETE": _OLD, "UPDATE": _OLD + _NEW}


def vector(column: str) -> str:
    """The expression that PostgreSQL's index is of; a query must use it to the letter."""
    return f"array_to_tsvector(string_to_array({column}, ' '))"


def install(connection) -> None:
    """Lay the indexes; safe to run again."""
    statements = _sqlite(connection) if connection.vendor == "sqlite" else _postgresql()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _sqlite(connection) -> list[str]:
    known = FULL_TEXT in connection.introspection.table_names()
    made = [
        # "ascii" leaves other characters as they are: folding them is done before.
        f"CREATE VIRTUAL TABLE {FULL_TEXT} USING fts5(title_terms, terms, content='{ENTRIES}', "
        "content_rowid='id', tokenize='ascii', detail='column', columnsize=0)",
        f"INSERT INTO {FULL_TEXT}({FULL_TEXT}) VALUES ('rebuild')",
    ]
    follow = [
        f"CREATE TRIGGER IF NOT EXISTS search_{verb.lower()} AFTER {verb} ON {ENTRIES} "
        f"BEGIN {statements} END"
        for verb, statements in _FOLLOW.items()
    ]
    return follow if known else [*made, *follow]


def _postgresql() -> list[str]:
    return [
        f"CREATE INDEX IF NOT EXISTS search_{column} ON {ENTRIES} USING gin ({vector(column)})"
        for column in COLUMNS
    ]
