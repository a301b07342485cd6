"""Killed between sending and marking: nothing is lost, nothing doubled where a key stops it."""

import pytest
from django.db import connection

from clearance.enums import NoticeChannel, NoticeState
from clearance.models import Notice
from clearance.notices.deliver import CLAIM, deliver_all
from clearance.outbox import put
from tests.clearance.notices.moments import NOON

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """As SIGKILL ends a process: nothing of ours catches it."""


def die_while_marking(execute, sql, params, many, context):
    if sql.startswith("UPDATE") and NoticeState.SENT in params:
        raise Killed
    return execute(sql, params, many, context)


def killed_then_run_again() -> list[int]:
    """Before, right after and once the claim has run out: how many went out."""
    with connection.execute_wrapper(die_while_marking), pytest.raises(Killed):
        deliver_all(NOON)
    counts = [deliver_all(NOON), deliver_all(NOON + CLAIM), deliver_all(NOON + 2 * CLAIM)]
    assert Notice.objects.get().state == NoticeState.SENT
    return counts


def told(channel: str, address: str) -> None:
    put(key="event-1", channel=channel, address=address, subject="转办", body="请查看。",
        made_at=NOON)  # fmt: skip


def test_text_message_has_the_same_key_again(sms):
    told(NoticeChannel.SMS, "13800000000")

    counts = killed_then_run_again()

    keys = [asked.headers["Idempotency-Key"] for asked in sms.asked]
    assert (counts, len(keys), len(set(keys))) == ([0, 1, 0], 2, 1)


def test_card_is_the_same_again_within_the_platforms_four_hours(wecom):
    told(NoticeChannel.WECOM, "zhang")

    counts = killed_then_run_again()

    first, second = wecom.at("/cgi-bin/message/send")
    assert (counts, first.json) == ([0, 1, 0], second.json)
    assert first.json["enable_duplicate_check"] == 1
    assert first.json["duplicate_check_interval"] > CLAIM.total_seconds()


def test_mail_goes_out_again(mail_server):
    told(NoticeChannel.EMAIL, "zhang@example.edu.cn")

    counts = killed_then_run_again()

    assert (counts, len(mail_server.mails)) == ([0, 1, 0], 2)
