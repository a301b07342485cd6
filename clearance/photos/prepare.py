"""One upload to one clean photo: upright, sRGB, small enough, with nothing else in the file."""

import hashlib
import threading
from dataclasses import dataclass, field
from io import BytesIO

from django.core.files.uploadedfile import UploadedFile
from PIL import ExifTags, Image

from clearance.photos import limits
from clearance.photos.colour import srgb
from clearance.photos.decode import UNREADABLE, decoded
from clearance.photos.errors import refusal
from clearance.photos.shrink import shrunk

# A worker has several threads; two pictures decoded at once could take it over its memory.
ONE_AT_A_TIME = threading.Lock()

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """A photo ready to be stored: JPEG bytes, sides in pixels, SHA-256 of what was sent."""

    jpeg: bytes = field(repr=False)
    small_jpeg: bytes = field(repr=False)
    width: int
    height: int
    digest: str


def prepare(upload: UploadedFile, ordinal: int = 1) -> PreparedPhoto:
    """Re-encode a photo; raise ValidationError naming it by ``ordinal`` when it can't be taken."""
    check_size(upload, ordinal)
    with ONE_AT_A_TIME:
        with decoded(upload, ordinal) as image:
            picture = shrunk(image, limits.LONGEST_SIDE)
            picture = upright(srgb(picture, image.info.get("icc_profile")), orientation(image))
        small = shrunk(picture, limits.SMALL_LONGEST_SIDE)
        return PreparedPhoto(
            jpeg=encoded(picture),
            small_jpeg=encoded(small),
            width=picture.width,
            height=picture.height,
            digest=digest(upload),
        )


def check_size(upload: UploadedFile, ordinal: int) -> None:
    """Raise ValidationError for a file of no bytes or of too many, without reading it."""
    if not upload.size:
        raise refusal("photo_empty", ordinal)
    if upload.size > limits.MAX_BYTES:
        raise refusal("photo_too_large", ordinal)


def digest(upload: UploadedFile) -> str:
    """SHA-256 in hex of the bytes as they were sent, to know a photo that is sent twice."""
    total = hashlib.sha256()
    for chunk in upload.chunks():
        total.update(chunk)
    return total.hexdigest()


def orientation(image: Image.Image) -> int:
    """How the camera was held (EXIF, 1 to 8). Unreadable EXIF must not cost a good photo."""
    try:
        return image.getexif().get(ExifTags.Base.Orientation, 1)
    except UNREADABLE:
        return 1


def upright(picture: Image.Image, held: int) -> Image.Image:
    """Turn the pixels themselves, since the file written knows no orientation."""
    return picture.transpose(UPRIGHT[held]) if held in UPRIGHT else picture


def encoded(picture: Image.Image) -> bytes:
    """JPEG bytes of the pixels alone: Pillow would write comment and profile from ``info``."""
    picture.info = {}
    out = BytesIO()
    picture.save(out, "JPEG", quality=limits.JPEG_QUALITY, optimize=True)
    return out.getvalue()
