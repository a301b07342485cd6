"""The same for what a person said: received, joined, moved, declined, withdrawn."""

from itertools import product

import pytest

from clearance.actions.move import move_record
from clearance.enums import START, Channel, Kind, Pen, RecordState
from clearance.models import Event, RequestRecord
from clearance.refusals import NotAllowed, NotPossible
from clearance.states import RECORD_MOVES
from tests.clearance.dumps import dump
from tests.clearance.hands import PENS_ON_RECORD, everybody, undone
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_department
from tests.factories.clearance import declined, dispatched, opened, received, record_of, withdrawn

pytestmark = pytest.mark.django_db
MOVES_OF_RECORDS = [move for move in RECORD_MOVES.values() if START not in move.sources]
IN_STATE = {
    RecordState.RECEIVED: lambda: received().record,
    RecordState.JOINED: lambda: record_of(opened()),
    RecordState.DECLINED: declined,
    RecordState.WITHDRAWN: withdrawn,
}


@pytest.mark.parametrize("state", RecordState.values)
def test_moves_are_made_by_their_hands_and_refused_to_everybody_else(state):
    goal = dispatched(body="要并入的那一件。")
    record = IN_STATE[state]()
    actors = everybody(record, a_department())
    before = dump()
    for move, (name, actor) in product(MOVES_OF_RECORDS, actors.items()):
        pens = [pen for pen in move.by if pen in PENS_ON_RECORD[name]]
        expected = pens[0] if pens and state in move.sources else None
        with undone():
            assert _try(record, move, actor, goal) == expected, f"{name}: {move.name}"
    assert dump() == before


def _try(record, move, actor, goal):
    """Make the move; return the hand the trail says made it, or None when it was refused."""
    last = Event.objects.order_by("pk").last().pk
    changes = {"joined": {"issue": goal}, "split": {"issue": goal},
               "declined": {"declined_reason": "理由"}}.get(move.past, {})  # fmt: skip
    given = {"issue": goal, "reason": "理由", "queue": "sealed"}
    try:
        moved = move_record(record, move.name, by=actor, given=given, changes=changes)
    except (NotAllowed, NotPossible) as refusal:
        return None if is_chinese(refusal) else f"refused with {refusal}"
    row = Event.objects.get(pk__gt=last, record=record)
    assert moved.state == move.target == RequestRecord.objects.get(pk=record.pk).state
    assert (row.verb, row.from_state, row.to_state) == (move.past, record.state, move.target)
    assert row.actor == actor.user
    return row.pen


@pytest.mark.parametrize("name", ["dispatcher", "duty officer", "editor", "arbiter"])
def test_sealed_request_is_no_business_of_the_centre(name):
    record = received(kind=Kind.ACCUSE).record
    actor = everybody(record, a_department())[name]
    before = dump()

    with pytest.raises(NotAllowed):
        move_record(record, "decline", by=actor, given={"reason": "理由"})

    assert dump() == before


def test_sealed_request_is_declined_by_the_discipline_office():
    record = declined(kind=Kind.ACCUSE, reason="没有可以查证的内容。")

    assert (record.state, record.declined_reason) == ("declined", "没有可以查证的内容。")


@pytest.mark.parametrize("channel", [Channel.WEB, Channel.PHONE])
def test_request_is_received_from_hands_of_the_table_and_in_no_persons_name(channel):
    actors = everybody(received().record, a_department())
    del actors["the person who asked"], actors["another person"]
    for name, actor in actors.items():
        at_a_form = Pen.PERSON if channel == Channel.WEB or actor.user is None else None
        expected = Pen.CENTRE if name in ("dispatcher", "duty officer") else at_a_form
        with undone():
            assert _receive(channel, actor) == expected, name


def _receive(channel: str, actor):
    """Take one in; return the hand the trail says it was, or None when it was refused."""
    try:
        record = received(channel=channel, by=actor, body="灯不亮。").record
    except NotAllowed:
        return None
    row = record.events.get()
    by = actor.user if row.pen == Pen.CENTRE else None
    assert (row.verb, row.from_state, row.to_state) == ("received", "", "received")
    assert (row.actor, record.taken_by, record.last_event) == (by, by, row)
    return row.pen
