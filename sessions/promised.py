"""上期承诺: what was promised at the tea before this one, and how each promise stands today."""

from dataclasses import dataclass

from clearance.faces.rows import IssueRow
from clearance.lists.rows import READABLE, rows_of
from clearance.models import Issue, Promise
from sessions.echo import here
from sessions.models import TeaSessionPage
from sessions.programme import neighbours_of


@dataclass(frozen=True)
class Promised:
    """``kept`` are those done and checked."""

    tea: TeaSessionPage
    rows: tuple[IssueRow, ...]

    @property
    def kept(self) -> int:
        return sum(row.struck for row in self.rows)


def promised_before(tea: TeaSessionPage) -> Promised | None:
    """None where there was no tea before, or nothing was promised that the public may read."""
    former = neighbours_of(tea)["previous"]
    if former is None:
        return None
    planned = Promise.objects.standing().values("issue")
    raised = Issue.objects.filter(READABLE, origin_page=former.pk, pk__in=planned)
    rows = rows_of(raised.order_by("agenda_place", "pk"))
    return Promised(former, tuple(map(here, rows))) if rows else None
