"""From hostile bytes to a decoded picture: its header is judged before anything is decoded."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import pillow_heif
from PIL import Image, UnidentifiedImageError

from clearance.photos import limits
from clearance.photos.errors import refusal

pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")

BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
# What Pillow's and libheif's readers raise on broken or forged bytes.
UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    RuntimeError,
    LookupError,
    TypeError,
    OverflowError,
    struct.error,
    zlib.error,
)


@contextmanager
def decoded(upload: BinaryIO, ordinal: int) -> Iterator[Image.Image]:
    """Open and decode a photo's first frame; it is closed at the end of the block.

    Raises ValidationError when the bytes are no picture, hold too many pixels or end early.
    """
    with _opened(upload, ordinal) as image:
        _check_pixels(image, ordinal)
        try:
            image.draft(None, _target(image.size))
            image.load()
        except UNREADABLE as error:
            raise refusal("photo_broken", ordinal) from error
        yield image


def _opened(upload: BinaryIO, ordinal: int) -> Image.Image:
    """Read the header only. The name and the declared type of the upload are not asked."""
    try:
        upload.seek(0)
        return Image.open(upload, formats=FORMATS)
    except BOMBS as error:
        raise refusal("photo_too_many_pixels", ordinal) from error
    except UnidentifiedImageError as error:
        raise refusal("photo_unknown", ordinal) from error
    except UNREADABLE as error:
        raise refusal("photo_broken", ordinal) from error


def _check_pixels(image: Image.Image, ordinal: int) -> None:
    bound = limits.MAX_PIXELS[image.format]
    if image.info.get("progressive"):
        bound = min(bound, limits.MAX_PROGRESSIVE_PIXELS)
    if image.width * image.height > bound:
        raise refusal("photo_too_many_pixels", ordinal)


def _target(size: tuple[int, int]) -> tuple[int, int]:
    """The size a big JPEG may be decoded down to, but not below."""
    scale = min(1, limits.LONGEST_SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
