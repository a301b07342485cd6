"""Secrets of second factors move to a new key with everything else that is locked."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import CommandError, call_command

from clearance.actions import own
from clearance.encryption import unlock
from clearance.my.keeping import records_of
from home.models import User
from tests.factories.clearance import received

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"
NEW = "a-newer-key-that-is-long-enough-0123456789"


def test_rotation_leaves_second_factors_and_lists_readable_by_the_new_key_alone(settings, capsys):
    user = User.objects.create(username="20260017")
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    record = received().record
    own.keep(record, user)

    settings.FIELD_KEYS = [NEW, *settings.FIELD_KEYS]
    with pytest.raises(CommandError, match="second factors 2"):
        call_command("rotate_keys", check=True)
    call_command("rotate_keys")
    settings.FIELD_KEYS = [NEW]

    call_command("rotate_keys", check=True)
    assert Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes() == codes
    assert unlock(Authenticator.objects.get(type="totp").data["secret"]) == SECRET
    assert list(records_of(user)) == [record]
