"""The actions keep to the table: done from any other state, by the right hand, they are refused."""

import pytest

from clearance.actions import close
from clearance.enums import State
from clearance.refusals import Refused
from clearance.states import MOVES
from tests.clearance.deeds import DEEDS, LATER, everybody_is_there
from tests.clearance.dumps import dump
from tests.clearance.hands import undone
from tests.clearance.wording import is_chinese
from tests.factories.clearance import IN_STATE, centre, dispatched

pytestmark = pytest.mark.django_db

# Which move of the table each of these deeds makes.
MOVE_OF_DEED = {
    "dispatch": "dispatch",
    "answer on the spot": "answer_on_the_spot",
    "accept": "accept",
    "return": "return",
    "rule": "rule",
    "transfer": "transfer",
    "call back": "call_back",
    "pause": "pause",
    "resume": "resume",
    "submit": "submit",
    "send back": "send_back",
    "approve": "approve",
    "confirm": "close",
    "lapse": "close",
    "reopen": "reopen",
    "take up": "take_up",
}


def try_to(deed, issue) -> str:
    """Do it; return what the refusal says, or nothing when it was done."""
    try:
        deed.do(issue)
    except Refused as refusal:
        return str(refusal)
    return ""


@pytest.mark.parametrize("state", State.values)
def test_deeds_are_refused_in_any_other_state(state):
    everybody_is_there()
    issue = IN_STATE[state]()
    before = dump()
    for name, move in MOVE_OF_DEED.items():
        if state in MOVES[move].sources:
            continue
        with undone():
            told = try_to(DEEDS[name], issue)
        assert is_chinese(told), f"{name} from {state}: {told or 'was done'}"
    assert dump() == before


@pytest.mark.parametrize("state", State.values)
def test_merging_is_refused_once_an_answer_stands(state):
    issue, goal = IN_STATE[state](), dispatched(body="另一件。")
    with undone():
        try:
            after = close.merge(issue, goal, by=centre(), at=LATER).state
        except Refused:
            after = "refused"

    assert after == (State.MERGED if state in MOVES["merge"].sources else "refused")


def test_every_move_of_the_table_is_among_the_deeds_that_the_trail_is_asked_of():
    written = {verb for deed in DEEDS.values() for verb in deed.verbs}

    assert {move.past for move in MOVES.values()} - written == set()
