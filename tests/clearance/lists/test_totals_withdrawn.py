"""What was taken back counts as that, and as nothing else."""

import pytest

from clearance.actions import triage
from clearance.lists.totals import totals
from tests.factories.clearance import answered, opened, person_of, record_of

pytestmark = pytest.mark.django_db


def test_a_withdrawn_matter_is_neither_dispatched_nor_answered():
    answered()
    withdrawn = opened(body="不用了。")
    triage.withdraw(record_of(withdrawn), by=person_of(withdrawn))

    counted = totals()

    assert (counted.raised, counted.dispatched, counted.answered, counted.withdrawn) == (1, 1, 1, 1)
