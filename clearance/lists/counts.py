"""How many matters each filter of a list would show, counted at most once a minute."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2s

from django.core.cache import cache
from django.db.models import Count
from django.utils import timezone
from wagtail.models import Page

from clearance.lists.choice import EVERYDAY, Choice
from clearance.lists.rows import READABLE
from clearance.lists.standings import count_standings
from home.models import Category, Department

KEPT_FOR = 60
# Gatherings with a filter of their own, the newest; older ones have their own page's list.
GATHERINGS_OFFERED = 4


@dataclass(frozen=True)
class Option:
    value: str
    name: str
    count: int


@dataclass(frozen=True)
class Counts:
    """The figures, each with the other choices held, and when they were counted.

    A gathering and a department count the matters whose rows name them, as the filter finds them.
    """

    states: dict[str, int]
    origins: tuple[Option, ...]
    categories: tuple[Option, ...]
    departments: tuple[Option, ...]
    counted_at: datetime

    def total(self, choice: Choice) -> int:
        return self.states[choice.state]


def counts_of(page, issues, choice: Choice) -> Counts:
    """The counts for this page and choice, from the object cache where they are fresh."""
    chosen = f"{page.pk}:{page.last_published_at}:{choice.query()}"
    key = f"progress:{blake2s(chosen.encode()).hexdigest()}"
    return cache.get_or_set(key, lambda: _count(issues, choice), KEPT_FOR)


def _count(issues, choice: Choice) -> Counts:
    return Counts(
        states=count_standings(choice.narrow(issues, but="state")),
        origins=_origins(choice.narrow(issues, but="origin")),
        categories=_categories(choice.narrow(issues, but="category")),
        departments=_departments(choice.narrow(issues, but="department")),
        counted_at=timezone.now(),
    )


def _by(issues, field: str) -> dict[int | None, int]:
    grouped = issues.order_by().values_list(field).annotate(n=Count("pk"))
    return dict(grouped)


def _origins(issues) -> tuple[Option, ...]:
    found = _by(issues.filter(READABLE), "origin_page")
    everyday = found.pop(None, 0)
    pages = Page.objects.filter(pk__in=found).order_by("-path")
    gatherings = [Option(str(page.pk), page.title, found[page.pk]) for page in pages]
    return (*gatherings[:GATHERINGS_OFFERED], Option(EVERYDAY, "", everyday))


def _categories(issues) -> tuple[Option, ...]:
    found = _by(issues, "category")
    totals = dict.fromkeys(Category.objects.top().values_list("pk", flat=True), 0)
    categories = {one.pk: one for one in Category.objects.all()}
    for pk, n in found.items():
        totals[categories[pk].parent_id or pk] += n
    return tuple(Option(str(pk), categories[pk].name, n) for pk, n in totals.items() if n)


def _departments(issues) -> tuple[Option, ...]:
    found = _by(issues.filter(READABLE), "lead")
    leads = Department.objects.filter(pk__in=[pk for pk in found if pk])
    return tuple(Option(str(one.pk), one.label, found[one.pk]) for one in leads)
