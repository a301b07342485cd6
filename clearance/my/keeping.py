"""Which records an account keeps, found without the database knowing whose they are."""

from django.conf import settings
from django.db.models import QuerySet

from clearance.encryption import keyed_hash
from clearance.models import RequestRecord
from clearance.models.reporter import OWNER
from home.models import User


def records_of(user: User) -> QuerySet[RequestRecord]:
    """The account's own records, the newest first; every key of the list is tried."""
    keys = [keyed_hash(str(user.pk), OWNER, key) for key in settings.FIELD_KEYS]
    mine = RequestRecord.objects.filter(own__account_key__in=keys)
    with_names = mine.select_related("issue__lead", "category", "location", "college")
    return with_names.order_by("-submitted_at", "-pk")
