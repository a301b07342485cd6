"""Making the teas of the rows, each with all that hangs on it, and publishing them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wagtail.log_actions import log
from wagtail.models import Page, Site

from clearance.models import NumberSequence
from home.models import HomePage, User
from home.pages.checking import LOGGED_AS
from sessions.archive.columns import Sheet
from sessions.archive.differing import differences, retitled
from sessions.archive.entering import Matters, enter_matters
from sessions.archive.finding import Finder
from sessions.archive.pictures import Pictures
from sessions.archive.problems import or_reject
from sessions.archive.reading import Row, Tables
from sessions.archive.recap import recap_of
from sessions.archive.sheets import AGENDA, ISSUES, MARKS, PICTURES, RECAP, TEAS
from sessions.archive.teas import slug_of
from sessions.models import (
    AgendaItem,
    RecordingMark,
    SessionIndexPage,
    SessionPerson,
    TeaSessionPage,
)
from sessions.models.tea import USUAL_END, USUAL_START

if TYPE_CHECKING:
    from sessions.archive.importing import Report

# As they stand in the row and on the page.
WORDS = (
    "guests", "how_to_ask", "picture_caption", "live_url", "recording_url", "seo_title",
    "search_description",
)  # fmt: skip


@dataclass
class Taking:
    """What one import works with."""

    tables: Tables
    find: Finder
    pictures: Pictures
    by: User
    report: Report
    _by_tea: dict = field(default_factory=dict)

    def rows_of(self, sheet: Sheet, tea: int) -> list[Row]:
        if sheet.key not in self._by_tea:
            grouped = defaultdict(list)
            for row in self.tables[sheet]:
                grouped[row["tea"]].append(row)
            self._by_tea[sheet.key] = grouped
        return self._by_tea[sheet.key].get(tea, [])

    def picture(self, name: str | None):
        if not name:
            return None
        rows = (row for row in self.tables[PICTURES] if row["name"] == name)
        row = next(rows, None)
        title, description = (row["title"], row["description"]) if row else ("", "")
        return self.pictures.get(name, title or "", description or "")


def take_teas(taking: Taking) -> None:
    """New teas are published; those there already only get the matters they lack."""
    rows = {row["number"]: row for row in taking.tables[TEAS]}
    _keep_numbers(taking)
    matters = Matters(taking)
    pages = {page.number: page for page in TeaSessionPage.objects.filter(number__isnull=False)}
    index = _index() if rows.keys() - pages.keys() else None
    for number in sorted(rows.keys() | _named(taking) & pages.keys()):
        if number in pages:
            if number in rows:
                taking.report.known_teas += 1
                taking.report.notes += differences(rows[number], pages[number], taking)
            enter_matters(matters, pages[number], is_new=False)
            continue
        page = _page(rows[number], taking)
        or_reject(rows[number], lambda page=page: index.add_child(instance=page))
        enter_matters(matters, page, is_new=True)
        if number in taking.report.flagged.teas:
            log(instance=page, action=LOGGED_AS, user=taking.by)
        taking.report.teas += 1
    matters.write_news()
    taking.report.notes += retitled(taking)


def _keep_numbers(taking: Taking) -> None:
    """Matters without a number get none that a later row brings along."""
    brought = (row["number"] for row in taking.tables[ISSUES] if row["number"])
    for number in {number[:5]: number for number in sorted(brought)}.values():
        NumberSequence.keep(number)


def _named(taking: Taking) -> set[int]:
    return {row["tea"] for row in taking.tables[ISSUES]}


def _index() -> SessionIndexPage:
    """The list of teas; on a site that has none yet, made under a home page of its own."""
    known = SessionIndexPage.objects.first()
    if known:
        return known
    home = HomePage.objects.first() or _home()
    index = SessionIndexPage(title="下午茶", slug="sessions", show_in_menus=True)
    home.add_child(instance=index)
    index.save_revision().publish()
    return index


def _home() -> HomePage:
    home = HomePage(title="回音", slug="huiyin", intro="向学校反映问题，看看办到了哪一步")
    Page.objects.get(depth=1).add_child(instance=home)
    Site.objects.filter(is_default_site=True).update(root_page=home)
    Site.clear_site_root_paths_cache()
    return home


def _page(row: Row, taking: Taking) -> TeaSessionPage:
    number = row["number"]
    page = TeaSessionPage(
        number=number,
        title=row["title"] or f"第{number}期下午茶",
        slug=slug_of(row),
        term=taking.find.term(row["term"], row["date"]),
        date=row["date"],
        starts=row["starts"] or USUAL_START,
        ends=row["ends"] or USUAL_END,
        place=row["place"],
        picture=taking.picture(row["picture"]),
        live=False,
        owner=taking.by,
        **{name: row[name] or "" for name in WORDS},
    )
    page.departments = taking.find.departments(row["departments"])
    page.people = [SessionPerson(person=one) for one in taking.find.people(row["people"])]
    page.agenda = [
        AgendaItem(text=one["text"], department=taking.find.department(one["department"]))
        for one in taking.rows_of(AGENDA, number)
    ]
    page.marks = [
        RecordingMark(second=one["second"], text=one["text"])
        for one in taking.rows_of(MARKS, number)
    ]
    page.recap = recap_of(taking.rows_of(RECAP, number), taking.picture)
    return page
