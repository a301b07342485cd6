"""Drawn pictures for the sample teas. They show no real place, and their captions say so."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image as Canvas
from PIL import ImageDraw
from wagtail.images.models import Image

SIZE = (1440, 960)
WOOD, CUP, TEA, POT, PAPER = "#d9c7a3", "#f6f3ea", "#b98445", "#2c5f4e", "#fbfaf6"
# By quarter, the winter's first: the sky and the leaves.
SEASONS = (
    ("#dfe6e6", ("#b9c4c0", "#cfd8d4")),
    ("#dceaf0", ("#8fbf7f", "#b7d79b", "#e3b7c4")),
    ("#cfe6ee", ("#2f7a4d", "#4c9560", "#6aab72")),
    ("#ece2cf", ("#c98a2c", "#b5622d", "#d9b14a")),
)
# Drawn twice as large and made small again, which smooths the edges.
FINE = 2


def table() -> Canvas.Image:
    """Cups and a pot on a wooden table, seen from above."""
    canvas, pen = _canvas(WOOD)
    for row in range(1, 10):
        pen.line((0, row * 192, SIZE[0] * FINE, row * 192), fill="#cfbb94", width=4)
    for x, y in ((330, 250), (1130, 220), (1210, 690), (420, 760), (760, 140)):
        _disc(pen, x, y, 108, CUP)
        _disc(pen, x, y, 60, TEA)
    _disc(pen, 740, 500, 150, POT)
    _disc(pen, 740, 500, 92, "#3a7461")
    _disc(pen, 740, 500, 26, "#20463a")
    for x, y in ((140, 560), (930, 640)):
        _sheet(pen, x, y)
    return canvas.reduce(FINE)


def hall() -> Canvas.Image:
    """Rows of seats before a screen."""
    canvas, pen = _canvas("#e9e4d8")
    _box(pen, 420, 90, 1020, 290, "#254d40")
    for line in range(2):
        _box(pen, 500, 150 + line * 56, 860 - line * 90, 168 + line * 56, "#dfe9e3")
    _box(pen, 560, 350, 880, 410, "#b08b5a")
    for row in range(4):
        for seat in range(11):
            colour = POT if (row * 5 + seat * 3) % 13 == 0 else "#8d9791"
            _disc(pen, 190 + seat * 106, 520 + row * 106, 34, colour)
    return canvas.reduce(FINE)


def notes() -> Canvas.Image:
    """Sheets of notes, a pencil and a cup."""
    canvas, pen = _canvas("#cdd8d0")
    for x, y in ((230, 140), (640, 240)):
        _sheet(pen, x, y, 420, 560)
    pen.line((1180, 1420, 2160, 1180), fill="#2a2f2c", width=22)
    _disc(pen, 1210, 710, 130, CUP)
    _disc(pen, 1210, 710, 74, TEA)
    return canvas.reduce(FINE)


def window(number: int, month: int) -> Canvas.Image:
    """A window, a tree in its season, and on the sill as many cups as fit; no two alike."""
    sky, leaves = SEASONS[month % 12 // 3]
    canvas, pen = _canvas("#e9e4d8")
    _box(pen, 180, 80, 1260, 660, "#8a7350")
    _box(pen, 200, 100, 1240, 640, sky)
    trunk = 420 + number * 83 % 600
    _box(pen, trunk - 16, 360, trunk + 16, 640, "#6b5842")
    for leaf in range(24):
        x, y = trunk - 150 + leaf * 97 % 300, 190 + leaf * 61 % 210
        _disc(pen, x, y, 34 + leaf * 7 % 22, leaves[leaf % len(leaves)])
    _box(pen, 711, 100, 729, 640, "#8a7350")
    _box(pen, 120, 660, 1320, 720, WOOD)
    for cup in range(number % 5 + 2):
        _disc(pen, 240 + cup * 160, 800, 64, CUP)
        _disc(pen, 240 + cup * 160, 800, 38, TEA)
    _disc(pen, 1200, 790, 92, POT)
    return canvas.reduce(FINE)


def saved(canvas: Canvas.Image, title: str) -> Image:
    """Keep the drawing as an editor's picture."""
    buffer = BytesIO()
    canvas.save(buffer, "JPEG", quality=84)
    buffer.seek(0)
    image = Image(title=title, file=ImageFile(buffer, name="sample-tea.jpg"))
    image.save()
    return image


def _canvas(colour: str):
    canvas = Canvas.new("RGB", (SIZE[0] * FINE, SIZE[1] * FINE), colour)
    return canvas, ImageDraw.Draw(canvas)


def _box(pen, left, top, right, bottom, colour) -> None:
    pen.rectangle([side * FINE for side in (left, top, right, bottom)], fill=colour)


def _disc(pen, x, y, radius, colour) -> None:
    pen.ellipse(
        [side * FINE for side in (x - radius, y - radius, x + radius, y + radius)], fill=colour
    )


def _sheet(pen, x, y, width=260, height=320) -> None:
    _box(pen, x, y, x + width, y + height, PAPER)
    for line in range(1, height // 48):
        end = x + width - (40 if line % 3 else 120)
        _box(pen, x + 36, y + line * 44, end, y + line * 44 + 6, "#b9c0bb")
