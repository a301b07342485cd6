"""Burning boxes into a copy. A blur can be undone, a filled box can't."""

from io import BytesIO

from PIL import Image, ImageDraw

from clearance.redact.boxes import Box

FILL = (64, 64, 64)
QUALITY = 85
SMALL_LONGEST_SIDE = 480


def covered(jpeg, boxes: list[Box]) -> tuple[bytes, bytes]:
    """Return the picture and its small version as JPEG, with the boxes filled in both."""
    with Image.open(jpeg) as opened:
        picture = opened.convert("RGB")
    pen = ImageDraw.Draw(picture)
    for box in boxes:
        pen.rectangle(_corners(box, picture.size), fill=FILL)
    small = picture.copy()
    small.thumbnail((SMALL_LONGEST_SIDE, SMALL_LONGEST_SIDE))
    return _encoded(picture), _encoded(small)


def _corners(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """A pixel is covered where a part of it is."""
    width, height = size
    return (
        int(box.left * width / 100),
        int(box.top * height / 100),
        min(width - 1, int((box.left + box.width) * width / 100)),
        min(height - 1, int((box.top + box.height) * height / 100)),
    )


def _encoded(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
