"""Boxes over a picture, in hundredths of its sides, so that they fit it at any size."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from clearance.refusals import NotPossible

MOST_BOXES = 30


@dataclass(frozen=True)
class Box:
    """From the left, from the top, width, height."""

    left: float
    top: float
    width: float
    height: float

    def fits(self) -> bool:
        inside = self.left >= 0 and self.top >= 0
        inside = inside and self.left + self.width <= 100 and self.top + self.height <= 100
        return inside and self.width > 0 and self.height > 0

    def written(self) -> str:
        sides = (self.left, self.top, self.width, self.height)
        return " ".join(f"{side:g}" for side in sides)


def read(text: str) -> list[Box]:
    """One box a line, four numbers each. Raises NotPossible naming the line."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_BOXES:
        raise NotPossible(_("At most %(most)d boxes fit on a picture.") % {"most": MOST_BOXES})
    return [_one(line, place) for place, line in enumerate(lines, start=1)]


def _one(line: str, place: int) -> Box:
    try:
        box = Box(*(round(float(number), 2) for number in line.replace(",", " ").split()))
    except (TypeError, ValueError):
        box = None
    if box is None or not box.fits():
        raise NotPossible(
            _("Line %(place)d: write four numbers between 0 and 100, such as 40 25 20 10.")
            % {"place": place}
        )
    return box


def write(boxes: list[Box]) -> str:
    return "\n".join(box.written() for box in boxes)
