"""The trail: each deed leaves its row in the same breath, in words for everybody, naming nobody."""

import json
import re
from pathlib import Path

import pytest

from clearance import outbox, trail
from clearance.actions import dispatch, follow_up, receive
from clearance.actors import person
from clearance.desk.telling import SENTENCES
from clearance.lists.telling import TOLD, UNTOLD
from clearance.models import Event
from clearance.states import ISSUE_MOVES, RECORD_MOVES
from tests.clearance.deeds import DEEDS, LATER, everybody_is_there
from tests.clearance.dumps import dump
from tests.factories.clearance import SPOKEN_AT, answered, officer_of, record_of

pytestmark = pytest.mark.django_db
SOURCE = Path(trail.__file__).parent
WRITTEN = re.compile(r'trail\.write\(\s*"(\w+)"')


def verbs() -> set[str]:
    """Every verb that the table or the code can write."""
    written = {verb for path in SOURCE.rglob("*.py") for verb in WRITTEN.findall(path.read_text())}
    moves = (*ISSUE_MOVES, *RECORD_MOVES.values())
    return written | {move.past for move in moves}


def test_verbs_have_each_a_sentence_for_the_staff():
    assert set(SENTENCES) == verbs()


def test_verbs_are_each_told_to_the_public_or_kept_from_it_knowingly():
    assert set(TOLD) | UNTOLD == verbs()
    assert set(TOLD) & UNTOLD == set()


def test_verbs_are_each_brought_about_by_some_deed():
    assert {verb for deed in DEEDS.values() for verb in deed.verbs} == verbs()


@pytest.mark.parametrize("name", DEEDS)
def test_deed_leaves_its_rows(name):
    everybody_is_there()
    thing = DEEDS[name].make()
    last = Event.objects.order_by("pk").values_list("pk", flat=True).last() or 0

    DEEDS[name].do(thing)

    rows = Event.objects.filter(pk__gt=last)
    assert tuple(sorted(row.verb for row in rows)) == DEEDS[name].verbs


class InkRanOutError(Exception):
    """What the trail says when a test breaks it."""


def no_ink(*args, **kwargs):
    raise InkRanOutError


@pytest.mark.parametrize("name", DEEDS)
def test_deed_is_not_done_when_its_row_cannot_be_written(name, monkeypatch):
    everybody_is_there()
    thing = DEEDS[name].make()
    before = dump()
    monkeypatch.setattr(trail, "write", no_ink)

    with pytest.raises(InkRanOutError):
        DEEDS[name].do(thing)

    assert dump() == before


@pytest.mark.parametrize(
    "name", ["dispatch", "return", "submit", "send back", "say not fixed", "ask a line"]
)
def test_deed_is_not_done_when_its_notice_cannot_be_put_out(name, monkeypatch):
    everybody_is_there()
    thing = DEEDS[name].make()
    before = dump()
    monkeypatch.setattr(outbox, "put", no_ink)

    with pytest.raises(InkRanOutError):
        DEEDS[name].do(thing)

    assert dump() == before


def test_trail_names_nobody_and_repeats_nothing_a_person_said():
    contact = receive.Contact(
        name="赵某某", student_number="20260099", phone="13912345678", email="zhao@example.cn"
    )
    issue = answered(body="独一无二的原话。", contact=contact)
    said = follow_up.Said("not_fixed", 2, "独一无二的评价。")
    record = record_of(issue)
    follow_up.say(record, said, by=person(record), at=LATER)
    dispatch.take_up(issue, by=officer_of(issue), at=LATER)

    kept = json.dumps(list(Event.objects.values("verb", "data")), ensure_ascii=False)
    secrets = [*filter(None, vars(contact).values()), "独一无二"]
    assert [secret for secret in secrets if secret in kept] == []


def test_trail_keeps_when_it_happened_and_when_it_was_written():
    row = answered().events.get(verb="dispatched")

    assert row.happened_at == SPOKEN_AT.replace(hour=12)
    assert row.recorded_at > row.happened_at
