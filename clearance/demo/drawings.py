"""Drawn pictures for the samples: nobody's photo, and one sees that they are drawn."""

import hashlib
import io
import uuid
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image, ImageDraw

SIZE = (960, 720)
SMALL = (480, 360)


@dataclass(frozen=True)
class Drawing:
    """What ``receive`` asks of a stored photo."""

    name: str
    small_name: str
    width: int
    height: int
    digest: str


def _tap() -> Image.Image:
    image = Image.new("RGB", SIZE, "#dfe6e3")
    pen = ImageDraw.Draw(image)
    for step in range(0, SIZE[0], 96):
        pen.line([(step, 0), (step, SIZE[1])], fill="#c9d3cf", width=3)
        pen.line([(0, step), (SIZE[0], step)], fill="#c9d3cf", width=3)
    pen.rectangle([360, 180, 440, 330], fill="#6f7a76")
    pen.rounded_rectangle([430, 225, 640, 290], 30, fill="#8b9591")
    pen.rectangle([575, 260, 640, 400], fill="#8b9591")
    for drop in (430, 500, 570):
        pen.ellipse([590, drop, 622, drop + 44], fill="#5b9bb3")
    return image


def _corridor() -> Image.Image:
    image = Image.new("RGB", SIZE, "#2c302f")
    pen = ImageDraw.Draw(image)
    middle = (390, 300, 570, 430)
    pen.polygon([(0, 720), (960, 720), (570, 430), (390, 430)], fill="#3a3f3d")
    pen.polygon([(0, 0), (0, 720), (390, 430), (390, 300)], fill="#474d4b")
    pen.polygon([(960, 0), (960, 720), (570, 430), (570, 300)], fill="#474d4b")
    pen.rectangle(middle, fill="#232726")
    for left in (70, 215, 760, 875):
        pen.rectangle([left, 250, left + 55, 560], fill="#1c1f1e")
    pen.rectangle([445, 335, 515, 395], fill="#55605c")
    return image


DRAWINGS = {"tap": _tap, "corridor": _corridor}


def draw(name: str) -> tuple[Drawing, ...]:
    """Store the drawing of that name, or nothing for no name."""
    if not name:
        return ()
    image = DRAWINGS[name]()
    large, small = _jpeg(image), _jpeg(image.resize(SMALL))
    stem = uuid.uuid4().hex
    storage = storages["private"]
    return (
        Drawing(
            name=storage.save(f"demo/{stem}.jpg", ContentFile(large)),
            small_name=storage.save(f"demo/{stem}-s.jpg", ContentFile(small)),
            width=SIZE[0],
            height=SIZE[1],
            digest=hashlib.sha256(large).hexdigest(),
        ),
    )


def _jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=82)
    return buffer.getvalue()
