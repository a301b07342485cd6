"""What is planned stays on the books until it is kept and checked; 销号 is earned, never given."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from clearance.actions import close, promise
from clearance.actors import clock, staff
from clearance.desk.forms.promising import MakePromiseForm
from clearance.enums import Check, Outcome, State
from clearance.models import Issue, Promise
from clearance.refusals import NotAllowed, NotPossible
from home.college.enums import Role
from tests.clearance.dumps import dump, trail_of
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    answered,
    centre,
    cleared,
    closed,
    dispatched,
    head_of,
    in_progress,
    kept_plan,
    officer_of,
    person_of,
    planned,
    struck_off,
)

pytestmark = pytest.mark.django_db
LATER = SPOKEN_AT + timedelta(days=100)
UNSTRIKABLE = [outcome for outcome in Outcome if outcome not in (Outcome.SOLVED, Outcome.WITHDRAWN)]


def test_plan_becomes_a_promise_of_the_lead():
    issue = planned()

    kept = issue.promises.values("text", "owner", "kept_at", "checked_at")
    assert list(kept) == [
        {"text": "更换整层线路", "owner": issue.lead_id, "kept_at": None, "checked_at": None}
    ]
    assert list(Issue.objects.on_the_books()) == [issue]


def test_plan_stays_on_the_books_when_the_person_agrees():
    issue = planned()

    issue = close.confirm(issue, by=person_of(issue), at=LATER)

    assert (issue.state, issue.outcome, issue.struck_off_at) == ("closed", "planned", None)
    assert list(Issue.objects.on_the_books()) == [issue]


def test_plan_that_is_kept_stays_on_the_books_until_checked():
    issue = kept_plan()

    assert (issue.outcome, issue.struck_off_at) == ("planned", None)
    assert list(Issue.objects.on_the_books()) == [issue]


def test_plan_is_not_checked_before_it_is_kept():
    issue = planned()

    with pytest.raises(NotPossible):
        promise.check(issue.promises.get(), by=centre(), at=LATER)


def test_plan_is_not_settled_while_a_promise_is_open():
    issue = planned()

    with pytest.raises(NotPossible):
        close.settle_kept_plan(issue, by=centre(), at=LATER)

    assert Issue.objects.get(pk=issue.pk).outcome == "planned"


def test_plan_is_struck_off_when_its_last_promise_is_checked():
    issue = planned()
    second = promise.make(issue, text="张贴新的作息", owner=issue.lead, due=LATER.date(),
                          by=officer_of(issue), at=SPOKEN_AT + 6 * HOUR)  # fmt: skip
    first = issue.promises.exclude(pk=second.pk).get()
    for one in (first, second):
        promise.keep(one, by=officer_of(issue), at=LATER)

    promise.check(first, by=centre(), at=LATER + HOUR)
    assert Issue.objects.get(pk=issue.pk).outcome == "planned"
    promise.check(second, by=centre(), at=LATER + 2 * HOUR)

    settled = Issue.objects.get(pk=issue.pk)
    assert (settled.outcome, settled.struck_off_by) == ("solved", Check.CENTRE)
    assert settled.struck_off_at == LATER + 2 * HOUR
    assert settled.events.get(verb="struck_off").data == {
        "check": "centre", "outcome": "solved", "was": "planned",
    }  # fmt: skip
    assert [verb for verb, *_ in trail_of(settled)][-4:] == [
        "promise_checked", "promise_checked", "closed", "struck_off",
    ]  # fmt: skip


def test_plan_is_checked_by_a_patrol_at_a_public_place():
    issue = cleared(kept_plan(location=a_place()))

    promise.check(issue.promises.get(), by=staff(a_member(Role.PATROL)), at=LATER)

    assert Issue.objects.get(pk=issue.pk).struck_off_by == Check.PATROL


@pytest.mark.parametrize("who", [officer_of, head_of, lambda issue: clock()],
                         ids=["officer", "head", "clock"])  # fmt: skip
def test_plan_is_never_checked_by_who_made_it(who):
    issue = kept_plan()
    before = dump()

    with pytest.raises((NotAllowed, NotPossible)):
        promise.check(issue.promises.get(), by=who(issue), at=LATER)

    assert dump() == before


@pytest.mark.parametrize("outcome", UNSTRIKABLE)
def test_answer_is_closed_and_not_struck_off_unless_solved(outcome):
    issue = answered(outcome=outcome)

    issue = close.confirm(issue, by=person_of(issue), at=LATER)

    assert (issue.state, issue.outcome, issue.struck_off_at, issue.struck_off_by) == (
        "closed", outcome, None, "",
    )  # fmt: skip


@pytest.mark.parametrize("outcome", UNSTRIKABLE)
def test_unsolved_answer_is_never_struck_off_afterwards(outcome):
    issue = closed(outcome=outcome)

    with pytest.raises(NotPossible):
        close.strike_off(issue, by=centre(), at=LATER)


@pytest.mark.parametrize("outcome", UNSTRIKABLE)
def test_database_refuses_to_strike_off_what_is_not_solved(outcome):
    issue = closed(outcome=outcome)

    with pytest.raises(IntegrityError), transaction.atomic():
        Issue.objects.filter(pk=issue.pk).update(struck_off_at=LATER, struck_off_by=Check.CENTRE)


def test_clock_closes_and_strikes_nothing_off():
    issue = close.lapse(answered(), by=clock(), at=LATER)

    assert (issue.state, issue.outcome, issue.struck_off_at) == ("closed", "solved", None)


def test_clock_confirms_nothing():
    issue = close.confirm(answered(), by=clock(), at=LATER)

    assert (issue.state, issue.struck_off_at, issue.struck_off_by) == ("closed", None, "")


def test_clock_never_strikes_off_what_it_closed():
    with pytest.raises(NotAllowed):
        close.strike_off(closed(), by=clock(), at=LATER)


@pytest.mark.parametrize(
    ("who", "check"),
    [
        (person_of, Check.REPORTER),
        (lambda issue: centre(), Check.CENTRE),
        (lambda issue: staff(a_member(Role.PATROL)), Check.PATROL),
    ],
    ids=["person", "centre", "patrol"],
)
def test_solved_is_struck_off_by_whoever_checked(who, check):
    issue = cleared(answered(location=a_place()))

    issue = close.confirm(issue, by=who(issue), at=LATER)

    assert (issue.state, issue.struck_off_by, issue.struck_off_at) == ("closed", check, LATER)


def test_solved_and_closed_unchecked_is_struck_off_when_the_centre_has_looked():
    issue = close.strike_off(closed(), by=centre(), at=LATER)

    assert (issue.struck_off_by, issue.struck_off_at) == (Check.CENTRE, LATER)
    assert trail_of(issue)[-1] == ("struck_off", "centre", "", "")


def test_struck_off_is_not_struck_off_twice():
    with pytest.raises(NotPossible):
        close.strike_off(struck_off(), by=centre(), at=LATER)


def test_struck_off_is_so_no_longer_when_it_is_reopened():
    issue = struck_off()

    issue = close.reopen(issue, reason="又坏了。", by=person_of(issue), at=LATER)

    assert (issue.state, issue.round) == (State.REOPENED, 2)
    assert (issue.outcome, issue.struck_off_at, issue.struck_off_by) == ("", None, "")
    assert issue.answer_by == LATER + timedelta(hours=24)


def in_a_month() -> date:
    return timezone.localdate() + timedelta(days=30)


def test_helper_promises_for_itself_and_not_for_the_lead():
    helper = a_department("信息化中心")
    issue = in_progress(helpers=(helper,))
    user = a_member(Role.OFFICER, helper)
    given = {"text": "换线", "due": in_a_month()}

    with pytest.raises(NotPossible):
        promise.make(issue, owner=issue.lead, by=staff(user), **given)
    form = MakePromiseForm(given, subject=issue, user=user)
    assert form.is_valid()
    form.act()

    assert issue.promises.get().owner == helper


def test_centre_promises_for_a_department_with_a_part_only():
    helper, elsewhere = a_department("信息化中心"), a_department("教务处")
    issue = in_progress(helpers=(helper,))

    with pytest.raises(NotPossible):
        promise.make(issue, text="换线", owner=elsewhere, due=in_a_month(), by=centre())

    choice = MakePromiseForm(subject=issue, user=centre().user).fields["owner"].queryset
    assert set(choice) == {issue.lead, helper}


def test_promise_is_judged_by_the_issue_as_it_is_now():
    seen = dispatched()
    close.merge(Issue.objects.get(pk=seen.pk), dispatched(body="另一件。"), by=centre())

    with pytest.raises(NotPossible):
        promise.make(seen, text="换线", owner=seen.lead, due=in_a_month(), by=centre())


def a_promise_due(due: date) -> dict:
    issue = dispatched()
    return {"issue": issue, "text": "换线", "owner": issue.lead, "due": due, "by": centre()}


@pytest.mark.parametrize("due", [date(2026, 3, 1), date(2029, 4, 1), date(9999, 12, 31)])
def test_promise_for_a_day_gone_by_or_beyond_three_years_is_refused_with_the_bound(due):
    given = a_promise_due(due)

    with pytest.raises(NotPossible, match="三年"):
        promise.make(given.pop("issue"), **given, at=SPOKEN_AT)

    assert not Promise.objects.exists()


@pytest.mark.parametrize("due", [date(2026, 3, 2), date(2029, 3, 1)])
def test_promise_may_be_for_today_and_for_the_last_day_of_three_years(due):
    given = a_promise_due(due)

    promise.make(given.pop("issue"), **given, at=SPOKEN_AT)

    assert Promise.objects.get().due == due
