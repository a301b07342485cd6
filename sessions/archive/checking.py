"""Checking all rows against each other and the register, before a single one is taken in.

Pure: what the database knows comes in as a Register.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from sessions.archive import matters, teas
from sessions.archive.bringing import bring
from sessions.archive.problems import Problem
from sessions.archive.reading import Row, Tables
from sessions.archive.register import Register
from sessions.archive.sheets import AGENDA, ISSUES, MARKS, RECAP, SHEETS, TEAS


@dataclass(frozen=True)
class Against:
    """``pictures``: files that came along or are on the site, with what is wrong with each."""

    register: Register
    today: date
    pictures: Mapping[str, str] = field(default_factory=dict)
    may_register: bool = False


def check(tables: Tables, against: Against) -> list[Problem]:
    """Everything that is wrong, in the order of the sheets; empty when all can be taken in."""
    problems = [*tables.problems]
    problems += bring(tables, against.register, may_register=against.may_register)
    days = teas.days_of(tables, against.register)
    problems += teas.check_teas(tables[TEAS], against)
    problems += teas.check_parts(tables, against)
    if not tables.is_shaky(TEAS, "number"):
        for sheet in (AGENDA, RECAP, MARKS, ISSUES):
            problems += _tea_known(tables[sheet], days)
    problems += matters.check_matters(tables, against, days)
    return sorted(problems, key=_place)


def _place(problem: Problem) -> tuple[int, int]:
    """As one goes through the file to mend it: sheet by sheet, row by row."""
    labels = [sheet.label for sheet in SHEETS]
    sheet = labels.index(problem.sheet) if problem.sheet in labels else -1
    return sheet, problem.row


def _tea_known(rows: list[Row], days: dict[int, date | None]) -> Iterator[Problem]:
    for row in rows:
        if row["tea"] and row["tea"] not in days:
            text = _("No. %(number)d stands neither in “下午茶” nor on the site.")
            yield row.problem("tea", text % {"number": row["tea"]})
