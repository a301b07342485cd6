"""值班表: who is on duty at the reception centre, by date and half of the day."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.enums import Shift


class DutyShift(models.Model):
    """A night belongs to the date on which it begins."""

    day = models.DateField(_("date"))
    shift = models.CharField(_("shift"), max_length=5, choices=Shift)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="duty_shifts",
        verbose_name=_("on duty"),
    )

    class Meta:
        verbose_name = _("duty shift")
        verbose_name_plural = _("duty roster")
        ordering = ["day", "shift"]
        constraints = [
            models.UniqueConstraint(fields=["day", "shift"], name="one_officer_for_each_shift"),
            models.CheckConstraint(
                condition=models.Q(shift__in=Shift.values), name="duty_shift_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {self.get_shift_display()} {self.officer}"
