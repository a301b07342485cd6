"""The clocks of a tier, as the college sets them. Promises already given don't move."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.enums import Tier


class Unit(models.TextChoices):
    HOURS = "hours", _("hours")
    WORKDAYS = "workdays", _("working days")
    DAY_END = "day_end", _("end of the same day")


# The least and the most of each. Two months is longer than any promise the programme knows.
BOUNDS = {Unit.HOURS: (1, 60 * 24), Unit.WORKDAYS: (1, 60), Unit.DAY_END: (0, 60)}
CLOCKS = ("accept", "answer", "resolve")


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

    def clean(self) -> None:
        """Each clock within its bounds: a promise of zero or of ten thousand days is none."""
        errors = {}
        for clock in CLOCKS:
            amount, unit = getattr(self, f"{clock}_amount"), getattr(self, f"{clock}_unit")
            if amount is None or unit not in BOUNDS:
                continue
            least, most = BOUNDS[unit]
            if not least <= amount <= most:
                errors[f"{clock}_amount"] = _("From %(least)d to %(most)d of this unit.") % {
                    "least": least, "most": most,
                }  # fmt: skip
        if errors:
            raise ValidationError(errors)

    def amount_of(self, clock: str) -> int:
        """How many of its unit, within the bounds whatever stands in the database."""
        least, most = BOUNDS[getattr(self, f"{clock}_unit")]
        return min(max(getattr(self, f"{clock}_amount"), least), most)
