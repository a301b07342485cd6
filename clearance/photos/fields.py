"""The form field that takes several photos at once and hands back clean ones."""

from collections.abc import Sequence

from django import forms as dj
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from clearance.photos import limits
from clearance.photos.errors import named
from clearance.photos.prepare import PreparedPhoto, prepare


class PhotosInput(dj.FileInput):
    """A file input for several pictures; on a phone it offers the camera and the album."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict | None = None):
        super().__init__({"accept": "image/*", **(attrs or {})})


class PhotosField(dj.FileField):
    """Cleans to a list of PreparedPhoto, in the order chosen; to an empty list when none is."""

    widget = PhotosInput
    default_error_messages = {
        "photos_too_many": _(
            "A request takes %(most)d photos: of the %(count)d you chose, the first %(limit)d "
            "were kept."
        ),
        "photos_full": _(
            "A request takes %(most)d photos, and it has them already. Leave one out first."
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
        taken = uploads[: self.max_photos]
        self._check_total(taken)
        photos, refusals = prepare_all(taken)
        return self.outcome(photos, [*self._left_out(uploads), *refusals])

    def _left_out(self, uploads: Sequence[UploadedFile]) -> list[ValidationError]:
        """What to say of the photos past the limit; the first ones are taken all the same."""
        if len(uploads) <= self.max_photos:
            return []
        code = "photos_too_many" if self.max_photos else "photos_full"
        params = {
            "most": limits.MAX_PHOTOS, "limit": self.max_photos, "count": len(uploads)
        }  # fmt: skip
        return [ValidationError(self.error_messages[code], code=code, params=params)]

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
            refusals.append(named(refusal, upload.name))
    return photos, refusals
