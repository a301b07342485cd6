"""The link that answers a follow-up: made anew from our key each time, and kept nowhere.

The table holds a hash of the token and the register of notices the words around it, so that
whoever reads the database, or looks at what was sent, can answer for nobody.
"""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from clearance.encryption import keyed_hash, matches
from clearance.models import FollowUp, RequestRecord

PURPOSE = "follow-up"
LENGTH = 40


def token_for(record: RequestRecord, round: int, key: str | None = None) -> str:
    """160 bits that only the key's holder can tell; the same ones each time."""
    return keyed_hash(f"{record.pk} {round}", "follow-up link", key)[:LENGTH]


def hash_of(token: str) -> str:
    return keyed_hash(token, PURPOSE)


def find(token: str, now: datetime) -> FollowUp | None:
    """The open question of the token; None when it is unknown, used, expired or overtaken."""
    hashes = [keyed_hash(token, PURPOSE, key) for key in settings.FIELD_KEYS]
    asked = FollowUp.objects.open(now).filter(token_hash__in=hashes)
    return asked.select_related("record__issue__lead").first()


def link_to(record: RequestRecord, now: datetime) -> str:
    """The whole address where the record's open question is answered; empty without one."""
    row = FollowUp.objects.open(now).filter(record=record).first()
    for key in settings.FIELD_KEYS if row else ():
        token = token_for(record, row.round, key)
        if matches(token, row.token_hash, PURPOSE):
            return f"{settings.SITE_URL}{reverse('follow_up', args=[token])}"
    return ""
