"""Opening a file somebody sends: an .xlsx, an old .xls, or a zip of one of them and pictures.

Nothing in it is believed: how large it unpacks, what it calls itself, how many rows it has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

import openpyxl
import xlrd
from django.utils.translation import gettext as _
from openpyxl.cell.read_only import EmptyCell

from sessions.archive.cells import Fault, Formula
from sessions.archive.problems import NotReadable

MB = 1024 * 1024
WORKBOOK_AT_MOST, UNPACKED_AT_MOST, PICTURES_AT_MOST = 20 * MB, 80 * MB, 600 * MB
PARTS_AT_MOST, ROWS_AT_MOST, COLUMNS_AT_MOST = 5_000, 10_000, 60
OLD_EXCEL, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
LOCKED = "EncryptedPackage".encode("utf-16-le")
DECLARATION, CHUNK = b"<!DOCTYPE", 256 * 1024
PICTURE_NAMES = (".jpg", ".jpeg", ".png", ".webp")


@dataclass(frozen=True)
class Grid:
    """One sheet: its rows with their numbers as Excel shows them, blank rows left out."""

    name: str
    rows: tuple[tuple[int, tuple], ...]


@dataclass(frozen=True)
class Opened:
    """``pictures`` are names of files in the ``source`` zip, by the bare file name."""

    grids: tuple[Grid, ...]
    pictures: dict[str, str] = field(default_factory=dict)
    source: ZipFile | None = None


def open_file(content: bytes) -> Opened:
    """Read the sheets. Raises NotReadable with words for who sent the file."""
    if content.startswith(OLD_EXCEL):
        return Opened(_old_grids(content))
    if not content.startswith(ZIP):
        raise NotReadable(_not_excel())
    archive = _unzipped(content)
    names = archive.namelist()
    if "xl/workbook.xml" in names:
        return Opened(_grids(content, archive))
    return _beside_pictures(archive)


def _not_excel() -> str:
    return _("This is no Excel workbook. Open it in Excel or WPS and save it as .xlsx.")


def _unzipped(content: bytes) -> ZipFile:
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError):
        raise NotReadable(_("The file is damaged and can't be opened.")) from None
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise NotReadable(_locked())
    if len(parts) > PARTS_AT_MOST or sum(part.file_size for part in parts) > PICTURES_AT_MOST:
        raise NotReadable(_("The file unpacks to far more than a workbook and its pictures."))
    return archive


def _locked() -> str:
    return _("The file is locked with a password. Take the password off and try again.")


def _beside_pictures(archive: ZipFile) -> Opened:
    """A zip of ours: one workbook, and pictures anywhere in it."""
    names = [name for name in archive.namelist() if not name.startswith("__MACOSX/")]
    books = [name for name in names if name.lower().endswith((".xlsx", ".xlsm", ".xls"))]
    if len(books) != 1:
        raise NotReadable(_not_excel() if not books else _("The zip holds more than one workbook."))
    if archive.getinfo(books[0]).file_size > WORKBOOK_AT_MOST:
        raise NotReadable(_too_large())
    pictures = {
        name.rpartition("/")[2]: name for name in names if name.lower().endswith(PICTURE_NAMES)
    }
    book = _part(archive, books[0])
    if book.startswith(ZIP) and "xl/workbook.xml" not in _unzipped(book).namelist():
        # A zip in the zip isn't gone into: there may be a thousand of them, one in another.
        raise NotReadable(_not_excel())
    return Opened(open_file(book).grids, pictures, archive)


def _part(archive: ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except Exception:  # a broken part fails in zlib, zipfile or lzma, each with its own
        raise NotReadable(_("The file is damaged and can't be opened.")) from None


def _too_large() -> str:
    return _("The workbook is larger than %(mb)d MB.") % {"mb": WORKBOOK_AT_MOST // MB}


def _grids(content: bytes, archive: ZipFile) -> tuple[Grid, ...]:
    if len(content) > WORKBOOK_AT_MOST:
        raise NotReadable(_too_large())
    _check_unpacked(archive)
    try:
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, keep_links=False)
        return tuple(_grid(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible")
    except NotReadable:
        raise
    except Exception:  # openpyxl meets bad XML, missing parts and odd values as many errors
        raise NotReadable(_("The file is damaged and can't be opened.")) from None


def _check_unpacked(archive: ZipFile) -> None:
    """The tables as they unpack; a declaration of entities is an attack, never a table."""
    tables = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in tables) > UNPACKED_AT_MOST:
        raise NotReadable(_("The file unpacks to far more than a workbook and its pictures."))
    for part in tables:
        if _declares(archive, part):
            raise NotReadable(_("The file is damaged and can't be opened."))


def _declares(archive: ZipFile, part: ZipInfo) -> bool:
    """Whether a document type is declared, behind a comment of any length or in UTF-16 too."""
    last = b""
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK):
            last = last[-len(DECLARATION) :] + chunk.replace(b"\0", b"")
            if DECLARATION in last:
                return True
    return False


def _grid(sheet) -> Grid:
    # What a file says of its own size may be wrong either way.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=ROWS_AT_MOST + 1, max_col=COLUMNS_AT_MOST)
    return _filled(sheet.title, (tuple(_value(cell) for cell in row) for row in rows))


def _value(cell) -> object:
    if isinstance(cell, EmptyCell) or cell.value is None:
        return None
    if cell.data_type == "f":
        return Formula()
    return Fault(str(cell.value)) if cell.data_type == "e" else cell.value


def _old_grids(content: bytes) -> tuple[Grid, ...]:
    if LOCKED in content:
        raise NotReadable(_locked())
    if len(content) > WORKBOOK_AT_MOST:
        raise NotReadable(_too_large())
    try:
        book = xlrd.open_workbook(file_contents=content, on_demand=True)
        sheets = [book.sheet_by_index(place) for place in range(book.nsheets)]
        return tuple(_old_grid(sheet, book.datemode) for sheet in sheets if not sheet.visibility)
    except NotReadable:
        raise
    except Exception as fault:  # xlrd meets damage as index, struct and assertion errors too
        locked = "encrypted" in str(fault).lower()
        damaged = _("The file is damaged and can't be opened.")
        raise NotReadable(_locked() if locked else damaged) from None


def _old_grid(sheet, datemode: int) -> Grid:
    columns = min(sheet.ncols, COLUMNS_AT_MOST)
    rows = (
        tuple(_old_value(cell, datemode) for cell in sheet.row_slice(row, 0, columns))
        for row in range(sheet.nrows)
    )
    return _filled(sheet.name, rows)


def _old_value(cell, datemode: int) -> object:
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return None
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return Fault(xlrd.error_text_from_code.get(cell.value, "#?"))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        at: datetime = xlrd.xldate_as_datetime(cell.value, datemode)
        return at.time() if cell.value < 1 else at
    return cell.value


def _filled(name: str, rows: Iterator[tuple]) -> Grid:
    found = []
    for number, cells in enumerate(rows, start=1):
        if number > ROWS_AT_MOST:
            raise NotReadable(
                _("“%(sheet)s” has more than %(most)d rows, blank ones counted.")
                % {"sheet": name, "most": ROWS_AT_MOST}
            )
        values = [_none_for_blank(cell) for cell in cells]
        while values and values[-1] is None:
            values.pop()
        if values:
            found.append((number, tuple(values)))
    return Grid(name, tuple(found))


def _none_for_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip(" \t\r\n\u3000\u00a0") else value
