"""Overdue means the same for one issue and in the database, inside and out."""

from datetime import timedelta

import pytest

from clearance.enums import OPEN_STATES, State
from clearance.models import Issue
from clearance.overdue import runs_until, with_clock
from tests.factories import clearance as made

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("state", made.IN_STATE)
def test_one_issue_and_the_database_say_the_same(state, inside):
    issue = made.IN_STATE[state]()

    counted = with_clock(Issue.objects.filter(pk=issue.pk), inside=inside).get()

    assert counted.runs_until == runs_until(issue, inside=inside)


@pytest.mark.parametrize("state", sorted({*made.IN_STATE} - {*OPEN_STATES} | {State.WAITING}))
def test_what_stands_still_or_is_answered_is_never_overdue(state):
    issue = made.IN_STATE[state]()

    assert not Issue.objects.overdue(made.SPOKEN_AT + timedelta(days=900)).filter(pk=issue.pk)


def test_accept_clock_runs_for_the_staff_until_a_department_accepts():
    sent, taken = made.dispatched(), made.in_progress()

    assert (runs_until(sent), runs_until(sent, inside=True)) == (sent.answer_by, sent.accept_by)
    assert runs_until(taken, inside=True) == taken.answer_by


def test_overdue_begins_at_the_very_instant():
    due = made.in_progress().answer_by

    counts = [Issue.objects.overdue(at).count() for at in (due - timedelta(seconds=1), due)]

    assert counts == [0, 1]


def test_without_an_accept_clock_the_answer_clock_runs():
    issue = made.opened()
    issue.accept_by = None

    assert runs_until(issue) == issue.answer_by
