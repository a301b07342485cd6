"""What one member of staff may do with one issue, asked of the rules once a page."""

from dataclasses import dataclass
from functools import cached_property

from clearance.actors import staff
from clearance.enums import Part, Pen, Queue
from clearance.models import Assignment, Issue
from clearance.permissions import (
    CENTRE_ROLES,
    WORKING_ROLES,
    check_clear,
    check_verify,
    check_write_update,
    departments_of,
    has_role,
    pens_of,
)
from clearance.refusals import Refused
from clearance.states import MOVES
from home.models import User

# A sealed matter goes to no department.
BETWEEN_DEPARTMENTS = ("dispatch", "transfer", "call_back")


@dataclass
class Hands:
    """A user before an issue. The same questions the actions ask, without acting."""

    user: User
    issue: Issue

    @cached_property
    def pens(self) -> set[Pen]:
        return pens_of(staff(self.user), self.issue)

    @cached_property
    def is_centre(self) -> bool:
        return has_role(self.user, *CENTRE_ROLES)

    @cached_property
    def may_write(self) -> bool:
        return _passes(check_write_update, self)

    @cached_property
    def may_verify(self) -> bool:
        return _passes(check_verify, self)

    @cached_property
    def may_clear(self) -> bool:
        return _passes(check_clear, self)

    def may(self, name: str) -> bool:
        """Whether the table and the rules allow the move now."""
        if name in BETWEEN_DEPARTMENTS and self.issue.queue != Queue.CENTRE:
            return False
        move = MOVES[name]
        return self.issue.state in move.sources and not self.pens.isdisjoint(move.by)

    @cached_property
    def open_parts(self) -> list[Assignment]:
        """Helpers' open parts that this user may declare done."""
        parts = self.issue.assignments.filter(
            part=Part.HELPER, ended_at__isnull=True, done_at__isnull=True
        )
        mine = departments_of(self.user, *WORKING_ROLES)
        return [
            part
            for part in parts.select_related("department")
            if self.is_centre or part.department_id in mine
        ]


def _passes(check, hands: Hands) -> bool:
    try:
        check(staff(hands.user), hands.issue)
    except Refused:
        return False
    return True
