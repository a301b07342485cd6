"""The gate before a workbook: which cells that become public name what is not for the public."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.html import strip_tags

from clearance.enums import Audience
from clearance.gate.findings import tell
from clearance.gate.passing import find
from clearance.models import Promise, Update
from sessions.archive.columns import Sheet
from sessions.archive.problems import Problem
from sessions.archive.reading import Row, Tables
from sessions.archive.register import Register, key_of
from sessions.archive.sheets import (
    AGENDA,
    ISSUES,
    MARKS,
    OUTCOMES,
    PICTURES,
    PROMISES,
    RECAP,
    TEAS,
    UPDATES,
)

# The columns that everybody reads. Names of the register stand in columns of their own.
READ_BY_ALL: tuple[tuple[Sheet, tuple[str, ...]], ...] = (
    (TEAS, ("title", "place", "guests", "how_to_ask", "picture_caption", "seo_title",
            "search_description")),
    (AGENDA, ("text",)),
    (RECAP, ("question", "text", "who", "caption")),
    (MARKS, ("text",)),
    (ISSUES, ("title", "public_text")),
    (OUTCOMES, ("answer", "answer_line", "source")),
    (UPDATES, ("text",)),
    (PROMISES, ("text",)),
    (PICTURES, ("title", "description")),
)  # fmt: skip
OF_A_MATTER = (ISSUES, OUTCOMES, UPDATES, PROMISES)


@dataclass(frozen=True)
class Flagged:
    """What was found. ``mark`` stands for these findings: another file has another."""

    problems: list[Problem] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def mark(self) -> str:
        told = "\n".join(str(problem) for problem in self.problems)
        return hashlib.sha256(told.encode()).hexdigest() if told else ""

    @property
    def codes(self) -> set[str]:
        return {row["key"] for row in self.rows if row.sheet in OF_A_MATTER}

    @property
    def teas(self) -> set[int]:
        numbers = {row["tea"] for row in self.rows if row.sheet in (AGENDA, RECAP, MARKS)}
        return numbers | {row["number"] for row in self.rows if row.sheet is TEAS}


def flag(tables: Tables, register: Register) -> Flagged:
    """Every cell with a finding, in the order of the sheets; what the site has is not asked for."""
    cells = list(_new_cells(tables, register))
    found = find({str(place): strip_tags(row[key]) for place, (row, key) in enumerate(cells)})
    flagged = Flagged()
    for place, findings in found.items():
        row, key = cells[int(place)]
        if not _is_public_already(row, row[key]):
            flagged.problems.append(row.problem(key, tell(findings)))
            flagged.rows.append(row)
    return flagged


def _new_cells(tables: Tables, register: Register) -> Iterator[tuple[Row, str]]:
    known = _known_codes(tables, register)
    for sheet, columns in READ_BY_ALL:
        for row in tables[sheet]:
            if not _stands_already(row, known, register):
                yield from ((row, key) for key in columns if row[key])


def _known_codes(tables: Tables, register: Register) -> set[str]:
    return {
        row["key"] for row in tables[ISSUES] if key_of(row["tea"], row["key"]) in register.issues
    }


def _stands_already(row: Row, known: set[str], register: Register) -> bool:
    """Teas and matters that are there stay as they are, whatever the file says of them."""
    if row.sheet in (ISSUES, OUTCOMES):
        return row["key"] in known
    if row.sheet is TEAS:
        return row["number"] in register.teas
    return row.sheet in (AGENDA, RECAP, MARKS) and row["tea"] in register.teas


def _is_public_already(row: Row, text: str) -> bool:
    """A line of progress or a promise that the site has, under whichever matter."""
    if row.sheet is UPDATES:
        return Update.objects.filter(audience=Audience.PUBLIC, text=text).exists()
    return row.sheet is PROMISES and Promise.objects.filter(text=text).exists()
