"""What a student reads when a photo can't be taken: which one, and what to do."""

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from clearance.photos import limits

LONGEST_NAME = 32
MESSAGES = {
    "photo_empty": _("Photo %(ordinal)d%(file)s is empty. Choose it again."),
    "photo_too_large": _("Photo %(ordinal)d%(file)s is larger than %(limit)s. Send a smaller one."),
    "photo_unknown": _(
        "Photo %(ordinal)d%(file)s can't be read as a picture. Send a JPEG, PNG, WebP or HEIC file."
    ),
    "photo_broken": _("Photo %(ordinal)d%(file)s is damaged or incomplete. Choose it again."),
    "photo_too_many_pixels": _(
        "Photo %(ordinal)d%(file)s has too many pixels. Send a screenshot of it or a smaller copy."
    ),
}


def refusal(code: str, ordinal: int) -> ValidationError:
    """Say why the ``ordinal``-th photo (counted from 1) is refused; ``code`` is a MESSAGES key."""
    params = {"ordinal": ordinal, "file": "", "limit": filesizeformat(limits.MAX_BYTES)}
    return ValidationError(MESSAGES[code], code=code, params=params)


def named(refused: ValidationError, name: str) -> ValidationError:
    """The same with the file's name, so that it is found among those chosen."""
    file = _(" (%(name)s)") % {"name": _short(name)}
    return ValidationError(refused.message, refused.code, refused.params | {"file": file})


def _short(name: str) -> str:
    """Beginning and ending of a long name, without marks that would turn the line about."""
    plain = "".join(letter for letter in name if letter.isprintable())
    return plain if len(plain) <= LONGEST_NAME else f"{plain[:20]}…{plain[-10:]}"
