"""Checking the teas and what hangs on them: agenda, recap, marks in the recording."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from sessions.archive.bringing import no_such
from sessions.archive.problems import Problem
from sessions.archive.reading import Row, Tables
from sessions.archive.register import Register, folded
from sessions.archive.sheets import (
    AGENDA,
    MARKS,
    PARAGRAPH,
    PICTURE,
    QUESTION,
    QUOTE,
    RECAP,
    TEAS,
    VIDEO,
)
from sessions.models.tea import USUAL_END, USUAL_START

if TYPE_CHECKING:
    from sessions.archive.checking import Against

RECAP_NEEDS = {
    PARAGRAPH: ("text",),
    QUOTE: ("text",),
    QUESTION: ("question", "text"),
    PICTURE: ("picture",),
    VIDEO: ("url", "caption"),
}
# What the block of that kind holds; a paragraph may be longer.
TEXT_AT_MOST = {QUOTE: 300, QUESTION: 1000}
PICTURES_IN_ALBUM = 12


def days_of(tables: Tables, register: Register) -> dict[int, date | None]:
    """When each tea was, of those in the file and those on the site; None is a day misspelt."""
    days: dict[int, date | None] = {number: one.day for number, one in register.teas.items()}
    for row in tables[TEAS]:
        if row["number"]:
            days.setdefault(row["number"], row["date"])
    return days


def slug_of(row: Row) -> str:
    return row["slug"] or f"tea-{row['number']}"


def check_teas(rows: list[Row], against: Against) -> Iterator[Problem]:
    numbers: dict[int, int] = {}
    slugs: dict[str, int] = {}
    for row in rows:
        if not row["number"]:
            continue
        if row["number"] in numbers:
            yield row.problem("number", _twice(numbers[row["number"]]))
            continue
        numbers[row["number"]] = row.number
        yield from _check_tea(row, against)
        if row["number"] in against.register.teas:
            continue
        slug = slug_of(row)
        if slug in slugs:
            yield row.problem("slug", _twice(slugs[slug]))
        elif slug in against.register.slugs:
            yield row.problem(
                "slug", _("Another page has the address “%(slug)s”.") % {"slug": slug}
            )
        slugs[slug] = row.number


def _twice(row: int) -> str:
    return _("The same stands in row %(row)d already.") % {"row": row}


def _check_tea(row: Row, against: Against) -> Iterator[Problem]:
    register = against.register
    starts, ends = row["starts"] or USUAL_START, row["ends"] or USUAL_END
    if ends <= starts:
        yield row.problem("ends", _("It ends after it starts."))
    if row["term"]:
        if not register.has_term(row["term"]):
            text = _("The register has no term “%(name)s”.") % {"name": row["term"]}
            yield row.problem("term", text)
    elif row["date"] and not register.term_on(row["date"]):
        yield row.problem("date", _("This date lies in no term of the register."))
    yield from known_names(row, "people", "person", register.people, register)
    yield from known_names(row, "departments", "department", register.departments, register)
    yield from _picture_there(row, against)


def known_names(
    row: Row, key: str, kind: str, found: dict, register: Register
) -> Iterator[Problem]:
    """Each name in the cell is one thing of the register."""
    names = row[key] or ()
    for name in (names,) if isinstance(names, str) else names:
        if folded(name) not in found:
            yield row.problem(key, no_such(kind, name))
        elif folded(name) in register.ambiguous:
            text = _("“%(name)s” can be more than one; write it in full.") % {"name": name}
            yield row.problem(key, text)


def _picture_there(row: Row, against: Against) -> Iterator[Problem]:
    if not row["picture"]:
        return
    if row["picture"] not in against.pictures:
        text = _("“%(name)s” is not among the pictures. Send workbook and pictures in one zip.")
        yield row.problem("picture", text % {"name": row["picture"]})
    elif against.pictures[row["picture"]]:
        yield row.problem("picture", against.pictures[row["picture"]])


def check_parts(tables: Tables, against: Against) -> Iterator[Problem]:
    register = against.register
    for row in tables[AGENDA]:
        yield from known_names(row, "department", "department", register.departments, register)
    albums: dict[tuple, int] = {}
    for row in tables[RECAP]:
        yield from _check_piece(row, against)
        if row["kind"] == PICTURE:
            album = (row["tea"], row["album"])
            albums[album] = albums.get(album, 0) + 1
            if albums[album] == PICTURES_IN_ALBUM + 1:
                text = _("An album holds %(most)d pictures; give the next ones another number.")
                yield row.problem("album", text % {"most": PICTURES_IN_ALBUM})
    recorded = {row["number"] for row in tables[TEAS] if row["recording_url"]}
    for row in tables[MARKS]:
        is_new = row["tea"] and row["tea"] not in register.teas
        if is_new and row["tea"] not in recorded:
            yield row.problem("tea", _("This tea has no recording to mark."))


def _check_piece(row: Row, against: Against) -> Iterator[Problem]:
    kind = row["kind"]
    for key in RECAP_NEEDS.get(kind, ()):
        if not row[key]:
            words = row.sheet.column("kind").kind.write(kind)
            yield row.problem(key, _("“%(kind)s” needs this.") % {"kind": words})
    if len(row["text"] or "") > TEXT_AT_MOST.get(kind, 20_000):
        text = _("It has %(length)d characters; at most %(most)d fit.")
        yield row.problem("text", text % {"length": len(row["text"]), "most": TEXT_AT_MOST[kind]})
    if kind == VIDEO and row["url"] and not row["url"].startswith("https://"):
        yield row.problem("url", _("The address begins with https://."))
    yield from _picture_there(row, against)
