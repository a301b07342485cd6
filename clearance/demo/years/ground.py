"""What the lives of the past years stand on, read once: people, offices, calendar, places."""

from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from random import Random

from django.utils import timezone

from clearance.clocks import clock_of, promise_for
from clearance.demo.years.sites import Sites
from home.college.calendar import Calendar, load_calendar
from home.college.enums import DepartmentKind, Role
from home.demo.sample import Sample
from home.models import Category, Department, Membership, Term

FIRST_DAY = date(2021, 3, 1)
# Somebody mends things on any day, and somebody is on duty until midnight.
DAY_BEGINS, WORKSHOP_CLOSES, DUTY_ENDS = time(7), time(21, 30), time(23, 55)


class Ground:
    def __init__(self, sample: Sample):
        self.now = sample.now
        self.centre, self.editor = sample.users["dispatcher"], sample.users["editor"]
        self.arbiter, self.patrol = sample.users["arbiter"], sample.users["patrol"]
        self.sites, self._clocks = Sites(), {}
        self.departments = {one.name: one for one in Department.objects.all()}
        self.categories = {one.slug: one for one in Category.objects.all()}
        self.colleges = [
            one for one in self.departments.values() if one.kind == DepartmentKind.COLLEGE
        ]
        held = Membership.objects.select_related("user").order_by("pk")
        self._staff = {(one.department_id, one.role): one.user for one in held}

    def officer(self, department: Department):
        return self._staff[department.pk, Role.OFFICER]

    def head(self, department: Department):
        return self._staff[department.pk, Role.HEAD]

    @cached_property
    def term_opens(self) -> date:
        """When the term opened that the demo ends in."""
        return Term.objects.on(timezone.localdate(self.now)).opens

    @cached_property
    def calendar(self) -> Calendar:
        return load_calendar(FIRST_DAY, (timezone.localdate(self.now) - FIRST_DAY).days + 250)

    def promised(self, tier: str, at: datetime):
        clock = self._clocks.get(tier) or self._clocks.setdefault(tier, clock_of(tier))
        return promise_for(tier, at, self.calendar, clock)

    @lru_cache(maxsize=4096)  # noqa: B019 - the ground lives as long as the command
    def _works(self, day: date) -> bool:
        return self.calendar.is_workday(day)

    def staffed(self, rng: Random, moment: datetime, on_call: time | None = None) -> datetime:
        """The moment itself when somebody is there then, else soon after they come in.

        Who is on call until an hour is so on any day.
        """
        local = timezone.localtime(moment)
        opens = DAY_BEGINS if on_call else self.calendar.opens
        closes = on_call or self.calendar.closes
        if (on_call or self._works(local.date())) and opens <= local.time() <= closes:
            return local
        day = local.date() if local.time() < opens else local.date() + timedelta(days=1)
        while not (on_call or self._works(day)):
            day += timedelta(days=1)
        begins = timezone.make_aware(datetime.combine(day, opens))
        return begins + timedelta(minutes=rng.randint(4, 150))

    def awake(self, rng: Random, moment: datetime) -> datetime:
        """The moment, or the morning after it when it lies in the night."""
        local = timezone.localtime(moment)
        if local.hour >= 7:
            return local
        return local.replace(hour=rng.randint(7, 12), minute=rng.randint(0, 59))
