"""Number and code in one text, as the page of thanks copies them."""

import re

from clearance.actions.codes import ALPHABET, LENGTH
from clearance.text.width import half_width

HALF = f"[{ALPHABET}]{{{LENGTH // 2}}}"
DASHES = str.maketrans("\u2013\u2014\u2212", "---")
NUMBER = re.compile(r"R\d{4}-\d{6,}")
CODE = re.compile(rf"(?<![A-Z0-9]){HALF}-?{HALF}(?![A-Z0-9])")


def read_number(typed: str) -> str:
    """The number as we write it: full-width letters, spaces and case don't matter."""
    return "".join(_plain(typed).split())


def both_in(text: str) -> tuple[str, str] | None:
    """The number and the code that stand somewhere in a text, or None."""
    text = _plain(text)
    number = NUMBER.search(text)
    code = number and CODE.search(text, number.end())
    return (number[0], code[0]) if code else None


def _plain(typed: str) -> str:
    return half_width(typed).upper().translate(DASHES)
