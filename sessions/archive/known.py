"""The register as the database has it, read once for a whole workbook."""

from django.utils import timezone

from clearance.faces.dates import college_day
from clearance.models import Issue
from home.models import Category, Department, Location, Person, Term
from sessions.archive.register import (
    KnownIssue,
    KnownTea,
    Register,
    Span,
    add_names,
    category_names,
    folded,
    key_of,
    person_names,
    place_names,
)
from sessions.models import SessionIndexPage, TeaSessionPage


def read_register() -> Register:
    register = Register()
    for one in Department.objects.all():
        add_names(register.departments, one.pk, (one.name, one.short_name), register.ambiguous)
    for one in Person.objects.all():
        names = person_names(one.name, one.title)
        add_names(register.people, one.pk, names, register.ambiguous)
    for one in Term.objects.all():
        span = Span(folded(one.name), one.opens, one.vacation_until or one.closes)
        register.terms.append(span)
    for one in Location.objects.all():
        names = place_names(one.code, one.full_name)
        add_names(register.places, one.pk, names, register.ambiguous)
    _read_categories(register)
    _read_teas(register)
    return register


def _read_categories(register: Register) -> None:
    for one in Category.objects.select_related("parent"):
        parent = one.parent.name if one.parent else ""
        names = category_names(one.name, parent, one.slug)
        add_names(register.categories, one.pk, names, register.ambiguous)
        register.category_slugs[one.slug] = one.name


def _read_teas(register: Register) -> None:
    teas = TeaSessionPage.objects.filter(number__isnull=False).defer_streamfields()
    number_of = {}
    titles: dict[int, set[str]] = {}
    for tea in teas:
        number_of[tea.pk] = tea.number
    issues = Issue.objects.filter(origin_page__in=number_of).only(
        "entry_key", "number", "title", "origin_page", "opened_at", "source", "lead"
    )
    for issue in issues:
        tea = number_of[issue.origin_page_id]
        titles.setdefault(tea, set()).add(issue.title)
        register.issues[entry_key_of(issue)] = KnownIssue(
            tea,
            issue.title,
            college_day(issue.opened_at),
            bool(issue.source),
            bool(issue.lead_id),
            issue.number,
        )
    for tea in teas:
        register.teas[tea.number] = KnownTea(
            timezone.localdate(tea.begins_at),
            frozenset(titles.get(tea.number, ())),
            tea.live and not tea.has_unpublished_changes,
        )
    index = SessionIndexPage.objects.first()
    if index:
        register.slugs.update(index.get_children().values_list("slug", flat=True))


def entry_key_of(issue: Issue):
    """The key an exported row carries: the row's own, else one made of the issue's number."""
    return issue.entry_key or key_of(0, issue.number)
