"""What counts as being told something in Chinese."""

import re

CHINESE_ONLY = re.compile(r"[^A-Za-z]*[\u4e00-\u9fff][^A-Za-z]*")


def is_chinese(message) -> bool:
    """Whether a message has Chinese words and none in Latin letters."""
    return CHINESE_ONLY.fullmatch(str(message)) is not None
