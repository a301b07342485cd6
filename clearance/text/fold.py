"""Spellings of the same: full-width and half-width, traditional and simplified, large and small."""

from functools import cache

from opencc import OpenCC

from clearance.text.width import half_width


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


class _Table(dict):
    """A character's plain form, found when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = _one(half_width(chr(code)), chr(code))
        plain = _one(_simplifier().convert(plain), plain)
        self[code] = plain = _one(plain.lower(), plain)
        return plain


def _one(changed: str, before: str) -> str:
    """What became of a character, unless it would no longer be one."""
    return changed if len(changed) == 1 else before


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in plain characters, each in its own place: what is found in it can be marked."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """Folded, with single spaces and without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in fold(text)).split())
