"""A plan that a new round made void: nobody is held to it, and nothing shows it as open."""

from datetime import timedelta

import pytest

from clearance.actions import answer, close, dispatch, promise
from clearance.desk.forms.promising import KeepPromiseForm
from clearance.desk.hands import Hands
from clearance.enums import Outcome
from clearance.lists.parts import with_row_parts
from clearance.models import Issue, Promise
from clearance.refusals import NotPossible
from clearance.track.page import TrackPage
from tests.clearance.wording import is_chinese
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    an_answer,
    answered,
    centre,
    head_of,
    kept_plan,
    officer_of,
    person_of,
    planned,
    record_of,
)

pytestmark = pytest.mark.django_db
LATER = SPOKEN_AT + timedelta(days=2)


def reopened_plan(make=planned) -> Issue:
    issue = make()
    return close.reopen(issue, reason="不能等到六月。", by=person_of(issue), at=LATER)


@pytest.mark.parametrize("make", [planned, kept_plan])
def test_reopening_drops_what_nobody_has_checked(make):
    issue = reopened_plan(make)

    assert issue.promises.get().dropped_at == LATER
    row = issue.events.get(verb="promises_dropped")
    assert (row.data, row.pen) == ({"count": 1}, "person")


def test_reopening_leaves_what_was_checked():
    issue = kept_plan()
    promise.check(issue.promises.get(), by=centre(), at=SPOKEN_AT + 7 * HOUR)

    issue = close.reopen(issue, reason="又坏了。", by=centre(), at=LATER)

    assert issue.promises.get().dropped_at is None
    assert not issue.events.filter(verb="promises_dropped").exists()


def test_reopening_without_a_plan_says_nothing_of_promises():
    issue = close.reopen(answered(), reason="又坏了。", by=centre(), at=LATER)

    assert not issue.events.filter(verb="promises_dropped").exists()


@pytest.mark.parametrize(
    ("make", "act", "who"),
    [(planned, promise.keep, officer_of), (kept_plan, promise.check, lambda issue: centre())],
)
def test_dropped_promise_is_neither_kept_nor_checked(make, act, who):
    issue = reopened_plan(make)

    with pytest.raises(NotPossible) as refusal:
        act(issue.promises.get(), by=who(issue), at=LATER + HOUR)

    assert is_chinese(str(refusal.value))


def test_dropped_promise_is_shown_as_open_nowhere():
    issue = reopened_plan()

    row = with_row_parts(Issue.objects.filter(pk=issue.pk)).get()
    page = TrackPage(record_of(issue), LATER)
    hands = Hands(officer_of(issue).user, issue)
    assert (row.promised_for, page.promises) == (None, ())
    assert not KeepPromiseForm.is_offered(hands)


def test_second_plan_is_settled_without_the_first():
    issue = reopened_plan()
    issue = dispatch.take_up(issue, by=officer_of(issue), at=LATER + HOUR)
    issue = answer.submit(issue, an_answer(Outcome.PLANNED), by=officer_of(issue),
                          at=LATER + 2 * HOUR)  # fmt: skip
    issue = answer.approve(issue, by=head_of(issue), at=LATER + 3 * HOUR)
    second = Promise.objects.standing().get()
    promise.keep(second, by=officer_of(issue), at=LATER + 4 * HOUR)

    promise.check(second, by=centre(), at=LATER + 5 * HOUR)

    assert Issue.objects.get().is_struck_off
