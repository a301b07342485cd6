"""Making the register's rows that a workbook brings along; those there already stay as they are."""

from home.college.enums import LocationUse
from home.models import Category, Department, Location, Person, Term
from sessions.archive.problems import or_reject
from sessions.archive.reading import Row, Tables
from sessions.archive.register_sheets import CATEGORIES, DEPARTMENTS, PEOPLE, PLACES, TERMS


def register_rows(tables: Tables) -> int:
    """How many were made."""
    made = [_department(row) for row in tables[DEPARTMENTS]]
    made += [_term(row) for row in tables[TERMS]]
    made += [_person(row) for row in tables[PEOPLE]]
    made += [_place(row) for row in tables[PLACES]]
    made += [_category(row) for row in tables[CATEGORIES]]
    return sum(made)


def _department(row: Row) -> bool:
    if Department.objects.filter(name=row["name"]).exists():
        return False
    kind = {"kind": row["kind"]} if row["kind"] else {}
    Department.objects.create(name=row["name"], short_name=row["short_name"] or "", **kind)
    return True


def _term(row: Row) -> bool:
    if Term.objects.filter(name=row["name"]).exists():
        return False
    fields = {column.key: row[column.key] for column in TERMS.columns}
    Term.objects.create(**(fields | {"vacation_kind": row["vacation_kind"] or ""}))
    return True


def _person(row: Row) -> bool:
    title = row["title"] or ""
    if Person.objects.filter(name=row["name"], title=title).exists():
        return False
    department = row["department"] and Department.objects.get(name=row["department"])
    Person.objects.create(
        name=row["name"], title=title, department=department, is_leader=bool(row["is_leader"])
    )
    return True


def _place(row: Row) -> bool:
    if Location.objects.filter(code=row["code"]).exists():
        return False
    place = Location(
        code=row["code"],
        name=row["name"],
        kind=row["kind"],
        use=row["use"] or LocationUse.PUBLIC,
        parent=row["parent"] and Location.objects.get(code=row["parent"]),
    )
    or_reject(row, lambda: place.full_clean(exclude=["path", "full_name", "building"]))
    place.save()
    return True


def _category(row: Row) -> bool:
    if Category.objects.filter(slug=row["slug"]).exists():
        return False
    parent = row["parent"] and Category.objects.get(slug=row["parent"])
    Category.objects.create(slug=row["slug"], name=row["name"], parent=parent)
    return True
