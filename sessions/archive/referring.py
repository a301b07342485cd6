"""The part of the register that the archive refers to, so that it can be read elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from home.models import Category, Department, Location, Person, Term
from sessions.archive.register_sheets import CATEGORIES, DEPARTMENTS, PEOPLE, PLACES, TERMS

if TYPE_CHECKING:
    from sessions.archive.exporting import Archive


def register_rows_of(archive: Archive, teas: Iterable, issues: Iterable) -> None:
    people = _people(teas)
    for one in _departments(archive, people):
        kept = {"name": one.name, "short_name": one.short_name, "kind": one.kind}
        archive.add(DEPARTMENTS, kept)
    for one in Term.objects.filter(pk__in={tea.term_id for tea in teas}).order_by("opens"):
        archive.add(TERMS, {column.key: getattr(one, column.key) for column in TERMS.columns})
    for one in people:
        archive.add(PEOPLE, {
            "name": one.name, "title": one.title, "is_leader": one.is_leader,
            "department": one.department.name if one.department else None,
        })  # fmt: skip
    for one in _with_those_above(issues):
        archive.add(PLACES, {
            "code": one.code, "name": one.name, "kind": one.kind, "use": one.use,
            "parent": one.parent.code if one.parent else None,
        })  # fmt: skip
    for one in _categories(issues):
        parent = one.parent.slug if one.parent else None
        archive.add(CATEGORIES, {"slug": one.slug, "name": one.name, "parent": parent})


def _people(teas: Iterable) -> list[Person]:
    there = {present.person_id for tea in teas for present in tea.people.all()}
    return list(Person.objects.filter(pk__in=there).select_related("department"))


def _departments(archive: Archive, people: list[Person]) -> list[Department]:
    """All that a row names, in the register's order."""
    named = {one.department.name for one in people if one.department}
    for rows in archive.rows.values():
        for row in rows:
            named.update(row.get("departments") or ())
            named.update(row.get("helpers") or ())
            named.update(row.get(key) for key in ("lead", "department", "owner"))
    return list(Department.objects.filter(name__in=named - {None}))


def _with_those_above(issues: Iterable) -> list[Location]:
    """The places and all they lie in, the larger ones first."""
    paths = {issue.location.path for issue in issues if issue.location}
    keys = {int(part) for path in paths for part in path.split("/") if part}
    found = Location.objects.filter(pk__in=keys).select_related("parent")
    return sorted(found, key=lambda one: (one.path.count("/"), one.sort_order or 0, one.pk))


def _categories(issues: Iterable) -> list[Category]:
    """The categories and those above them, which come first."""
    keys = {issue.category_id for issue in issues} | {issue.category.parent_id for issue in issues}
    found = Category.objects.filter(pk__in=keys - {None}).select_related("parent")
    return sorted(found, key=lambda one: (one.parent_id is not None, one.sort_order or 0, one.pk))
