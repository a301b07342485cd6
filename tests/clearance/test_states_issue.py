"""The table against everybody: each allowed move leaves its row in the trail, each other one
is refused in Chinese and changes nothing.
"""

from datetime import date
from itertools import product

import pytest

from clearance.actions.move import move_issue
from clearance.enums import START, Outcome, State
from clearance.models import Event, Issue
from clearance.refusals import NotAllowed, NotPossible
from clearance.states import ISSUE_MOVES
from tests.clearance.dumps import dump
from tests.clearance.hands import PENS_ON_ISSUE, everybody_around, undone
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_department, a_place
from tests.factories.clearance import IN_STATE, cleared, dispatched

pytestmark = pytest.mark.django_db
MOVES_OF_ISSUES = [move for move in ISSUE_MOVES if START not in move.sources]


def given_for(goal: Issue) -> dict:
    """Everything the table may ask for, so that only the state and the hand can refuse."""
    return {
        "title": "题目", "lead": a_department(), "brief": "摘要", "reason": "理由",
        "outcome": Outcome.SOLVED, "answer": "答复", "until": date(2026, 3, 20), "into": goal,
        "source": "第 20 期下午茶记录", "issue": goal,
    }  # fmt: skip


def changes_for(name: str, goal: Issue) -> dict:
    """What the database's constraints want beside the new state."""
    answered = {"outcome": Outcome.SOLVED}
    return {
        "dispatch": {"lead": a_department()},
        "rule": {"lead": a_department()},
        "transfer": {"lead": a_department()},
        "answer_on_the_spot": answered,
        "answer": answered,
        "approve": answered,
        "withdraw": {"outcome": Outcome.WITHDRAWN},
        "reopen": {"outcome": "", "struck_off_at": None, "struck_off_by": ""},
        "merge": {"merged_into": goal},
    }.get(name, {})


@pytest.mark.parametrize("state", State.values)
def test_moves_are_made_by_their_hands_and_refused_to_everybody_else(state):
    goal = dispatched(body="并入的那一件。")
    issue = cleared(IN_STATE[state](location=a_place()))
    actors = everybody_around(issue)
    before = dump()
    for move, (name, actor) in product(MOVES_OF_ISSUES, actors.items()):
        pens = [pen for pen in move.by if pen in PENS_ON_ISSUE[name]]
        expected = pens[0] if pens and state in move.sources else None
        with undone():
            assert _try(issue, move, actor, goal) == expected, f"{name}: {move.name}"
    assert dump() == before


def _try(issue, move, actor, goal):
    """Make the move; return the hand the trail says made it, or None when it was refused."""
    last = Event.objects.order_by("pk").last().pk
    given, changes = given_for(goal), changes_for(move.name, goal)
    try:
        moved = move_issue(issue, move.name, by=actor, given=given, changes=changes)
    except (NotAllowed, NotPossible) as refusal:
        return None if is_chinese(refusal) else f"refused with {refusal}"
    row = Event.objects.get(pk__gt=last, issue=issue)
    assert moved.state == move.target == Issue.objects.get(pk=issue.pk).state
    assert (row.verb, row.from_state, row.to_state) == (move.past, issue.state, move.target)
    assert row.actor == actor.user
    assert moved.last_event_id == row.pk
    return row.pen
