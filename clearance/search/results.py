"""What the page of a search shows."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.enums import FoundKind
from clearance.faces.rows import IssueRow
from clearance.lists.listing import Filter, Link
from clearance.lists.parts import with_row_parts
from clearance.lists.rows import is_readable, row_of
from clearance.models import Issue, SearchEntry
from clearance.search.extracts import extract, marked
from clearance.search.finding import ranked_entries
from clearance.search.query import Query, read_query
from clearance.search.ranking import Ranked
from clearance.search.vocabulary import vocabulary

PAGE_SIZE = 20


@dataclass(frozen=True)
class Found:
    """A line of the results; ``row`` says of an issue where it stands."""

    title: SafeString
    extract: SafeString
    url: str
    kind: str
    row: IssueRow | None = None


@dataclass(frozen=True)
class Results:
    """``nearly``: none of the results has all the words."""

    query: str
    found: tuple[Found, ...] = ()
    filters: tuple[Filter, ...] = ()
    total: int = 0
    first: int = 1
    nearly: bool = False
    newer_url: str = ""
    older_url: str = ""

    @property
    def last(self) -> int:
        return self.first + len(self.found) - 1


def results_of(request: HttpRequest) -> Results:
    """Read what is asked for from the address, whatever stands there, and find it."""
    query = read_query(request.GET.get("q", ""), vocabulary())
    ranked = ranked_entries(query)
    kind = request.GET.get("kind", "")
    kind = kind if kind in FoundKind else ""
    chosen = [one for one in ranked if kind in ("", one.kind)]
    page = _page(request.GET.get("page", ""), len(chosen))
    first = page * PAGE_SIZE

    def address(**more) -> str:
        asked = {"q": query.text, "kind": kind} | more
        return (
            f"{request.path}?{urlencode({name: value for name, value in asked.items() if value})}"
        )

    return Results(
        query=query.text,
        found=_shown(chosen[first : first + PAGE_SIZE], query, request),
        filters=_filters(ranked, kind, address) if ranked else (),
        total=len(chosen),
        first=first + 1,
        nearly=bool(chosen) and not any(one.complete for one in chosen),
        newer_url=address(page=page) if page else "",
        older_url=address(page=page + 2) if first + PAGE_SIZE < len(chosen) else "",
    )


def _page(written: str, total: int) -> int:
    """The page from 0, the last one when there are not so many."""
    last = max(total - 1, 0) // PAGE_SIZE
    is_number = written.isascii() and written.isdigit() and len(written) < 6
    return min(max(int(written) - 1, 0), last) if is_number else 0


def _filters(ranked: list[Ranked], kind: str, address) -> tuple[Filter, ...]:
    counts = {one: sum(found.kind == one for found in ranked) for one in FoundKind}
    links = [Link(pgettext("filter", "All"), address(kind=""), len(ranked), kind == "")]
    links += [
        Link(str(one.label), address(kind=one.value), count, kind == one)
        for one, count in counts.items()
        if count or kind == one
    ]
    return (Filter(_("Kind"), tuple(links)),)


def _shown(ranked: list[Ranked], query: Query, request: HttpRequest) -> tuple[Found, ...]:
    """The lines, each asked once more whether the public may read it."""
    pks = [one.pk for one in ranked]
    entries = SearchEntry.objects.select_related("page").in_bulk(pks)
    issues = _issues([entry.issue_id for entry in entries.values()])
    lines = (_found(entries[pk], issues, query.words(), request) for pk in pks if pk in entries)
    return tuple(line for line in lines if line)


def _issues(pks: list[int | None]) -> dict[int, IssueRow]:
    now = timezone.now()
    issues = with_row_parts(Issue.objects.cleared().filter(pk__in=[pk for pk in pks if pk]))
    return {issue.pk: row_of(issue, now) for issue in issues if is_readable(issue)}


def _found(entry: SearchEntry, issues, words, request: HttpRequest) -> Found | None:
    row = issues.get(entry.issue_id)
    url = row.url if row else _address(entry.page, request)
    if not url:
        return None
    title, kind = marked(entry.title, words), FoundKind(entry.kind).label
    return Found(title, extract(entry.body, words), url, str(kind), row)


def _address(page, request: HttpRequest) -> str:
    return (page.get_url(request) or "") if page and page.live else ""
