"""The drawing of the marks and of a row's line, as SVG with classes and no style of its own.

Every mark is drawn round (0, 0) in a box of 12 units, so one drawing serves all four sizes.
The words always stand beside a drawing, which is hidden from a screen reader.
"""

from functools import cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from clearance.faces.echo import Echo
from clearance.faces.shapes import AHEAD_SHAPES, Shape

RING = '<circle class="ring" r="4.75"/><circle class="fill" r="2"/>'
SQUARE = '<rect class="ring" x="-4.75" y="-4.75" width="9.5" height="9.5" rx="1.5"/>'
DRAWINGS = {
    Shape.DONE: '<circle class="fill" r="4.5"/>',
    Shape.NOW: RING,
    Shape.BENT: RING,
    Shape.LATE: '<path class="ring" d="M0-5.5 5.5 0 0 5.5-5.5 0z"/><circle class="fill" r="1.75"/>',
    Shape.COMING: '<circle class="hollow" r="4"/>',
    Shape.SEAL_COMING: '<rect class="hollow" x="-4" y="-4" width="8" height="8" rx="1.5"/>',
    Shape.CHECKING: SQUARE + '<rect class="fill" x="-2" y="-2" width="4" height="4" rx=".5"/>',
    Shape.STRUCK: '<rect class="seal" x="-5.5" y="-5.5" width="11" height="11" rx="2"/>'
    '<path class="tick" d="M-3 .2-.9 2.4 3.1-2.2"/>',
    Shape.BOOKS: SQUARE + '<path class="ring" d="M-2.5 0h5"/>',
    Shape.ENDBAR: '<circle class="fill" r="4.5"/>',
}
# In a tally the answered mark is alone, so the bar moves into its box.
ALONE = {
    Shape.ENDBAR: '<circle class="fill" cx="-1.5" r="4"/><path class="way" d="M2 0h3M5-5v10"/>',
}
FIRST, PITCH, MIDDLE, REACH = 6, 26, 12, 4.25
TAIL = 14
BEND = '<path class="bend" d="M57 5.5C53-.5 41-1 35 5M34.6.6 34.4 5.4 39.2 5.2"/>'
MARK = '<svg class="mark {}" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">{}</svg>'
LINE = (
    '<svg class="echo{}" viewBox="0 0 90 20" width="90" height="20" aria-hidden="true"'
    ' focusable="false">{}{}{}</svg>'
)


@cache
def mark(shape: Shape) -> SafeString:
    """One mark; its size is the style sheet's."""
    drawing = ALONE.get(shape) or DRAWINGS[shape]
    return format_html(MARK, shape.value, mark_safe(drawing))


def row(echo: Echo) -> SafeString:
    """The four small marks of a list row, 90 by 20."""
    return _row(echo.stations, echo.bent, echo.struck)


@cache
def _row(stations: tuple[Shape, ...], bent: bool, struck: bool) -> SafeString:
    marks = format_html_join(
        "",
        '<g class="{}" transform="translate({} {})">{}</g>',
        (
            (shape.value, FIRST + PITCH * place, MIDDLE, mark_safe(DRAWINGS[shape]))
            for place, shape in enumerate(stations)
        ),
    )
    return format_html(
        LINE, " walk" if struck else "", _ways(stations), marks,
        mark_safe(BEND) if bent else "",
    )  # fmt: skip


def _ways(stations: tuple[Shape, ...]) -> SafeString:
    """The pieces between the marks, and the bar where a line ends early."""
    pieces = []
    for place, shape in enumerate(stations[1:]):
        start = FIRST + PITCH * place + REACH
        kind = "ahead" if shape in AHEAD_SHAPES else "dotted" if shape == Shape.BOOKS else "way"
        pieces.append((kind, f"M{start:g} {MIDDLE}h{PITCH - 2 * REACH:g}"))
    if stations[-1] == Shape.ENDBAR:
        end = FIRST + PITCH * (len(stations) - 1) + 5
        pieces.append(("way", f"M{end} {MIDDLE}h{TAIL - 5}M{end + TAIL - 5} {MIDDLE - 6}v12"))
    return format_html_join("", '<path class="{}" d="{}"/>', pieces)
