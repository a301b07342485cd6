"""What the demo's parts hand on to one another."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from home.models import Department, Location, User


@dataclass
class Sample:
    """``now`` is the moment the demo ends at.

    ``scale`` multiplies the matters of the past years; 0 leaves the years and their teas out.
    """

    now: datetime
    scale: int = 0
    password: str = ""
    pages: dict = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    tell: Callable[[str], None] = lambda words: None
    # What is put off until all is loaded.
    put_off: ExitStack = field(default_factory=ExitStack)

    def department(self, name: str) -> Department:
        return Department.objects.get(name=name)

    def place(self, code: str) -> Location | None:
        return Location.objects.get(code=code) if code else None

    def ago(self, days: int, hour: int = 10, minute: int = 0) -> datetime:
        """That many days before the demo's end, at the hour in Shanghai; never later than it."""
        local = timezone.localtime(self.now) - timedelta(days=days)
        moment = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return min(moment, self.now - timedelta(minutes=5))
