"""Blanks of an answer's template: what is filled in, and what an answer may never go out with."""

import re

# What may stand between braces; none of it is about a person.
KNOWN_BLANKS = ("编号", "标题", "类别", "地点", "承办单位", "日期")
# Left for whoever answers.
TO_FILL_IN = "【待填】"

BLANK = re.compile(r"[{｛]\s*([^{}｛｝]*?)\s*[}｝]")
UNFILLED = re.compile(r"[{}｛｝]|【\s*待填[^】]*】?")


def unknown_blanks(text: str) -> list[str]:
    """The words between braces that nothing is known to stand for, and braces left open."""
    names = [name for name in BLANK.findall(text) if name not in KNOWN_BLANKS]
    return names + re.findall(r"[{}｛｝]", BLANK.sub("", text))


def unfilled(text: str) -> str:
    """The first thing that is still to be filled in; empty for a text that is whole."""
    found = BLANK.search(text) or UNFILLED.search(text)
    return found.group() if found else ""


def fill(text: str, values: dict[str, str]) -> str:
    """The text with its blanks filled; what has no value is left for whoever answers."""
    return BLANK.sub(lambda found: values.get(found.group(1), "") or TO_FILL_IN, text)
