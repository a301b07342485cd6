"""Digests: at two hours of a working day what waits for one address is told as one, once."""

import pytest

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.notices.deliver import deliver_all
from clearance.notices.digest import gather_all, last_digest
from clearance.outbox import put
from tests.clearance.notices.moments import moment

pytestmark = pytest.mark.django_db
ZHANG, LI = "zhang@example.edu.cn", "li@example.edu.cn"


def told(key: str, at, address: str = ZHANG) -> Notice:
    put(key=key, address=address, subject=f"{key}：转办", body="请查看。", made_at=at,
        waits_for_digest=True)  # fmt: skip
    return Notice.objects.get(key=key)


def run(at) -> None:
    gather_all(at)
    deliver_all(at)


@pytest.mark.parametrize(
    ("now", "hour"),
    [
        (moment(2, 8, 29), moment(2, 8, 30).replace(month=2, day=28, hour=14, minute=0)),
        (moment(2, 8, 30), moment(2, 8, 30)),
        (moment(2, 13, 59), moment(2, 8, 30)),
        (moment(2, 14), moment(2, 14)),
        (moment(7, 20), moment(6, 14)),
        (moment(9, 7), moment(6, 14)),
    ],
)
def test_latest_digest_is_of_a_working_day(now, hour):
    """Saturday 28 February 2026 was a working day, made up for the Spring Festival."""
    assert last_digest(now) == hour


def test_things_for_one_address_are_one_message(mailoutbox):
    told("甲", moment(2, 9)), told("乙", moment(2, 10)), told("丙", moment(2, 10), LI)

    run(moment(2, 13))
    before = len(mailoutbox)
    run(moment(2, 14))

    assert before == 0
    assert {(mail.to[0], mail.subject) for mail in mailoutbox} == {
        (ZHANG, "有 2 件事等您处理"),
        (LI, "丙：转办"),
    }
    assert [line in mailoutbox[0].body for line in ("甲：转办", "乙：转办")] in (
        [True] * 2,
        [False] * 2,
    )


def test_digest_names_each_thing_with_its_link(mailoutbox, settings):
    told("甲", moment(2, 9)), told("乙", moment(2, 10))

    run(moment(2, 14))

    (mail,) = mailoutbox
    link = f"{settings.SITE_URL}/admin/desk/"
    assert mail.body.split() == ["甲：转办", link, "乙：转办", link]


def test_second_run_tells_nothing_twice(mailoutbox):
    first = told("甲", moment(2, 9))
    told("乙", moment(2, 10))

    for minute in (0, 1, 2):
        run(moment(2, 14, minute))

    first.refresh_from_db()
    assert len(mailoutbox) == 1
    assert (first.state, first.gathered_in.state) == (NoticeState.GATHERED, NoticeState.SENT)


def test_what_comes_after_the_hour_waits_for_the_next(mailoutbox):
    told("甲", moment(2, 14, 1)), told("乙", moment(2, 15))

    run(moment(2, 20))
    before = len(mailoutbox)
    run(moment(3, 8, 30))

    assert (before, len(mailoutbox)) == (0, 1)


def test_days_without_a_run_are_made_up_in_one_message(mailoutbox):
    told("甲", moment(2, 9)), told("乙", moment(4, 9))

    run(moment(6, 12))

    assert len(mailoutbox) == 1
