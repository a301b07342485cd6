"""Editors' pictures as they are kept: upright, and with nothing in the file but the picture.

A phone writes where and when a photo was taken, and whose it is. Wagtail's small versions would
carry that on to every reader.
"""

import struct
import zlib
from io import BytesIO
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
# In pixels. No page shows one wider than half of this.
LONGEST_SIDE = 4096
PIXELS_AT_MOST = 64_000_000
QUALITY = 90
# What the colours mean, and which of them is transparent.
KEPT = ("icc_profile", "transparency")
# What Pillow's readers raise on broken or forged bytes.
UNREADABLE = (
    OSError, ValueError, SyntaxError, EOFError, RuntimeError, LookupError, TypeError,
    OverflowError, struct.error, zlib.error,
)  # fmt: skip


def cleaned(content: BinaryIO) -> bytes:
    """The picture written anew. The same bytes give the same; raises ValidationError."""
    content.seek(0)
    try:
        with Image.open(content, formats=FORMATS) as image:
            _check_pixels(image)
            return _written(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ValidationError(_("The picture is too large.")) from error
    except UNREADABLE as error:
        raise ValidationError(_("This is no picture that can be read.")) from error


def _check_pixels(image: Image.Image) -> None:
    if image.width * image.height > PIXELS_AT_MOST:
        raise ValidationError(_("The picture is too large."))


def _written(image: Image.Image) -> bytes:
    kind = "JPEG" if image.format == "MPO" else image.format
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture = ImageOps.exif_transpose(image)
    picture.info = {name: picture.info[name] for name in KEPT if name in picture.info}
    out = BytesIO()
    profile = picture.info.get("icc_profile")
    picture.save(out, kind, quality=QUALITY, icc_profile=profile)
    return out.getvalue()
