"""A card to one person in 企业微信: its form, its token, and what the platform refuses."""

import pytest

from clearance.enums import NoticeChannel, NoticeState
from clearance.models import Notice
from clearance.notices.deliver import deliver_all
from clearance.outbox import put
from tests.clearance.notices.conftest import TOKEN
from tests.clearance.notices.moments import NOON

SEND, GET_TOKEN = "/cgi-bin/message/send", "/cgi-bin/gettoken"
OK = (200, {"errcode": 0})


def a_notice(key: str = "event-1-a", body: str = "答复时限：<3 月 4 日>") -> None:
    put(key=key, channel=NoticeChannel.WECOM, address="zhang.san", subject="Q2026-0001：转办",
        body=body, made_at=NOON)  # fmt: skip


@pytest.fixture
def notice(db, wecom) -> Notice:
    a_notice()
    return Notice.objects.get()


def kept(notice: Notice) -> Notice:
    notice.refresh_from_db()
    return notice


def test_card_is_in_the_platforms_form(notice, wecom, settings):
    deliver_all(NOON)

    (asked,) = wecom.at(SEND)
    assert asked.query == {"access_token": "token-1"}
    assert asked.json == {
        "touser": "zhang.san",
        "msgtype": "textcard",
        "agentid": 1000002,
        "textcard": {
            "title": "Q2026-0001：转办",
            "description": "答复时限：＜3 月 4 日＞",
            "url": f"{settings.SITE_URL}/admin/desk/?notice={notice.pk}",
        },
        "enable_duplicate_check": 1,
        "duplicate_check_interval": 14400,
    }


def test_long_text_is_cut_between_two_characters(notice, wecom):
    Notice.objects.update(body="灯" * 300)

    deliver_all(NOON)

    told = wecom.at(SEND)[0].json["textcard"]["description"]
    assert (len(told.encode()), set(told)) == (510, {"灯", "…"})


def test_token_is_fetched_once_for_many(notice, wecom):
    a_notice("event-1-b")

    deliver_all(NOON)

    (asked,) = wecom.at(GET_TOKEN)
    assert asked.query == {"corpid": "corp", "corpsecret": "only-for-the-tests-app"}
    assert len(wecom.at(SEND)) == 2


@pytest.mark.parametrize("code", [40014, 42001])
def test_token_withdrawn_mid_way_is_fetched_again(notice, wecom, code):
    wecom.by_path[GET_TOKEN] = [(200, TOKEN), (200, TOKEN | {"access_token": "token-2"})]
    wecom.by_path[SEND] = [OK, (200, {"errcode": code}), OK]
    a_notice("event-1-b")

    deliver_all(NOON)

    tokens = [one.query["access_token"] for one in wecom.at(SEND)]
    assert tokens == ["token-1", "token-1", "token-2"]
    assert set(Notice.objects.values_list("state", flat=True)) == {NoticeState.SENT}


@pytest.mark.parametrize("answer", [{"errcode": 81013}, {"errcode": 0, "invaliduser": "zhang.san"}])
def test_person_the_platform_does_not_know_fails_at_once(notice, wecom, caplog, answer):
    wecom.by_path[SEND] = [(200, answer)]

    deliver_all(NOON)

    assert (kept(notice).state, notice.tries) == (NoticeState.FAILED, 1)
    assert "zhang" not in caplog.text + notice.error


def test_platform_that_is_asked_too_often_is_asked_later(notice, wecom):
    wecom.by_path[SEND] = [(200, {"errcode": 45009})]

    deliver_all(NOON)

    assert (kept(notice).state, notice.error) == (NoticeState.READY, "wecom 45009")
    assert notice.not_before > NOON


def test_secret_that_is_wrong_is_told_and_kept_from_the_log(notice, wecom, caplog):
    wecom.by_path[GET_TOKEN] = [(200, {"errcode": 40001, "errmsg": "only-for-the-tests-app"})]

    deliver_all(NOON)

    assert (kept(notice).error, wecom.at(SEND)) == ("wecom token 40001", [])
    assert "only-for-the-tests-app" not in caplog.text + notice.error


@pytest.mark.parametrize("address", ["@all", "zhang|li", ""])
def test_card_goes_to_one_account_only(notice, wecom, address):
    notice.address = address
    notice.save()

    deliver_all(NOON)

    assert (kept(notice).state, wecom.asked) == (NoticeState.FAILED, [])
