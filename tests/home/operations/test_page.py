"""运行状况: what ran when, what waits, how much room; for administrators and the dispatcher."""

from datetime import timedelta

import pytest
from django.utils import timezone

from clearance.models import Notice
from home.college.enums import Role
from home.operations.enums import Duty
from home.operations.facts import all_facts
from home.operations.last_run import note
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def late() -> list[str]:
    return [fact.key for fact in all_facts(NOW) if fact.is_late]


def a_notice(key: str, *, made_at=NOW, not_before=None) -> None:
    """``made_at`` is the database's own, so it is set afterwards."""
    notice = Notice.objects.create(
        key=key, channel="email", address="a@example.edu.cn", subject="x", body="x",
        not_before=not_before,
    )  # fmt: skip
    Notice.objects.filter(pk=notice.pk).update(made_at=made_at)


def test_what_never_ran_is_late():
    assert late() == ["run_due", "backup"]


@pytest.mark.parametrize(
    ("ran_ago", "backed_up_ago", "expected"),
    [
        (timedelta(minutes=14), timedelta(hours=35), []),
        (timedelta(minutes=16), timedelta(hours=35), ["run_due"]),
        (timedelta(minutes=14), timedelta(hours=37), ["backup"]),
    ],
)
def test_what_ran_too_long_ago_is_late(ran_ago, backed_up_ago, expected):
    note(Duty.RUN_DUE, at=NOW - ran_ago)
    note(Duty.BACKUP, at=NOW - backed_up_ago)

    assert late() == expected


def test_notice_left_lying_is_late_and_one_put_off_is_not():
    note(Duty.RUN_DUE, at=NOW)
    note(Duty.BACKUP, at=NOW)
    hours_ago = NOW - timedelta(hours=3)
    a_notice("new")
    a_notice("put off", made_at=hours_ago, not_before=NOW + timedelta(minutes=1))
    before = late()

    a_notice("left lying", made_at=hours_ago)

    oldest = all_facts(NOW)[-1]
    assert (before, late()) == ([], ["oldest_notice"])
    assert oldest.at == hours_ago


def test_page_tells_the_dispatcher_in_words(client):
    client.force_login(a_member(Role.DISPATCHER))
    note(Duty.BACKUP, at=NOW)

    page = client.get("/admin/operations/").content.decode()

    assert page.count("需要处理") == 1
    assert "定时器" in page
    assert "/admin/operations/" in client.get("/admin/desk/").content.decode()


def test_officer_does_not_see_it(client):
    client.force_login(a_member(Role.OFFICER))

    assert client.get("/admin/operations/").url == "/admin/"
    assert "/admin/operations/" not in client.get("/admin/desk/").content.decode()
