"""From cells to rows with values: finding the headers, reading each cell by its kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from sessions.archive.cells import CellRefused, as_text
from sessions.archive.columns import Column, Sheet
from sessions.archive.opening import Grid, Opened
from sessions.archive.problems import Problem
from sessions.archive.sheets import GUIDE, SHEETS
from sessions.archive.tidying import as_key

# A title and a note may stand above the headers.
HEADERS_WITHIN = 10
# Columns that people add for themselves.
FOR_THEMSELVES = ("备注", "序号")


@dataclass
class Row:
    """``values`` by the column's key; ``letters`` say in which column of the file it stood."""

    sheet: Sheet
    number: int
    values: dict
    letters: dict[str, str]

    def __getitem__(self, key: str):
        return self.values.get(key)

    def problem(self, key: str, text: str) -> Problem:
        """What is wrong with the cell, or with the row where the file has no such column."""
        letter = self.letters.get(key)
        column = self.sheet.column(key).label
        cell = f"{letter}{self.number}" if letter else ""
        return Problem(text, self.sheet.label, self.number, column, cell)


@dataclass
class Tables:
    """All the rows of a file, by the sheet's key, and what couldn't be read."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def __getitem__(self, sheet: Sheet) -> list[Row]:
        return self.rows.get(sheet.key, [])

    def is_shaky(self, sheet: Sheet, key: str) -> bool:
        """Whether rows, or their keys, couldn't be read: what points at them isn't to blame."""
        column = sheet.column(key).label
        return any(one.sheet == sheet.label and one.column in ("", column) for one in self.problems)


def read_tables(opened: Opened) -> Tables:
    tables = Tables()
    for grid in opened.grids:
        sheet = _sheet_named(grid.name)
        if sheet is None:
            if grid.rows and as_key(grid.name) != GUIDE:
                note = _("This sheet is none of the form's and was not read.")
                tables.notes.append(Problem(note, grid.name))
        else:
            tables.rows.setdefault(sheet.key, []).extend(_rows(grid, sheet, tables))
    if not any(tables.rows.values()) and not tables.problems:
        tables.problems.append(Problem(_nothing_there()))
    return tables


def _nothing_there() -> str:
    names = "、".join(sheet.label for sheet in SHEETS)
    return _("The file has no row to take in. Its sheets are named: %(names)s.") % {"names": names}


def _sheet_named(name: str) -> Sheet | None:
    bare = as_key(name).replace(" ", "")
    return next((sheet for sheet in SHEETS if sheet.label == bare), None)


def _rows(grid: Grid, sheet: Sheet, tables: Tables) -> list[Row]:
    if not grid.rows:
        return []
    places, below = _headers(grid, sheet)
    tables.problems += [*_missing(sheet, places), *_unknown(grid, sheet, places, below)]
    if any(column.required and column.key not in places for column in sheet.columns):
        return []
    examples = [sheet.values_of(example) for example in sheet.examples]
    letters = {key: get_column_letter(place + 1) for key, place in places.items()}
    rows = []
    for number, cells in grid.rows:
        if number <= below:
            continue
        row = Row(sheet, number, {}, letters)
        tables.problems += list(_fill(row, cells, places))
        if row.values in examples:
            tables.notes.append(Problem(_("An example, not taken in."), sheet.label, number))
        else:
            rows.append(row)
    return rows


def _headers(grid: Grid, sheet: Sheet) -> tuple[dict[str, int], int]:
    """Where each column stands, and the last row of the headers.

    A header merged over two rows or two columns leaves labels in the row above or below.
    """
    labels = {_bare(column.label): column.key for column in sheet.columns}
    top = grid.rows[:HEADERS_WITHIN]
    known = [(number, _labels_in(cells, labels)) for number, cells in top]
    best = max(range(len(top)), key=lambda at: len(known[at][1]))
    below, places = known[best]
    for beside in (best - 1, best + 1):
        if 0 <= beside < len(top) and _is_header(top[beside][1], known[beside][1]):
            number, found = known[beside]
            taken = set(places.values())
            places = {key: at for key, at in found.items() if at not in taken} | places
            below = max(below, number)
    return places, below


def _labels_in(cells: tuple, labels: dict[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        key = labels.get(_bare(cell))
        if key:
            found.setdefault(key, place)
    return found


def _is_header(cells: tuple, found: dict[str, int]) -> bool:
    """A row beside the best one is a header's too when half of its cells are labels."""
    filled = sum(cell is not None for cell in cells)
    return bool(found) and 2 * len(found) >= filled


def _bare(cell: object) -> str:
    """A label without the star of what is required and without a note in brackets."""
    if not isinstance(cell, str):
        return ""
    text = as_key(cell).replace(" ", "").rstrip("*:").lstrip("*")
    return text.partition("(")[0]


def _missing(sheet: Sheet, places: dict[str, int]) -> Iterator[Problem]:
    for column in sheet.columns:
        if column.required and column.key not in places:
            text = _("The column “%(column)s” is missing.") % {"column": column.label}
            yield Problem(text, sheet.label)


def _unknown(grid: Grid, sheet: Sheet, places: dict, below: int) -> Iterator[Problem]:
    """A column that the form doesn't have, and that holds something: a label mistyped."""
    known = set(places.values())
    data = [cells for number, cells in grid.rows if number > below]
    used = {at for cells in data for at, cell in enumerate(cells) if cell is not None}
    for at in sorted(used - known):
        label = _label_over(grid, at, below)
        if _bare(label) in FOR_THEMSELVES:
            continue
        letter = get_column_letter(at + 1)
        text = (
            _("The column “%(label)s” is none of the form's.") % {"label": label}
            if label
            else _("This column has no header.")
        )
        yield Problem(text, sheet.label, below, label or letter, f"{letter}{below}")


def _label_over(grid: Grid, at: int, below: int) -> str:
    heads = [cells[at] for number, cells in grid.rows if number <= below and at < len(cells)]
    return next((as_key(head) for head in reversed(heads) if isinstance(head, str)), "")


def _fill(row: Row, cells: tuple, places: dict[str, int]) -> Iterator[Problem]:
    for column in row.sheet.columns:
        at = places.get(column.key)
        raw = cells[at] if at is not None and at < len(cells) else None
        try:
            row.values[column.key] = _value(column, raw)
        except CellRefused as refusal:
            row.values[column.key] = None
            yield row.problem(column.key, str(refusal))


def _value(column: Column, raw: object):
    value = None if raw is None else column.kind.read(raw)
    if column.required and (value is None or value == ""):
        as_text(raw)
        raise CellRefused(_("This must be filled in."))
    return None if value in ("", ()) else value
