"""What is erased when: so many months after the end, and sooner where the person asked."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Site

from clearance.actions.erase import ask_erasure
from clearance.actions.receive import Contact
from clearance.actors import person
from clearance.models import Event, Reporter, RequestRecord, Retention, Support
from clearance.retention.due import due_for_erasure, erase_all, kept_since
from tests.factories.clearance import (
    answered,
    closed,
    declined,
    in_progress,
    kept_plan,
    received,
    record_of,
    struck_off,
    withdrawn,
)

pytestmark = pytest.mark.django_db
CONTACT = Contact(name="欧阳示例", phone="13912345678")
# What the factories close is closed on 2 March 2026.
BEFORE, AFTER = datetime(2028, 3, 1, tzinfo=UTC), datetime(2028, 3, 3, tzinfo=UTC)


def keep_for(months: int) -> None:
    Retention.objects.create(site=Site.objects.get(), identity_months=months)


@pytest.mark.parametrize("make", [closed, struck_off])
def test_identity_is_kept_two_years_after_closing_and_then_erased(make):
    make(contact=CONTACT)

    assert (erase_all(BEFORE), Reporter.objects.count()) == (0, 1)
    assert (erase_all(AFTER), Reporter.objects.count()) == (1, 0)


@pytest.mark.parametrize("make", [declined, withdrawn])
def test_what_came_to_nothing_is_kept_as_long_from_its_own_end(make):
    make(contact=CONTACT)

    assert (erase_all(BEFORE), erase_all(AFTER)) == (0, 1)


@pytest.mark.parametrize("make", [answered, in_progress])
def test_open_matter_is_never_due_however_old(make):
    make(contact=CONTACT)

    assert erase_all(AFTER + timedelta(days=5000)) == 0


def test_request_still_to_be_sorted_is_never_due():
    received(contact=CONTACT)

    assert erase_all(AFTER + timedelta(days=5000)) == 0


def test_who_waits_for_a_promise_is_kept_until_it_is_checked():
    issue = kept_plan(contact=CONTACT)
    issue.refresh_from_db()
    assert issue.promises.unchecked().count() == 1

    assert due_for_erasure(AFTER).count() == 0


def test_college_sets_how_long():
    closed(contact=CONTACT)
    keep_for(6)

    early, late = datetime(2026, 9, 1, tzinfo=UTC), datetime(2026, 9, 3, tzinfo=UTC)
    assert (erase_all(early), erase_all(late)) == (0, 1)


@pytest.mark.parametrize(
    ("now", "months", "since"),
    [
        (datetime(2026, 3, 31, 12, tzinfo=UTC), 1, datetime(2026, 2, 28, 12, tzinfo=UTC)),
        (datetime(2028, 2, 29, 12, tzinfo=UTC), 24, datetime(2026, 2, 28, 12, tzinfo=UTC)),
        (datetime(2026, 1, 15, 12, tzinfo=UTC), 1, datetime(2025, 12, 15, 12, tzinfo=UTC)),
    ],
)
def test_months_are_counted_by_the_calendar(now, months, since):
    keep_for(months)

    assert kept_since(now) == since


def test_who_asked_is_erased_as_soon_as_the_matter_is_over():
    issue = answered(contact=CONTACT)
    record = record_of(issue)
    ask_erasure(record, by=person(record), at=issue.answered_at)
    at = issue.answered_at + timedelta(days=14)
    assert erase_all(at) == 0

    call_command("run_due", "--at", at.isoformat(), stdout=StringIO())

    record.refresh_from_db()
    assert (record.erased_at, Reporter.objects.count()) == (at, 0)


def test_second_run_finds_nothing_and_writes_nothing():
    closed(contact=CONTACT)
    erase_all(AFTER)
    before = Event.objects.count()

    assert (erase_all(AFTER), erase_all(AFTER + timedelta(days=400))) == (0, 0)
    assert Event.objects.count() == before


def test_dry_run_says_how_many_and_erases_none():
    closed(contact=CONTACT)
    out = StringIO()

    call_command("run_due", "--at", AFTER.isoformat(), "--dry-run", stdout=out)

    assert "erased 1" in out.getvalue()
    assert Reporter.objects.count() == 1


def test_request_without_contact_is_masked_as_well():
    closed(body="我是示例，电话 13912345678，灯不亮。")

    erase_all(AFTER)

    assert "13912345678" not in RequestRecord.objects.get().body


def test_supporter_s_address_goes_at_the_same_time():
    issue = closed()
    Support.objects.create(issue=issue, token_hash="t" * 64, email="met@example.cn")

    erase_all(BEFORE)
    kept = Support.objects.get().email
    erase_all(AFTER)

    assert (kept, Support.objects.get().email) == ("met@example.cn", "")
