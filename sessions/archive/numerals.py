"""What people type for numbers and dates, brought to one shape."""

import re
import unicodedata

DIGITS = dict(zip("〇一二三四五六七八九零两", "012345678902", strict=True))
HAN_RUN = re.compile(r"[〇零一二两三四五六七八九十]+")
# What a spreadsheet or a web page leaves between the words.
BLANKS = re.compile(r"[ \t\u00a0\u3000\u200b\ufeff]+")
LINE_ENDS = re.compile(r"(?:\r\n|\r|_x000D_\n?)")
# Excel refuses them in a file, and nobody can see them.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def plain(text: str) -> str:
    """For names, numbers and dates: half width, one line, single spaces."""
    folded = unicodedata.normalize("NFKC", CONTROLS.sub("", text))
    return BLANKS.sub(" ", LINE_ENDS.sub("\n", folded).replace("\n", " ")).strip()


def tidy(text: str) -> str:
    """For what people read: its punctuation stays, stray blanks at the ends of lines go."""
    lines = LINE_ENDS.sub("\n", CONTROLS.sub("", text)).split("\n")
    return "\n".join(BLANKS.sub(" ", line).strip() for line in lines).strip()


def with_digits(text: str) -> str:
    """二〇二四年三月五日 → 2024年3月5日, 第二十二期 → 第22期."""
    return HAN_RUN.sub(lambda found: _digits(found[0]), text)


def _digits(han: str) -> str:
    if "十" not in han:
        return "".join(DIGITS[one] for one in han)
    tens, _ten, ones = han.partition("十")
    return (DIGITS.get(tens, "1") if tens else "1") + (DIGITS.get(ones, "0") if ones else "0")
