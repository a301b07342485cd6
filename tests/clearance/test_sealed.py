"""A sealed matter is handled where it is sealed, to the end, and nobody else hears of it."""

import pytest

from clearance.actions import answer, close, dispatch, follow_up
from clearance.actors import clock, person, staff
from clearance.enums import Kind, Pen
from clearance.models import Issue, Notice, Update
from clearance.permissions import can_move
from clearance.refusals import NotPossible
from clearance.states import ISSUE_MOVES, MOVES
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db
AT, HOUR = made.SPOKEN_AT, made.HOUR
STAFF_ELSEWHERE = [
    Role.DISPATCHER, Role.DUTY_OFFICER, Role.ARBITER, Role.OFFICER, Role.HEAD, Role.EDITOR,
    Role.PUBLISHER, Role.LEADER, Role.PATROL, Role.COUNSELLOR,
]  # fmt: skip


def office():
    return staff(a_member(Role.DISCIPLINE))


def answered() -> Issue:
    """Answered by the discipline office, while every other hand is there to be told."""
    for role in (Role.OFFICER, Role.HEAD, Role.DISPATCHER, Role.ARBITER):
        a_member(role)
    issue = made.opened(kind=Kind.ACCUSE)
    return answer.answer_on_the_spot(issue, made.an_answer(), by=office(), at=AT + 2 * HOUR)


def test_sealed_answer_is_signed_by_no_department():
    issue = made.opened(kind=Kind.ACCUSE)

    with pytest.raises(NotPossible):
        answer.answer_on_the_spot(issue, made.an_answer(), lead=a_department(), by=office())

    assert (answered().lead, Update.objects.get().department) == (None, None)


def test_sealed_answer_is_judged_by_nobody_outside():
    record = made.record_of(answered())

    with pytest.raises(NotPossible):
        follow_up.say(record, follow_up.Said("fixed"), by=person(record), at=AT + 3 * HOUR)


def test_second_round_is_told_to_the_office_alone():
    close.reopen(answered(), reason="没有处理。", by=office(), at=AT + 3 * HOUR)

    assert [one.address for one in Notice.objects.all()] == ["discipline@example.edu.cn"]


def test_second_round_is_answered_where_the_matter_is_sealed():
    issue = close.reopen(answered(), reason="没有处理。", by=office(), at=AT + 3 * HOUR)

    issue = dispatch.take_up(issue, by=office(), at=AT + 4 * HOUR)
    issue = answer.submit(issue, made.an_answer(), by=office(), at=AT + 5 * HOUR)
    issue = answer.approve(issue, by=office(), at=AT + 6 * HOUR)

    assert (issue.state, issue.round, issue.updates.count()) == ("answered", 2, 2)


@pytest.mark.parametrize("move", ISSUE_MOVES, ids=lambda move: move.name)
def test_moves_of_a_sealed_matter_are_its_offices_the_persons_and_the_clocks(move):
    issue = answered()
    record = made.record_of(issue)
    mine = {Pen.CENTRE, Pen.OFFICER, Pen.HEAD}

    assert can_move(office(), issue, move) == (not mine.isdisjoint(move.by))
    assert can_move(person(record), issue, move) == (Pen.PERSON in move.by)
    assert can_move(clock(), issue, move) == (Pen.TIME in move.by)


@pytest.mark.parametrize("role", STAFF_ELSEWHERE)
def test_no_move_of_a_sealed_matter_is_anybody_elses(role):
    issue = answered()

    possible = [name for name in MOVES if can_move(staff(a_member(role)), issue, MOVES[name])]

    assert possible == []
