"""A matter handed on: accepting is the new lead's own, what the person was promised runs on."""

from datetime import timedelta

import pytest
from django.utils import translation

from clearance.actions import dispatch, triage
from clearance.desk.due import step_of
from clearance.enums import Clock, State
from clearance.models import Issue, Notice
from clearance.notices.escalating import climb_all
from clearance.overdue import clock_of_issue, runs_until
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member
from tests.factories.college import college_time, some_terms

pytestmark = pytest.mark.django_db
# Said on Monday 2 March 2026 at 10:00: accepted by Tuesday 17:30, answered by Thursday 17:30.
FIRST_ACCEPT, ANSWER = college_time("2026-03-03 17:30"), college_time("2026-03-05 17:30")
WEDNESDAY, NEW_ACCEPT = college_time("2026-03-04 09:00"), college_time("2026-03-05 17:30")
TUESDAY, TUESDAYS_ACCEPT = college_time("2026-03-03 16:00"), college_time("2026-03-04 17:30")


@pytest.fixture(autouse=True)
def college(db):
    some_terms()


def transferred(at=TUESDAY, issue=None):
    issue = issue or made.dispatched()
    return dispatch.transfer(issue, lead=a_department("教务处"), reason="改派。",
                             by=made.centre(), at=at)  # fmt: skip


def test_transfer_gives_the_new_lead_its_own_time_to_accept():
    was = made.dispatched()
    issue = transferred(issue=was)

    assert (was.accept_by, issue.accept_by) == (FIRST_ACCEPT, TUESDAYS_ACCEPT)
    assert (issue.answer_by, issue.resolve_by) == (was.answer_by, was.resolve_by)


def test_new_lead_is_not_late_by_what_the_first_let_pass():
    transferred(WEDNESDAY)

    assert not Issue.objects.overdue(WEDNESDAY).exists()


def test_record_keeps_what_the_person_was_promised():
    issue = transferred()

    assert made.record_of(issue).accept_by == FIRST_ACCEPT


def test_ruling_gives_a_time_of_its_own_too():
    issue = dispatch.rule(made.returned(), lead=a_department("教务处"), reason="归教务处。",
                          by=made.arbiter(), at=TUESDAY)  # fmt: skip

    assert issue.accept_by == TUESDAYS_ACCEPT


def test_called_back_is_the_centres_on_the_first_clock_and_anew_for_the_next():
    issue = dispatch.call_back(transferred(), reason="派错了。", by=made.centre(), at=WEDNESDAY)
    assert issue.accept_by == FIRST_ACCEPT

    again = dispatch.dispatch(issue, lead=a_department(), brief="走廊灯", by=made.centre(),
                              at=WEDNESDAY)  # fmt: skip

    assert again.accept_by == NEW_ACCEPT


def test_joining_another_request_leaves_the_new_leads_time():
    issue = transferred()
    other = made.received(at=college_time("2026-03-02 09:00")).record

    triage.join(other, issue, by=made.centre(), at=WEDNESDAY)

    assert Issue.objects.get(pk=issue.pk).accept_by == TUESDAYS_ACCEPT


def test_handed_on_when_the_answer_is_late_it_is_the_answer_that_is_late():
    issue = transferred(ANSWER + timedelta(days=1))

    assert (runs_until(issue, inside=True), clock_of_issue(issue)) == (ANSWER, Clock.ANSWER)
    assert issue.state == State.DISPATCHED
    with translation.override("en"):
        assert step_of(issue) == "Answer"


def test_new_lead_is_reminded_though_the_first_was():
    issue = made.dispatched()
    new = a_member(Role.OFFICER, a_department("教务处"))
    climb_all(FIRST_ACCEPT - timedelta(minutes=1))
    issue = transferred(issue=issue)
    Notice.objects.all().delete()

    climb_all(TUESDAYS_ACCEPT - timedelta(minutes=1))

    assert list(Notice.objects.values_list("address", flat=True)) == [new.email]
    assert list(issue.events.filter(verb="reminded").values_list("verb", flat=True)) == [
        "reminded", "reminded",
    ]  # fmt: skip


def test_nobody_is_reminded_in_the_hour_of_the_transfer():
    issue = made.dispatched()
    a_member(Role.OFFICER, a_department("教务处"))
    transferred(issue=issue)
    Notice.objects.all().delete()

    climb_all(TUESDAY + timedelta(hours=1))

    assert not Notice.objects.exists()
