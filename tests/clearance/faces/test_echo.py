"""Every state and outcome has a line and a word, and nothing is struck off unchecked."""

from itertools import product

import pytest
from django.utils.translation import override

from clearance.enums import ANSWERED_STATES, Outcome, RecordState, State
from clearance.faces.echo import ANSWERED_FACES, OPEN_FACES, RECORD_FACES, echo, record_echo
from clearance.faces.shapes import Shape, Standing

EVERY_PAIR = [
    (state, outcome)
    for state, outcome in product(State, ["", *Outcome])
    if state not in ANSWERED_STATES or outcome
]

WORDS = [
    (State.NEW, "", {}, "待转办"),
    (State.DISPATCHED, "", {}, "已转办"),
    (State.IN_PROGRESS, "", {}, "办理中"),
    (State.WAITING, "", {}, "暂停计时"),
    (State.IN_REVIEW, "", {}, "办理中"),
    (State.IN_REVIEW, "", {"staff": True}, "答复待审"),
    (State.RETURNED, "", {}, "已转办"),
    (State.RETURNED, "", {"staff": True}, "退单待裁定"),
    (State.REOPENED, "", {"round": 2}, "重新办理"),
    (State.IN_PROGRESS, "", {"round": 2}, "重新办理"),
    (State.WAITING, "", {"round": 2}, "暂停计时"),
    (State.MERGED, "", {}, "并件办理"),
    (State.ANSWERED, Outcome.SOLVED, {}, "已答复，待核实"),
    (State.ANSWERED, Outcome.EXPLAINED, {}, "已答复"),
    (State.ANSWERED, Outcome.PLANNED, {}, "挂账"),
    (State.CLOSED, Outcome.PLANNED, {}, "挂账"),
    (State.CLOSED, Outcome.SOLVED, {}, "已答复，未核实"),
    (State.CLOSED, Outcome.SOLVED, {"struck_off": True}, "已销号"),
    (State.CLOSED, Outcome.WITHDRAWN, {}, "已撤回"),
]


@pytest.mark.parametrize(("state", "outcome"), EVERY_PAIR)
def test_echo_of_every_pair_has_a_line_and_a_chinese_word(state, outcome):
    line = echo(state, outcome)
    with override("en"):
        english = str(line.word)
    with override("zh-hans"):
        chinese = str(line.word)

    assert line.stations[0] == Shape.DONE
    assert 2 <= len(line.stations) <= 4
    assert chinese != english


def test_every_state_is_in_exactly_one_table():
    answered = {state for state, _outcome in ANSWERED_FACES}

    assert sorted([*OPEN_FACES, *answered]) == sorted(State)


def test_every_record_state_but_joined_has_a_line():
    assert sorted(RECORD_FACES) == sorted(set(RecordState) - {RecordState.JOINED})


@pytest.mark.parametrize(("state", "outcome", "more", "word"), WORDS)
def test_echo_word_in_chinese(state, outcome, more, word):
    with override("zh-hans"):
        assert str(echo(state, outcome, **more).word) == word


@pytest.mark.parametrize(("state", "outcome"), EVERY_PAIR)
def test_echo_without_a_check_shows_no_seal(state, outcome):
    assert Shape.STRUCK not in echo(state, outcome).stations


def test_echo_struck_off_ends_in_the_seal():
    line = echo(State.CLOSED, Outcome.SOLVED, struck_off=True)

    assert line.stations[-1] == line.mark == Shape.STRUCK
    assert line.standing == Standing.STRUCK


def test_echo_overdue_turns_the_waiting_step_into_a_diamond():
    line = echo(State.IN_PROGRESS, overdue=True, soon=True)

    assert line.stations == (Shape.DONE, Shape.DONE, Shape.LATE, Shape.SEAL_COMING)
    assert line.tone == "late"


def test_echo_answered_is_never_late():
    assert echo(State.ANSWERED, Outcome.EXPLAINED, overdue=True).tone == "quiet"


def test_echo_in_a_second_round_bends_back_until_it_is_answered():
    again = echo(State.IN_PROGRESS, round=2)
    answered = echo(State.ANSWERED, Outcome.SOLVED, round=2)

    assert (again.bent, again.mark) == (True, Shape.BENT)
    assert (answered.bent, answered.mark) == (False, Shape.CHECKING)


def test_echo_of_an_answer_that_cannot_be_struck_stops_at_a_bar():
    stations = [
        echo(State.CLOSED, outcome).stations
        for outcome in (Outcome.PARTLY, Outcome.EXPLAINED, Outcome.NOT_POSSIBLE)
    ]

    assert stations == [(Shape.DONE, Shape.DONE, Shape.ENDBAR)] * 3


def test_record_echo_of_a_declined_record_ends_at_reception():
    assert record_echo(RecordState.DECLINED).stations == (Shape.DONE, Shape.ENDBAR)


def test_echo_of_an_unknown_pair_is_refused():
    with pytest.raises(KeyError):
        echo(State.ANSWERED, "")
