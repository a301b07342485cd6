"""The trail in words: a verb without a sentence, and a sentence nobody says, fail here."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from clearance.actions.answer import answer_on_the_spot
from clearance.actions.close import confirm
from clearance.actions.hand_over import hand_over
from clearance.actions.identity import reveal
from clearance.actors import staff
from clearance.desk.telling import SENTENCES, tell
from clearance.states import ISSUE_MOVES, RECORD_MOVES
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_member

CLEARANCE = Path(__file__).parents[3] / "clearance"
WRITERS = (CLEARANCE / "actions", CLEARANCE / "duty")


def verbs_of_the_code() -> set[str]:
    """Every verb the code writes: the tables' and those spelled beside ``trail.write``."""
    spelled = {
        verb
        for folder in WRITERS
        for module in folder.glob("*.py")
        for verb in re.findall(r'trail\.write\(\s*"(\w+)"', module.read_text())
    }
    return spelled | {move.past for move in (*ISSUE_MOVES, *RECORD_MOVES.values())}


def test_every_verb_has_a_sentence_and_every_sentence_a_verb():
    assert set(SENTENCES) == verbs_of_the_code()


@pytest.mark.parametrize("verb", SENTENCES)
def test_every_sentence_is_chinese_in_chinese(verb):
    with translation.override("zh-hans"):
        words = re.sub(r"%\(\w+\)s", "", str(SENTENCES[verb]))

    assert re.search("[A-Za-z]", words) is None


def test_reason_is_told_as_a_note(db):
    issue = made.returned(reason="不归我处管。")

    told = tell(list(issue.events.filter(verb="returned")))

    assert [(one.what, one.note, one.is_move) for one in told] == [
        ("退单，待裁定", "不归我处管。", True)
    ]


def test_sealed_trail_names_its_own_office_from_the_hand_over_on(db):
    record = made.received().record
    hand_over(record, "sealed", reason="请纪检办理。", by=made.centre())
    office = staff(a_member(Role.DISCIPLINE))
    reveal(record, reason="核实", by=office)
    issue = made.opened(kind="accuse")
    answer_on_the_spot(issue, made.an_answer(), by=office)
    confirm(issue, by=office)

    of_record = tell(list(record.events.all()), "sealed")
    of_issue = tell(list(issue.events.all()), "sealed")

    assert [one.who for one in of_record] == ["反映人", "受理中心", "纪检部门"]
    assert (of_issue[-1].who, of_issue[-1].what) == ("纪检部门", "办结 由纪检部门核实")


def test_telling_many_asks_once_for_the_departments(db, django_assert_num_queries):
    events = list(made.answered(helpers=()).events.select_related("actor"))

    with django_assert_num_queries(1):
        tell(events)
