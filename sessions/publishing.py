"""What publishing a tea does with the rows on it."""

import logging

from django.db import transaction

from clearance.actors import staff
from clearance.refusals import Refused
from sessions.entering import enter_row, entered_by, write_news
from sessions.models import RaisedIssue

log = logging.getLogger(__name__)


def enter_raised(page, revision) -> None:
    """Enter the live page's rows in the name of whoever is to answer for them.

    The form has rehearsed this; a row refused all the same (a role has ended since) stays a
    slip, which the edit screen shows, and the page is live without it.
    """
    if not page.live or revision is None:
        return
    by, done = staff(entered_by(page, revision.user)), []
    for place, row in enumerate(page.raised.all(), start=1):
        try:
            with transaction.atomic():
                write_news(row, enter_row(row, page, place, by=by), by=by)
        except Refused as refusal:
            log.warning("tea %s, row %s not entered: %s", page.pk, row.key, refusal)
        else:
            done.append(row)
    _empty_news([row for row in done if row.new_update], page, revision)


def _empty_news(rows: list[RaisedIssue], page, revision) -> None:
    """Take what was published off the live rows and off the drafts that still hold it."""
    if not rows:
        return
    texts = {str(row.key): row.new_update for row in rows}
    RaisedIssue.objects.filter(pk__in=[row.pk for row in rows]).update(
        new_update="", new_update_on=None
    )
    for draft in {revision, page.get_latest_revision()} - {None}:
        for slip in draft.content.get("raised", []):
            if texts.get(slip["key"]) == slip["new_update"]:
                slip |= {"new_update": "", "new_update_on": None}
        draft.save(update_fields=["content"])
