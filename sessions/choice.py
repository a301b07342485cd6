"""What a reader narrows the list of teas to, by its address: a year, a term, words."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict

from clearance.lists.rows import READABLE
from clearance.models import Issue
from clearance.text.fold import one_line
from sessions.models import AgendaItem, TeaSessionPage

LONGEST_WORDS, MOST_WORDS = 40, 5
YEAR, TERM = re.compile(r"20\d\d", re.ASCII), re.compile(r"\d{1,9}", re.ASCII)


@dataclass(frozen=True)
class Choice:
    """Empty means all. What the address says amiss is left out."""

    year: str = ""
    term: str = ""
    q: str = ""

    def with_(self, **changed: str) -> "Choice":
        return replace(self, **changed)

    def query(self, **more: str) -> str:
        """The part of an address that chooses this, ``""`` for everything."""
        chosen = {name: value for name, value in (vars(self) | more).items() if value}
        return f"?{urlencode(chosen)}" if chosen else ""

    def narrow(self, teas, *, but: str = ""):
        """The teas chosen; ``but`` names a choice to leave open."""
        for name, value in vars(self).items():
            if value and name != but:
                teas = teas.filter(CONDITIONS[name](value))
        return teas


def read_choice(get: QueryDict) -> Choice:
    words = one_line(get.get("q", "")[:LONGEST_WORDS]).split()
    return Choice(
        year=_matching(YEAR, get.get("year", "")),
        term=_matching(TERM, get.get("term", "")),
        q=" ".join(words[:MOST_WORDS]),
    )


def _matching(pattern: re.Pattern, written: str) -> str:
    return written if pattern.fullmatch(written) else ""


def _said(words: str) -> Q:
    """Each word in the tea's own lines, or in what the public may read of its matters."""
    found = Q()
    for word in words.split():
        found &= (
            Q(title__icontains=word)
            | Q(place__icontains=word)
            | Q(guests__icontains=word)
            | Q(pk__in=AgendaItem.objects.filter(text__icontains=word).values("page"))
            | Q(pk__in=_pages_of_departments(word))
            | Q(pk__in=_pages_of_matters(word))
        )
    return found


def _pages_of_departments(word: str):
    named = Q(department__name__icontains=word) | Q(department__short_name__icontains=word)
    present = TeaSessionPage.departments.through.objects.filter(named)
    return present.values("teasessionpage")


def _pages_of_matters(word: str):
    said = Q(title__icontains=word) | Q(answer_line__icontains=word)
    raised = Issue.objects.listed().filter(READABLE, said, origin_page__isnull=False)
    return raised.order_by().values("origin_page")


CONDITIONS = {
    "year": lambda value: Q(date__year=int(value)),
    "term": lambda value: Q(term=int(value)),
    "q": _said,
}
