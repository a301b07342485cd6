"""What is wrong with a workbook, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from clearance.refusals import Refused

if TYPE_CHECKING:
    from sessions.archive.reading import Row

# Whoever mends a table wants the next dozen, not ten thousand.
TOLD_AT_MOST = 200


@dataclass(frozen=True)
class Problem:
    """``cell`` is F12; a problem of a whole row, sheet or file has less to name."""

    text: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return _("“%(sheet)s” row %(row)d, “%(column)s” (%(cell)s): %(text)s") % vars(self)
        if self.row:
            return _("“%(sheet)s” row %(row)d: %(text)s") % vars(self)
        return _("“%(sheet)s”: %(text)s") % vars(self) if self.sheet else self.text


class NotReadable(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """The file as a whole can't be taken; the message says why."""


class Rejected(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """Nothing was taken in, because of these problems."""

    def __init__(self, problems: list[Problem]):
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class NotChecked(Rejected):
    """Nothing was taken in: somebody has to look at these texts first and say so by ``mark``."""

    def __init__(self, problems: list[Problem], mark: str):
        super().__init__(problems)
        self.mark = mark


def or_reject(row: Row, do: Callable):
    """Do it; what the domain or a model refuses becomes the row's problem and the import's end."""
    try:
        return do()
    except (Refused, ValidationError) as refusal:
        problem = Problem(told(refusal), row.sheet.label, row.number)
        raise Rejected([problem]) from refusal


def told(refusal: Refused | ValidationError) -> str:
    """The words of a refusal, each with its field where it has one."""
    if not isinstance(refusal, ValidationError):
        return str(refusal)
    if not hasattr(refusal, "error_dict"):
        return " ".join(refusal.messages)
    named = refusal.message_dict.items()
    return " ".join(
        " ".join(words) if name == NON_FIELD_ERRORS else f"{name}: {' '.join(words)}"
        for name, words in named
    )
