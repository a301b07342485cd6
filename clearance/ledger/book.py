"""The ledger as a workbook, written row by row."""

from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from clearance.ledger.rows import COLUMNS
from clearance.ledger.sheet import text_cell

HEAD = PatternFill("solid", fgColor="DDE8E2")
LINE = Border(*(Side(style="thin", color="B9C0BB") for _side in range(4)))
WRAPPED = Alignment(wrap_text=True, vertical="top")
# Title, who filled it in and when, what was chosen.
ROWS_ABOVE = 3


def write_ledger(
    file: BinaryIO, rows: Iterable[tuple], *, unit: str, chosen: list[str], now: datetime
) -> None:
    book = Workbook(write_only=True)
    tab = book.create_sheet(_("Ledger"))
    for place, (_label, width) in enumerate(COLUMNS, start=1):
        tab.column_dimensions[get_column_letter(place)].width = width
    tab.freeze_panes = f"A{ROWS_ABOVE + 2}"
    tab.page_setup.orientation, tab.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    tab.page_setup.fitToHeight, tab.sheet_properties.pageSetUpPr.fitToPage = 0, True
    tab.print_title_rows = f"{ROWS_ABOVE + 1}:{ROWS_ABOVE + 1}"
    for row in _above(tab, unit, chosen, now):
        tab.append(row)
    tab.append([_head(tab, str(label)) for label, _width in COLUMNS])
    for row in rows:
        tab.append([_cell(tab, value) for value in row])
    book.save(file)


def _above(tab, unit: str, chosen: list[str], now: datetime) -> list[list]:
    title = text_cell(tab, _("Ledger of requests and what came of them"))
    title.font = Font(bold=True, size=14)
    day = f"{timezone.localdate(now):%Y-%m-%d}"
    half = [None] * (len(COLUMNS) // 2)
    return [
        [title],
        [text_cell(tab, _("Filled in by: %(unit)s") % {"unit": unit}), *half,
         text_cell(tab, _("Date: %(day)s") % {"day": day})],
        [text_cell(tab, _("; ").join(chosen) or _("All matters"))],
    ]  # fmt: skip


def _head(tab, label: str):
    cell = text_cell(tab, label)
    cell.font, cell.fill, cell.border = Font(bold=True), HEAD, LINE
    return cell


def _cell(tab, value):
    cell = text_cell(tab, value) if isinstance(value, str) else WriteOnlyCell(tab, value=value)
    if isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    cell.alignment, cell.border = WRAPPED, LINE
    return cell
