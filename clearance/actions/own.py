"""收进我的反映: an account keeps a record in its list, because its person put it there.

Never done by itself: whoever is signed in and sends something without a name stays without one.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actions.move import lock_record
from clearance.encryption import keyed_hash
from clearance.models import RequestRecord
from clearance.models.reporter import OWNER, OwnAccount
from clearance.refusals import NotPossible
from home.models import User


@transaction.atomic
def keep(record: RequestRecord, user: User, *, at: datetime | None = None) -> OwnAccount:
    """Put a record, opened with its code, into the account's list. Again changes nothing.

    Raises NotPossible where another account keeps it, and once who said it was erased.
    """
    record = lock_record(record)
    if record.erased_at is not None:
        raise NotPossible(_("Who asked this was erased, so no account can keep it."))
    own = OwnAccount.objects.filter(record=record).first()
    if own is None:
        account = str(user.pk)
        return OwnAccount.objects.create(
            record=record, account=account, account_key=keyed_hash(account, OWNER),
            kept_at=at or timezone.now(),
        )  # fmt: skip
    if own.account != str(user.pk):
        raise NotPossible(_("This request is in another account's list."))
    return own


def let_go(record: RequestRecord, user: User) -> None:
    """Take it out of the list; number and code still open it."""
    for own in OwnAccount.objects.filter(record=record):
        if own.account == str(user.pk):
            own.delete()
