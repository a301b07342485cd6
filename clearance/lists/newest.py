"""The front page's three short lists."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from clearance.faces.rows import IssueRow
from clearance.faces.shapes import Standing
from clearance.lists.rows import rows_in_order
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
        in_hand=_last(CONDITIONS[Standing.OPEN]),
        answered=_last(ANSWERED),
        struck=_last(STRUCK),
    )


def _last(which: Q) -> tuple[IssueRow, ...]:
    issues = Issue.objects.cleared().filter(which).order_by("-changed_at", "-pk")
    return rows_in_order(list(issues.values_list("pk", flat=True)[:SHOWN]), timezone.now())
