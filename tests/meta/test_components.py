"""docs/components.md names each component and each style sheet there is, and no other."""

import re
from pathlib import Path

from tests.meta.tree import files, text

DOCUMENT = Path("docs/components.md")
SHEETS_ALONE = re.compile(r"^Sheets of one kind of page.*?(?=\n\n)", re.M | re.S)


def named_in_table() -> set[str]:
    includes = text(DOCUMENT).split("## Includes")[1]
    cells = re.findall(r"^\| ([a-z_, ]+) \|", includes, re.M)
    return {name for cell in cells for name in cell.split(", ")} - {"component"}


def stems(pattern: str, folder: str) -> set[str]:
    return {path.stem for path in files(pattern, folder)}


def test_every_component_stands_in_the_table_and_no_other():
    assert named_in_table() == stems("*.html", "templates/components")


def test_every_sheet_is_a_components_or_named_as_a_pages():
    alone = re.findall(r"[a-z_]+", SHEETS_ALONE.search(text(DOCUMENT)).group().split(":", 1)[1])
    sheets = stems("*.css", "site/static/css/components")

    assert sheets - stems("*.html", "templates/components") == set(alone) & sheets
