"""One sticker, and sheets full of them."""

from collections.abc import Iterable
from dataclasses import dataclass

import segno
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from home.absolute import absolute, chinese
from home.college.location import Location
from home.labels.grids import Grid

# A quarter of the code may be scratched or hidden by a finger and it is still read.
ERROR_CORRECTION = "q"


@dataclass(frozen=True)
class Label:
    name: str
    lies_in: str
    code: str
    address: str

    def qr(self) -> SafeString:
        """The code as SVG that takes the size of what it stands in, with its quiet zone."""
        drawn = segno.make(self.address, error=ERROR_CORRECTION, micro=False)
        svg = drawn.svg_inline(omitsize=True, svgclass="qr", lineclass=None)
        # The module draws numbers of its own; nothing anybody typed is in them.
        return mark_safe(svg)


def address_of(place: Location) -> str:
    """The address behind the sticker, with scheme and host."""
    return absolute(chinese(reverse("place", args=[place.code])))


def label_of(place: Location) -> Label:
    lies_in = place.full_name.removesuffix(place.name).strip()
    return Label(place.name, lies_in, place.code, address_of(place))


def sheets(places: Iterable[Location], grid: Grid, used: int = 0) -> list[list[Label | None]]:
    """Labels sheet by sheet. The first ``used`` stickers of the first sheet are gone already."""
    labels: list[Label | None] = [None] * used
    labels += [label_of(place) for place in places]
    return [labels[start : start + grid.size] for start in range(0, len(labels), grid.size)]
