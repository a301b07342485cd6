"""From a query to ranked entries: a few bounded questions to the database, then the order."""

from itertools import combinations

from clearance.enums import FoundKind
from clearance.models import SearchEntry
from clearance.search.entries import KIND
from clearance.search.matching import ALL, TITLE, Both, Either, Has, find
from clearance.search.query import Query, Term, Way
from clearance.search.ranking import Candidate, Ranked, rank

# Of so many, the newest, is the order made; titles have a share of their own.
MOST_TITLES, MOST, MOST_NEAR = 100, 200, 100
# With fewer than these, entries are added that hold only some of the words.
ENOUGH = 10
# Words are asked for alone, the rare before the common, until there are so many.
MOST_CANDIDATES = 300
# So many parts of a word are asked for where no title has the word, as another may have them.
MOST_PARTS = 3
# So many are added, and none that has much less of what was asked for than the best.
NEAR_SHOWN, NEAR_ENOUGH = 20, 0.3
FIELDS = ("pk", "kind", "title", "facts", "body")


def ranked_entries(query: Query) -> list[Ranked]:
    """What answers the query, the best first."""
    if not query.terms:
        return []
    found = _with_all(query)
    ranked = rank(query, _load(found, query))
    complete = [one for one in ranked if one.complete]
    if len(complete) >= ENOUGH:
        return complete
    ranked = rank(query, _load(found | _with_some(query), query))
    least = ranked[0].coverage * NEAR_ENOUGH if ranked else 0.0
    near = [one for one in ranked if not one.complete and one.coverage >= least][:NEAR_SHOWN]
    return [one for one in ranked if one.complete or one in near]


def titles_with(query: Query) -> list[int]:
    """Entries with all the words in their titles, the best first."""
    if not query.terms:
        return []
    titles = find(_all_of(query.terms), MOST_TITLES, TITLE, query.share)
    return [one.pk for one in rank(query, _load(set(titles), query)) if one.complete]


def _with_all(query: Query) -> set[int]:
    """Entries with all the words. Pages are asked for apart: there are few of them."""
    wanted = _all_of(query.terms)
    issues = Both((Has(f"{KIND}{FoundKind.ISSUE}"), wanted))
    others = Both((Either((Has(f"{KIND}{FoundKind.TEA}"), Has(f"{KIND}{FoundKind.PAGE}"))), wanted))
    return {
        *find(issues, MOST_TITLES, TITLE, query.share),
        *find(issues, MOST, ALL, query.share),
        *find(others, MOST, ALL, query.share),
    }


def _with_some(query: Query) -> set[int]:
    """Entries without one of the words; then those with any of them, each asked for alone."""
    found: set[int] = set()
    if len(query.terms) > 2:
        fewer = combinations(query.terms, len(query.terms) - 1)
        found |= _near(Either(tuple(_all_of(some) for some in fewer)), query)
    for term in sorted(query.long, key=lambda term: -term.weight):
        if len(found) < MOST_CANDIDATES:
            found |= _near(_said(term), query) or _nearly(term, query)
    return found


def _near(condition, query: Query) -> set[int]:
    return {
        *find(condition, MOST_NEAR, TITLE, query.share),
        *find(condition, MOST_NEAR, ALL, query.share),
    }


def _all_of(terms: tuple[Term, ...]) -> Both:
    return Both(tuple(map(_said, terms)))


def _said(term: Term) -> Either:
    return Either(tuple(_way(way) for way in term.ways))


def _way(way: Way) -> Both:
    return Both(tuple(map(Has, way.grams)))


def _nearly(term: Term, query: Query) -> set[int]:
    """Titles with one of the parts of the word that tell most."""
    parts = sorted(term.signs, key=lambda part: -part[1])[:MOST_PARTS]
    any_of = Either(tuple(Has(sign) for sign, _weight in parts))
    return set(find(any_of, MOST_NEAR, TITLE, query.share)) if parts else set()


def _load(pks: set[int], query: Query) -> list[Candidate]:
    """The entries; with their terms, which are long, only where initials are looked for."""
    spelt = any(way.is_spelt for term in query.terms for way in term.ways)
    terms = ("title_terms", "terms") if spelt else ()
    rows = SearchEntry.objects.filter(pk__in=pks).values_list(*FIELDS, *terms)
    return [Candidate(*row) for row in rows]
