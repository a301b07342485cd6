"""When people write: in term more than in vacations, and most of all after a holiday."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from clearance.demo.years.ground import FIRST_DAY, Ground
from home.college.enums import DayKind

WEIGHT = {
    DayKind.WORKDAY: 10, DayKind.MAKEUP: 10, DayKind.EXAM: 7, DayKind.WEEKEND: 5,
    DayKind.HOLIDAY: 2, DayKind.WINTER: 1, DayKind.SUMMER: 1,
}  # fmt: skip
# A rush of so many days after so many days off, from fourfold down to the usual.
RUSH_DAYS, DAYS_OFF, RUSH = 8, 3, 3
OFF = (DayKind.HOLIDAY, DayKind.WINTER, DayKind.SUMMER, DayKind.WEEKEND)
# Every year a few more know the site.
GROWTH = {2021: 0.55, 2022: 0.7, 2023: 0.9, 2024: 1.1}
HOURS = {
    7: 3, 8: 5, 9: 5, 10: 6, 11: 6, 12: 10, 13: 8, 14: 5, 15: 5, 16: 6, 17: 7, 18: 8, 19: 8,
    20: 10, 21: 12, 22: 11, 23: 6,
}  # fmt: skip


class Days:
    """Draws moments between two days, both included."""

    def __init__(self, ground: Ground, first: date, last: date):
        self._days, self._weights = [], []
        off, rush, day = DAYS_OFF, 0, FIRST_DAY
        while day <= last:
            kind = ground.calendar.kind_of(day)
            off = off + 1 if kind in OFF else 0
            rush = RUSH_DAYS if off >= DAYS_OFF else max(rush - 1, 0)
            if day >= first:
                more = 1 + (RUSH * rush / RUSH_DAYS if kind not in OFF else 0)
                self._days.append(day)
                self._weights.append(WEIGHT[kind] * more * GROWTH.get(day.year, 1.25))
            day += timedelta(days=1)

    def draw(self, rng: Random, amount: int) -> list[datetime]:
        """So many moments in their order."""
        days = rng.choices(self._days, self._weights, k=amount)
        hours = rng.choices(list(HOURS), list(HOURS.values()), k=amount)
        return sorted(
            timezone.make_aware(
                datetime.combine(day, time(hour, rng.randint(0, 59), rng.randint(0, 59)))
            )
            for day, hour in zip(days, hours, strict=True)
        )
