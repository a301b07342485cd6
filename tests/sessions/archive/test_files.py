"""Files that are no workbook, or mean harm: a plain sentence for each."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sessions.archive.opening import LOCKED, OLD_EXCEL, ROWS_AT_MOST, open_file
from sessions.archive.problems import NotReadable
from sessions.archive.reading import read_tables
from sessions.archive.sheets import TEAS
from tests.sessions.archive.books import a_book, problems_of, saved, saved_old

NO_EXCEL = "这不是 Excel 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。"
DAMAGED = "文件已损坏，打不开。"
LOCKED_UP = "文件设了密码，请取消密码后再上传。"
TOO_MUCH = "文件解压后过大，不像是表格和图片。"


def zipped(**files: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """The sound workbook with one of its parts replaced."""
    buffer = BytesIO()
    with ZipFile(BytesIO(saved(a_book()))) as sound, ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        for part in sound.namelist():
            packed.writestr(part, content if part == name else sound.read(part))
    return buffer.getvalue()


def a_million_rows() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in (1, 2, 1_000_000))
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    sheet = f"{head}<sheetData>{rows}</sheetData></worksheet>"
    return with_part("xl/worksheets/sheet1.xml", sheet.encode())


def entities(before: str = "", encoding: str = "utf-8") -> bytes:
    bomb = f'<?xml version="1.0"?>{before}<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><x>&a;</x>'
    return with_part("xl/worksheets/sheet1.xml", bomb.encode(encoding))


def zips_in_zips() -> bytes:
    content = b"PK\x03\x04"
    for _depth in range(3):
        content = zipped(**{"a.xlsx": content})
    return content


def unpacks_to_much() -> bytes:
    """It says so itself; one that lied would stop unpacking where it said it ends."""
    buffer = BytesIO(saved(a_book()))
    with ZipFile(buffer, "a") as packed:
        packed.writestr("xl/more.xml", b" ")
        packed.getinfo("xl/more.xml").file_size = 90 * 1024 * 1024
    return buffer.getvalue()


WRONG = {
    "nothing": (lambda: b"", NO_EXCEL),
    "text": (lambda: "期数,日期\n22,2026-03-02\n".encode(), NO_EXCEL),
    "a pdf": (lambda: b"%PDF-1.7 and more", NO_EXCEL),
    "a web page named .xls": (lambda: b"<html><table><tr><td>22</td></tr></table>", NO_EXCEL),
    "a text document": (lambda: zipped(**{"word/document.xml": b"<w/>"}), NO_EXCEL),
    "cut off": (lambda: saved(a_book())[:900], DAMAGED),
    "a broken sheet": (lambda: with_part("xl/worksheets/sheet1.xml", b"<worksheet><"), DAMAGED),
    "entities": (entities, DAMAGED),
    "entities far down": (lambda: entities(f"<!--{'a' * 300_000}-->"), DAMAGED),
    "entities in UTF-16": (lambda: entities(encoding="utf-16"), DAMAGED),
    "zips in zips": (zips_in_zips, NO_EXCEL),
    "a locked one": (lambda: OLD_EXCEL + bytes(512) + LOCKED, LOCKED_UP),
    "a damaged old one": (lambda: saved_old(a_book())[:3000], DAMAGED),
    "an old file of something else": (lambda: OLD_EXCEL + bytes(4096), DAMAGED),
    "a bomb": (unpacks_to_much, TOO_MUCH),
    "two in one zip": (lambda: zipped(**{"a.xlsx": b"1", "b.xlsx": b"2"}),
                       "压缩包里有不止一份表格。"),
    "too many rows": (a_million_rows,
                      f"「下午茶」超过 {ROWS_AT_MOST} 行（含空行），请删掉多余的行。"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_file_is_refused_in_plain_words(name):
    make, told = WRONG[name]

    with pytest.raises(NotReadable) as refusal:
        open_file(make())

    assert str(refusal.value) == told


def test_workbook_with_nothing_in_it_names_the_sheets_it_may_have():
    [told] = problems_of(saved({"Sheet1": []}))

    assert told.startswith("文件里没有可以导入的内容。工作表应命名为：下午茶、议程、现场记录、")


def test_workbook_travels_in_a_zip_with_its_pictures():
    packed = zipped(
        **{
            "档案/档案.xlsx": saved(a_book()),
            "档案/图片/茶桌.JPG": b"a picture",
            "__MACOSX/档案/._档案.xlsx": b"a shadow",
        }
    )

    opened = open_file(packed)

    assert opened.pictures == {"茶桌.JPG": "档案/图片/茶桌.JPG"}
    assert [row["number"] for row in read_tables(opened)[TEAS]] == [22, 21]


def test_what_a_file_says_of_its_size_is_not_believed():
    sheet = b"".join(
        (
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
            b'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">',
            b'<c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
        )
    )

    opened = open_file(with_part("xl/worksheets/sheet1.xml", sheet))

    assert opened.grids[0].rows == ((1, ("x",)),)
