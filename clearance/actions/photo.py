"""Which pictures go to the department with the brief, and what is covered for the public."""

import uuid
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import lock_issue
from clearance.actors import Actor
from clearance.enums import Pen, PhotoUse, UpdateKind
from clearance.models import Issue, Photo, Update
from clearance.permissions import check_clear, check_write_update, visible_records
from clearance.photos.store import StoredPhoto
from clearance.redact import boxes as redact
from clearance.redact.draw import covered
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


@transaction.atomic
def add_to_update(
    update: Update,
    before: list[StoredPhoto],
    after: list[StoredPhoto],
    *,
    by: Actor,
    at: datetime | None = None,
) -> None:
    """修前, 修后: pictures on disk already, for a text by whoever wrote it.

    A new draft takes over those of the draft that was sent back. Raises NotAllowed.
    """
    issue = lock_issue(update.issue)
    pen = check_write_update(by, issue)
    if update.written_by_id != by.user.pk:
        raise NotAllowed(_("Only the department that wrote this may correct it."))
    if update.kind == UpdateKind.REPLY:
        drafts = issue.updates.filter(kind=UpdateKind.REPLY, round=update.round)
        earlier = drafts.filter(approved_at__isnull=True).exclude(pk=update.pk)
        Photo.objects.filter(update__in=earlier).update(update=update)
    chosen = [(PhotoUse.BEFORE, one) for one in before] + [(PhotoUse.AFTER, one) for one in after]
    Photo.objects.bulk_create(
        Photo(update=update, use=use, file=one.name, small=one.small_name, width=one.width,
              height=one.height, digest=one.digest, sort_order=place)
        for place, (use, one) in enumerate(chosen)
    )  # fmt: skip
    if chosen:
        trail.write("photos_added", by=by, pen=pen, issue=issue,
                    data={"count": len(chosen)}, at=at)  # fmt: skip


@transaction.atomic
def cover(
    issue: Issue, photo: Photo, boxes: list[redact.Box], *, by: Actor, at: datetime | None = None
) -> Photo:
    """Burn these boxes, and no others, into the copy that the public may see.

    The original stays as it is. Without boxes the public copy is the original again.
    """
    issue = lock_issue(issue)
    pen = check_clear(by, issue)
    photo = (
        Photo.objects.of_issue(issue).showable().select_for_update(of=("self",)).get(pk=photo.pk)
    )
    old = [(one.storage, one.name) for one in (photo.covered, photo.covered_small) if one]
    photo.covered = photo.covered_small = ""
    photo.boxes = redact.write(boxes)
    if boxes:
        with photo.file.open("rb") as original:
            full, small = covered(original, boxes)
        # A name of its own: nobody gets from the covered copy to the original.
        stem = f"covered/{uuid.uuid4().hex}"
        photo.covered.save(f"{stem}.jpg", ContentFile(full), save=False)
        photo.covered_small.save(f"{stem}-small.jpg", ContentFile(small), save=False)
    photo.save(update_fields=["covered", "covered_small", "boxes"])
    trail.write("photo_covered", by=by, pen=pen, issue=issue, data={"count": len(boxes)}, at=at)
    transaction.on_commit(lambda: [storage.delete(name) for storage, name in old])
    return photo
