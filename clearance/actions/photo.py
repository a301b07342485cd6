"""Which of the person's pictures go to the department with the brief."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import lock_issue
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import Issue, Photo
from clearance.permissions import visible_records
from clearance.refusals import NotAllowed


@transaction.atomic
def show_department(issue: Issue, photos, *, by: Actor, at: datetime | None = None) -> None:
    """Let the departments see these pictures of the issue's records, and no others."""
    issue = lock_issue(issue)
    records = issue.records.values("pk")
    if not by.user or not visible_records(by.user).filter(pk__in=records).exists():
        raise NotAllowed(_("Only the reception centre may do this."))
    chosen = [photo.pk for photo in photos]
    of_issue = Photo.objects.filter(record__in=records)
    of_issue.exclude(pk__in=chosen).update(for_department=False)
    shown = of_issue.filter(pk__in=chosen).update(for_department=True)
    trail.write("photos_shown", by=by, pen=Pen.CENTRE, issue=issue, data={"count": shown}, at=at)
