"""Receiving once, joining, splitting, merging, taking back."""

from datetime import timedelta

import pytest
from wagtail.models import Page

from clearance.actions import archive, close, identity, triage
from clearance.actions.receive import Contact
from clearance.actors import person
from clearance.desk.forms.sorting import WithdrawForm
from clearance.enums import Kind
from clearance.models import Issue, Notice, RequestRecord
from clearance.refusals import NotPossible
from clearance.track.page import TrackPage
from tests.clearance.dumps import dump, trail_of
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    answered,
    category,
    centre,
    dispatched,
    editor,
    in_progress,
    merged,
    opened,
    person_of,
    received,
    record_of,
    reopened,
)

pytestmark = pytest.mark.django_db
LATER = SPOKEN_AT + timedelta(days=1)


def test_same_post_twice_gives_one_record_and_one_code():
    first = received(post_seed="随机数与内容")
    again = received(post_seed="随机数与内容", at=SPOKEN_AT + HOUR)

    assert (again.record.pk, again.code, again.is_double) == (first.record.pk, first.code, True)
    assert RequestRecord.objects.count() == 1
    assert [verb for verb, *_ in trail_of(first.record)] == ["received"]


def test_posts_without_a_seed_are_two_records():
    received()
    received()

    assert RequestRecord.objects.count() == 2


def test_numbers_follow_one_another_in_each_year():
    numbers = [received().record.number, received().record.number]
    numbers.append(received(at=SPOKEN_AT.replace(year=2027)).record.number)

    assert numbers == ["R2026-000001", "R2026-000002", "R2027-000001"]


def test_year_of_a_number_is_the_college_s():
    just_past_midnight = SPOKEN_AT.replace(month=1, day=1, hour=0, minute=30)

    assert received(at=just_past_midnight).record.number == "R2026-000001"


def test_opening_takes_kind_place_tier_and_clocks_from_the_record():
    record = received(kind=Kind.REPAIR).record
    issue = opened(record=record)

    assert (issue.kind, issue.tier, issue.state) == ("repair", "repair", "new")
    assert (issue.accept_by, issue.answer_by) == (record.accept_by, record.answer_by)
    assert trail_of(issue) == [("opened", "centre", "", "new"),
                               ("joined", "centre", "received", "joined")]  # fmt: skip


def test_joining_makes_the_earliest_promise_the_issue_s():
    early, late = received().record, received(at=SPOKEN_AT + timedelta(days=3)).record
    issue = opened(record=late, at=SPOKEN_AT + timedelta(days=3))
    assert issue.answer_by == late.answer_by

    triage.join(early, issue, by=centre(), at=LATER)

    issue.refresh_from_db()
    assert issue.answer_by == early.answer_by


def test_joining_a_merged_issue_is_refused():
    gone, record = merged(), received(body="又一件。").record
    before = dump()

    with pytest.raises(NotPossible):
        triage.join(record, gone, by=centre(), at=LATER)

    assert dump() == before


def test_joining_never_crosses_the_seal():
    issue, sealed = opened(), received(kind=Kind.ACCUSE).record
    before = dump()

    with pytest.raises(NotPossible):
        triage.join(sealed, issue, by=centre(), at=LATER)

    assert dump() == before


def test_splitting_sets_both_issues_clocks_anew():
    early, late = received().record, received(at=SPOKEN_AT + timedelta(days=3)).record
    issue = opened(record=early)
    triage.join(late, issue, by=centre(), at=SPOKEN_AT + timedelta(days=3))
    other = opened(body="真正的那一件。", at=SPOKEN_AT + timedelta(days=4))

    triage.split(early, other, by=centre(), at=SPOKEN_AT + timedelta(days=4))

    issue.refresh_from_db()
    other.refresh_from_db()
    assert (issue.answer_by, other.answer_by) == (late.answer_by, early.answer_by)
    assert trail_of(early)[-1] == ("split", "centre", "joined", "joined")


def test_splitting_to_where_it_is_is_refused():
    issue = opened()

    with pytest.raises(NotPossible):
        triage.split(record_of(issue), issue, by=centre(), at=LATER)


def test_merging_takes_every_standing_record_along():
    issue, goal = opened(), dispatched(body="早先的一件。")
    mine = record_of(issue)
    gone = received(body="后来撤回的。").record
    triage.join(gone, issue, by=centre(), at=SPOKEN_AT + 2 * HOUR)
    triage.withdraw(gone, by=person(gone), at=SPOKEN_AT + 3 * HOUR)

    merged_issue = close.merge(issue, goal, by=centre(), at=LATER)

    mine.refresh_from_db()
    gone.refresh_from_db()
    assert (merged_issue.state, merged_issue.merged_into) == ("merged", goal)
    assert (mine.issue, gone.issue) == (goal, issue)
    assert trail_of(merged_issue)[-1] == ("merged", "centre", "new", "merged")


def test_merging_keeps_the_earlier_promise():
    late = opened(at=SPOKEN_AT + timedelta(days=3))
    early = opened(body="早的。")
    promised = record_of(early).answer_by

    close.merge(early, late, by=centre(), at=SPOKEN_AT + timedelta(days=4))

    late.refresh_from_db()
    assert late.answer_by == promised


@pytest.mark.parametrize("goal", [lambda issue: issue, lambda issue: merged()],
                         ids=["itself", "a merged one"])  # fmt: skip
def test_merging_needs_a_living_goal(goal):
    issue = opened()
    into = goal(issue)
    before = dump()

    with pytest.raises(NotPossible):
        close.merge(issue, into, by=centre(), at=LATER)

    assert dump() == before


def test_merging_what_is_answered_is_refused():
    issue, goal = answered(), dispatched(body="另一件。")
    before = dump()

    with pytest.raises(NotPossible):
        close.merge(issue, goal, by=centre(), at=LATER)

    assert dump() == before


def test_last_one_who_takes_it_back_closes_the_issue():
    issue = in_progress()
    first = record_of(issue)
    second = triage.join(received(body="同一件。").record, issue, by=centre(), at=SPOKEN_AT + HOUR)

    triage.withdraw(first, by=person(first), at=LATER)
    assert Issue.objects.get(pk=issue.pk).state == "in_progress"
    triage.withdraw(second, by=person(second), at=LATER + HOUR)

    issue.refresh_from_db()
    assert (issue.state, issue.outcome, issue.closed_at) == ("closed", "withdrawn", LATER + HOUR)
    assert trail_of(issue)[-2] == ("withdrawn", "person", "in_progress", "closed")
    assert issue.is_struck_off is False


@pytest.mark.parametrize("who", [person_of, lambda issue: centre()], ids=["person", "centre"])
def test_what_was_answered_is_not_taken_out_of_the_figures(who):
    issue = answered()
    mine = record_of(issue)
    before = dump()

    with pytest.raises(NotPossible):
        triage.withdraw(mine, by=who(issue), at=LATER)

    assert dump() == before
    assert not WithdrawForm.is_offered(mine)
    assert not TrackPage(mine, LATER).may_withdraw


def test_taking_back_leaves_an_issue_of_a_gathering_as_it_is():
    entry = archive.Entry(
        title="食堂排队太久", category=category(), page=Page.objects.last(), place=1,
        key="6f9619ff-8b86-4d01-b42d-00cf4fc964ff", raised_at=SPOKEN_AT,
    )  # fmt: skip
    issue = archive.enter(entry, by=editor())
    mine = received(body="我也排了半小时。").record
    triage.join(mine, issue, by=centre(), at=SPOKEN_AT + HOUR)

    triage.withdraw(mine, by=person(mine), at=LATER)

    issue.refresh_from_db()
    assert issue.state == "new"


def test_taking_back_twice_is_refused():
    record = received().record
    triage.withdraw(record, by=person(record), at=LATER)

    with pytest.raises(NotPossible):
        triage.withdraw(record, by=person(record), at=LATER)


def test_declining_needs_a_reason():
    record = received().record
    before = dump()

    with pytest.raises(NotPossible):
        triage.decline(record, reason="  ", by=centre(), at=LATER)

    assert dump() == before


def test_brief_that_repeats_the_person_s_words_is_refused():
    with pytest.raises(NotPossible):
        dispatched(brief="学生说：三楼走廊的灯一直不亮，晚上回来看不清路。请处理。")


def test_looking_who_said_it_leaves_a_row_with_the_reason():
    record = received(contact=Contact(name="张三", phone="13800000000")).record

    reporter = identity.reveal(record, reason="电话核实地点", by=centre(), at=LATER)

    assert (reporter.name, reporter.phone) == ("张三", "13800000000")
    row = record.events.get(verb="identity_read")
    assert (row.actor, row.data) == (centre().user, {"reason": "电话核实地点", "purpose": "other"})


def test_join_to_a_new_round_moves_no_clock():
    issue = reopened()
    due = issue.answer_by

    triage.join(received(at=issue.changed_at).record, issue, by=centre(), at=issue.changed_at)

    issue.refresh_from_db()
    assert issue.answer_by == due


def test_join_to_an_answered_issue_counts_as_answered_and_is_told():
    issue = answered()
    record = received(contact=Contact(email="late@example.edu.cn")).record
    Notice.objects.all().delete()

    record = triage.join(record, issue, by=centre())

    assert record.first_answered_at is not None
    assert [notice.address for notice in Notice.objects.all()] == ["late@example.edu.cn"]


def test_join_to_a_withdrawn_issue_is_refused():
    issue = opened()
    triage.withdraw(record_of(issue), by=person_of(issue))

    with pytest.raises(NotPossible):
        triage.join(received().record, issue, by=centre())


@pytest.mark.parametrize(
    ("said", "opened_as"),
    [(Kind.COMPLAIN, Kind.SUGGEST), (Kind.ACCUSE, Kind.HELP), (Kind.HELP, Kind.ACCUSE)],
)
def test_a_complaint_stays_one_and_nothing_becomes_an_accusation(said, opened_as):
    with pytest.raises(NotPossible):
        opened(kind=said, fields={"kind": opened_as})
