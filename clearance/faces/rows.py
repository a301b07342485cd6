"""One line of a list: what a tea, a progress list, the home page and a search draw rows from."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.faces.due import When
from clearance.faces.echo import Echo
from clearance.faces.shapes import STANDING_NAMES, Shape, Standing

# Standings whose row carries the mark of its own kind in a tally's legend.
LEGEND_MARKS = {
    Standing.STRUCK: Shape.STRUCK,
    Standing.BOOKS: Shape.BOOKS,
    Standing.CHECKING: Shape.CHECKING,
    Standing.ANSWERED: Shape.ENDBAR,
    Standing.OPEN: Shape.NOW,
    Standing.LEFT: Shape.COMING,
}


@dataclass(frozen=True)
class IssueRow:
    """What a reader may see of one issue, already decided: a row hides nothing itself.

    ``title`` is None while an editor has not cleared it; then category and place stand in
    its stead, and with neither (投诉, 举报) a plain sentence. ``url`` is empty when there is
    no page to open. ``when`` says by when, or since when, or who checked it and when.
    ``merged_into`` is the number of the matter whose line a merged one shows. ``untitled`` says
    why there is no title.
    """

    number: str
    echo: Echo
    url: str = ""
    title: str | None = None
    answer: str = ""
    departments: tuple[str, ...] = ()
    category: str = ""
    place: str = ""
    origin: str = ""
    supporters: int = 0
    when: When | None = None
    merged_into: str = ""
    untitled: str = ""

    @property
    def struck(self) -> bool:
        return self.echo.struck

    @property
    def standing(self) -> Standing:
        """Where it counts: a merged matter counts as that, whatever its goal has come to."""
        return Standing.LEFT if self.merged_into else self.echo.standing

    @property
    def cleared(self) -> bool:
        return self.title is not None

    @property
    def heading(self) -> str:
        """A struck title ends without its question mark: the line would run on through it."""
        if self.title is None:
            known = (self.category, self.place)
            return pgettext("clause", ", ").join(part for part in known if part) or _(
                "A matter not made public"
            )
        return self.title.rstrip("？?") if self.struck else self.title

    @property
    def sources(self) -> tuple[str, ...]:
        """The small words under a row, in order; none twice."""
        parts = (*self.departments, self.category if self.cleared else "", self.origin)
        return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True)
class TallyEntry:
    """How many matters stand in one way: one line of a tally's legend."""

    shape: Shape
    count: int
    words: LazyText


@dataclass(frozen=True)
class Tally:
    """One mark a matter: ``groups`` in order, each a tuple of shapes; ``total`` marks in all."""

    groups: tuple[tuple[Shape, ...], ...]
    legend: tuple[TallyEntry, ...]
    total: int

    def count(self, standing: str) -> int:
        shape = LEGEND_MARKS[Standing(standing)]
        return next((entry.count for entry in self.legend if entry.shape == shape), 0)


def tally(rows: Iterable[IssueRow]) -> Tally:
    """Sort the marks of the rows: struck, on the books, to be checked, answered, open, left."""
    rows = list(rows)
    counts = Counter(row.standing for row in rows)
    groups = tuple(
        tuple(sorted(_tally_mark(row) for row in rows if row.standing == standing))
        for standing in Standing
        if counts[standing]
    )
    legend = tuple(
        TallyEntry(LEGEND_MARKS[standing], counts[standing], STANDING_NAMES[standing])
        for standing in Standing
        if counts[standing]
    )
    return Tally(groups, legend, len(rows))


def _tally_mark(row: IssueRow) -> Shape:
    return Shape.COMING if row.standing == Standing.LEFT else row.echo.mark
