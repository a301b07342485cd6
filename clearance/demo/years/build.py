"""The years before, and this term up to today: who wrote when, and how it ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from random import Random

from django.utils import timezone

from clearance.actions import close
from clearance.actors import staff
from clearance.demo.years import endings
from clearance.demo.years.batch import Numbers, write
from clearance.demo.years.case import Case, Cases
from clearance.demo.years.days import Days
from clearance.demo.years.ground import FIRST_DAY, Ground
from clearance.demo.years.life import FutureError, Life
from clearance.demo.years.paths import Path
from clearance.demo.years.words import MATTERS, REPAIRS, UNSOLVED_MATTERS, UNSOLVED_REPAIRS
from clearance.enums import Outcome
from clearance.models import Issue
from home.demo.sample import Sample

PLANNED = tuple(one for one in UNSOLVED_MATTERS if one.outcome == Outcome.PLANNED)
PLANNED_REPAIRS = tuple(one for one in UNSOLVED_REPAIRS if one.outcome == Outcome.PLANNED)
ANSWERED = tuple(one for one in UNSOLVED_MATTERS if one.outcome != Outcome.PLANNED)
NOT_MENDED = tuple(one for one in UNSOLVED_REPAIRS if one.outcome != Outcome.PLANNED)


@dataclass(frozen=True)
class Order:
    """So many matters of these troubles that end this way. Merged ones double an earlier one."""

    amount: int
    troubles: tuple
    ending: object
    merged: bool = False


# 2,150 solved and checked, and what else there honestly was; 1,200 repairs, 98 % of them mended.
PAST = (
    Order(2150, MATTERS, endings.solved),
    Order(170, ANSWERED, endings.lapsed),
    Order(28, MATTERS, endings.lapsed),
    Order(16, MATTERS, endings.withdrawn),
    Order(14, MATTERS, endings.dispatched, merged=True),
    Order(36, MATTERS, endings.declined),
    Order(1176, REPAIRS, endings.solved),
    Order(11, NOT_MENDED, endings.lapsed),
    Order(3, REPAIRS, endings.withdrawn),
    Order(8, REPAIRS, endings.dispatched, merged=True),
)
THIS_YEAR = (
    Order(14, PLANNED, endings.on_the_books),
    Order(2, PLANNED_REPAIRS, endings.on_the_books),
)
THIS_TERM = (
    Order(150, MATTERS, endings.solved),
    Order(16, ANSWERED, endings.lapsed),
    Order(3, MATTERS, endings.withdrawn),
    Order(80, REPAIRS, endings.solved),
    Order(2, NOT_MENDED, endings.lapsed),
)
THESE_DAYS = (Order(60, MATTERS, endings.solved), Order(30, REPAIRS, endings.solved))
# Each of these lives stops where it stands today.
UNFINISHED = (*THIS_TERM, *THESE_DAYS)
WEEK, YEAR, EARLIER, AT_ONCE = timedelta(days=6), timedelta(days=365), timedelta(days=30), 1000


def build_years(sample: Sample, *, share: float = 1) -> None:
    """Make the past matters ``sample.scale`` times as many, and this term's once.

    ``share`` is the part of all that is made, and of each kind at least one.
    """
    Years(sample, share).build()


class Years:
    def __init__(self, sample: Sample, share: float):
        self.share = share
        self.sample, self.ground, self.numbers = sample, Ground(sample), Numbers()
        self.cases = Cases(self.ground, sample.scale)
        self.lives: list[Life] = []
        self.doubles: list[tuple[Life, Life, datetime]] = []
        self.last: dict[tuple, tuple[Life, Case, datetime]] = {}

    def build(self) -> None:
        plan = self._plan()
        for number, (at, order) in enumerate(plan, start=1):
            self._live(f"{number}", order, at)
            if len(self.lives) >= AT_ONCE:
                self._write()
                self.sample.tell(f"  {number} of {len(plan)} matters")
        self._write()
        self.numbers.keep()

    def _plan(self) -> list[tuple[datetime, Order]]:
        """Every matter's moment, in their order."""
        today = timezone.localdate(self.sample.now)
        before = self.ground.term_opens - timedelta(days=1)
        spans = (
            (PAST, FIRST_DAY, before, self.sample.scale),
            (THIS_YEAR, before - YEAR, before, 1),
            (THIS_TERM, self.ground.term_opens, today, 1),
            (THESE_DAYS, today - WEEK, today, 1),
        )
        rng, plan = Random("huiyin"), []
        for orders, first, last, times in spans:
            days = Days(self.ground, first, last)
            for order in orders:
                moments = days.draw(rng, ceil(order.amount * times * self.share))
                plan += [(min(at, self.ground.now - timedelta(minutes=9)), order) for at in moments]
        return sorted(plan, key=lambda line: line[0])

    def _live(self, key: str, order: Order, at: datetime) -> None:
        """Live it; what would not be over yet in a past term began a month earlier."""
        doubled = self.last.get(order.troubles) if order.merged else None
        rng = Random(f"huiyin {key}")
        case = self.cases.draw(rng, order.troubles, at)
        if doubled:
            case, at = doubled[1], doubled[2] + timedelta(hours=rng.uniform(1, 8))
        while True:
            life = Life(self.ground, key)
            path = Path(life, rng, case, at)
            try:
                order.ending(path)
            except FutureError:
                if order not in UNFINISHED:
                    at -= EARLIER
                    continue
            break
        self._keep(life)
        if doubled:
            self.doubles.append((life, doubled[0], path.at))
        elif order.ending is endings.solved:
            self.last[order.troubles] = (life, case, at)

    def _keep(self, life: Life) -> None:
        for record in life.records:
            record.number = self.numbers.give("R", record.submitted_at)
        if life.issue:
            life.issue.number = self.numbers.give("Q", life.issue.opened_at)
        self.lives.append(life)

    def _write(self) -> None:
        write(self.lives)
        for life, into, at in self.doubles:
            close.merge(Issue(pk=life.issue.pk), Issue(pk=into.issue.pk),
                        by=staff(self.ground.centre), at=at + timedelta(hours=1))  # fmt: skip
        self.lives, self.doubles = [], []
