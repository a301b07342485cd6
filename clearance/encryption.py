"""Who said it, unreadable without a key that is not in the database.

The first of ``settings.FIELD_KEYS`` locks; every key of the list opens, so a key can be
changed without a night of downtime.
"""

import base64
import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models

DERIVATION = b"huiyin field encryption v1"


def _derive(key: str, purpose: bytes) -> bytes:
    return hmac.new(key.encode(), purpose, hashlib.sha256).digest()


@lru_cache(maxsize=4)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    derived = (base64.urlsafe_b64encode(_derive(key, DERIVATION)) for key in keys)
    return MultiFernet([Fernet(key) for key in derived])


def _current_box() -> MultiFernet:
    return _box(tuple(settings.FIELD_KEYS))


def lock(text: str) -> str:
    return _current_box().encrypt(text.encode()).decode()


def is_current(token: str) -> bool:
    """Whether the first key opens it, so that the older ones are not needed for it."""
    try:
        _box((settings.FIELD_KEYS[0],)).decrypt(token.encode())
    except InvalidToken:
        return False
    return True


def unlock(token: str) -> str:
    """Return the text; raises ``cryptography.fernet.InvalidToken`` when no key fits."""
    return _current_box().decrypt(token.encode()).decode()


def keyed_hash(value: str, purpose: str, key: str | None = None) -> str:
    """A hash for matching, useless to anybody who has only the database."""
    secret = _derive(key or settings.FIELD_KEYS[0], purpose.encode())
    return hmac.new(secret, value.encode(), hashlib.sha256).hexdigest()


def matches(value: str, stored: str, purpose: str) -> bool:
    """Whether ``stored`` is the hash of ``value`` under any of the keys; constant time each."""
    found = False
    for key in settings.FIELD_KEYS:
        found |= hmac.compare_digest(keyed_hash(value, purpose, key), stored)
    return found


class EncryptedTextField(models.TextField):
    """Text locked on its way to the database and unlocked on its way back. Not searchable."""

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return lock(value) if value else value

    def from_db_value(self, value, expression, connection):
        return unlock(value) if value else value
