"""Half width in one place."""

from pathlib import Path

from clearance.text.width import half_width
from tests.meta.tree import CODE, python_files, text


def test_figures_letters_and_punctuation_are_made_ordinary():
    assert half_width("Ｒ２０２６：①") == "R2026:1"


def test_nobody_else_knows_how():
    normalizing = [path for path in python_files(*CODE) if ".normalize(" in text(path)]

    assert normalizing == [Path("clearance/text/width.py")]
