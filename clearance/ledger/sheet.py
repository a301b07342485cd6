"""Cells that hold text and never compute."""

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

# As much as Excel holds in one cell.
CELL_AT_MOST = 32_767


def text_cell(tab, words: str) -> WriteOnlyCell:
    """What begins with = is text, also after somebody edits the cell: the quote mark says so."""
    cell = WriteOnlyCell(tab, value=ILLEGAL_CHARACTERS_RE.sub("", words)[:CELL_AT_MOST])
    cell.data_type = "s"
    cell.quotePrefix = words.startswith(("=", "+", "-", "@"))
    return cell
