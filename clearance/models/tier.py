"""The clocks of a tier, as the college sets them. Promises already given don't move."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.enums import Tier


class Unit(models.TextChoices):
    HOURS = "hours", _("hours")
    WORKDAYS = "workdays", _("working days")
    DAY_END = "day_end", _("end of the same day")


class TierPreset(models.Model):
    """One tier's three clocks. ``deadlines.PRESETS`` is where a new site starts."""

    tier = models.CharField(_("tier"), max_length=12, choices=Tier, unique=True)
    accept_amount = models.PositiveSmallIntegerField(_("accept within"))
    accept_unit = models.CharField(_("unit"), max_length=8, choices=Unit)
    answer_amount = models.PositiveSmallIntegerField(_("first answer within"))
    answer_unit = models.CharField(_("unit"), max_length=8, choices=Unit)
    resolve_amount = models.PositiveSmallIntegerField(_("settle within"))
    resolve_unit = models.CharField(_("unit"), max_length=8, choices=Unit)
    stands_still_in_vacation = models.BooleanField(_("stands still in vacations"), default=True)
    needs_review = models.BooleanField(_("the head approves the answer"), default=True)

    class Meta:
        verbose_name = _("clock of a tier")
        verbose_name_plural = _("clocks of the tiers")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.get_tier_display()
