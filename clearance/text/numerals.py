"""Numbers of buildings and floors: 五号楼 and 5 号楼, 二楼 and 二层."""

import re

DIGITS = "零一二三四五六七八九"
# A number up to 99 with what it counts; 食堂 first, as 食 alone counts nothing.
NUMBERED = re.compile(
    r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,3}) ?(食堂|号|楼|层|栋|教|期(?!间))"
)
FLOORS = {"楼": "层", "层": "楼"}


def other_numerals(word: str) -> list[str]:
    """The other ways to write a word of ``NUMBERED``: 5楼 is 五楼, 5层 and 五层."""
    found = NUMBERED.fullmatch(word)
    if not found:
        return []
    number, counts = found.groups()
    numbers = [number, _chinese(int(number)) if number.isdigit() else _digits(number)]
    units = [counts, *FLOORS.get(counts, "")]
    ways = (f"{one}{unit}" for unit in units for one in numbers if one)
    return [way for way in ways if way != word]


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[ones] if ones else ''}"


def _digits(written: str) -> str:
    """The digits of a Chinese number, nothing for what is none (五六)."""
    return next((str(n) for n in range(1, 100) if _chinese(n) == written), "")
