"""What a workbook says otherwise than the site: the site's stays, and the sender is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from sessions.archive.columns import Sheet
from sessions.archive.exporting import rows_of_tea
from sessions.archive.problems import Problem
from sessions.archive.reading import Row
from sessions.archive.register import key_of
from sessions.archive.sheets import AGENDA, ISSUES, MARKS, RECAP, TEAS

if TYPE_CHECKING:
    from sessions.archive.taking import Taking

# Written as they are read. Names may be written in several ways and are not compared.
COMPARED = (
    "title", "date", "starts", "ends", "place", "guests", "how_to_ask", "picture_caption",
    "live_url", "recording_url",
)  # fmt: skip
COMPARED_IN_ROWS = {
    AGENDA: ("text",),
    RECAP: ("kind", "question", "text", "who", "caption", "url", "length"),
    MARKS: ("second", "text"),
}


def differences(row: Row, page, taking: Taking) -> Iterator[Problem]:
    """Of a tea that stands on the site already, with what hangs on it."""
    on_site: dict[str, list[dict]] = {}
    for sheet, values in rows_of_tea(page):
        on_site.setdefault(sheet.key, []).append(values)
    [tea] = on_site[TEAS.key]
    for key in COMPARED:
        if row[key] is not None and row[key] != _as_read(TEAS, key, tea[key]):
            yield row.problem(key, _("It says otherwise on the site, which stays as it is."))
    for sheet, keys in COMPARED_IN_ROWS.items():
        sent = [[one[key] for key in keys] for one in taking.rows_of(sheet, page.number)]
        there = [
            [_as_read(sheet, key, values.get(key)) for key in keys]
            for values in on_site.get(sheet.key, [])
        ]
        if sent and sent != there:
            text = _("No. %(number)d says otherwise on the site, which stays as it is.")
            yield Problem(text % {"number": page.number}, sheet.label)


def retitled(taking: Taking) -> Iterator[Problem]:
    """Matters that are called otherwise on the site."""
    known = taking.find.register.issues
    for row in taking.tables[ISSUES]:
        there = known.get(key_of(row["tea"], row["key"]))
        if there and there.title != row["title"]:
            yield row.problem("title", _("It says otherwise on the site, which stays as it is."))


def _as_read(sheet: Sheet, key: str, value):
    """A value of the site's as it would come back from a cell."""
    if value in (None, ""):
        return None
    kind = sheet.column(key).kind
    return kind.read(kind.write(value)) or None
