from datetime import UTC, datetime

import pytest

from clearance.actions import close, dispatch, promise, triage, update
from clearance.enums import Audience
from clearance.lists.parts import with_page_parts
from clearance.lists.timeline import timeline_of
from clearance.models import Issue
from tests.factories import clearance as made
from tests.factories.cast import a_department

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)


def told(issue) -> list[tuple[str, str]]:
    issue = with_page_parts(Issue.objects.filter(pk=issue.pk)).get()
    public = issue.updates.filter(audience=Audience.PUBLIC).select_related("department")
    steps = timeline_of(issue, {one.pk: one for one in public}, NOW)
    return [(str(step.label), step.text) for step in steps]


def test_the_whole_way_round_is_told_station_by_station():
    issue = made.cleared(made.struck_off())
    assert told(issue) == [
        ("反映", "受理中心收到反映。"),
        ("转办", "转给后勤牵头办理。"),
        ("签收", "后勤"),
        ("答复", "见上方答复。"),
        ("销号", "反映人确认。"),
    ]


def test_an_answer_not_cleared_is_told_without_its_words():
    issue = made.cleared(made.answered(), updates=())
    assert told(issue)[3:] == [
        ("答复", "已答复反映的人。"),
        ("销号", "等反映的人、受理中心或学生巡查员核实。"),
    ]


def test_not_fixed_goes_back_and_says_no_word_of_the_person():
    issue = made.cleared(made.reopened(reason="第二天又不亮了，王同学说的。"))
    steps = told(issue)
    assert steps[4] == ("没有解决", "这件事退回重新办理，承办部门要在 24 小时内再次答复。")
    assert "王同学" not in str(steps)


def test_the_bracket_goes_from_not_fixed_back_to_dispatched():
    issue = with_page_parts(Issue.objects.filter(pk=made.reopened().pk)).get()
    bends = [step.bend for step in timeline_of(issue, {}, NOW)]
    assert bends == ["", "top", "carry", "carry", "foot", ""]


def test_a_return_is_not_told_and_a_ruling_only_where_it_moves():
    issue = made.returned()
    dispatch.rule(issue, lead=issue.lead, reason="仍由你处办。", by=made.arbiter())
    assert [label for label, _text in told(issue)] == ["反映", "转办", "答复"]


def test_a_ruling_to_another_department_is_told():
    issue = made.returned()
    dispatch.rule(issue, lead=a_department("图书馆"), reason="改由图书馆。", by=made.arbiter())
    assert told(issue)[2] == ("再次转办", "转给图书牵头办理。")


def test_progress_is_told_when_it_is_public_only():
    issue = made.in_progress()
    made.cleared(issue)
    for text, audience in (("内部的话", Audience.INTERNAL), ("公开的话", Audience.PUBLIC)):
        update.write_update(issue, text=text, by=made.editor(), audience=audience)
    assert ("进展", "公开的话") in told(issue)
    assert "内部的话" not in str(told(issue))


def test_a_reason_for_a_pause_is_not_told():
    steps = told(made.waiting())
    assert ("暂停计时", "最晚到 3月20日。") in steps
    assert "配件" not in str(steps)


def test_a_struck_plan_was_checked():
    issue = made.kept_plan()
    promise.check(issue.promises.get(), by=made.centre())
    assert [label for label, _text in told(issue)][-3:] == ["计划已核实", "已办结", "销号"]


def test_everybody_withdrew_ends_the_line():
    issue = made.dispatched()
    triage.withdraw(made.record_of(issue), by=made.person_of(issue))
    assert told(issue)[-1] == ("已撤回", "反映的人都已撤回。")


def test_lapsing_says_that_nobody_checked():
    assert told(made.closed())[-1] == ("已办结", "期限内没有人提出异议，按已答复办结。")


def test_closing_by_the_centre_before_the_time_is_told_as_that():
    issue = close.lapse(made.answered(), by=made.centre(), at=NOW)
    assert told(issue)[-1] == ("已办结", "受理中心先行办结，尚未经人核实。")
