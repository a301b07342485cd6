"""The front page's three short lists."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from clearance.faces.rows import IssueRow
from clearance.faces.shapes import Standing
from clearance.lists.rows import row_of, with_row_parts
from clearance.lists.standings import CONDITIONS, STRUCK
from clearance.models import Issue

SHOWN = 3
ANSWERED = (
    CONDITIONS[Standing.CHECKING] | CONDITIONS[Standing.BOOKS] | CONDITIONS[Standing.ANSWERED]
)


@dataclass(frozen=True)
class Newest:
    in_hand: tuple[IssueRow, ...]
    answered: tuple[IssueRow, ...]
    struck: tuple[IssueRow, ...]


def newest() -> Newest:
    """The last that changed in each; only those whose words an editor cleared."""
    return Newest(
        in_hand=_last(CONDITIONS[Standing.OPEN], "-changed_at"),
        answered=_last(ANSWERED, "-answered_at"),
        struck=_last(STRUCK, "-struck_off_at"),
    )


def _last(which: Q, order: str) -> tuple[IssueRow, ...]:
    now = timezone.now()
    issues = with_row_parts(Issue.objects.cleared().filter(which)).order_by(order, "-pk")
    return tuple(row_of(issue, now) for issue in issues[:SHOWN])
