"""The marks of the echo line and the four stations they stand on.

A circle is a station on the way; the square is 销号, the one station that needs a second
pair of eyes. So "struck off" differs in shape and not only in colour.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Shape(StrEnum):
    DONE = "done"
    NOW = "now"
    LATE = "late"
    BENT = "bent"
    COMING = "coming"
    SEAL_COMING = "seal-coming"
    CHECKING = "checking"
    STRUCK = "struck"
    BOOKS = "books"
    ENDBAR = "endbar"


# The step that waits for somebody now.
WAITING_SHAPES = (Shape.NOW, Shape.LATE, Shape.BENT)
AHEAD_SHAPES = (Shape.COMING, Shape.SEAL_COMING)

STATION_NAMES = (
    pgettext_lazy("station", "Raised"),
    pgettext_lazy("station", "Dispatched"),
    pgettext_lazy("station", "Answered"),
    pgettext_lazy("station", "Struck off"),
)


class Standing(StrEnum):
    """Where a matter stands, in the order a tally is sorted."""

    STRUCK = "struck"
    BOOKS = "books"
    CHECKING = "checking"
    ANSWERED = "answered"
    OPEN = "open"
    LEFT = "left"


STANDING_NAMES = {
    Standing.STRUCK: _("struck off"),
    Standing.BOOKS: _("on the books"),
    Standing.CHECKING: _("waiting to be checked"),
    Standing.ANSWERED: pgettext_lazy("tally", "answered"),
    Standing.OPEN: pgettext_lazy("tally", "in progress"),
    Standing.LEFT: _("merged or withdrawn"),
}


@dataclass(frozen=True)
class Entry:
    """One line of the legend: a mark and what it means."""

    shape: Shape
    words: LazyText


LEGEND = (
    Entry(Shape.DONE, _("station passed")),
    Entry(Shape.NOW, _("waiting for this step")),
    Entry(Shape.LATE, _("this step is overdue")),
    Entry(Shape.COMING, _("still to come")),
    Entry(Shape.CHECKING, _("answered, waiting to be checked")),
    Entry(Shape.STRUCK, _("struck off: solved and checked")),
    Entry(Shape.BOOKS, _("on the books: planned")),
    Entry(Shape.ENDBAR, _("answered: it ends here")),
)
