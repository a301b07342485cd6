"""Telephone, identity, card and student numbers, told from dates, prices and file numbers."""

import re
from collections.abc import Iterator
from datetime import date

from clearance.gate.findings import FindingKind
from clearance.gate.folding import Folded
from clearance.gate.landlines import PHONE_WORDS, landlines
from clearance.gate.runs import LISTING, Number, close_after, close_before, numbers

Span = tuple[int, int, FindingKind]

IDENTITY_WORDS = re.compile(r"身份证|证件号")
CARD_WORDS = re.compile(
    r"(?:卡号|银行卡|账号|账户|帐号|帐户|校园卡|一卡通|工资卡|储蓄卡|饭卡)[号码是为:\s()\"“]*$"
)
STUDENT_WORDS = re.compile(r"学号|学籍号|考生号|准考证|考号|工号|学工号|学生证|职工号|教工号")
FILE_WORDS = re.compile(r"编号|单号|流水|批次|合同|项目|订单|版本|文号|代码|序号|期刊|[A-Za-z\-]$")

# GB 11643: the two digits a region's code begins with, and the weights of the check digit.
REGIONS = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (81, 83))
    for code in range(first, last + 1)
) | {"71", "91"}
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_DIGITS = "10X98765432"
# How a mobile number is cut up when commas, as between the things of a list, do it.
LISTED_SHAPES = ((3, 4, 4), (3, 8), (4, 4, 3), (3, 3, 5), (1,) * 11)


def spans(text: Folded) -> Iterator[Span]:
    """The surest first: whoever takes them keeps the first of two that overlap."""
    yield from _identity(text)
    yield from _cards(text)
    yield from _phones(text)
    yield from _students(text)


def _identity(text: Folded) -> Iterator[Span]:
    for length, last in ((18, r"[\dXx×]"), (15, r"\d")):
        for number in numbers(text, length, last):
            named = close_before(text, number.start, IDENTITY_WORDS)
            if named or is_identity(number.digits):
                yield number.start, number.end, FindingKind.IDENTITY


def is_identity(digits: str) -> bool:
    """A region and a day of birth; an old number of 15 digits has a short year and no check."""
    born = f"19{digits[6:12]}" if len(digits) == 15 else digits[6:14]
    if digits[:2] not in REGIONS:
        return False
    if _is_day(born, since=1900):
        return True
    return len(digits) == 18 and check_digit(digits) == digits[17].upper()


def check_digit(digits: str) -> str:
    total = sum(int(one) * weight for one, weight in zip(digits, WEIGHTS, strict=False))
    return CHECK_DIGITS[total % 11]


def _is_day(digits: str, *, since: int) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return since <= day.year <= 2099


def _cards(text: Folded) -> Iterator[Span]:
    found = _long_numbers(text, 19)
    # First those whose figures say so: a part of one may stand close to the word as well.
    surest = [one for one in found if is_bank_card(one.digits)]
    named = [one for one in found if close_before(text, one.start, CARD_WORDS)]
    for number in surest + [one for one in named if not _is_listed(one)]:
        yield number.start, number.end, FindingKind.CARD


def _long_numbers(text: Folded, longest: int) -> list[Number]:
    """Six digits and more that are no date; in one piece before those in several."""
    found = [one for length in range(longest, 5, -1) for one in numbers(text, length)]
    whole = [one for one in found if len(one.sizes) == 1]
    pieces = [one for one in found if len(one.sizes) > 1 and len(one.digits) >= 8]
    return whole + [one for one in pieces if not _ends_with_date(one)]


def is_bank_card(digits: str) -> bool:
    if not 16 <= len(digits) <= 19:
        return False
    return digits.startswith("62") or (digits[0] in "3456" and _passes_luhn(digits))


def _passes_luhn(digits: str) -> bool:
    doubled = [int(one) * 2 for one in digits[-2::-2]]
    plain = [int(one) for one in digits[-1::-2]]
    return (sum(plain) + sum(one // 10 + one % 10 for one in doubled)) % 10 == 0


def _phones(text: Folded) -> Iterator[Span]:
    for length, prefix in ((15, "0086"), (13, "86"), (12, "0"), (11, "")):
        for number in numbers(text, length):
            named = close_before(text, number.start, PHONE_WORDS)
            if number.digits.startswith(prefix) and is_mobile(number, len(prefix), named=named):
                yield number.start, number.end, FindingKind.PHONE
    for number in landlines(text):
        yield number.start, number.end, FindingKind.PHONE


def is_mobile(number: Number, skipped: int = 0, *, named: bool = False) -> bool:
    """1, then 3–9, cut up as people cut up a number and not as dates or lists are.

    What is ``named`` a telephone number may be cut up anyhow.
    """
    digits = number.digits[skipped:]
    if digits[0] != "1" or digits[1] not in "3456789":
        return False
    sizes = _without(number.sizes, skipped)
    if _is_listed(number):
        return sizes in LISTED_SHAPES
    if len(sizes) == 1 or named:
        return not _ends_with_date(number)
    if max(sizes) <= 2:
        return len(number.gaps) == 1 and sorted(number.groups) != number.groups
    return sizes[0] >= 3 and not _ends_with_date(number) and not _is_address(number)


def _without(sizes: tuple[int, ...], skipped: int) -> tuple[int, ...]:
    if not skipped:
        return sizes
    if sizes[0] > skipped:
        return (sizes[0] - skipped, *sizes[1:])
    return _without(sizes[1:], skipped - sizes[0])


def _is_listed(number: Number) -> bool:
    return any(LISTING & set(gap) for gap in number.gaps)


def _is_address(number: Number) -> bool:
    """Of a machine, as in 192.168.10.254."""
    return number.gaps == {"."} and len(number.sizes) == 4 and max(number.sizes) <= 3


def _ends_with_date(number: Number) -> bool:
    return number.sizes[-3:] == (4, 2, 2) and _is_day(number.digits[-8:], since=1990)


def _students(text: Folded) -> Iterator[Span]:
    for number in _long_numbers(text, 14):
        before = close_before(text, number.start, STUDENT_WORDS)
        after = close_after(text, number.end, STUDENT_WORDS)
        if before or after or _is_bare_student_number(text, number):
            yield number.start, number.end, FindingKind.STUDENT


def _is_bare_student_number(text: Folded, number: Number) -> bool:
    """Ten to twelve figures in one piece that begin with a year of entry."""
    digits = number.digits
    if len(number.sizes) > 1 or not 10 <= len(digits) <= 12:
        return False
    if digits[:2] != "20" or digits[2] not in "12" or "h" in text.hands[number.start : number.end]:
        return False
    return not close_before(text, number.start, FILE_WORDS, reach=6)
