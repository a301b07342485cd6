"""One matter raised at a sample tea, and how it ended."""

from dataclasses import dataclass, field
from datetime import date

from clearance.enums import Check, Outcome


@dataclass(frozen=True)
class Slip:
    """``days`` run from the tea to the answer, ``checked`` from the answer to the check."""

    title: str
    category: str
    lead: str
    answer: str
    days: int = 6
    outcome: str = Outcome.SOLVED
    check: str = Check.REPORTER
    checked: int = 3
    promise: str = ""
    due: date | None = None
    place: str = ""
    second: int | None = None


@dataclass(frozen=True)
class SampleTea:
    number: int
    date: date
    place: str
    guests: str
    slips: tuple[Slip, ...]
    recap: tuple = ()
    marks: tuple[tuple[int, str], ...] = ()
    departments: tuple[str, ...] = ("教务处", "后勤管理处", "学生工作处", "团委")
    agenda: tuple[str, ...] = field(default=())


def explained(title: str, category: str, lead: str, answer: str, days: int = 4, **more) -> Slip:
    return Slip(title, category, lead, answer, days, Outcome.EXPLAINED, Check.CENTRE, 5, **more)


def planned(title, category, lead, answer, promise, due: date, **more) -> Slip:
    """On the books: answered, and not checked before it is done."""
    return Slip(
        title, category, lead, answer, 7, Outcome.PLANNED, "", promise=promise, due=due, **more
    )
