"""Pictures: re-encoded, without metadata, with no address of their own."""

import uuid

from django.core.files.storage import storages
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import PhotoUse, RecordState
from home.college.enums import LocationUse


def private_storage():
    return storages["private"]


class PhotoQuerySet(models.QuerySet):
    def of_issue(self, issue):
        return self.filter(Q(record__issue=issue) | Q(update__issue=issue))

    def showable(self):
        """What may ever be public: nothing of a bedroom, of a withdrawn or an unwilling person."""
        bedroom = LocationUse.DORMITORY_ROOM
        willing = Q(record__may_be_public=True, record__state=RecordState.JOINED)
        return (
            self.filter(Q(update__isnull=False) | willing)
            .exclude(record__location__use=bedroom)
            .exclude(record__issue__location__use=bedroom)
            .exclude(update__issue__location__use=bedroom)
        )


class Photo(models.Model):
    """Of a record (evidence) or of an update (before, after)."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    record = models.ForeignKey(
        "clearance.RequestRecord", models.PROTECT, null=True, related_name="photos"
    )
    update = models.ForeignKey("clearance.Update", models.PROTECT, null=True, related_name="photos")
    use = models.CharField(_("use"), max_length=8, choices=PhotoUse, default=PhotoUse.EVIDENCE)
    file = models.FileField(storage=private_storage)
    small = models.FileField(storage=private_storage)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    sort_order = models.PositiveSmallIntegerField(default=0)
    for_department = models.BooleanField(_("the department may see it"), default=False)
    public = models.BooleanField(_("cleared for the public"), default=False)
    # The copy with boxes burnt in, and the boxes as an editor wrote them, one a line.
    covered = models.FileField(storage=private_storage, blank=True)
    covered_small = models.FileField(storage=private_storage, blank=True)
    boxes = models.TextField(blank=True)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(record__isnull=False, update__isnull=True)
                | Q(record__isnull=True, update__isnull=False),
                name="photo_of_record_or_update",
            ),
        ]

    def __str__(self) -> str:
        return str(self.key)

    def for_public(self, *, small: bool):
        """What leaves the centre: the covered copy wherever there is one."""
        if self.boxes:
            return self.covered_small if small else self.covered
        return self.small if small else self.file
