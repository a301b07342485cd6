"""Rows of values as a workbook: styled, with drop-downs, and nothing in it that computes."""

import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from io import BytesIO

from django.utils.translation import gettext, override
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from clearance.ledger.sheet import text_cell
from sessions.archive.columns import Column, Sheet
from sessions.archive.exporting import Archive
from sessions.archive.sheets import GUIDE, SHEETS

HEAD = PatternFill("solid", fgColor="DDE8E2")
NEEDED = PatternFill("solid", fgColor="F3E3C7")
# Drop-downs reach below the last row, where people go on writing.
ROWS_TO_FILL = 2_000


def workbook_of(rows: Callable[[Sheet], Iterable[dict]]) -> bytes:
    """A workbook of the form; ``rows`` gives each sheet's values by column."""
    book = Workbook(write_only=True)
    _guide(book.create_sheet(GUIDE))
    for sheet in SHEETS:
        _fill(book.create_sheet(sheet.label), sheet, rows(sheet))
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def archive_workbook(archive: Archive) -> bytes:
    return workbook_of(lambda sheet: archive.rows.get(sheet.key, []))


def template() -> bytes:
    """The empty form with an example or two on the sheets that people fill in."""
    return workbook_of(lambda sheet: [sheet.values_of(example) for example in sheet.examples])


def zipped(archive: Archive, name: str) -> bytes:
    """The workbook and the pictures it names."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(name, archive_workbook(archive))
        for picture, image in archive.pictures.items():
            with image.file.open("rb") as stream:
                packed.writestr(f"图片/{picture}", stream.read())
    return buffer.getvalue()


def _guide(tab) -> None:
    tab.column_dimensions["A"].width, tab.column_dimensions["B"].width = 16, 100
    with override("zh-hans"):
        lines = (
            ("", gettext("Columns with a star must be filled in; examples may be overwritten.")),
            ("", gettext("Everything in this workbook can be read by everybody: no names of "
                         "students, no numbers.")),
            ("", gettext("Pictures: put workbook and picture files into one zip.")),
        )  # fmt: skip
    for label, words in (*lines, *((sheet.label, sheet.help) for sheet in SHEETS)):
        tab.append([_bold(tab, label), text_cell(tab, words)])


def _bold(tab, words: str):
    cell = text_cell(tab, words)
    cell.font = Font(bold=True)
    return cell


def _fill(tab, sheet: Sheet, rows: Iterable[dict]) -> None:
    tab.freeze_panes = "A2"
    for place, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(place)
        tab.column_dimensions[letter].width = column.width
        if column.kind.choices:
            tab.data_validations.append(_drop_down(column, letter))
    tab.append([_head(tab, column) for column in sheet.columns])
    for row in rows:
        tab.append([_cell(tab, column, row.get(column.key)) for column in sheet.columns])


def _head(tab, column: Column):
    cell = _bold(tab, f"{column.label}*" if column.required else column.label)
    cell.fill = NEEDED if column.required else HEAD
    return cell


def _drop_down(column: Column, letter: str) -> DataValidation:
    listed = DataValidation(
        type="list", formula1=f'"{",".join(column.kind.choices)}"', allow_blank=True
    )
    listed.promptTitle, listed.prompt = column.label, column.help or None
    listed.add(f"{letter}2:{letter}{ROWS_TO_FILL}")
    return listed


def _cell(tab, column: Column, value):
    written = None if value in (None, "", ()) else column.kind.write(value)
    if isinstance(written, date | datetime):
        cell = WriteOnlyCell(tab, value=written)
        cell.number_format = "yyyy-mm-dd"
        return cell
    if isinstance(written, str):
        cell = text_cell(tab, written)
        cell.alignment = Alignment(wrap_text=column.width >= 40, vertical="top")
        return cell
    return WriteOnlyCell(tab, value=written)
