"""Reading one cell, and writing it: a kind for each thing a column may hold.

Forgiven is what has one meaning only; the rest is refused with words for who filled it in.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_unicode_slug
from django.utils.translation import gettext as _

from clearance.faces.timecode import written
from clearance.text.numerals import with_figures
from sessions.archive.tidying import as_key, as_prose
from sessions.timecode import parse

SEPARATORS = re.compile(r"[、,，;；\n]+")
NUMBER = re.compile(r"^(?:第 ?)?(\d{1,4})(?:\.0+)?(?: ?期)?$")


class CellRefused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """The cell can't be read; the message says why, to who filled it in."""


@dataclass(frozen=True)
class Formula:
    """A cell that is computed: what it shows depends on the program that opens it."""


@dataclass(frozen=True)
class Fault:
    """A cell that shows #REF! or the like."""

    shown: str


class Kind:
    """``read`` gets what the file holds and never None; ``write`` gives it back."""

    choices: tuple[str, ...] = ()

    def read(self, raw: object):
        raise NotImplementedError

    def write(self, value) -> object:
        return value


@dataclass(frozen=True)
class Text(Kind):
    """On one line; a number typed as one (303) is the text of it."""

    at_most: int = 200

    def read(self, raw: object) -> str:
        text = self._trimmed(as_text(raw))
        if len(text) > self.at_most:
            raise CellRefused(
                _("It has %(length)d characters; at most %(most)d fit.")
                % {"length": len(text), "most": self.at_most}
            )
        return text

    def _trimmed(self, text: str) -> str:
        return " ".join(as_prose(text).split("\n"))


@dataclass(frozen=True)
class LongText(Text):
    """Several lines."""

    at_most: int = 10_000

    def _trimmed(self, text: str) -> str:
        return as_prose(text)


@dataclass(frozen=True)
class Name(Text):
    """A name or code that is looked up: width and stray spaces don't matter."""

    def _trimmed(self, text: str) -> str:
        return as_key(text)


@dataclass(frozen=True)
class Names(Kind):
    """Several names in one cell: 教务处、后勤管理处."""

    def read(self, raw: object) -> tuple[str, ...]:
        parts = (as_key(part) for part in SEPARATORS.split(as_prose(as_text(raw))))
        return tuple(dict.fromkeys(part for part in parts if part))

    def write(self, value: Iterable[str]) -> str:
        return "、".join(value)


@dataclass(frozen=True)
class Whole(Kind):
    """22, 22.0, ２２, 第22期 or 第二十二期."""

    def read(self, raw: object) -> int:
        found = NUMBER.match(with_figures(as_key(as_text(raw))))
        if not found or not int(found[1]):
            raise CellRefused(_("“%(typed)s” is not a whole number.") % {"typed": shown(raw)})
        return int(found[1])


@dataclass(frozen=True)
class Timecode(Kind):
    """0:52:10 or 52:10 in the recording."""

    def read(self, raw: object) -> int:
        typed = raw.strftime("%H:%M:%S") if hasattr(raw, "strftime") else as_key(as_text(raw))
        try:
            return parse(typed)
        except ValidationError:
            raise CellRefused(
                _("“%(typed)s” is not a place in the recording; write it as 0:52:10.")
                % {"typed": shown(raw)}
            ) from None

    def write(self, value: int) -> str:
        return written(value)


@dataclass(frozen=True)
class Choice(Kind):
    """One of a list; ``words`` gives (value, Chinese words) pairs."""

    words: Callable[[], tuple[tuple[str, str], ...]]

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(label for _value, label in self.words())

    def read(self, raw: object) -> str:
        typed = as_key(as_text(raw)).replace(" ", "")
        for value, label in self.words():
            if typed in (as_key(label).replace(" ", ""), value):
                return value
        raise CellRefused(
            _("“%(typed)s” is none of: %(choices)s.")
            % {"typed": shown(raw), "choices": "、".join(self.choices)}
        )

    def write(self, value: str) -> str:
        return dict(self.words())[value]


@dataclass(frozen=True)
class Flag(Kind):
    choices = ("是", "否")

    def read(self, raw: object) -> bool:
        typed = as_key(as_text(raw)).casefold()
        if typed in ("是", "对", "y", "yes", "true", "1", "√"):
            return True
        if typed in ("否", "不是", "n", "no", "false", "0", "×"):
            return False
        raise CellRefused(_("Write 是 or 否."))

    def write(self, value: bool) -> str:
        return "是" if value else "否"


@dataclass(frozen=True)
class Address(Kind):
    def read(self, raw: object) -> str:
        typed = as_key(as_text(raw))
        try:
            URLValidator(schemes=["http", "https"])(typed)
        except ValidationError:
            raise CellRefused(
                _("“%(typed)s” is no address; it begins with https://.") % {"typed": shown(raw)}
            ) from None
        return typed


@dataclass(frozen=True)
class Slug(Kind):
    def read(self, raw: object) -> str:
        typed = as_key(as_text(raw)).lower()
        try:
            validate_unicode_slug(typed)
        except ValidationError:
            raise CellRefused(_("Use small letters, digits and hyphens only.")) from None
        return typed


def as_text(raw: object) -> str:
    """What the cell shows; 303.0 is 303. Refuses what is computed or broken."""
    if isinstance(raw, Formula):
        raise CellRefused(_("This is a formula. Put its value there instead."))
    if isinstance(raw, Fault):
        raise CellRefused(_("The cell shows the error %(error)s.") % {"error": raw.shown})
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return str(raw)


def shown(raw: object) -> str:
    """The cell's content short enough for a message."""
    text = as_key(as_text(raw))
    return text if len(text) <= 30 else f"{text[:29]}…"
