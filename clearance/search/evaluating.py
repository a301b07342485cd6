"""How well the search finds, measured on texts and queries that somebody else wrote."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from django.db import transaction

from clearance.enums import FoundKind
from clearance.models import SearchEntry
from clearance.search.commonness import counted
from clearance.search.entries import entry
from clearance.search.finding import ranked_entries
from clearance.search.query import read_query
from clearance.search.vocabulary import vocabulary

RECALL_AT, PRECISION_AT = (1, 5, 10), 3
READ_AT = max(RECALL_AT)


@dataclass(frozen=True)
class Asked:
    """A query, the texts that answer it, and the first that were found."""

    query: str
    relevant: frozenset[str]
    found: tuple[str, ...]

    def hits(self, first: int) -> float:
        """The share of what the first so many could have had of the relevant ones."""
        possible = min(first, len(self.relevant))
        return len(self.relevant.intersection(self.found[:first])) / possible


@contextmanager
def only_these(corpus: list[dict]) -> Iterator[dict[int, str]]:
    """Search in these texts and nothing else, until the block ends; gives their ids by entry."""
    with transaction.atomic():
        SearchEntry.objects.all().delete()
        made = SearchEntry.objects.bulk_create(map(_entry, corpus), batch_size=500)
        yield {kept.pk: str(one["id"]) for kept, one in zip(made, corpus, strict=True)}
        transaction.set_rollback(True)


def _entry(one: dict) -> SearchEntry:
    return entry(FoundKind.ISSUE, one["title"], one.get("facts", ""), one["body"])


def ask_all(corpus: list[dict], queries: list[dict]) -> list[Asked]:
    """Ask every query that has an answer of the product's own search."""
    with only_these(corpus) as ids:
        known = replace(vocabulary(), shares=counted())
        return [
            Asked(one["query"], frozenset(map(str, one["relevant"])), _found(one, known, ids))
            for one in queries
            if one["relevant"]
        ]


def _found(asked: dict, known, ids: dict[int, str]) -> tuple[str, ...]:
    ranked = ranked_entries(read_query(asked["query"], known))
    return tuple(ids[one.pk] for one in ranked[:READ_AT])


def measures(asked: list[Asked]) -> dict[str, float]:
    """The figures, each a mean over the queries."""
    figures = {f"recall@{first}": first for first in RECALL_AT}
    figures[f"precision@{PRECISION_AT}"] = PRECISION_AT
    return {
        name: sum(one.hits(first) for one in asked) / len(asked) for name, first in figures.items()
    }
