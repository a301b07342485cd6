"""What an editor narrows the queue to, by its address, and the links that do it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Count, QuerySet
from django.http import QueryDict
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from clearance.enums import Kind
from clearance.lists.counts import Option
from clearance.lists.listing import Filter, Link
from home.models import Department

# Digits of a key that the database can hold.
LONGEST_KEY = 9


@dataclass(frozen=True)
class Choice:
    """Empty means all. What the address says amiss is left out."""

    kind: str = ""
    lead: str = ""
    tea: str = ""

    def query(self, **more: str) -> str:
        """What stands after the address's question mark, ``""`` for everything."""
        return urlencode({name: value for name, value in (vars(self) | more).items() if value})

    def narrow(self, issues: QuerySet, *, but: str = "") -> QuerySet:
        """The issues chosen; ``but`` names a choice to leave open."""
        for name, value in vars(self).items():
            if value and name != but:
                issues = issues.filter(**{FIELDS[name]: value})
        return issues


FIELDS = {"kind": "kind", "lead": "lead", "tea": "origin_page"}


def read_choice(given: QueryDict) -> Choice:
    kind = given.get("kind", "")
    return Choice(kind if kind in Kind else "", _key(given, "lead"), _key(given, "tea"))


def filters_of(issues: QuerySet, choice: Choice, address: str) -> tuple[Filter, ...]:
    """The links above the queue; each counts what it would show, the other choices held."""
    found = [(name, label, of(_counted(issues, choice, name))) for name, label, of in OFFERED]
    return tuple(
        Filter(label, _links(name, options, choice, address))
        for name, label, options in found
        if options or getattr(choice, name)
    )


def _key(given: QueryDict, name: str) -> str:
    written = given.get(name, "")
    is_key = written.isascii() and written.isdecimal() and len(written) <= LONGEST_KEY
    return written if is_key else ""


def _counted(issues: QuerySet, choice: Choice, name: str) -> dict[str | int, int]:
    field = FIELDS[name]
    found = choice.narrow(issues, but=name).filter(**{f"{field}__isnull": False})
    return dict(found.order_by().values_list(field).annotate(n=Count("pk")))


def _kinds(counted: dict[str, int]) -> list[Option]:
    return [Option(kind, kind.label, counted[kind]) for kind in Kind if kind in counted]


def _leads(counted: dict[int, int]) -> list[Option]:
    departments = Department.objects.filter(pk__in=counted)
    return [Option(str(one.pk), one.label, counted[one.pk]) for one in departments]


def _teas(counted: dict[int, int]) -> list[Option]:
    """The newest first: of what was raised there, somebody waits to read."""
    pages = Page.objects.filter(pk__in=counted).order_by("-path")
    return [Option(str(page.pk), page.title, counted[page.pk]) for page in pages]


OFFERED: tuple[tuple[str, LazyText, Callable[[dict], list[Option]]], ...] = (
    ("kind", _("Kind"), _kinds),
    ("lead", _("Department"), _leads),
    ("tea", _("Tea"), _teas),
)


def _links(name: str, options: Iterable[Option], choice: Choice, address: str) -> tuple[Link, ...]:
    chosen = getattr(choice, name)
    everything = Option("", pgettext_lazy("filter", "All"), None)
    return tuple(
        Link(
            option.name,
            f"{address}?{replace(choice, **{name: option.value}).query()}",
            option.count,
            option.value == chosen,
        )
        for option in (everything, *options)
    )
