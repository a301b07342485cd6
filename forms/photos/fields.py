"""The form field that takes several photos at once and hands back clean ones."""

from collections.abc import Sequence

from django import forms as dj
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from forms.photos import limits
from forms.photos.prepare import PreparedPhoto, prepare


class PhotosInput(dj.FileInput):
    """A file input for several pictures; on a phone it offers the camera and the album."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict | None = None):
        super().__init__({"accept": "image/*", **(attrs or {})})


class PhotosField(dj.FileField):
    """Cleans to a list of PreparedPhoto, in the order chosen; to an empty list when none is."""

    widget = PhotosInput
    default_error_messages = {
        "photos_too_many": ngettext_lazy(
            "Send at most %(limit)d photo; you chose %(count)d.",
            "Send at most %(limit)d photos; you chose %(count)d.",
            "limit",
        ),
        "photos_too_large": _(
            "The photos together are larger than %(limit)s. Send fewer or smaller ones."
        ),
    }

    def __init__(
        self,
        *,
        max_photos: int = limits.MAX_PHOTOS,
        max_total_bytes: int = limits.MAX_TOTAL_BYTES,
        **kwargs,
    ):
        self.max_photos = max_photos
        self.max_total_bytes = max_total_bytes
        super().__init__(**kwargs)

    def clean(self, data: Sequence[UploadedFile] | None, initial=None) -> list[PreparedPhoto]:
        """Judge number and size before any photo is opened, then prepare them one by one."""
        uploads = data or []
        if self.required and not uploads:
            raise ValidationError(self.error_messages["required"], code="required")
        self._check_number(uploads)
        self._check_total(uploads)
        return self.outcome(*prepare_all(uploads))

    def _check_number(self, uploads: Sequence[UploadedFile]) -> None:
        if len(uploads) > self.max_photos:
            raise ValidationError(
                self.error_messages["photos_too_many"],
                code="photos_too_many",
                params={"limit": self.max_photos, "count": len(uploads)},
            )

    def _check_total(self, uploads: Sequence[UploadedFile]) -> None:
        if sum(upload.size for upload in uploads) > self.max_total_bytes:
            raise ValidationError(
                self.error_messages["photos_too_large"],
                code="photos_too_large",
                params={"limit": filesizeformat(self.max_total_bytes)},
            )

    def outcome(self, photos: list[PreparedPhoto], refusals: list[ValidationError]):
        """What to make of good and bad photos sent together: here one bad refuses them all."""
        if refusals:
            raise ValidationError(refusals)
        return photos


def prepare_all(
    uploads: Sequence[UploadedFile],
) -> tuple[list[PreparedPhoto], list[ValidationError]]:
    """Prepare photos one by one; return those that can be taken, and why the others can't."""
    photos, refusals = [], []
    for ordinal, upload in enumerate(uploads, start=1):
        try:
            photos.append(prepare(upload, ordinal))
        except ValidationError as refusal:
            refusals.append(refusal)
    return photos, refusals
