"""run_due: pauses end, unanswered questions run out, notices go; a second run changes nothing."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Revision

from clearance.enums import State
from clearance.models import Event, Notice
from clearance.outbox import put
from home.college.enums import Role
from home.models import Membership, StandardPage
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_home

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("run_due", *arguments, stdout=out)
    return out.getvalue().strip()


def test_pause_ends_on_its_date():
    issue = made.waiting(until=date(2026, 3, 20))
    Notice.objects.all().delete()

    early, told = run("--at", "2026-03-19T23:59"), run("--at", "2026-03-20T06:00")

    issue.refresh_from_db()
    assert (early, told) == (
        "resumed 0, unanswered 0, lapsed 0, erased 0, escalated 0, gathered 0, notices sent 0",
        "resumed 1, unanswered 0, lapsed 0, erased 0, escalated 0, gathered 0, notices sent 0",
    )  # fmt: skip
    assert (issue.state, issue.events.last().pen) == (State.IN_PROGRESS, "time")


def test_answer_nobody_judged_closes_after_two_weeks_and_is_not_struck_off():
    issue = made.answered()
    at = (issue.answered_at + timedelta(days=14)).isoformat()

    run("--at", at)

    issue.refresh_from_db()
    assert (issue.state, issue.is_struck_off) == (State.CLOSED, False)


def test_helpers_open_part_holds_one_issue_and_not_the_others():
    held = made.answered(helpers=(a_department("教务处"),), outcome="partly")
    other = made.answered()

    run("--at", "2026-04-30T08:00")

    held.refresh_from_db()
    other.refresh_from_db()
    assert (held.state, other.state) == (State.ANSWERED, State.CLOSED)


def test_second_run_changes_nothing(mailoutbox):
    made.waiting(), made.answered()
    run("--at", "2026-04-30T08:00")
    events, mails = Event.objects.count(), len(mailoutbox)

    told = run("--at", "2026-04-30T08:01")

    assert told == (
        "resumed 0, unanswered 0, lapsed 0, erased 0, escalated 0, gathered 0, notices sent 0"
    )
    assert (Event.objects.count(), len(mailoutbox)) == (events, mails)


def test_dry_run_says_what_is_due_and_does_nothing(mailoutbox):
    a_member(Role.OFFICER)
    issue = made.waiting()
    put(key="event-1", address="zhang@example.edu.cn", subject="甲", body="乙")

    told = run("--at", "2026-04-30T08:00", "--dry-run")

    issue.refresh_from_db()
    assert told == (
        "resumed 1, unanswered 0, lapsed 0, erased 0, escalated 0, gathered 1, notices sent 1"
    )
    assert (issue.state, len(mailoutbox)) == (State.WAITING, 0)


def test_time_that_is_none_is_refused():
    with pytest.raises(CommandError, match="not a time: soon"):
        run("--at", "soon")


def test_roles_that_ended_by_their_date_lose_their_group():
    officer = a_member(Role.OFFICER)
    Membership.objects.filter(user=officer).update(ends=date(2026, 3, 1))

    run("--at", "2026-03-01T08:00")
    on_the_last_day = officer.groups.filter(name=Role.OFFICER).exists()
    run("--at", "2026-03-02T08:00")

    assert (on_the_last_day, officer.groups.filter(name=Role.OFFICER).exists()) == (True, False)


def test_reviewed_page_goes_out_when_its_time_has_come():
    page = StandardPage(title="通知", slug="notice", live=False)
    a_home().add_child(instance=page)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    # An hour later.
    due = timezone.now() - timedelta(minutes=1)
    content = revision.content | {"go_live_at": due.isoformat()}
    Revision.objects.update(approved_go_live_at=due, content=content)

    run("--dry-run")
    before = StandardPage.objects.get(slug="notice").live
    run()

    assert (before, StandardPage.objects.get(slug="notice").live) == (False, True)
