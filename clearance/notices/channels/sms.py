"""A text message by the college's gateway: a signed POST that the gateway may get twice.

``Idempotency-Key`` is the same each time one notice is sent, so the gateway sends it once.
"""

import hashlib
import hmac
import json
import time

from django.conf import settings

from clearance.models import Notice
from clearance.notices.channels.http import ask
from clearance.notices.channels.not_sent import NotSent

# What fits into one message in Chinese.
LONGEST = 70


def send(notice: Notice, body: str) -> None:
    gateway = settings.NOTICE_SMS
    if gateway is None:
        raise NotSent("not set up")
    text = " ".join(body.split())
    message = {
        "to": notice.address,
        "template": gateway.template,
        "text": text if len(text) <= LONGEST else notice.subject[:LONGEST],
    }
    payload = json.dumps(message, ensure_ascii=False).encode()
    at = str(int(time.time()))
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Idempotency-Key": idempotency_key(notice),
        "X-Huiyin-Timestamp": at,
        "X-Huiyin-Signature": signature(gateway.secret, at, payload),
    }
    ask("POST", gateway.url, data=payload, headers=headers)


def idempotency_key(notice: Notice) -> str:
    """One for each notice, also after a backup was restored and numbers are given again."""
    return hashlib.sha256(f"{notice.key} {notice.made_at.timestamp()}".encode()).hexdigest()[:32]


def signature(secret: str, at: str, payload: bytes) -> str:
    """HMAC-SHA256 over the time (seconds since 1970), a point and the body, in hexadecimal."""
    return hmac.new(secret.encode(), at.encode() + b"." + payload, hashlib.sha256).hexdigest()
