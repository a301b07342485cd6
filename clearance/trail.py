"""Writing the trail, which only ``actions`` do. Telling it is for the pages that show it."""

from datetime import datetime

from django.utils import timezone

from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import Event, Issue, RequestRecord


def write(
    verb: str,
    *,
    by: Actor,
    pen: Pen,
    issue: Issue | None = None,
    record: RequestRecord | None = None,
    from_state: str = "",
    to_state: str = "",
    data: dict | None = None,
    at: datetime | None = None,
) -> Event:
    """Append one row.

    ``data`` holds numbers, vocabulary and the reasons that members of staff give; never who
    asked, nor a word of what they said. It can't be erased afterwards.
    """
    return Event.objects.create(
        verb=verb,
        pen=pen,
        actor=by.user,
        issue=issue,
        record=record,
        from_state=from_state,
        to_state=to_state,
        data=data or {},
        happened_at=at or timezone.now(),
    )
