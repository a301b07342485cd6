"""Where a member of staff looks after having been told."""

from django.conf import settings
from django.urls import reverse

from clearance.models import Notice


def desk_link(notice: Notice) -> str:
    """The matter's page of the desk; the desk itself for what tells of several."""
    if notice.issue_id:
        path = reverse("desk_issue", args=[notice.issue_id])
    elif notice.record_id:
        path = reverse("desk_record", args=[notice.record_id])
    else:
        path = reverse("desk")
    return f"{settings.SITE_URL}{path}"
