from datetime import date, timedelta

import pytest
from django.utils import timezone

from clearance.models import Event, Issue, Update
from home.college.enums import Role
from sessions.models import RaisedIssue
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_past_row, a_row, a_tea, published

pytestmark = pytest.mark.django_db


def test_a_draft_enters_nothing():
    tea = a_tea(rows=(a_row(),))
    tea.save_revision(user=a_member(Role.EDITOR))
    assert Issue.objects.count() == 0


def test_publishing_enters_a_row_as_a_new_issue():
    tea = published(a_tea(rows=(a_row("热水能不能延长？"),)))
    issue = Issue.objects.get()
    assert (issue.title, issue.state, issue.origin_page_id) == ("热水能不能延长？", "new", tea.pk)
    assert timezone.localtime(issue.opened_at).isoformat() == "2026-03-02T15:30:00+08:00"
    assert list(issue.events.values_list("verb", "pen")) == [
        ("opened", "editor"),
        ("cleared", "editor"),
    ]


def test_publishing_files_a_past_row_with_its_dates():
    published(a_tea(rows=(a_past_row(),)))
    issue = Issue.objects.get()
    assert (issue.state, issue.outcome, issue.struck_off_by) == ("closed", "solved", "patrol")
    assert timezone.localdate(issue.answered_at) == date(2026, 3, 4)
    assert timezone.localdate(issue.struck_off_at) == date(2026, 3, 6)
    assert issue.source == "示例周报"


def test_publishing_again_enters_nothing_twice():
    tea = published(a_tea(rows=(a_row(), a_past_row())))
    events = Event.objects.count()
    published(tea)
    assert Issue.objects.count() == 2
    assert Event.objects.count() == events


def test_an_older_draft_keeps_the_keys_of_its_rows():
    tea = a_tea(rows=(a_row(),))
    draft = tea.save_revision(user=a_member(Role.EDITOR))
    draft.publish(skip_permission_checks=True)
    draft.publish(skip_permission_checks=True)
    assert Issue.objects.count() == 1


def test_a_row_that_moved_moves_its_issue_on_the_agenda():
    tea = published(a_tea(rows=(a_row("一"), a_row("二"))))
    first, second = tea.raised.all()
    tea.raised = [second, first]
    second.sort_order, first.sort_order = 0, 1
    published(tea)
    ordered = Issue.objects.order_by("agenda_place").values_list("title", flat=True)
    assert list(ordered) == ["二", "一"]


def test_progress_is_published_once_and_emptied():
    row = a_row(new_update="已到现场看过。", new_update_on=date(2026, 3, 10))
    tea = published(a_tea(rows=(row,)))
    published(tea)
    update = Update.objects.get()
    assert (update.text, update.audience) == ("已到现场看过。", "public")
    assert timezone.localdate(update.written_at) == date(2026, 3, 10)
    assert RaisedIssue.objects.get().new_update == ""
    assert tea.get_latest_revision().content["raised"][0]["new_update"] == ""


def test_a_page_still_scheduled_enters_nothing():
    tea = a_tea(rows=(a_row(),))
    tea.go_live_at = timezone.now() + timedelta(days=1)
    published(tea)
    assert Issue.objects.count() == 0


def test_a_row_is_not_entered_in_the_name_of_somebody_without_the_role():
    tea = published(a_tea(rows=(a_row(),)), a_member(Role.OFFICER))
    assert tea.live is True
    assert Issue.objects.count() == 0
    assert tea.raised.get().issue is None


def test_a_copy_of_a_tea_takes_no_rows_along():
    tea = published(a_tea(rows=(a_row(),)))
    copied = tea.copy(update_attrs={"slug": "tea-copy"}, user=a_member(Role.EDITOR))
    assert copied.raised.count() == 0
    assert copied.number is None


def test_the_answer_of_a_past_row_has_its_lead_and_plan():
    row = a_past_row(
        outcome="planned", checked_by="", checked_on=None, promise_text="换灯",
        promise_due=date(2026, 6, 30), lead=a_department("图书馆"),
    )  # fmt: skip
    published(a_tea(rows=(row,)))
    promise = Issue.objects.get().promises.get()
    assert (promise.text, promise.owner.name, promise.due) == ("换灯", "图书馆", date(2026, 6, 30))
