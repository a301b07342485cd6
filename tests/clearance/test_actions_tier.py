"""Another tier at dispatch: the earlier promise holds, and the first stays for the figures."""

from datetime import datetime, timedelta

import pytest

from clearance.actions import dispatch, triage
from clearance.desk.forms.handing import DispatchForm
from clearance.enums import Kind, Tier
from clearance.models import Issue
from clearance.refusals import NotPossible
from home.college.calendar import COLLEGE_TIME
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_department
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    centre,
    dispatched,
    opened,
    received,
    record_of,
)

pytestmark = pytest.mark.django_db
# Spoken on Monday 2 March 2026 at 10:00: urgent ends with that day, standard on Thursday.
TONIGHT = datetime(2026, 3, 3, tzinfo=COLLEGE_TIME)
THURSDAY = datetime(2026, 3, 5, 17, 30, tzinfo=COLLEGE_TIME)


def dispatch_as(issue, tier: str):
    return dispatch.dispatch(issue, lead=a_department(), brief="请检修照明。", tier=tier,
                             by=centre(), at=SPOKEN_AT + 32 * HOUR)  # fmt: skip


def test_more_urgent_tier_gives_an_earlier_promise_and_keeps_the_first():
    issue = dispatched(tier=Tier.URGENT)

    record = record_of(issue)
    assert (record.answer_by, record.present_answer_by, record.answer_due) == (
        THURSDAY, TONIGHT, TONIGHT,
    )  # fmt: skip
    assert (record.tier, issue.tier, issue.answer_by) == (Tier.STANDARD, Tier.URGENT, TONIGHT)


def test_slower_tier_moves_no_promise():
    issue = dispatched(tier=Tier.COMPLEX)

    record = record_of(issue)
    assert (record.answer_by, record.present_answer_by) == (THURSDAY, THURSDAY)
    assert (issue.tier, issue.answer_by) == (Tier.COMPLEX, THURSDAY)


def test_same_tier_writes_no_present_promise():
    issue = dispatched(tier=Tier.STANDARD)

    assert record_of(issue).present_answer_by is None
    assert not issue.events.filter(verb="retiered").exists()


def test_each_request_is_counted_from_its_own_submission():
    issue = opened()
    late = received(body="另一个人也说了。", at=SPOKEN_AT + 30 * HOUR).record
    triage.join(late, issue, by=centre(), at=SPOKEN_AT + 31 * HOUR)

    dispatch_as(issue, Tier.URGENT)

    late.refresh_from_db()
    assert late.present_answer_by == TONIGHT + timedelta(days=1)


def test_queries_do_not_grow_with_the_requests(django_assert_max_num_queries):
    issue = opened()
    for number in range(8):
        late = received(body=f"第 {number} 个人也说了这件事。", at=SPOKEN_AT + number * HOUR).record
        triage.join(late, issue, by=centre(), at=SPOKEN_AT + 10 * HOUR)
    centre()

    with django_assert_max_num_queries(45):
        dispatch_as(issue, Tier.URGENT)


def test_trail_says_the_old_and_the_new_tier():
    row = dispatched(tier=Tier.URGENT).events.get(verb="retiered")

    assert (row.data, row.pen) == ({"tier_was": "standard", "tier": "urgent"}, "centre")


def test_request_that_joins_later_keeps_its_own_promise():
    issue = dispatched(tier=Tier.URGENT)
    late = received(body="另一个人也说了。", at=SPOKEN_AT + 3 * HOUR).record

    triage.join(late, issue, by=centre(), at=SPOKEN_AT + 4 * HOUR)

    issue.refresh_from_db()
    late.refresh_from_db()
    assert (late.present_answer_by, issue.answer_by) == (None, TONIGHT)


@pytest.mark.parametrize("kind", [Kind.HELP, Kind.COMPLAIN])
def test_what_is_no_repair_gets_no_repairs_clock(kind):
    with pytest.raises(NotPossible) as refusal:
        dispatched(kind=kind, tier=Tier.REPAIR)

    assert is_chinese(str(refusal.value))


def test_form_offers_a_repairs_clock_for_a_repair_only():
    offered = {
        kind: Tier.REPAIR in dict(DispatchForm(subject=opened(kind=kind), user=centre().user)
                                  .fields["tier"].choices)
        for kind in (Kind.HELP, Kind.REPAIR)
    }  # fmt: skip

    assert offered == {Kind.HELP: False, Kind.REPAIR: True}


def test_tier_is_compared_with_what_it_is_now():
    seen = opened()
    Issue.objects.filter(pk=seen.pk).update(tier=Tier.COMPLEX)

    issue = dispatch_as(seen, Tier.STANDARD)

    assert issue.events.get(verb="retiered").data == {"tier_was": "complex", "tier": "standard"}


def test_helper_is_added_to_what_has_a_lead():
    with pytest.raises(NotPossible) as refusal:
        dispatch.add_helper(opened(), department=a_department(), by=centre())

    assert is_chinese(refusal.value)
