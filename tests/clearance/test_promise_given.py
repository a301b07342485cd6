"""What the college promised stands, whatever it sets anew later; the next request has the new."""

from datetime import date, time

import pytest

from clearance.models import TierPreset
from home.models import CollegeSettings, Term, WorkingDay
from tests.factories.clearance import dispatched, received
from tests.factories.pages import a_home

pytestmark = pytest.mark.django_db


def shorter_clock():
    TierPreset.objects.filter(tier="standard").update(answer_amount=1)


def holiday_stated():
    WorkingDay.objects.create(date=date(2026, 3, 4), kind="holiday")


def vacation_begun():
    Term.objects.create(
        name="示例学期", opens=date(2025, 9, 1), closes=date(2026, 3, 1), vacation_kind="winter",
        vacation_from=date(2026, 3, 2), vacation_until=date(2026, 3, 8),
    )  # fmt: skip


def other_hours():
    site = a_home().get_site()
    CollegeSettings.objects.update_or_create(site=site, defaults={"office_closes": time(16)})


@pytest.mark.parametrize("change", [shorter_clock, holiday_stated, vacation_begun, other_hours])
def test_promise_given_stays_and_the_next_is_new(change):
    issue = dispatched()
    given = issue.records.get().answer_by

    change()
    issue.refresh_from_db()

    assert (issue.answer_by, issue.records.get().answer_by) == (given, given)
    assert received().record.answer_by != given
