"""回音: what was raised at a tea, by category, each with its state today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.faces.echo import Echo
from clearance.faces.rows import LEGEND_MARKS, IssueRow, Tally, TallyEntry, tally
from clearance.faces.shapes import STANDING_NAMES, Shape, Standing
from clearance.lists.merged import goals_of, row_where_raised
from clearance.lists.parts import with_row_parts
from clearance.lists.sentence import standing_sentence
from clearance.lists.standings import standings_by_page
from clearance.models import Issue

NOT_YET = (Shape.COMING, Shape.COMING, Shape.COMING, Shape.SEAL_COMING)


@dataclass(frozen=True)
class Group:
    category: str
    rows: tuple[IssueRow, ...]


@dataclass(frozen=True)
class TeaEcho:
    groups: tuple[Group, ...]
    tally: Tally
    sentence: str
    at: datetime


def echo_of_tea(page, *, is_preview: bool = False) -> TeaEcho:
    """Read from the issues; a preview also shows the rows that publishing would enter."""
    now = timezone.now()
    raised = Issue.objects.raised_openly().filter(origin_page=page.pk)
    issues = list(with_row_parts(raised.order_by("agenda_place", "pk")))
    goals = goals_of(issues)
    placed = [
        (_top(issue.category), here(row_where_raised(issue, goals.get(issue.pk), now)))
        for issue in issues
    ]
    rows = [row for _category, row in placed]
    if is_preview:
        placed += [(_top(slip.category), _slip_row(slip)) for slip in _slips(page)]
    counted = tally(rows)
    counts = {standing: counted.count(standing) for standing in Standing}
    return TeaEcho(_grouped(placed), counted, standing_sentence(counts), now)


def _grouped(placed: Iterable[tuple]) -> tuple[Group, ...]:
    """In the categories' own order; rows keep the agenda's within each."""
    groups = {}
    for category, row in placed:
        groups.setdefault(category, []).append(row)
    known = sorted(
        (one for one in groups if one is not None), key=lambda one: (one.sort_order or 0, one.pk)
    )
    ordered = [*known, *([None] if None in groups else [])]
    return tuple(Group(one.name if one else _("Other"), tuple(groups[one])) for one in ordered)


def here(row: IssueRow) -> IssueRow:
    """Without what the page and the group's heading say already."""
    return replace(row, category="" if row.cleared else row.category, origin="")


def _top(category):
    return category and (category.parent or category)


def _slips(page) -> list:
    return [slip for slip in page.raised.all() if slip.issue is None and slip.title]


def _slip_row(slip) -> IssueRow:
    line = Echo(NOT_YET, _("To be published"))
    departments = (slip.lead.label,) if slip.lead else ()
    return IssueRow(
        number="", echo=line, title=slip.title, answer=slip.answer, departments=departments
    )


@dataclass(frozen=True)
class Standings:
    """How a tea's matters stand, in a sentence and in marks."""

    sentence: str
    tally: Tally


def standings_of_teas(pages: Iterable) -> dict[int, Standings]:
    """By the page's key, in one query for all of them; a tea without matters has none."""
    issues = Issue.objects.raised_openly().filter(origin_page__in=[page.pk for page in pages])
    counts = standings_by_page(issues)
    return {
        pk: Standings(standing_sentence(counted), tally_of_counts(counted))
        for pk, counted in counts.items()
    }


def tally_of_counts(counts: Mapping[str, int]) -> Tally:
    """One mark a matter, where only their numbers are known."""
    marks = [(LEGEND_MARKS[one], counts[one], STANDING_NAMES[one]) for one in Standing]
    marks = [(shape, n, words) for shape, n, words in marks if n]
    groups = tuple((shape,) * n for shape, n, _words in marks)
    legend = tuple(TallyEntry(shape, n, words) for shape, n, words in marks)
    return Tally(groups, legend, sum(n for _shape, n, _words in marks))
