"""A card to one person by the college's application in 企业微信.

Source: the platform's own pages on 获取access_token, 发送应用消息 and 全局错误码.
"""

import re

from django.conf import settings
from django.core.cache import cache

from clearance.encryption import lock, unlock
from clearance.models import Notice
from clearance.notices.channels.cut import cut
from clearance.notices.channels.http import ask
from clearance.notices.channels.not_sent import NotSent
from clearance.notices.links import desk_link

TOKEN_KEPT = "wecom-token"
# “@all” and “a|b” would reach others.
ONE_ACCOUNT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}")
# Given up so long before the platform would, so that none runs out on its way.
EARLIER = 300
TOKEN_INVALID = (40001, 40014, 42001)
NOBODY_THERE = (40003, 60111, 81013, 82001)
LONGEST_TITLE, LONGEST_TEXT = 128, 512
# The platform sends the same card to the same person once within it; four hours is its most.
SAME_WITHIN = 14_400


def send(notice: Notice, body: str) -> None:
    """A token that was withdrawn before its time is fetched again, once."""
    app = settings.NOTICE_WECOM
    if app is None:
        raise NotSent("not set up")
    if not ONE_ACCOUNT.fullmatch(notice.address):
        raise NotSent("wecom account", for_good=True)
    card = _card(notice, body, app.agent_id)
    told = _post(card, _token())
    if told.get("errcode") in TOKEN_INVALID:
        cache.delete(TOKEN_KEPT)
        told = _post(card, _token())
    code = told.get("errcode")
    if code != 0:
        raise NotSent(f"wecom {code}", for_good=code in NOBODY_THERE)
    if told.get("invaliduser") or told.get("unlicenseduser"):
        raise NotSent("wecom invaliduser", for_good=True)


def _card(notice: Notice, body: str, agent_id: int) -> dict:
    """The link names the notice, so that two notices of the same words are not taken for one."""
    text = body.replace("<", "＜").replace(">", "＞")
    return {
        "touser": notice.address,
        "msgtype": "textcard",
        "agentid": agent_id,
        "textcard": {
            "title": cut(notice.subject, LONGEST_TITLE),
            "description": cut(text, LONGEST_TEXT),
            "url": f"{desk_link(notice)}?notice={notice.pk}",
        },
        "enable_duplicate_check": 1,
        "duplicate_check_interval": SAME_WITHIN,
    }


def _post(card: dict, token: str) -> dict:
    url = f"{settings.NOTICE_WECOM_API}/cgi-bin/message/send"
    return ask("POST", url, params={"access_token": token}, json=card)


def _token() -> str:
    """Kept locked until shortly before it runs out; the platform slows whoever asks often."""
    if kept := cache.get(TOKEN_KEPT):
        return unlock(kept)
    app = settings.NOTICE_WECOM
    url = f"{settings.NOTICE_WECOM_API}/cgi-bin/gettoken"
    told = ask("GET", url, params={"corpid": app.corp_id, "corpsecret": app.secret})
    if told.get("errcode") != 0 or not told.get("access_token"):
        raise NotSent(f"wecom token {told.get('errcode')}")
    token = told["access_token"]
    cache.set(TOKEN_KEPT, lock(token), max(told.get("expires_in", 0) - EARLIER, 0))
    return token
