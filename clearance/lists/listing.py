"""A progress list as the page draws it: rows, filters as links, and the way to the next page."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.faces.rows import IssueRow
from clearance.faces.shapes import Standing
from clearance.lists.choice import (
    EVERYDAY,
    OFFERED_STANDINGS,
    Choice,
    is_everything,
    issues_of,
    read_choice,
)
from clearance.lists.counts import Counts, Option, counts_of
from clearance.lists.paging import page_after, read_key
from clearance.lists.rows import rows_in_order
from clearance.lists.totals import totals


@dataclass(frozen=True)
class Link:
    words: str
    url: str
    count: int | None
    current: bool


@dataclass(frozen=True)
class Filter:
    label: str
    choices: tuple[Link, ...]


@dataclass(frozen=True)
class Listing:
    """``unlisted`` counts what the front page's totals have and no list shows."""

    rows: tuple[IssueRow, ...]
    filters: tuple[Filter, ...]
    total: int
    first: int
    counted_at: datetime
    next_url: str
    start_url: str
    choice: Choice
    all_words_url: str
    unlisted: int = 0

    @property
    def kept(self) -> dict[str, str]:
        """What a search within the list keeps of the choice, as fields of its form."""
        chosen = vars(self.choice) | {"q": ""}
        return {name: value for name, value in chosen.items() if value}

    @property
    def last(self) -> int:
        return self.first + len(self.rows) - 1


def listing_of(page, request) -> Listing:
    """Read the reader's choice from the address and find its rows."""
    choice, key = read_choice(request.GET), read_key(request.GET.get("after", ""))
    issues, now = issues_of(page), timezone.now()
    counts = counts_of(page, issues, choice)
    pks, next_key = page_after(choice.narrow(issues), key)
    address = request.path
    return Listing(
        rows=rows_in_order(pks, now),
        filters=_filters(page, choice, counts, address),
        total=counts.total(choice),
        first=key.first if key else 1,
        counted_at=counts.counted_at,
        next_url=f"{address}{choice.query(after=str(next_key))}" if next_key else "",
        start_url=f"{address}{choice.query()}" if key else "",
        choice=choice,
        all_words_url=f"{address}{choice.with_(q='').query()}",
        unlisted=totals().unlisted if is_everything(page, choice) else 0,
    )


def _standing_words() -> dict[str, str]:
    return {
        Standing.OPEN: pgettext("filter", "In progress"),
        Standing.CHECKING: pgettext("filter", "To be checked"),
        Standing.BOOKS: pgettext("filter", "On the books"),
        Standing.ANSWERED: pgettext("filter", "Answered"),
        Standing.STRUCK: pgettext("filter", "Struck off"),
        Standing.LEFT: pgettext("filter", "Withdrawn"),
    }


def _filters(page, choice: Choice, counts: Counts, address: str) -> tuple[Filter, ...]:
    words = _standing_words()
    states = tuple(Option(s.value, words[s], counts.states[s]) for s in OFFERED_STANDINGS)
    everything = counts.states[""]
    origins = tuple(
        Option(one.value, _("everyday"), one.count) if one.value == EVERYDAY else one
        for one in counts.origins
    )
    offered = [
        (_("State"), "state", states, everything),
        (_("From"), "origin", origins, None),
        (_("Category"), "category", counts.categories, None),
        (_("Department"), "department", counts.departments, None),
    ]
    fixed = {
        "origin": getattr(page, "gathering_id", None),
        "category": getattr(page, "category_id", None),
        "department": getattr(page, "department_id", None),
    }
    return tuple(
        _filter(label, name, options, choice, address, all_count)
        for label, name, options, all_count in offered
        if not fixed.get(name) and options
    )


def _filter(label, name, options, choice: Choice, address: str, all_count) -> Filter:
    chosen = getattr(choice, name)
    everything = Option("", pgettext("filter", "All"), all_count)
    return Filter(
        label,
        tuple(
            Link(
                option.name,
                f"{address}{choice.with_(**{name: option.value}).query()}",
                option.count,
                option.value == chosen,
            )
            for option in (everything, *options)
        ),
    )
