"""What kind of day a date is, where the college knows better than the calendar."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.college.enums import DayKind


class WorkingDay(models.Model):
    """One date. It outweighs the terms, the State Council's list and the weekday."""

    date = models.DateField(_("date"), unique=True)
    kind = models.CharField(_("kind of day"), max_length=8, choices=DayKind)
    note = models.CharField(_("note"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("days of the calendar")
        ordering = ["date"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=DayKind.values), name="working_day_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d} {self.get_kind_display()}"
