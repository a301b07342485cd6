"""Wagtail's own search of pages, pictures and documents in the admin, made to find Chinese.

Its engines cut a text at spaces. They are given characters, pairs of them and words instead
(``text.grams``), of the texts they keep and of what is asked for; no other sign reaches them,
so that none can break a query. modelsearch has no official place for this: it is pinned, and
tests/clearance/search/test_admin_backend.py tells when it changes.
"""

from django.db import connection
from modelsearch.query import PlainText

from clearance.text.grams import grams, grams_of_word
from clearance.text.words import words

if connection.vendor == "sqlite":
    from modelsearch.backends.database.sqlite import sqlite as engine

    EngineBackend = engine.SQLiteSearchBackend
else:
    from modelsearch.backends.database.postgres import postgres as engine

    EngineBackend = engine.PostgresSearchBackend


class GramIndexer(engine.ObjectIndexer):
    """What an object says, in grams."""

    def prepare_value(self, value) -> str:
        return " ".join(grams(super().prepare_value(value)))


class SearchBackend(EngineBackend):
    def __init__(self, params: dict):
        super().__init__({"SEARCH_CONFIG": "simple"} | params)

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if isinstance(query, str):
            operator = kwargs.pop("operator", None) or "and"
            asked = " ".join(gram for word in words(query) for gram in grams_of_word(word))
            query = PlainText(asked, operator=operator) if asked else ""
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)


# The engine looks the class up by its name in its module.
engine.ObjectIndexer = GramIndexer
