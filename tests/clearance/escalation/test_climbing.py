"""The timer climbs the ladder: who is told when, once, and what stops it."""

from datetime import timedelta

import pytest

from clearance.actions import answer, dispatch, wall
from clearance.actions.escalate import climb
from clearance.enums import Rung, Tier
from clearance.escalation.ladder import Ladder
from clearance.models import Escalation, EscalationLadder, Notice
from clearance.notices.escalating import climb_all, ladder_now, rungs_due
from home.college.enums import Role
from home.models import Department, Person
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member
from tests.factories.college import college_time, some_terms

pytestmark = pytest.mark.django_db
# Said on Monday 2 March 2026 at 10:00, three working days: Thursday 17:30.
SOON, DUE = college_time("2026-03-05 09:00"), college_time("2026-03-05 17:30")
DAY_LATE, LATE = college_time("2026-03-06 17:30"), college_time("2026-03-10 17:30")


class InkRanOutError(Exception):
    """What the outbox says when a test breaks it."""


@pytest.fixture
def issue(db):
    some_terms()
    for role in (Role.OFFICER, Role.HEAD, Role.DISPATCHER, Role.LEADER, Role.ASSISTANT):
        a_member(role)
    made_one = made.in_progress()
    Notice.objects.all().delete()
    return made_one


def told(at) -> set[str]:
    """Whom the run at this time tells, by role."""
    before = set(Notice.objects.values_list("pk", flat=True))
    climb_all(at)
    new = Notice.objects.exclude(pk__in=before)
    return {one.address.split("@")[0].split("-")[0] for one in new}


def test_each_rung_tells_its_own_people_once(issue):
    assert told(SOON) == {"officer"}
    assert told(DUE) == {"officer", "head"}
    assert told(DAY_LATE) == {"head", "dispatcher"}
    assert told(LATE) == {"head", "leader", "assistant"}
    assert told(LATE + timedelta(days=30)) == set()


def test_trail_says_it_in_the_clocks_name(issue):
    for at in (SOON, DAY_LATE):
        climb_all(at)

    rows = issue.events.filter(pen="time").values_list("verb", "data__rung")
    assert list(rows) == [("reminded", Rung.REMIND), ("escalated", Rung.CENTRE)]


def test_gap_of_days_tells_everybody_once_of_the_highest(issue):
    assert told(LATE) == {"officer", "head", "dispatcher", "leader", "assistant"}
    subjects = set(Notice.objects.values_list("subject", flat=True))
    assert len(subjects) == 1
    assert list(issue.escalations.order_by("rung").values_list("rung", flat=True)) == [2, 3, 4]


def test_same_rungs_twice_change_nothing(issue):
    climb(issue, [Rung.DUE], at=DUE)
    notices = Notice.objects.count()

    assert climb(issue, [Rung.DUE], at=DUE) is None
    assert (Notice.objects.count(), Escalation.objects.count()) == (notices, 1)


def test_notice_that_cannot_be_put_out_leaves_no_rung(issue, monkeypatch):
    def break_off(**kwargs):
        raise InkRanOutError

    monkeypatch.setattr("clearance.outbox.put", break_off)
    with pytest.raises(InkRanOutError):
        climb_all(DUE)

    assert (Escalation.objects.count(), issue.events.filter(pen="time").count()) == (0, 0)


def test_pause_stops_the_ladder(issue):
    dispatch.pause(issue, reason="等配件。", until=LATE.date(), by=made.officer_of(issue),
                   at=college_time("2026-03-03 10:00"))  # fmt: skip

    assert told(LATE) == set()


def test_answered_matter_climbs_no_further(issue):
    answer.submit(issue, made.an_answer(), by=made.officer_of(issue), at=SOON)
    answer.approve(issue, by=made.head_of(issue), at=SOON)

    assert told(LATE) == set()


def test_head_is_reminded_of_what_lies_with_the_head(issue):
    answer.submit(issue, made.an_answer(), by=made.officer_of(issue), at=SOON)

    assert told(SOON) == {"head"}


def test_new_round_climbs_by_the_hour_from_the_first_rung(issue):
    some = made.reopened()
    again = some.answer_by
    for at in (again, again + timedelta(hours=4)):
        climb_all(at)

    rungs = some.escalations.filter(round=2).order_by("rung")
    assert list(rungs.values_list("rung", flat=True)) == [Rung.DUE, Rung.CENTRE]


def test_what_waits_to_be_dispatched_is_told_to_the_centre():
    for role in (Role.DISPATCHER, Role.HEAD, Role.LEADER):
        a_member(role)
    issue = made.opened(tier=Tier.URGENT)
    Notice.objects.all().delete()

    assert told(issue.accept_by) == {"dispatcher"}


def test_departments_own_leader_hears_of_it_and_no_other(issue):
    other = a_member(Role.LEADER, a_department("教务处"))
    person = Person.objects.create(name="示例校领导", is_leader=True, user=other)
    Department.objects.filter(pk=issue.lead_id).update(leader=person)

    found = told(LATE)
    addresses = {one.address for one in Notice.objects.all()}

    assert "assistant" not in found
    assert {one for one in addresses if one.startswith("leader")} == {other.email}


def test_wall_keeps_every_rung_from_whom_it_is_about(issue):
    wall.wall_off(issue, users=[a_member(Role.HEAD)], by=made.centre())

    assert told(DAY_LATE) == {"officer", "dispatcher"}


def test_sealed_matter_is_told_to_its_own_office_alone():
    for role in (Role.DISPATCHER, Role.HEAD, Role.LEADER, Role.DISCIPLINE):
        a_member(role)
    made.opened(kind="accuse")
    Notice.objects.all().delete()

    assert told(LATE + timedelta(days=30)) == {"discipline"}


def test_missed_rungs_are_climbed_in_order_of_due(issue):
    urgent = made.in_progress(tier=Tier.URGENT)

    climb_all(LATE)

    order = Escalation.objects.order_by("pk").values_list("issue", flat=True)
    assert list(dict.fromkeys(order)) == [urgent.pk, issue.pk]


def test_dry_look_counts_what_the_run_would_climb(issue):
    assert (rungs_due(SOON).count(), rungs_due(SOON - timedelta(days=2)).count()) == (1, 0)
    assert climb_all(SOON) == 1
    assert rungs_due(SOON).count() == 0


def test_college_sets_the_ladder(issue):
    EscalationLadder.objects.update(leader_workdays=2)

    assert ladder_now() == Ladder(leader_workdays=2)
    assert "leader" in told(college_time("2026-03-09 17:30"))
