"""One trouble at one place on one day: drawn so that no title is used too often."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from random import Random

from clearance.demo.years import office, slots
from clearance.demo.years.ground import Ground
from clearance.demo.years.sites import formal
from clearance.demo.years.trouble import Trouble
from clearance.enums import Kind
from home.models import Category, Department, Location

# A college where three matters share a title has had them thrice; more would be a machine.
TIMES = 2
TRIES = 60


@dataclass(frozen=True)
class Case:
    trouble: Trouble
    case: int
    title: str
    kind: str
    category: Category
    lead: Department
    place: Location | None
    slots: dict[str, str]
    may_be_public: bool


class Cases:
    """``scale`` lets titles come back that many times as often."""

    def __init__(self, ground: Ground, scale: int = 1):
        self.ground = ground
        self._most, self._used = TIMES * scale, Counter()

    def draw(self, rng: Random, troubles: tuple[Trouble, ...], at: datetime) -> Case:
        """A case that can happen at that time of the year."""
        fits = [one for one in troubles if _fits(one, at)]
        weights = [one.weight for one in fits]
        for _try in range(TRIES):
            case = self._of(rng, rng.choices(fits, weights)[0], at)
            if self._used[case.title] < self._most:
                break
        self._used[case.title] += 1
        return case

    def _of(self, rng: Random, trouble: Trouble, at: datetime) -> Case:
        ground, number = self.ground, rng.randrange(trouble.cases)
        where, place = ground.sites.draw(rng, trouble.where)
        filled = slots.fill(rng, at.date(), where, f"{trouble.said} {trouble.title}")
        return Case(
            trouble=trouble,
            case=number,
            title=office.title(rng, trouble, number, filled, formal(place)),
            kind=_kind(rng, trouble),
            category=ground.categories[trouble.category],
            lead=ground.departments[trouble.lead],
            place=place,
            slots=filled,
            may_be_public=rng.random() < 0.96,
        )


def _fits(trouble: Trouble, at: datetime) -> bool:
    return at.year <= trouble.until and (not trouble.months or at.month in trouble.months)


def _kind(rng: Random, trouble: Trouble) -> str:
    angry = trouble.kind == Kind.HELP and rng.random() < 0.05
    return Kind.COMPLAIN if angry else trouble.kind
