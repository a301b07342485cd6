"""E-mail, to a real server on loopback."""

from datetime import timedelta

import pytest

from clearance.enums import NoticeState
from clearance.models import Notice
from clearance.notices.deliver import deliver_all
from clearance.outbox import put
from tests.clearance.notices.moments import NOON


@pytest.fixture
def notice(db, mail_server) -> Notice:
    put(key="event-1-a", address="zhang@example.edu.cn", subject="有新进展", body="请查看。")
    return Notice.objects.get()


def test_mail_arrives_as_it_was_written(notice, mail_server):
    deliver_all(NOON)

    (mail,) = mail_server.mails
    assert (mail["To"], mail["X-RcptTo"]) == ("zhang@example.edu.cn",) * 2
    assert mail.get_payload(decode=True).decode().rstrip() == "请查看。"


@pytest.mark.parametrize("refusal", ["451 try later", "554 no"])
def test_mail_that_the_server_refused_is_sent_later(notice, mail_server, refusal):
    mail_server.refusal = refusal

    counts = [deliver_all(NOON), deliver_all(NOON + timedelta(minutes=5))]

    notice.refresh_from_db()
    assert (counts, len(mail_server.mails), notice.state) == ([0, 1], 1, NoticeState.SENT)
