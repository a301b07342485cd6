"""Names in the order in which people count, whichever way the numbers are written."""

import re

DIGITS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")}
TENS = {"十": 10, "百": 100}
# A Chinese numeral counts only before what is counted: 三好楼 is a name.
NUMBER = re.compile(r"(\d+)|([〇一二三四五六七八九十百]+)(?=[号层楼栋幢座期区单])")


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """A key to sort by: the words between the numbers, and the numbers as numbers."""
    key, end = [], 0
    for found in NUMBER.finditer(name):
        value = int(found[1]) if found[1] else chinese_number(found[2])
        key.append((name[end : found.start()].strip(), value))
        end = found.end()
    return (*key, (name[end:].strip(), -1))


def chinese_number(numeral: str) -> int:
    """Below a thousand: 十一 is 11, 二十 is 20, 一〇三 is 103."""
    if not any(one in TENS for one in numeral):
        return int("".join(str(DIGITS[one]) for one in numeral))
    total, digit = 0, 0
    for one in numeral:
        if one in TENS:
            total += max(digit, 1) * TENS[one]
            digit = 0
        else:
            digit = DIGITS[one]
    return total + digit
