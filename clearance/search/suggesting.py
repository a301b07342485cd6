"""What might be meant by the first letters of a search."""

from django.db.models import Q

from clearance.models import Issue, SearchEntry
from clearance.search.finding import titles_with
from clearance.search.query import read_query
from clearance.search.vocabulary import Vocabulary, vocabulary
from clearance.text.fold import one_line

MOST, MOST_TITLES, LONGEST = 8, 5, 40


def suggestions(typed: str) -> list[str]:
    """Names of places and departments, words of the same meaning, then titles."""
    known = vocabulary()
    begun = one_line(typed[:LONGEST]).replace(" ", "")
    if not begun:
        return []
    names = [*_names(begun, known), *_words(begun, known)]
    return list(dict.fromkeys((*names[:MOST], *_titles(typed, known))))[:MOST]


def _names(begun: str, known: Vocabulary) -> list[str]:
    """Those that begin so, in characters or initials, before those that have it inside."""
    fitting = [
        (not (name.folded.startswith(begun) or name.letters.startswith(begun)), place, name.text)
        for place, name in enumerate(known.names)
        if name.folded != begun and (begun in name.folded or begun in name.letters)
    ]
    return [text for _later, _place, text in sorted(fitting)]


def _words(begun: str, known: Vocabulary) -> list[str]:
    return sorted(word for word in known.equals if word.startswith(begun) and word != begun)


def _titles(typed: str, known: Vocabulary) -> list[str]:
    best = titles_with(read_query(typed[:LONGEST], known))[:MOST_TITLES]
    still_public = Q(page__live=True) | Q(issue__in=Issue.objects.cleared())
    found = SearchEntry.objects.filter(still_public).in_bulk(best)
    return [found[pk].title for pk in best if pk in found]
