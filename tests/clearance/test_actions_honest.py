"""Nothing is said to have been done that was not."""

import pytest

from clearance.actions import close, promise, triage
from clearance.enums import Tier
from clearance.refusals import NotPossible
from tests.factories.clearance import answered, centre, kept_plan, opened, person_of, record_of

pytestmark = pytest.mark.django_db


def test_an_answer_that_no_head_read_names_no_head():
    repair = answered(kind="repair", tier=Tier.REPAIR)
    reviewed = answered()

    assert repair.updates.get().approved_by is None
    assert reviewed.updates.get().approved_by.memberships.get().role == "head"


def test_what_was_withdrawn_is_not_reopened():
    issue = opened()
    triage.withdraw(record_of(issue), by=person_of(issue))

    with pytest.raises(NotPossible):
        close.reopen(issue, reason="又坏了。", by=centre())


def test_a_plan_that_is_checked_closes_as_checked():
    issue = kept_plan()

    promise.check(issue.promises.get(), by=centre())

    closing = issue.events.get(verb="closed")
    assert closing.data == {"check": "centre"}
