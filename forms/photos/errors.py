"""What a student reads when a photo can't be taken. Never names the file, only its place."""

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from forms.photos import limits

MESSAGES = {
    "photo_empty": _("Photo %(ordinal)d is empty. Choose it again."),
    "photo_too_large": _("Photo %(ordinal)d is larger than %(limit)s. Send a smaller one."),
    "photo_unknown": _(
        "Photo %(ordinal)d can't be read as a picture. Send a JPEG, PNG, WebP or HEIC file."
    ),
    "photo_broken": _("Photo %(ordinal)d is damaged or incomplete. Choose it again."),
    "photo_too_many_pixels": _(
        "Photo %(ordinal)d has too many pixels. Send a screenshot of it or a smaller copy."
    ),
}


def refusal(code: str, ordinal: int) -> ValidationError:
    """Say why the ``ordinal``-th photo (counted from 1) is refused; ``code`` is a MESSAGES key."""
    params = {"ordinal": ordinal, "limit": filesizeformat(limits.MAX_BYTES)}
    return ValidationError(MESSAGES[code], code=code, params=params)
