"""Editors' pictures as they are kept: upright, and with nothing in the file but the picture.

A phone writes where and when a photo was taken, and whose it is. Wagtail's small versions would
carry that on to every reader.
"""

import struct
import zlib
from io import BytesIO
from typing import BinaryIO

import pillow_heif
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
# What no browser, or not each, shows is kept as a JPEG.
KEPT_AS_JPEG = ("MPO", "HEIF")
# In pixels. No page shows one wider than half of this.
LONGEST_SIDE = 4096
PIXELS_AT_MOST = 64_000_000
# A HEIC takes 9 bytes of memory a pixel while it is decoded; an iPhone's usual one has 24 million.
HEIF_PIXELS_AT_MOST = 25_165_824
QUALITY = 90
# What the colours mean, and which of them is transparent.
KEPT = ("icc_profile", "transparency")
# What Pillow's readers raise on broken or forged bytes.
UNREADABLE = (
    OSError, ValueError, SyntaxError, EOFError, RuntimeError, LookupError, TypeError,
    OverflowError, struct.error, zlib.error,
)  # fmt: skip


def kept_name(name: str) -> str:
    """The name under which the picture written anew is kept: a HEIC is kept as a JPEG."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}{dot}jpg" if suffix.lower() == "heic" else name


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
    at_most = HEIF_PIXELS_AT_MOST if image.format == "HEIF" else PIXELS_AT_MOST
    if image.width * image.height > at_most:
        raise ValidationError(_("The picture is too large."))


def _written(image: Image.Image) -> bytes:
    kind = "JPEG" if image.format in KEPT_AS_JPEG else image.format
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture = ImageOps.exif_transpose(image)
    picture.info = {name: picture.info[name] for name in KEPT if name in picture.info}
    out = BytesIO()
    profile = picture.info.get("icc_profile")
    if kind == "JPEG" and picture.mode in ("RGBA", "LA", "P"):
        picture = picture.convert("RGB")
    picture.save(out, kind, quality=QUALITY, icc_profile=profile)
    return out.getvalue()
