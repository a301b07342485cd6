"""Notes among those who work on an issue. The trail says that one was written, not what."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import check_not_merged, lock_issue
from clearance.actors import Actor
from clearance.models import Issue, Note
from clearance.permissions import check_note
from clearance.refusals import NotPossible


@transaction.atomic
def write_note(issue: Issue, *, text: str, by: Actor, at: datetime | None = None) -> Note:
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_note(by, issue)
    check_not_merged(issue)
    if not text.strip():
        raise NotPossible(_("Write something first."))
    note = Note.objects.create(issue=issue, text=text.strip(), written_by=by.user, written_at=at)
    trail.write("note_written", by=by, pen=pen, issue=issue, data={"note": note.pk}, at=at)
    return note
