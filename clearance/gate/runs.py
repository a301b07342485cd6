"""Numbers in a text, whatever stands between their digits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clearance.gate.folding import Folded

# What people put between digits. A colon is not among it (times), nor a line's end.
SIGNS = r"[ \t\u3000\-‐‑–—−.・·•_/~()+,、;|]{0,3}"
# Or the words with which a number is told in parts.
GAP = rf"(?:[,;]? ?(?:后面|再|接着|然后)(?:是|接)? ?|{SIGNS})"
LISTING = frozenset(",、;")


@dataclass(frozen=True)
class Number:
    """Digits as one number; ``sizes`` are of the groups that the gaps make of them."""

    start: int
    end: int
    digits: str
    sizes: tuple[int, ...]
    gaps: frozenset[str]

    @property
    def groups(self) -> list[str]:
        found, at = [], 0
        for size in self.sizes:
            found.append(self.digits[at : at + size])
            at += size
        return found


def numbers(text: Folded, length: int, last: str = r"\d") -> Iterator[Number]:
    """Every stretch of so many digits that begins and ends where a number may."""
    middle = rf"(?:{GAP}\d){{{length - 2}}}"
    for found in re.finditer(rf"(?=(\d{middle}{GAP}{last}))", text.digits):
        start, end = found.span(1)
        if _may_begin(text, start) and _may_end(text, end):
            yield _number(text.digits, start, end)


def _may_begin(text: Folded, start: int) -> bool:
    return not (start and text.hands[start - 1] == text.hands[start])


def _may_end(text: Folded, end: int) -> bool:
    """A figure after a 汉字 begins another number, as in 13812345678一次."""
    return end == len(text.hands) or text.hands[end] in (" ", _other(text.hands[end - 1]))


def _other(hand: str) -> str:
    return {"h": "a", "a": "h"}.get(hand, " ")


def _number(digits: str, start: int, end: int) -> Number:
    parts = re.findall(r"[\dXx×]+", digits[start:end])
    gaps = re.split(r"[\dXx×]+", digits[start:end])[1:-1]
    return Number(start, end, "".join(parts), tuple(len(part) for part in parts), frozenset(gaps))


def close_before(text: Folded, start: int, words: re.Pattern, reach: int = 12) -> bool:
    """Whether one of the words stands shortly before, in the same sentence."""
    before = re.split(r"[。！？；!?;\n]", text.plain[max(0, start - reach) : start])[-1]
    return bool(words.search(before))


def close_after(text: Folded, end: int, words: re.Pattern, reach: int = 6) -> bool:
    after = re.split(r"[。！？；，!?;,\n]", text.plain[end : end + reach])[0]
    return bool(words.search(after))
