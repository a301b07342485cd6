"""What one member of staff may do with one issue, asked of the rules once a page."""

from dataclasses import dataclass
from functools import cached_property

from clearance.actions.dispatch import can_add_helper
from clearance.actions.move import is_possible
from clearance.actions.order import is_void
from clearance.actions.part import can_finish
from clearance.actors import Actor, staff
from clearance.enums import OPEN_STATES, Pen
from clearance.models import Assignment, Instruction, Issue, Question, SupervisionOrder
from clearance.permissions import (
    CENTRE_ROLES,
    can_ask,
    can_clear,
    can_close_order,
    can_instruct,
    can_keep,
    can_note,
    can_order,
    can_receive_order,
    can_relay,
    can_report,
    can_verify,
    can_write_update,
    first_hand,
    has_role,
    pens_of,
)
from clearance.states import MOVES
from home.models import User


@dataclass
class Hands:
    """A user before an issue. The same questions the actions ask, without acting."""

    user: User
    issue: Issue

    @property
    def actor(self) -> Actor:
        return staff(self.user)

    @cached_property
    def pens(self) -> set[Pen]:
        return pens_of(self.actor, self.issue)

    @cached_property
    def is_centre(self) -> bool:
        return has_role(self.user, *CENTRE_ROLES)

    @cached_property
    def may_write(self) -> bool:
        return can_write_update(self.actor, self.issue)

    @cached_property
    def may_verify(self) -> bool:
        return can_verify(self.actor, self.issue)

    @cached_property
    def may_clear(self) -> bool:
        return can_clear(self.actor, self.issue)

    @cached_property
    def may_add_helper(self) -> bool:
        return can_add_helper(self.actor, self.issue)

    @cached_property
    def may_note(self) -> bool:
        return can_note(self.actor, self.issue)

    @cached_property
    def may_ask(self) -> bool:
        return can_ask(self.actor, self.issue)

    @cached_property
    def open_question(self) -> Question | None:
        """The question that is under way, for the centre to let out or pass on."""
        if not can_relay(self.actor, self.issue):
            return None
        return self.issue.questions.open().first()

    def may(self, name: str) -> bool:
        """Whether the table and the rules allow the move now."""
        move = MOVES[name]
        return is_possible(self.issue, move) and first_hand(self.pens, move) is not None

    @cached_property
    def open_parts(self) -> list[Assignment]:
        """Helpers' open parts that this user may declare done."""
        parts = self.issue.assignments.unfinished().select_related("department")
        return [part for part in parts if can_finish(self.actor, part)]

    @cached_property
    def keeps_for(self) -> list[int]:
        """The departments whose promises this user may say are kept."""
        one_each = {promise.owner_id: promise for promise in self.issue.promises.standing()}
        return [pk for pk, promise in one_each.items() if can_keep(self.actor, promise)]

    @cached_property
    def verifies_for(self) -> list[int]:
        """The departments whose kept promises this user may check."""
        if not self.may_verify or self.issue.has_open_parts():
            return []
        owners = set(self.issue.promises.unchecked().values_list("owner", flat=True))
        return [pk for pk in owners if can_verify(self.actor, self.issue, pk)]

    @cached_property
    def is_unfinished(self) -> bool:
        """Whether anybody can still be pressed: an answer or a promise is owed."""
        owed = self.issue.state in OPEN_STATES
        return owed or self.issue.promises.unchecked().exists()

    @cached_property
    def open_order(self) -> SupervisionOrder | None:
        return self.issue.orders.open().first()

    @cached_property
    def may_order(self) -> bool:
        return can_order(self.actor, self.issue)

    @property
    def may_receive_order(self) -> bool:
        order = self.open_order
        return bool(order and not order.received_at and can_receive_order(self.actor, order))

    @property
    def may_answer_order(self) -> bool:
        order = self.open_order
        waits = order and order.received_at and not order.replied_at
        return bool(waits and can_report(self.actor, order))

    @property
    def may_close_order(self) -> bool:
        order = self.open_order
        waits = order and (order.replied_at or is_void(order))
        return bool(waits and can_close_order(self.actor, order))

    @cached_property
    def may_instruct(self) -> bool:
        return can_instruct(self.actor, self.issue)

    @cached_property
    def reportable(self) -> list[Instruction]:
        """Open instructions that this user may report on."""
        return [one for one in self.issue.instructions.open() if can_report(self.actor, one)]
