"""A clock that was stopped goes on from where it stood; what a person was promised stays."""

from datetime import date, datetime, timedelta

import pytest

from clearance.actions import close, dispatch, triage
from clearance.actors import clock
from clearance.enums import State
from clearance.models import Issue
from clearance.refusals import NotPossible
from home.college.calendar import COLLEGE_TIME
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    answered,
    centre,
    in_progress,
    officer_of,
    person_of,
    received,
    record_of,
    waiting,
)

pytestmark = pytest.mark.django_db
# Spoken on Monday 2 March 2026 at 10:00, stopped at 14:00 until the 20th, due on Thursday.
DUE = datetime(2026, 3, 5, 17, 30, tzinfo=COLLEGE_TIME)
STOPPED = SPOKEN_AT + 4 * HOUR


def resumed(issue: Issue, at: datetime) -> Issue:
    return dispatch.resume(issue, by=officer_of(issue), at=at)


def test_due_times_move_by_the_pause():
    issue = waiting()
    settle = issue.resolve_by

    issue = resumed(issue, STOPPED + timedelta(days=3, hours=2))

    span = timedelta(days=3, hours=2)
    assert (issue.answer_by, issue.resolve_by, issue.paused_for) == (
        DUE + span, settle + span, span,
    )  # fmt: skip


def test_what_the_person_was_promised_does_not_move():
    issue = resumed(waiting(), STOPPED + timedelta(days=3))

    assert record_of(issue).answer_due == DUE


def test_pauses_add_up():
    issue = resumed(waiting(), STOPPED + 5 * HOUR)
    issue = dispatch.pause(issue, reason="再等一天。", until=date(2026, 3, 9),
                           by=officer_of(issue), at=STOPPED + 6 * HOUR)  # fmt: skip

    issue = resumed(issue, STOPPED + 8 * HOUR)

    assert (issue.answer_by, issue.paused_for) == (DUE + 7 * HOUR, 7 * HOUR)


def test_pause_ends_on_its_date_however_late_the_timer_runs():
    issue = waiting(until=date(2026, 3, 4))

    issue = dispatch.resume(issue, by=clock(), at=datetime(2026, 3, 6, 9, tzinfo=COLLEGE_TIME))

    assert issue.paused_for == datetime(2026, 3, 4, tzinfo=COLLEGE_TIME) - STOPPED


def test_request_that_joins_keeps_the_pause_of_the_others():
    issue = resumed(waiting(), STOPPED + timedelta(days=10))
    late = received(body="另一个人也说了。", at=STOPPED + timedelta(days=10, hours=1)).record

    triage.join(late, issue, by=centre(), at=STOPPED + timedelta(days=10, hours=2))

    issue.refresh_from_db()
    assert issue.answer_by == DUE + timedelta(days=10)


def test_request_that_joined_after_the_pause_is_answered_in_its_own_time():
    issue = resumed(waiting(), STOPPED + timedelta(days=20))
    late = received(body="今晚就有危险。", tier="urgent", at=STOPPED + timedelta(days=20)).record

    triage.join(late, issue, by=centre(), at=STOPPED + timedelta(days=20, hours=1))

    issue.refresh_from_db()
    assert issue.answer_by == late.answer_by


def test_trail_says_how_long_it_stood_still():
    issue = resumed(waiting(), STOPPED + 5 * HOUR)

    assert issue.events.get(verb="resumed").data == {"stood_still": "P0DT05H00M00S"}


def test_new_round_begins_with_no_pause():
    issue = answered()
    Issue.objects.filter(pk=issue.pk).update(paused_at=STOPPED, paused_for=HOUR)

    issue = close.reopen(issue, reason="又坏了。", by=person_of(issue), at=STOPPED + 30 * HOUR)

    assert (issue.state, issue.paused_for) == (State.REOPENED, timedelta())
    assert issue.answer_by == STOPPED + 54 * HOUR


def test_pause_in_a_second_round_moves_its_24_hours_once():
    issue = answered()
    issue = close.reopen(issue, reason="又坏了。", by=person_of(issue), at=STOPPED + 30 * HOUR)
    issue = dispatch.take_up(issue, by=officer_of(issue), at=STOPPED + 31 * HOUR)
    issue = dispatch.pause(issue, reason="等配件。", until=date(2026, 3, 20),
                           by=officer_of(issue), at=STOPPED + 32 * HOUR)  # fmt: skip

    issue = resumed(issue, STOPPED + 42 * HOUR)
    late = received(body="另一个人也说了。", at=STOPPED + 43 * HOUR).record
    triage.join(late, issue, by=centre(), at=STOPPED + 44 * HOUR)

    issue.refresh_from_db()
    assert issue.answer_by == STOPPED + 64 * HOUR


def test_clock_is_stopped_for_thirty_days_at_most():
    issue = in_progress()
    officer, last = officer_of(issue), STOPPED.date() + timedelta(days=30)

    given = {"reason": "等配件。", "by": officer, "at": STOPPED}
    with pytest.raises(NotPossible):
        dispatch.pause(issue, until=last + timedelta(days=1), **given)
    issue = dispatch.pause(issue, until=last, **given)

    assert issue.state == State.WAITING
