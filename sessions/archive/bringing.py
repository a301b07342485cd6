"""What the workbook's own register sheets bring along, made known before the rest is checked."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from sessions.archive.problems import Problem
from sessions.archive.reading import Row, Tables
from sessions.archive.register import (
    Register,
    Span,
    add_names,
    category_names,
    folded,
    person_names,
    place_names,
)
from sessions.archive.register_sheets import CATEGORIES, DEPARTMENTS, PEOPLE, PLACES, TERMS


def bring(tables: Tables, register: Register, *, may_register: bool) -> Iterator[Problem]:
    """Add to the register what the sheets hold and it lacks. Mentions what can't be made."""
    new = [
        *_departments(tables[DEPARTMENTS], register),
        *_terms(tables[TERMS], register),
        *_people(tables[PEOPLE], register),
        *_places(tables[PLACES], register),
        *_categories(tables[CATEGORIES], register),
    ]
    for row, problem in new:
        if problem:
            yield problem
        elif not may_register:
            yield Problem(_for_the_centre(), row.sheet.label, row.number)


def _for_the_centre() -> str:
    return _("The register doesn't have this. Ask the reception centre to add it first.")


def _departments(rows: list[Row], register: Register):
    for row in rows:
        if folded(row["name"] or "") in register.departments:
            continue
        names = (row["name"] or "", row["short_name"] or "")
        add_names(register.departments, None, names, register.ambiguous)
        yield row, None


def _terms(rows: list[Row], register: Register):
    for row in rows:
        if not (row["name"] and row["opens"] and row["closes"]) or register.has_term(row["name"]):
            continue
        ends = row["vacation_until"] or row["closes"]
        overlapping = [
            one for one in register.terms if one.opens <= ends and one.ends >= row["opens"]
        ]
        problem = None
        if row["closes"] <= row["opens"]:
            problem = row.problem("closes", _("A term closes after it opens."))
        elif overlapping:
            problem = row.problem(
                "opens", _("These dates overlap “%(term)s”.") % {"term": overlapping[0].name}
            )
        register.terms.append(Span(folded(row["name"]), row["opens"], ends))
        yield row, problem


def _people(rows: list[Row], register: Register):
    for row in rows:
        names = person_names(row["name"] or "", row["title"] or "")
        if folded(names[-1]) in register.people:
            continue
        problem = None
        if row["department"] and folded(row["department"]) not in register.departments:
            problem = row.problem("department", no_such("department", row["department"]))
        add_names(register.people, None, names, register.ambiguous)
        yield row, problem


def _places(rows: list[Row], register: Register):
    full_names: dict[str, str] = {}
    for row in rows:
        code, parent = row["code"] or "", row["parent"] or ""
        above = full_names.get(parent, "")
        full_names[code] = f"{above} {row['name'] or ''}".strip()
        if folded(code) in register.places:
            continue
        problem = None
        if parent and folded(parent) not in register.places:
            problem = row.problem(
                "parent", _("“%(code)s” stands in no row above.") % {"code": parent}
            )
        names = place_names(code, full_names[code])
        add_names(register.places, None, names, register.ambiguous)
        yield row, problem


def _categories(rows: list[Row], register: Register):
    for row in rows:
        slug, parent = row["slug"] or "", row["parent"] or ""
        if slug in register.category_slugs:
            continue
        problem = None
        if parent and parent not in register.category_slugs:
            problem = row.problem(
                "parent", _("“%(code)s” stands in no row above.") % {"code": parent}
            )
        register.category_slugs[slug] = row["name"] or ""
        names = category_names(row["name"] or "", register.category_slugs.get(parent, ""), slug)
        add_names(register.categories, None, names, register.ambiguous)
        yield row, problem


NO_SUCH = {
    "department": lambda: _("The register has no department “%(name)s”."),
    "person": lambda: _("The register has no person “%(name)s”."),
    "category": lambda: _("The register has no category “%(name)s”."),
    "place": lambda: _("The register has no place “%(name)s”."),
}


def no_such(kind: str, name: str) -> str:
    return NO_SUCH[kind]() % {"name": name}
