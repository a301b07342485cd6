"""Notices that failed: counted for whoever looks after them, explained, and tried again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.notices.again import given_up, lately_given_up, try_again, what_to_do
from clearance.notices.deliver import deliver_all
from clearance.outbox import put
from clearance.refusals import NotAllowed
from home.college.enums import Role
from home.models import User
from tests.clearance.notices.moments import NOON
from tests.factories.cast import a_member
from tests.factories.clearance import opened

pytestmark = pytest.mark.django_db
AGAIN, INDEX = "desk_notices_again", "clearance_notice_modeladmin_index"


def failed(key: str = "event-1-a", **fields) -> Notice:
    put(key=key, address="zhang@example.edu.cn", subject="有新进展", body="请查看。", **fields)
    Notice.objects.filter(key=key).update(
        state=NoticeState.FAILED, tries=6, error="http 500", not_before=timezone.now()
    )
    return Notice.objects.get(key=key)


def kept(notice: Notice) -> Notice:
    notice.refresh_from_db()
    return notice


def test_failed_notice_goes_out_when_tried_again(client, mailoutbox):
    notice, dispatcher = failed(issue=opened()), a_member(Role.DISPATCHER)
    client.force_login(dispatcher)

    client.post(reverse(AGAIN), {"notice": notice.pk})
    deliver_all(NOON)

    assert (kept(notice).state, len(mailoutbox)) == (NoticeState.SENT, 1)
    assert (notice.again_by, notice.tries) == (dispatcher, 1)


def test_trying_again_is_logged_without_an_address(caplog):
    notice, dispatcher = failed(), a_member(Role.DISPATCHER)

    with caplog.at_level("INFO"):
        try_again(Notice.objects.all(), by=dispatcher)

    assert f"User {dispatcher.pk} put 1 notices back: [{notice.pk}]" in caplog.text
    assert "zhang" not in caplog.text


def test_all_that_failed_are_tried_again_and_no_other(client):
    put(key="sent", address="li@example.edu.cn", subject="甲", body="乙")
    Notice.objects.update(state=NoticeState.SENT)
    failed("one"), failed("two")
    client.force_login(a_member(Role.DISPATCHER))

    response = client.post(reverse(AGAIN), follow=True)

    states = dict(Notice.objects.values_list("key", "state"))
    assert states == {"sent": "sent", "one": "ready", "two": "ready"}
    assert "2 条通知将在下一次发送时发出" in response.text


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.EDITOR, Role.DUTY_OFFICER])
def test_others_are_refused(client, role):
    notice, user = failed(), a_member(role)
    client.force_login(user)

    status = client.post(reverse(AGAIN)).status_code
    with pytest.raises(NotAllowed):
        try_again(Notice.objects.all(), by=user)

    assert (status in (302, 403), kept(notice).state) == (True, NoticeState.FAILED)


@pytest.mark.parametrize("number", ["", "x", "٣", "9" * 40, "987654"])
def test_number_of_no_notice_is_not_found(client, number):
    client.force_login(a_member(Role.DISPATCHER))

    assert client.post(reverse(AGAIN), {"notice": number}).status_code == 404


def test_notice_of_what_i_may_not_see_is_not_found(client):
    notice = failed()
    client.force_login(a_member(Role.DISPATCHER))

    status = client.post(reverse(AGAIN), {"notice": notice.pk}).status_code

    assert (status, kept(notice).state) == (404, NoticeState.FAILED)


@pytest.mark.parametrize(("role", "told"), [(Role.DISPATCHER, True), (Role.OFFICER, False)])
def test_desk_counts_them_for_whoever_looks_after_them(client, role, told):
    failed("one"), failed("two")
    client.force_login(a_member(role))

    page = client.get(reverse("desk")).text

    assert ("2 条通知未能发出" in page) is told


def test_administrator_is_told_on_the_first_page(client):
    failed()
    admin = User.objects.create_superuser("admin-of-test", "a@example.edu.cn", "x")
    client.force_login(admin)

    assert "1 条通知未能发出" in client.get(reverse("wagtailadmin_home")).text


def test_what_failed_weeks_ago_is_told_by_the_register_alone(client):
    notice = failed()
    Notice.objects.update(not_before=timezone.now() - timedelta(days=15))

    assert lately_given_up(a_member(Role.DISPATCHER), timezone.now()) == 0
    assert list(given_up()) == [notice]


def test_register_offers_to_try_again_only_when_something_failed(client):
    client.force_login(a_member(Role.DISPATCHER))
    before = client.get(reverse(INDEX)).text
    failed(issue=opened())

    after = client.get(reverse(INDEX)).text

    assert [reverse(AGAIN) in page for page in (before, after)] == [False, True]


def test_page_of_one_says_what_to_do(client):
    notice = failed(issue=opened())
    client.force_login(a_member(Role.DISPATCHER))

    page = client.get(reverse("clearance_notice_modeladmin_inspect", args=[notice.pk])).text

    assert what_to_do(notice) in page
    assert f'name="notice" value="{notice.pk}"' in page


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        ("wecom token 40001", "NOTICE_URLS"),
        ("wecom 81013", "企业微信未接收"),
        ("wecom robot 93000", "请确认机器人"),
        ("http 422", "短信网关拒收"),
        ("http 500", "请确认对方服务器"),
        ("ConnectionError", "请确认对方服务器"),
    ],
)
def test_each_kind_of_failure_has_its_advice(error, begins):
    assert what_to_do(Notice(state=NoticeState.FAILED, error=error)).startswith(begins)


def test_what_has_not_failed_needs_no_advice():
    assert what_to_do(Notice(state=NoticeState.READY, error="http 500")) == ""
