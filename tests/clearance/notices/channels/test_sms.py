"""A text message: signed, numbered, no longer than one; what the gateway answers is heeded."""

import hashlib
import hmac
import socket
from datetime import timedelta

import pytest

from clearance.enums import NoticeChannel, NoticeState
from clearance.models import Notice
from clearance.notices.deliver import CLAIM, claim, deliver_all
from clearance.outbox import put
from tests.clearance.notices.conftest import SMS_SECRET
from tests.clearance.notices.moments import NOON

TEXT = "您的诉求 R2026-000001 有新进展，请凭查询码查看。"


@pytest.fixture
def notice(db, sms) -> Notice:
    put(key="event-1-record-1", channel=NoticeChannel.SMS, address="13800000000",
        subject="诉求有新进展", body=TEXT, made_at=NOON)  # fmt: skip
    return Notice.objects.get()


def kept(notice: Notice) -> Notice:
    notice.refresh_from_db()
    return notice


def test_gateway_gets_number_template_and_text(notice, sms):
    deliver_all(NOON)

    (asked,) = sms.asked
    assert (asked.method, asked.path) == ("POST", "/send")
    assert asked.json == {"to": "13800000000", "template": "SMS_1", "text": TEXT}
    assert kept(notice).state == NoticeState.SENT


def test_gateway_can_check_that_it_was_us(notice, sms):
    deliver_all(NOON)

    (asked,) = sms.asked
    signed = asked.headers["X-Huiyin-Timestamp"].encode() + b"." + asked.body
    expected = hmac.new(SMS_SECRET.encode(), signed, hashlib.sha256).hexdigest()
    assert asked.headers["X-Huiyin-Signature"] == expected


def test_same_notice_has_the_same_key_and_another_another(notice, sms):
    put(key="event-2-record-1", channel=NoticeChannel.SMS, address="13800000000",
        subject="诉求有新进展", body=TEXT, made_at=NOON)  # fmt: skip
    claim(NOON)
    deliver_all(NOON)
    deliver_all(NOON + CLAIM)
    deliver_all(NOON + CLAIM)

    keys = [asked.headers["Idempotency-Key"] for asked in sms.asked]
    assert len(keys) == len(set(keys)) == 2


def test_text_too_long_for_one_message_is_its_subject(notice, sms):
    Notice.objects.update(body=TEXT * 3)

    deliver_all(NOON)

    assert sms.asked[0].json["text"] == "诉求有新进展"


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ((500, {}), "http 500"),
        ((0, {}), "ConnectionError"),
        ((302, {}, {"Location": "/elsewhere"}), "http 302"),
    ],
)
def test_gateway_in_trouble_is_asked_again(notice, sms, answer, error):
    sms.answers = [answer, (200, {})]

    first = deliver_all(NOON), kept(notice).error
    second = deliver_all(NOON + timedelta(minutes=5))

    keys = {asked.headers["Idempotency-Key"] for asked in sms.at("/send")}
    assert (first, second, len(sms.asked), len(keys)) == ((0, error), 1, 2, 1)


def test_gateway_that_asks_for_patience_gets_it(notice, sms):
    sms.answers = [(429, {}, {"Retry-After": "1800"})]

    deliver_all(NOON)

    assert (kept(notice).not_before, notice.error) == (NOON + timedelta(minutes=30), "http 429")


def test_number_that_is_none_fails_at_once(notice, sms, caplog):
    sms.answers = [(422, {"message": "13800000000"})]

    deliver_all(NOON)

    assert (kept(notice).state, notice.tries, notice.error) == (NoticeState.FAILED, 1, "http 422")
    assert "13800000000" not in caplog.text


def test_gateway_that_says_nothing_is_not_waited_for(notice, settings, monkeypatch):
    """A listener that takes the connection and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        gateway = settings.NOTICE_SMS
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/send"
        settings.NOTICE_SMS = type(gateway)(url, gateway.secret, gateway.template)
        monkeypatch.setattr("clearance.notices.channels.http.TIMEOUT", (0.2, 0.2))
        deliver_all(NOON)

    assert (kept(notice).state, notice.error) == (NoticeState.READY, "ReadTimeout")
