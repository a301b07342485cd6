"""Tags of the pages that show issues."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from clearance.faces.rows import IssueRow
from clearance.faces.shapes import LEGEND
from clearance.lists.crumbs import Crumb, crumbs_of
from clearance.lists.listing import Filter, Listing, listing_of
from clearance.lists.newest import Newest, newest
from clearance.lists.totals import totals

register = template.Library()

# What is drawn follows from the row, or the filters, and the language, so nothing kept is stale.
# About 1.5 kB a row and 10 kB the filters of a choice.
ROWS_KEPT, FILTERS_KEPT = 4000, 200


@register.simple_tag(takes_context=True)
def progress_list(context, page) -> Listing:
    """The list of this page, narrowed as the address says."""
    return listing_of(page, context["request"])


@register.simple_tag
def issue_row(row: IssueRow, level: int | str = "") -> SafeString:
    """One line of a list; ``level`` is that of its heading, 3 where none is given."""
    return _drawn(row, level or 3, get_language())


@lru_cache(maxsize=ROWS_KEPT)
def _drawn(row: IssueRow, level: int, language: str) -> SafeString:
    return render_to_string("components/row.html", {"row": row, "level": level})


@register.simple_tag
def filter_links(filters: tuple[Filter, ...]) -> SafeString:
    return _linked(filters, get_language())


@lru_cache(maxsize=FILTERS_KEPT)
def _linked(filters: tuple[Filter, ...], language: str) -> SafeString:
    return render_to_string("components/filters.html", {"filters": filters})


@register.simple_tag
def legend_of_marks():
    return LEGEND


@register.inclusion_tag("components/hero.html")
def echo_totals() -> dict:
    """The echo line with all matters on it."""
    counted = totals()
    return {
        "stations": counted.stations(),
        "under": counted.under(),
        "as_of": counted.as_of(),
        "more": counted.more(),
    }


@register.simple_tag(takes_context=True)
def progress_crumbs(context, row: IssueRow) -> tuple[Crumb, ...]:
    """Where an issue stands: the progress lists, then its category there."""
    return crumbs_of(row, context["request"])


@register.simple_tag
def newest_issues() -> Newest:
    return newest()
