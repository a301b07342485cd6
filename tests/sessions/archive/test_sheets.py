"""The form itself: what every sheet of it must be."""

import pytest

from sessions.archive.sheets import SHEETS


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_examples_can_be_taken_for_nothing_real(sheet):
    """A row that equals an example is passed over, so none may look like a real one."""
    assert [row for row in sheet.examples if "【示例】" not in str(row)] == []


def test_labels_are_single():
    """Two columns of one name in a sheet, or two sheets of one name, couldn't be told apart."""
    for sheet in SHEETS:
        labels = [column.label for column in sheet.columns]
        assert sorted(set(labels)) == sorted(labels)
    assert len({sheet.label for sheet in SHEETS}) == len(SHEETS)


def test_drop_downs_are_as_long_as_excel_takes():
    lists = [",".join(one.kind.choices) for sheet in SHEETS for one in sheet.columns]

    assert [choices for choices in lists if len(choices) > 255] == []
