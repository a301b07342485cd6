"""What people type into a table, without what a program or a page left in it."""

import re

from clearance.text.width import half_width

# What a spreadsheet or a web page leaves between the words.
BLANKS = re.compile(r"[ \t\u00a0\u3000\u200b\ufeff]+")
LINE_ENDS = re.compile(r"(?:\r\n|\r|_x000D_\n?)")
# Excel refuses them in a file, and nobody can see them.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def as_key(text: str) -> str:
    """For names, numbers and dates: half width, one line, single spaces."""
    folded = half_width(CONTROLS.sub("", text))
    return BLANKS.sub(" ", LINE_ENDS.sub("\n", folded).replace("\n", " ")).strip()


def as_prose(text: str) -> str:
    """For what people read: its punctuation stays, stray blanks at the ends of lines go."""
    lines = LINE_ENDS.sub("\n", CONTROLS.sub("", text)).split("\n")
    return "\n".join(BLANKS.sub(" ", line).strip() for line in lines).strip()
