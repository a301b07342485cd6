"""Numbers of telephones that stand on a desk or at home.

An office's published number is no secret, and editors keep it in the white list: whether a
number is an office's or somebody's home can't be read from it.
"""

import re
from collections.abc import Iterator

from clearance.gate.folding import Folded
from clearance.gate.runs import Number, close_before, numbers

PHONE_WORDS = re.compile(
    r"电话|手机|号码|联系|拨|致电|来电|短信|座机|固话|传真|打|tel|phone|mobile", re.IGNORECASE
)
# After the 0 of long distance: two digits for the largest cities, three for all others.
AREA = re.compile(r"(?:10|2[0-57-9]|[3-9]\d{2})$")
LOCAL_LENGTHS = (8, 7)
DATE = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$")


def landlines(text: Folded) -> Iterator[Number]:
    """With an area code wherever it stands; without one where a telephone is spoken of."""
    for length in (14, 13, 12, 11, 10):
        for number in numbers(text, length):
            if _has_area(number, named=close_before(text, number.start, PHONE_WORDS)):
                yield number
    for length in LOCAL_LENGTHS:
        for number in numbers(text, length):
            if _is_local(number) and close_before(text, number.start, PHONE_WORDS):
                yield number


def _has_area(number: Number, *, named: bool) -> bool:
    """In one piece it may be anything that begins with a 0, unless it is called a number."""
    digits = (
        re.sub(r"^(?:0086|86)", "0", number.digits) if len(number.digits) > 11 else number.digits
    )
    if digits[0] != "0" or not (named or len(number.sizes) > 1):
        return False
    return any(
        len(digits) - 1 - length in (2, 3) and AREA.match(digits[1 : len(digits) - length])
        for length in LOCAL_LENGTHS
    )


def _is_local(number: Number) -> bool:
    """Seven or eight digits, in one piece or halved, and no date."""
    if number.digits[0] in "01" or DATE.match(number.digits):
        return False
    return number.sizes in ((7,), (8,), (4, 4), (3, 4))
