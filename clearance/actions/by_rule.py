"""Repairs go out by themselves where the catalogue knows the department (docs/decisions/0015)."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation

from clearance.actions import dispatch, triage
from clearance.actors import catalogue
from clearance.catalogue.suggestion import Suggestion, suggest
from clearance.enums import Kind, Queue
from clearance.gate.passing import find
from clearance.models import DispatchRule, Issue, RequestRecord
from clearance.refusals import Refused


def send_by_itself(record: RequestRecord, *, at: datetime) -> Issue | None:
    """Open an issue of the repair and dispatch it; None leaves the request to the centre.

    Only where the words tell what is wrong, and the person chose the category or named one of
    the rule's own things: by any other word a rule suggests and somebody decides. What tells of
    danger is seen by the centre first.
    A refusal never costs the request: what the rules don't allow is undone, and somebody
    at the centre sorts it as before.
    """
    if record.kind != Kind.REPAIR or record.queue != Queue.CENTRE or record.alarm:
        return None
    if record.location is None:
        return None
    # What the department reads is in the college's language, whatever the visitor's is.
    with translation.override(settings.LANGUAGE_CODE):
        found = suggest(record, DispatchRule.objects.in_use())
        if found is None or not (found.sure and found.brief) or _names_somebody(record):
            return None
        try:
            return _send(record, found, at)
        except Refused:
            return None


def _names_somebody(record: RequestRecord) -> bool:
    """The department reads where it is in the person's words; a name or number there is seen
    by the centre first."""
    return bool(find({"place": record.place_text}))


@transaction.atomic
def _send(record: RequestRecord, found: Suggestion, at: datetime) -> Issue:
    by = catalogue(found.rule)
    issue = triage.open_issue(record, title=found.title, category=found.category, by=by,
                              place_text=record.place_text, at=at)  # fmt: skip
    return dispatch.dispatch(issue, lead=found.rule.lead, brief=found.brief, tier=found.tier,
                             by=by, at=at)  # fmt: skip
