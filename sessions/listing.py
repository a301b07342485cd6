"""The list of teas as its page draws it: the coming ones, then the past by term, page by page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.lists.counts import Option
from clearance.lists.listing import Filter, Link
from sessions.choice import Choice, read_choice
from sessions.echo import Standings, standings_of_teas
from sessions.models import TeaSessionPage
from sessions.programme import coming_teas, past_teas

PAGE_SIZE = 20
# The numbers beside the filters may be this old, in seconds.
KEPT_FOR = 60


@dataclass(frozen=True)
class Line:
    """A past tea in the list, with how its matters stand; None where it has none."""

    tea: TeaSessionPage
    departments: tuple[str, ...]
    standings: Standings | None


@dataclass(frozen=True)
class TermOfTeas:
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Archive:
    coming: tuple[TeaSessionPage, ...]
    terms: tuple[TermOfTeas, ...]
    filters: tuple[Filter, ...]
    choice: Choice
    total: int
    next_url: str
    start_url: str
    all_words_url: str

    @property
    def kept(self) -> dict[str, str]:
        """What a search within the list keeps of the choice, as fields of its form."""
        chosen = vars(self.choice) | {"q": ""}
        return {name: value for name, value in chosen.items() if value}


@dataclass(frozen=True)
class Counts:
    """How many past teas each filter would show, the other choices held."""

    years: tuple[Option, ...]
    terms: tuple[Option, ...]
    total: int


def archive_of(request: HttpRequest) -> Archive:
    """Read the reader's choice from the address and find its teas."""
    choice, after = read_choice(request.GET), request.GET.get("after", "")
    counts, address = _counts(choice), request.path
    teas, next_key = _page_after(choice.narrow(past_teas()), after)
    begins = choice == Choice() and not after
    return Archive(
        coming=tuple(coming_teas()) if begins else (),
        terms=_by_term(_lines(teas)),
        filters=_filters(choice, counts, address),
        choice=choice,
        total=counts.total,
        next_url=f"{address}{choice.query(after=next_key)}" if next_key else "",
        start_url=f"{address}{choice.query()}" if after else "",
        all_words_url=f"{address}{choice.with_(q='').query()}",
    )


def _page_after(teas, key: str) -> tuple[list[TeaSessionPage], str]:
    """The teas of a page, newest first, and the key of the next page; ``""`` at the end.

    A key is the date and the number of the last row seen; one that is no key begins anew.
    """
    try:
        written, pk = key.split("_")
        day, last = date.fromisoformat(written), int(pk[:18])
        teas = teas.filter(date__lte=day).filter(Q(date__lt=day) | Q(pk__lt=last))
    except ValueError:
        pass
    found = list(teas.select_related("term").defer_streamfields()[: PAGE_SIZE + 1])
    if len(found) <= PAGE_SIZE:
        return found, ""
    last_seen = found[PAGE_SIZE - 1]
    return found[:PAGE_SIZE], f"{last_seen.date.isoformat()}_{last_seen.pk}"


def _lines(teas: list[TeaSessionPage]) -> list[Line]:
    standings, present = standings_of_teas(teas), _departments(teas)
    return [Line(tea, tuple(present.get(tea.pk, ())), standings.get(tea.pk)) for tea in teas]


def _departments(teas: Iterable[TeaSessionPage]) -> dict[int, list[str]]:
    """Who was there, by the tea's key, in one query for all of them."""
    present = TeaSessionPage.departments.through.objects.filter(teasessionpage__in=teas)
    by_tea: dict[int, list[str]] = {}
    for one in present.select_related("department").order_by("pk"):
        by_tea.setdefault(one.teasessionpage_id, []).append(one.department.label)
    return by_tea


def _by_term(lines: Iterable[Line]) -> tuple[TermOfTeas, ...]:
    terms: dict[str, list[Line]] = {}
    for line in lines:
        terms.setdefault(line.tea.term.name, []).append(line)
    return tuple(TermOfTeas(name, tuple(found)) for name, found in terms.items())


def _counts(choice: Choice) -> Counts:
    """From the object cache, unless there are words: those are anybody's, and too many to keep."""
    if choice.q:
        return _count(choice)
    key = f"teas:counts:{choice.year}:{choice.term}"
    return cache.get_or_set(key, lambda: _count(choice), KEPT_FOR)


def _count(choice: Choice) -> Counts:
    past = past_teas().order_by()
    years = choice.narrow(past, but="year").annotate(year=ExtractYear("date"))
    terms = choice.narrow(past, but="term")
    by_year = years.values_list("year").annotate(n=Count("pk")).order_by("-year")
    by_term = terms.values_list("term", "term__name").annotate(n=Count("pk"))
    return Counts(
        years=tuple(Option(str(year), str(year), n) for year, n in by_year),
        terms=tuple(Option(str(pk), name, n) for pk, name, n in by_term.order_by("-term__opens")),
        total=choice.narrow(past).count(),
    )


def _filters(choice: Choice, counts: Counts, address: str) -> tuple[Filter, ...]:
    offered = ((_("Year"), "year", counts.years), (_("Term"), "term", counts.terms))
    return tuple(
        Filter(label, _links(name, options, choice, address))
        for label, name, options in offered
        if options
    )


def _links(name: str, options: Iterable[Option], choice: Choice, address: str) -> tuple[Link, ...]:
    chosen = getattr(choice, name)
    everything = Option("", pgettext("filter", "All"), None)
    return tuple(
        Link(
            option.name,
            f"{address}{choice.with_(**{name: option.value}).query()}",
            option.count,
            option.value == chosen,
        )
        for option in (everything, *options)
    )
