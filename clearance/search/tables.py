"""The indexes over the entries' terms, which Django's models can't say.

SQLite: an FTS5 table that follows ``clearance_searchentry`` by triggers. PostgreSQL: the same
terms as vectors, with GIN indexes. Laid after every migrate, as the guards are: SQLite makes a
table anew to change it, and its triggers would go unnoticed.
"""

ENTRIES = "clearance_searchentry"
FULL_TEXT = "clearance_search"
_NEW = (
    f"INSERT INTO {FULL_TEXT}(rowid, title_terms, terms) "
    "VALUES (new.id, new.title_terms, new.terms);"
)
_OLD = (
    f"INSERT INTO {FULL_TEXT}({FULL_TEXT}, rowid, title_terms, terms) "
    "VALUES ('delete', old.id, old.title_terms, old.terms);"
)
_FOLLOW = {"INSERT": _NEW, "DELETE": _OLD, "UPDATE": _OLD + _NEW}


# What PostgreSQL keeps of each of the columns beside it; and in each the entry's span, so that
# the index finds a word among the newest without naming all that have it.
VECTORS = {"title_terms": "title_grams", "terms": "grams"}
SPAN, OF_SPAN = 1_024, "#"
EARLIER = ("title_vector", "vector")


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
    earlier = [f"ALTER TABLE {ENTRIES} DROP COLUMN IF EXISTS {name}" for name in EARLIER]
    span = f"'{OF_SPAN}' || (id / {SPAN})::text"
    columns = [
        f"ALTER TABLE {ENTRIES} ADD COLUMN IF NOT EXISTS {name} tsvector GENERATED ALWAYS AS "
        f"(array_to_tsvector(array_append(string_to_array({column}, ' '), {span}))) STORED"
        for column, name in VECTORS.items()
    ]
    indexes = [
        f"CREATE INDEX IF NOT EXISTS search_{name} ON {ENTRIES} USING gin ({name})"
        for name in VECTORS.values()
    ]
    return [*earlier, *columns, *indexes]
