"""Robots of groups: each platform's form and signature; what is refused in a 200 is no success."""

import base64
import hashlib
import hmac

import pytest

from clearance.enums import NoticeChannel, NoticeState, RobotKind
from clearance.models import GroupRobot, Notice
from clearance.notices.deliver import deliver_all
from clearance.outbox import put
from tests.clearance.notices.moments import NOON

BODY = "Q2026-0001 转办"
pytestmark = pytest.mark.django_db


def told(kind: str, secret: str = "") -> Notice:
    robot = GroupRobot.objects.create(kind=kind, name="维修群", token="token+1", secret=secret)
    put(key="event-1-robot", channel=NoticeChannel.ROBOT, address=str(robot.pk),
        subject="转办", body=BODY, made_at=NOON)  # fmt: skip
    deliver_all(NOON)
    return Notice.objects.get()


def signed(key: str, words: str) -> str:
    made = hmac.new(key.encode(), words.encode(), hashlib.sha256).digest()
    return base64.b64encode(made).decode()


def test_wecom_robot(robots):
    told(RobotKind.WECOM)

    (asked,) = robots.asked
    assert (asked.path, asked.query) == ("/cgi-bin/webhook/send", {"key": "token+1"})
    assert asked.json == {"msgtype": "text", "text": {"content": BODY}}


def test_dingtalk_robot_signs_the_time(robots):
    told(RobotKind.DINGTALK, secret="SECabc")

    (asked,) = robots.asked
    at = asked.query["timestamp"]
    assert (asked.path, asked.query["access_token"]) == ("/robot/send", "token+1")
    assert asked.query["sign"] == signed("SECabc", f"{at}\nSECabc")
    assert (len(at), asked.json) == (13, {"msgtype": "text", "text": {"content": BODY}})


def test_feishu_robot_signs_with_the_time(robots):
    told(RobotKind.FEISHU, secret="abc")

    (asked,) = robots.asked
    at = asked.json["timestamp"]
    assert asked.path == "/open-apis/bot/v2/hook/token+1"
    assert asked.json == {
        "timestamp": at,
        "sign": signed(f"{at}\nabc", ""),
        "msg_type": "text",
        "content": {"text": BODY},
    }
    assert len(at) == 10


@pytest.mark.parametrize("kind", [RobotKind.DINGTALK, RobotKind.FEISHU])
def test_robot_without_a_secret_signs_nothing(robots, kind):
    told(kind)

    assert "sign" not in robots.asked[0].query | robots.asked[0].json


@pytest.mark.parametrize(
    ("kind", "answer", "state"),
    [
        (RobotKind.WECOM, {"errcode": 45009}, NoticeState.READY),
        (RobotKind.WECOM, {"errcode": 93000}, NoticeState.FAILED),
        (RobotKind.DINGTALK, {"errcode": 130101}, NoticeState.READY),
        (RobotKind.DINGTALK, {"errcode": 310000}, NoticeState.FAILED),
        (RobotKind.FEISHU, {"code": 11232}, NoticeState.READY),
        (RobotKind.FEISHU, {"code": 19021}, NoticeState.FAILED),
        (RobotKind.FEISHU, {}, NoticeState.READY),
    ],
)
def test_refusal_in_a_200_is_no_success(robots, kind, answer, state):
    robots.answers = [(200, answer)]

    notice = told(kind)

    code = answer.get("errcode", answer.get("code"))
    assert (notice.state, notice.error) == (state, f"{kind} robot {code}")


def test_robot_that_was_switched_off_meanwhile_is_not_asked(robots):
    robot = GroupRobot.objects.create(kind="wecom", name="维修群", token="t", active=False)
    put(key="event-1-robot", channel=NoticeChannel.ROBOT, address=str(robot.pk),
        subject="转办", body=BODY)  # fmt: skip

    deliver_all(NOON)

    assert (Notice.objects.get().error, robots.asked) == ("robot gone", [])


def test_long_text_is_cut(robots):
    robot = GroupRobot.objects.create(kind="wecom", name="维修群", token="t")
    put(key="event-1-robot", channel=NoticeChannel.ROBOT, address=str(robot.pk),
        subject="转办", body="灯" * 900)  # fmt: skip

    deliver_all(NOON)

    assert len(robots.asked[0].json["text"]["content"].encode()) <= 2048
