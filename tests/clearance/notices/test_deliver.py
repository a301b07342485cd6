"""The outbox's other end: each notice once, a failed one again and later, a forsaken one again."""

from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused
from zoneinfo import ZoneInfo

import pytest

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.notices.deliver import MOST_TRIES, claim, deliver_all
from clearance.outbox import put

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
REFUSED = SMTPRecipientsRefused({"zhang@example.edu.cn": (550, b"no such user zhang")})


@pytest.fixture
def notice(db) -> Notice:
    put(key="event-1-a", address="zhang@example.edu.cn", subject="有新进展", body="请查看。")
    return Notice.objects.get()


@pytest.fixture
def mail_server_down(monkeypatch):
    """The network refuses every message; nothing of ours is replaced."""

    def refuse(self, messages):
        raise REFUSED

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)


def kept(notice: Notice) -> Notice:
    notice.refresh_from_db()
    return notice


def test_notice_goes_out_to_its_address(notice, mailoutbox):
    deliver_all(NOW)

    assert [(m.to, m.subject, m.body) for m in mailoutbox] == [
        (["zhang@example.edu.cn"], "有新进展", "请查看。")
    ]
    assert (kept(notice).state, notice.sent_at) == (NoticeState.SENT, NOW)


def test_notices_of_two_runs_go_out_once(notice, mailoutbox):
    counts = [deliver_all(NOW), deliver_all(NOW + timedelta(days=1))]

    assert (counts, len(mailoutbox)) == ([1, 0], 1)


def test_claimed_notice_is_nobody_elses(notice):
    first, second = claim(NOW), claim(NOW + timedelta(minutes=9))

    assert (first, second) == (notice, None)


def test_forsaken_notice_is_sent_again_when_its_claim_runs_out(notice, mailoutbox):
    claim(NOW)

    sent = deliver_all(NOW + timedelta(minutes=10))

    assert (sent, kept(notice).tries) == (1, 2)


def test_failed_notice_waits_longer_each_time_and_then_fails_for_good(notice, mail_server_down):
    at, waits = NOW.replace(hour=8), []
    for _try in range(MOST_TRIES):
        deliver_all(at)
        waits.append((kept(notice).not_before - at).total_seconds() / 60)
        at = notice.not_before

    assert waits == [5, 15, 45, 135, 405, 1215]
    assert (notice.state, deliver_all(at + timedelta(days=9))) == (NoticeState.FAILED, 0)


def test_failed_notice_keeps_no_address_in_its_error(notice, mail_server_down, caplog):
    deliver_all(NOW)

    assert kept(notice).error == "SMTPRecipientsRefused"
    assert "zhang" not in caplog.text


def test_one_that_fails_does_not_hold_up_the_others(notice, mailoutbox):
    put(key="event-1-b", address="bad address\n@x", subject="甲", body="乙")
    put(key="event-1-c", address="li@example.edu.cn", subject="丙", body="丁")

    sent = deliver_all(NOW)

    assert (sent, [m.subject for m in mailoutbox]) == (2, ["有新进展", "丙"])


@pytest.mark.parametrize(
    ("address", "masked"), [("zhang@example.edu.cn", "z***@example.edu.cn"), ("none", "n***")]
)
def test_mask_leaves_the_first_letter_and_the_domain(address, masked):
    assert Notice(address=address).masked_address() == masked
