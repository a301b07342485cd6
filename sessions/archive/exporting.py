"""The archive written out: what the public may read of every tea, and what it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Prefetch
from wagtail.images.models import Image

from clearance.enums import Queue
from clearance.lists.parts import HELPERS
from clearance.models import Issue, Promise, Update
from sessions.archive import recap
from sessions.archive.pictures import name_of
from sessions.archive.referring import register_rows_of
from sessions.archive.sheets import AGENDA, MARKS, PICTURES, RECAP, TEAS
from sessions.archive.telling import rows_about
from sessions.models import TeaSessionPage


@dataclass
class Archive:
    """Rows of values by the sheet's key, the pictures they name, and what was left out."""

    rows: dict[str, list[dict]] = field(default_factory=dict)
    pictures: dict[str, Image] = field(default_factory=dict)
    left_out: int = 0
    without_answer: int = 0

    def add(self, sheet, row: dict) -> None:
        self.rows.setdefault(sheet.key, []).append(row)


def collect() -> Archive:
    archive = Archive()
    teas = TeaSessionPage.objects.live().filter(number__isnull=False).order_by("number")
    pages = list(teas.select_related("term", "picture"))
    for tea in pages:
        for sheet, row in rows_of_tea(tea):
            archive.add(sheet, row)
    issues = list(_issues(pages))
    number_of = {tea.pk: tea.number for tea in pages}
    for issue in issues:
        rows_about(issue, number_of[issue.origin_page_id], archive)
    _add_pictures(archive, pages)
    register_rows_of(archive, pages, issues)
    return archive


def _issues(pages: list[TeaSessionPage]):
    return (
        Issue.objects.filter(queue=Queue.CENTRE, origin_page__in=[tea.pk for tea in pages])
        .select_related("category__parent", "lead", "location")
        .prefetch_related(
            HELPERS,
            Prefetch("promises", Promise.objects.standing().select_related("owner")),
            Prefetch("updates", Update.objects.select_related("department")),
        )
        .order_by("origin_page__teasessionpage__number", "agenda_place", "pk")
    )


def rows_of_tea(tea: TeaSessionPage) -> Iterator[tuple]:
    """(sheet, values) of the page and of what hangs on it."""
    yield TEAS, _tea(tea)
    for item in tea.agenda.all():
        department = item.department.name if item.department else None
        yield AGENDA, {"tea": tea.number, "text": item.text, "department": department}
    for row in recap.rows_of(tea):
        yield RECAP, {"tea": tea.number} | row
    for mark in tea.marks.all():
        yield MARKS, {"tea": tea.number, "second": mark.second, "text": mark.text}


def _tea(tea: TeaSessionPage) -> dict:
    plain = (
        "number", "title", "slug", "date", "starts", "ends", "place", "guests", "how_to_ask",
        "picture_caption", "live_url", "recording_url", "seo_title", "search_description",
    )  # fmt: skip
    people = [present.person for present in tea.people.select_related("person")]
    return {name: getattr(tea, name) for name in plain} | {
        "term": tea.term.name if tea.term else None,
        "people": tuple(str(person) for person in people),
        "departments": tuple(one.name for one in tea.departments.all()),
        "picture": name_of(tea.picture) if tea.picture else None,
    }


def _add_pictures(archive: Archive, pages: list[TeaSessionPage]) -> None:
    """Those that the rows name, once each."""
    wanted = {
        row.get("picture")
        for sheet in (TEAS, RECAP)
        for row in archive.rows.get(sheet.key, [])
        if row.get("picture")
    }
    found = {name_of(image): image for image in Image.objects.order_by("pk")}
    for name in sorted(wanted):
        image = found[name]
        archive.pictures[name] = image
        archive.add(
            PICTURES, {"name": name, "title": image.title, "description": image.description}
        )
