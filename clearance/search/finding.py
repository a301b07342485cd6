"""From a query to ranked entries: a few bounded questions to the database, then the order."""

from itertools import combinations

from clearance.enums import FoundKind
from clearance.models import SearchEntry
from clearance.search.entries import KIND
from clearance.search.matching import TITLE, Both, Either, Has, find
from clearance.search.query import Query, Term, Way
from clearance.search.ranking import Candidate, Ranked, rank

# Of so many, the newest, is the order made; titles have a share of their own.
MOST_TITLES, MOST, MOST_NEAR = 100, 200, 100
# With fewer than these, entries are added that hold only some of the words.
ENOUGH = 10
# And of those no more, and none that is much worse than the best.
NEAR_SHOWN, NEAR_ENOUGH = 20, 0.3
FIELDS = ("pk", "kind", "title", "facts", "body", "title_terms", "terms")


def ranked_entries(query: Query) -> list[Ranked]:
    """What answers the query, the best first."""
    if not query.needed:
        return []
    found = rank(query, _load(_with_all(query)))
    complete = [one for one in found if one.complete]
    if len(complete) >= ENOUGH:
        return complete
    near = rank(query, _load(_with_some(query)))
    best = max((one.score for one in near), default=0.0)
    known = {one.pk for one in complete}
    added = [one for one in near if one.pk not in known and one.score >= best * NEAR_ENOUGH]
    return [*complete, *added[:NEAR_SHOWN]]


def titles_with(query: Query) -> list[int]:
    """Entries with all the words in their titles, the best first."""
    if not query.needed:
        return []
    wanted = Both(tuple(_said(term) for term in query.needed))
    found = rank(query, _load(set(find(wanted, MOST_TITLES, TITLE))))
    return [one.pk for one in found if one.complete]


def _with_all(query: Query) -> set[int]:
    """Entries with all the needed words. Pages are asked for apart: there are few of them."""
    wanted = Both(tuple(_said(term) for term in query.needed))
    issues = Both((Has(f"{KIND}{FoundKind.ISSUE}"), wanted))
    others = Both((Either((Has(f"{KIND}{FoundKind.TEA}"), Has(f"{KIND}{FoundKind.PAGE}"))), wanted))
    return {*find(issues, MOST_TITLES, TITLE), *find(issues, MOST), *find(others, MOST)}


def _with_some(query: Query) -> set[int]:
    """Entries without one of the words; then those with any of them, each asked for alone."""
    terms = query.needed
    found: set[int] = set()
    if len(terms) > 2:
        fewer = combinations(terms, len(terms) - 1)
        without_one = Either(tuple(Both(tuple(map(_said, some))) for some in fewer))
        found |= {*find(without_one, MOST_NEAR, TITLE), *find(without_one, MOST_NEAR)}
    if len(found) < ENOUGH:
        for term in terms:
            found |= {*find(_nearly(term), MOST_NEAR, TITLE), *find(_nearly(term), MOST_NEAR)}
    return found


def _said(term: Term) -> Either:
    return Either(tuple(_way(way) for way in term.ways))


def _way(way: Way) -> Both:
    return Both(tuple(map(Has, way.grams)))


def _nearly(term: Term) -> Either:
    """The word, or any part of a long one."""
    return Either((*_said(term).parts, *map(Has, term.ways[0].grams)))


def _load(pks: set[int]) -> list[Candidate]:
    rows = SearchEntry.objects.filter(pk__in=pks).values_list(*FIELDS)
    return [Candidate(*row) for row in rows]
