"""The secrets of second factors, locked like who said it and locked anew with it.

allauth keeps them inside one JSON column, so they are no ``EncryptedTextField``.
"""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from clearance.encryption import is_current, lock, unlock

# Where allauth puts what it had us lock: texts, or a list of them.
PLACES = ("secret", "seed", "migrated_codes")


class LockedSecrets(DefaultMFAAdapter):
    """allauth's second factors, locked with our keys and told in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This one opens nothing. Use the code shown now, or one not used yet."),
    }

    def encrypt(self, text: str) -> str:
        return lock(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unlock(encrypted_text)


def relock() -> int:
    """Lock every secret with the first key; return how many changed. An unreadable one stays."""
    return sum(map(_relock_one, Authenticator.objects.values_list("pk", flat=True)))


def not_current() -> int:
    """How many second factors the first key alone doesn't open."""
    found = Authenticator.objects.values_list("data", flat=True)
    return sum(not all(map(is_current, _locked_in(data))) for data in found)


def _locked_in(data: dict) -> list[str]:
    kept = [data[place] for place in PLACES if data.get(place)]
    return [text for one in kept for text in (one if isinstance(one, list) else [one])]


@transaction.atomic
def _relock_one(pk: int) -> bool:
    row = Authenticator.objects.select_for_update().filter(pk=pk).first()
    if row is None or all(map(is_current, _locked_in(row.data))):
        return False
    try:
        row.data |= {place: _anew(row.data[place]) for place in PLACES if row.data.get(place)}
    except InvalidToken:
        return False
    row.save(update_fields=["data"])
    return True


def _anew(kept: str | list[str]) -> str | list[str]:
    return [_anew(one) for one in kept] if isinstance(kept, list) else lock(unlock(kept))
