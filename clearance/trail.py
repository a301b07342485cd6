"""Writing the trail, which only ``actions`` do. Telling it is for the pages that show it."""

from datetime import datetime

from django.utils import timezone

from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import Event, Issue, RequestRecord
from clearance.permissions import PEN_OF_DEPARTMENT_ROLE, acts_for


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
        data=(data or {}) | _absent(by, pen, issue),
        happened_at=at or timezone.now(),
    )


def _absent(by: Actor, pen: Pen, issue: Issue | None) -> dict:
    """Whom a deputy acts for (代), where the hand is a department's and theirs by leave alone."""
    role = next((role for role, own in PEN_OF_DEPARTMENT_ROLE.items() if own == pen), None)
    if by.user is None or issue is None or role is None:
        return {}
    absent = acts_for(by.user, role, issue.lead_id)
    return {"acts_for": sorted(absent)} if absent else {}
