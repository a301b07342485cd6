"""What the table must have for each of its parts. A new state without it fails here."""

from pathlib import Path

import pytest
from django.utils import translation

from clearance.diagram import document
from clearance.enums import (
    ANSWERED_STATES,
    OPEN_STATES,
    START,
    Outcome,
    Pen,
    RecordState,
    State,
)
from clearance.faces.echo import echo, record_echo
from clearance.outbox import TELLS_OF_RECORD
from clearance.permissions import PEN_OF_DEPARTMENT_ROLE, PEN_OF_ROLE
from clearance.states import HOLDERS, ISSUE_MOVES, MOVES, RECORD_MOVES, moves_from
from tests.factories.clearance import IN_STATE

DIAGRAM = Path(__file__).resolve().parents[2] / "docs" / "states.md"
EVERY_MOVE = [*ISSUE_MOVES, *RECORD_MOVES.values()]
NEEDS = {"title", "lead", "source", "outcome", "answer", "brief", "reason", "until", "into",
         "body", "issue", "queue"}  # fmt: skip


def in_both_languages(text) -> tuple[str, str]:
    words = []
    for language in ("zh-hans", "en"):
        with translation.override(language):
            words.append(str(text))
    return tuple(words)


def test_states_are_each_open_or_answered_or_final():
    grouped = [*OPEN_STATES, *ANSWERED_STATES, State.MERGED]

    assert sorted(grouped) == sorted(State)


def test_states_have_each_a_holder_or_say_that_nobody_owes_anything():
    assert sorted(HOLDERS) == sorted(State)
    assert {state for state, holder in HOLDERS.items() if holder is None} == {"closed", "merged"}


@pytest.mark.parametrize("state", [state for state in State if HOLDERS[state]])
def test_state_lets_its_holder_move(state):
    assert HOLDERS[state] in {pen for move in moves_from(state) for pen in move.by}


@pytest.mark.parametrize("label", [*State, *RecordState, *Outcome, *Pen], ids=str)
def test_vocabulary_has_a_word_in_both_languages(label):
    chinese, english = in_both_languages(label.label)

    assert chinese != english
    assert chinese.isascii() is False
    assert english.isascii() is True


@pytest.mark.parametrize("move", EVERY_MOVE, ids=lambda move: f"{move.name}-{move.target}")
def test_move_has_a_word_in_both_languages(move):
    chinese, english = in_both_languages(move.label)

    assert chinese.isascii() is False
    assert english.isascii() is True


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("outcome", Outcome)
def test_state_and_outcome_have_a_face(state, outcome):
    face = echo(state, outcome)

    assert 2 <= len(face.stations) <= 4
    assert in_both_languages(face.word)[0].isascii() is False


@pytest.mark.parametrize("state", [state for state in RecordState if state != RecordState.JOINED])
def test_record_state_has_a_face(state):
    assert in_both_languages(record_echo(state).word)[0].isascii() is False


def test_states_can_each_be_brought_about_by_the_factories():
    assert sorted(IN_STATE) == sorted(State)


def test_states_are_all_reached_from_the_start():
    reached, edge = set(), {START}
    while edge:
        edge = {move.target for state in edge for move in moves_from(state)} - reached
        reached |= edge

    assert reached == set(State)


def test_merged_has_no_way_out():
    assert moves_from(State.MERGED) == ()


def test_moves_have_names_of_their_own():
    assert len(MOVES) == len(ISSUE_MOVES)


def test_moves_need_only_what_is_known():
    assert {need for move in EVERY_MOVE for need in move.needs} <= NEEDS


def test_moves_are_in_hands_that_somebody_has():
    given = {*PEN_OF_ROLE.values(), *PEN_OF_DEPARTMENT_ROLE.values()}
    given |= {Pen.PATROL, Pen.PERSON, Pen.CATALOGUE, Pen.TIME}

    assert {pen for move in EVERY_MOVE for pen in move.by} == given


def test_request_tells_only_hands_that_a_notice_reaches():
    told = {pen for move in RECORD_MOVES.values() for pen in move.tells}

    assert told <= TELLS_OF_RECORD.keys()


def test_only_the_person_the_centre_and_a_patrol_confirm():
    assert set(MOVES["close"].by) - {Pen.TIME} == {Pen.PERSON, Pen.CENTRE, Pen.PATROL}


def test_department_never_closes_nor_reopens():
    ends = [move for move in ISSUE_MOVES if move.target in (State.CLOSED, State.REOPENED)]

    assert [move.name for move in ends if {Pen.OFFICER, Pen.HEAD} & set(move.by)] == []


def test_diagram_is_the_table():
    assert DIAGRAM.read_text() == document()
