"""Numbers in Chinese characters: 二〇二四年, 五号楼 and 5 号楼, 二楼 and 二层, 幺三八."""

import re

# Whatever stands for one digit: as it is counted, read out (幺, 洞), kept from being altered
# (壹) or reckoned by merchants (〡).
DIGITS = dict(
    zip(
        "零〇○一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖两兩〡〢〣〤〥〦〧〨〩洞拐勾",
        "000123456789112233456678922123456789079",
        strict=True,
    )
)
COUNTED = "一二三四五六七八九"
TENS = re.compile(f"([{COUNTED}]?)十([{COUNTED}]?)")
WRITTEN = re.compile(f"[〇零两十{COUNTED}]+")
# Other ways to say what a number counts.
SAME = {"楼": ("层",), "层": ("楼",)}
BUILDINGS = ("号楼", "号宿舍楼", "号宿舍", "号公寓", "栋", "幢", "舍")
SAME |= {said: tuple(one for one in BUILDINGS if one != said) for said in BUILDINGS}
# A number up to 99 with what it counts, the longer words first.
COUNTS = "|".join(sorted((*SAME, "号", "食堂", "食", "教"), key=len, reverse=True))
NUMBERED = re.compile(rf"(?<!\d)(\d{{1,2}}|[十{COUNTED}]{{1,3}}) ?({COUNTS}|期(?!间))")


def with_figures(text: str) -> str:
    """二〇二四年三月五日 → 2024年3月5日, 第二十二期 → 第22期; 五六十 stays."""
    return WRITTEN.sub(lambda found: _figures(found[0]) or found[0], text)


def other_numerals(word: str) -> list[str]:
    """The other ways to write a word of ``NUMBERED``: 5楼 is 五楼, 5层 and 五层; 5栋 is 5号楼."""
    found = NUMBERED.fullmatch(word)
    if not found:
        return []
    number, counts = found.groups()
    other = _characters(int(number)) if number.isdigit() else _figures(number)
    # 五六号 is no number: two digits side by side count nothing.
    numbers = [number, other] if number.isdigit() or _characters(int(other or 0)) == number else []
    units = (counts, *SAME.get(counts, ()))
    ways = (f"{one}{unit}" for unit in units for one in numbers)
    return [way for way in ways if way != word]


def _figures(written: str) -> str:
    """Digits for up to 99 with 十, or for signs read one by one; nothing for what is neither."""
    if "十" not in written:
        return "".join(DIGITS[sign] for sign in written)
    found = TENS.fullmatch(written)
    return DIGITS.get(found[1], "1") + DIGITS.get(found[2], "0") if found else ""


def _characters(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return "零" if not ones else COUNTED[ones - 1]
    return f"{COUNTED[tens - 1] if tens > 1 else ''}十{COUNTED[ones - 1] if ones else ''}"
