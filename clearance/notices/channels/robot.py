"""The robots of groups in 企业微信, 钉钉 and 飞书 (docs/decisions/0019 says why by our own hand).

All three answer 200 to what they refuse, and say so in the body only.
Source: the platforms' pages on their robots of groups.
"""

import base64
import hashlib
import hmac
import time

from django.conf import settings

from clearance.enums import RobotKind
from clearance.models import GroupRobot, Notice
from clearance.notices.channels.cut import cut
from clearance.notices.channels.http import ask
from clearance.notices.channels.not_sent import NotSent

LONGEST = 2048
# The robot was taken out of its group, or its token or secret is another now.
FOR_GOOD = {
    RobotKind.WECOM: (93000,),
    RobotKind.DINGTALK: (300001, 300005, 310000),
    RobotKind.FEISHU: (19001, 19021, 19024),
}


def send(notice: Notice, body: str) -> None:
    robot = GroupRobot.objects.filter(pk=notice.address, active=True).first()
    if robot is None:
        raise NotSent("robot gone", for_good=True)
    code = SENDERS[robot.kind](robot, cut(body, LONGEST))
    if code != 0:
        raise NotSent(f"{robot.kind} robot {code}", for_good=code in FOR_GOOD[robot.kind])


def _wecom(robot: GroupRobot, text: str) -> int | None:
    url = f"{settings.NOTICE_WECOM_API}/cgi-bin/webhook/send"
    message = {"msgtype": "text", "text": {"content": text}}
    return ask("POST", url, params={"key": robot.token}, json=message).get("errcode")


def _dingtalk(robot: GroupRobot, text: str) -> int | None:
    params = {"access_token": robot.token}
    if robot.secret:
        at = str(round(time.time() * 1000))
        signed = _hmac(key=robot.secret, words=f"{at}\n{robot.secret}")
        params |= {"timestamp": at, "sign": signed}
    message = {"msgtype": "text", "text": {"content": text}}
    url = f"{settings.NOTICE_DINGTALK_API}/robot/send"
    return ask("POST", url, params=params, json=message).get("errcode")


def _feishu(robot: GroupRobot, text: str) -> int | None:
    message = {"msg_type": "text", "content": {"text": text}}
    if robot.secret:
        at = str(int(time.time()))
        # The platform signs nothing with the time and the secret as the key.
        message |= {"timestamp": at, "sign": _hmac(key=f"{at}\n{robot.secret}", words="")}
    url = f"{settings.NOTICE_FEISHU_API}/open-apis/bot/v2/hook/{robot.token}"
    return ask("POST", url, json=message).get("code")


def _hmac(*, key: str, words: str) -> str:
    return base64.b64encode(hmac.digest(key.encode(), words.encode(), hashlib.sha256)).decode()


SENDERS = {RobotKind.WECOM: _wecom, RobotKind.DINGTALK: _dingtalk, RobotKind.FEISHU: _feishu}
