"""Who may be called for a visit was asked for the visit only."""

import pytest

from clearance.actions.receive import Visit
from clearance.actions.triage import withdraw
from clearance.models import VisitContact
from tests.factories.clearance import answered, closed, dispatched, person_of, record_of, struck_off

pytestmark = pytest.mark.django_db

VISIT = Visit(call_name="示例同学", phone="13800000000", hours="中午", may_enter=True)


def test_visit_contact_stays_while_the_issue_is_open():
    answered(visit=VISIT)

    assert VisitContact.objects.get().phone == VISIT.phone


@pytest.mark.parametrize("end", [closed, struck_off])
def test_visit_contact_is_erased_with_the_end_of_the_issue(end):
    end(visit=VISIT)

    assert list(VisitContact.objects.all()) == []


def test_visit_contact_is_erased_when_the_person_withdraws():
    issue = dispatched(visit=VISIT)

    withdraw(record_of(issue), by=person_of(issue))

    assert list(VisitContact.objects.all()) == []
