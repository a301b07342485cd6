"""Checking the matters and what came of them: outcomes, progress, promises."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from clearance.enums import ON_THE_BOOKS_OUTCOMES, STRIKABLE_OUTCOMES, Publicity
from sessions.archive.problems import Problem
from sessions.archive.reading import Row, Tables
from sessions.archive.register import KnownIssue, Register, key_of
from sessions.archive.sheets import ISSUES, OUTCOMES, PROMISES, UPDATES
from sessions.archive.teas import known_names

if TYPE_CHECKING:
    from sessions.archive.checking import Against

NUMBER = re.compile(r"^Q20\d\d-\d{4,6}$")


@dataclass(frozen=True)
class Matter:
    """What the other sheets' codes point at, be it in the file or on the site."""

    key: uuid.UUID
    raised_on: date | None
    has_lead: bool
    is_past: bool
    is_known: bool


def check_matters(
    tables: Tables, against: Against, days: dict[int, date | None]
) -> Iterator[Problem]:
    yield from _check_issues(tables[ISSUES], against, days)
    matters = matters_of(tables, against.register, days)
    if not (tables.is_shaky(ISSUES, "key") or tables.is_shaky(ISSUES, "tea")):
        for sheet in (OUTCOMES, UPDATES, PROMISES):
            for row in tables[sheet]:
                yield from _code_known(row, matters)
    yield from _check_outcomes(tables, matters, against.today)
    for row in tables[UPDATES]:
        matter = matters.get(row["key"])
        yield from _day_within(row, "on", matter, against.today)
        yield from _department_known(row, "department", against.register)
    yield from _check_promises(tables, matters, against)


def matters_of(
    tables: Tables, register: Register, days: dict[int, date | None]
) -> dict[str, Matter]:
    """By the code that stands in the sheets."""
    past = {row["key"] for row in tables[OUTCOMES] if row["key"]}
    found = {}
    for row in tables[ISSUES]:
        code, tea = row["key"], row["tea"]
        if not code or tea not in days:
            continue
        key = key_of(tea, code)
        known = register.issues.get(key)
        found.setdefault(
            code,
            _known(key, known)
            if known
            else Matter(key, days[tea], bool(row["lead"]), code in past, False),
        )
    for sheet in (OUTCOMES, UPDATES, PROMISES):
        for row in tables[sheet]:
            key = key_of(0, row["key"] or "")
            if row["key"] not in found and key in register.issues:
                found[row["key"]] = _known(key, register.issues[key])
    return found


def _known(key: uuid.UUID, known: KnownIssue) -> Matter:
    return Matter(key, known.raised_on, known.has_lead, known.is_past, True)


def _check_issues(
    rows: list[Row], against: Against, days: dict[int, date | None]
) -> Iterator[Problem]:
    register = against.register
    codes: dict[str, int] = {}
    titles: dict[tuple, int] = {}
    for row in rows:
        if row["key"] in codes:
            yield row.problem("key", _twice(codes[row["key"]]))
        elif row["key"]:
            codes[row["key"]] = row.number
        yield from _check_issue(row, against, days)
        title = (row["tea"], row["title"])
        if row["title"] and title in titles:
            yield row.problem("title", _twice(titles[title]))
        titles.setdefault(title, row.number)
        known = register.teas.get(row["tea"])
        is_new = row["key"] and row["tea"] and key_of(row["tea"], row["key"]) not in register.issues
        if known and is_new and row["title"] in known.titles:
            yield row.problem("title", _("This question stands on the page already."))
        if known and is_new and not known.is_settled:
            text = _("No. %(number)d has changes that aren't published: publish them first.")
            yield row.problem("tea", text % {"number": row["tea"]})


def _check_issue(row: Row, against: Against, days: dict[int, date | None]) -> Iterator[Problem]:
    register = against.register
    if (days.get(row["tea"]) or against.today) > against.today:
        yield row.problem("tea", _("Enter issues once the tea has begun."))
    for key, kind, found in (
        ("category", "category", register.categories),
        ("location", "place", register.places),
        ("lead", "department", register.departments),
        ("helpers", "department", register.departments),
    ):
        yield from known_names(row, key, kind, found, register)
    if row["number"] and not NUMBER.match(row["number"]):
        yield row.problem("number", _("A number looks like Q2025-0012."))
    if row["publicity"] == Publicity.PARTLY and not row["publicity_reason"]:
        yield row.problem("publicity_reason", _("Say why not all of it is public."))


def _twice(row: int) -> str:
    return _("The same stands in row %(row)d already.") % {"row": row}


def _code_known(row: Row, matters: dict[str, Matter]) -> Iterator[Problem]:
    if row["key"] and row["key"] not in matters:
        text = _("No matter has the code “%(code)s”: neither in “事项” nor on the site.")
        yield row.problem("key", text % {"code": row["key"]})


def _day_within(
    row: Row, key: str, matter: Matter | None, today: date, *, after: date | None = None
) -> Iterator[Problem]:
    """A day that lies neither before the matter was raised nor ahead."""
    day = row[key]
    if day is None or matter is None or matter.raised_on is None:
        return
    if day > today:
        yield row.problem(key, _("This date is still to come."))
    elif day < matter.raised_on:
        text = _("This lies before the tea of %(day)s.") % {"day": f"{matter.raised_on:%Y-%m-%d}"}
        yield row.problem(key, text)
    elif after and day < after:
        yield row.problem(key, _("This lies before %(day)s.") % {"day": f"{after:%Y-%m-%d}"})


def _department_known(row: Row, key: str, register: Register) -> Iterator[Problem]:
    yield from known_names(row, key, "department", register.departments, register)


def _check_outcomes(tables: Tables, matters: dict[str, Matter], today: date) -> Iterator[Problem]:
    promised = {row["key"] for row in tables[PROMISES]}
    codes: dict[str, int] = {}
    for row in tables[OUTCOMES]:
        matter = matters.get(row["key"])
        if row["key"] in codes:
            yield row.problem("key", _twice(codes[row["key"]]))
        elif row["key"]:
            codes[row["key"]] = row.number
        yield from _day_within(row, "answered_on", matter, today)
        yield from _day_within(row, "checked_on", matter, today, after=row["answered_on"])
        yield from _together(row, "checked_by", "checked_on")
        if matter and not matter.has_lead:
            yield row.problem("key", _("“事项” names no lead department for it (承办单位)."))
        if matter and matter.is_known and not matter.is_past:
            yield row.problem(
                "key", _("The matter is being worked on here; answer it on the desk.")
            )
        if row["outcome"] in ON_THE_BOOKS_OUTCOMES and row["key"] not in promised:
            yield row.problem("outcome", _("What is planned needs its row in “承诺”."))


def _together(row: Row, one: str, other: str) -> Iterator[Problem]:
    for missing, given in ((one, other), (other, one)):
        if row[given] and not row[missing]:
            label = row.sheet.column(given).label
            yield row.problem(missing, _("“%(column)s” needs this.") % {"column": label})


def _check_promises(tables: Tables, matters: dict[str, Matter], against: Against):
    outcomes = {row["key"]: row["outcome"] for row in tables[OUTCOMES]}
    for row in tables[PROMISES]:
        matter = matters.get(row["key"])
        yield from _department_known(row, "owner", against.register)
        yield from _day_within(row, "made_on", matter, against.today)
        yield from _day_within(row, "kept_on", matter, against.today, after=row["made_on"])
        yield from _day_within(row, "checked_on", matter, against.today, after=row["kept_on"])
        yield from _together(row, "checked_by", "checked_on")
        raised_on = matter and matter.raised_on
        if raised_on and row["due"] and row["due"] < raised_on:
            yield row.problem("due", _("A promise is due after it is given."))
        if row["checked_on"] and not row["kept_on"]:
            yield row.problem("kept_on", _("What was checked was kept on some day: say when."))
        if matter and not (row["owner"] or matter.has_lead):
            yield row.problem("owner", _("Say which department promised it."))
        if matter and not matter.is_past and row["kept_on"]:
            yield row.problem("kept_on", _("The matter is open here; say so on the desk."))
    yield from _kept_plans(tables, outcomes)


def _kept_plans(tables: Tables, outcomes: dict[str, str]) -> Iterator[Problem]:
    """A plan of which everything is kept and checked is solved, and says so."""
    open_codes = {row["key"] for row in tables[PROMISES] if not row["checked_on"]}
    for row in tables[OUTCOMES]:
        planned = row["outcome"] in ON_THE_BOOKS_OUTCOMES
        promised = any(one["key"] == row["key"] for one in tables[PROMISES])
        if planned and promised and row["key"] not in open_codes:
            solved = row.sheet.column("outcome").kind.write(STRIKABLE_OUTCOMES[0])
            text = _("All that was promised is kept and checked: write “%(solved)s”.")
            yield row.problem("outcome", text % {"solved": solved})
