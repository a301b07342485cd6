"""The ladder that overdue work climbs: how far apart its rungs are, and which were reached."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from clearance.enums import Clock, Rung

# The least and the most of each. Who hears of a matter weeks later hears of it too late.
BOUNDS = {
    "remind_hours": (1, 72),
    "centre_workdays": (1, 10),
    "leader_workdays": (2, 20),
    "centre_hours": (1, 48),
    "leader_hours": (2, 120),
}
IN_ORDER = (("centre_workdays", "leader_workdays"), ("centre_hours", "leader_hours"))


@register_setting(icon="warning")
class EscalationLadder(BaseGenericSetting):
    """One row for the college. Rungs already climbed don't move with it."""

    remind_hours = models.PositiveSmallIntegerField(
        _("reminder before the time, hours at most"),
        default=24,
        help_text=_("A quarter of the clock before the time, and never earlier than this."),
    )
    centre_workdays = models.PositiveSmallIntegerField(
        _("head and centre after, working days"), default=1
    )
    leader_workdays = models.PositiveSmallIntegerField(
        _("leader in charge after, working days"), default=3
    )
    centre_hours = models.PositiveSmallIntegerField(
        _("head and centre after, hours"),
        default=4,
        help_text=_("For urgent matters, repairs and whatever was not fixed."),
    )
    leader_hours = models.PositiveSmallIntegerField(_("leader in charge after, hours"), default=24)

    panels = [
        FieldPanel("remind_hours"),
        FieldRowPanel([FieldPanel("centre_workdays"), FieldPanel("leader_workdays")]),
        FieldRowPanel([FieldPanel("centre_hours"), FieldPanel("leader_hours")]),
    ]

    class Meta:
        verbose_name = _("reminders and escalation")

    def clean(self) -> None:
        errors = {}
        for name, (least, most) in BOUNDS.items():
            amount = getattr(self, name)
            if amount is not None and not least <= amount <= most:
                errors[name] = _("From %(least)d to %(most)d of this unit.") % {
                    "least": least, "most": most,
                }  # fmt: skip
        for earlier, later in IN_ORDER:
            first, second = getattr(self, earlier), getattr(self, later)
            if first is not None and second is not None and second <= first:
                errors.setdefault(later, _("The leader hears of it after the centre."))
        if errors:
            raise ValidationError(errors)


class Escalation(models.Model):
    """A rung that was climbed, once for each issue, round and clock."""

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="escalations")
    round = models.PositiveSmallIntegerField()
    clock = models.CharField(max_length=6, choices=Clock)
    rung = models.PositiveSmallIntegerField(choices=Rung)
    # What it was due at when the rung was climbed.
    due_at = models.DateTimeField()
    climbed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("rung climbed")
        verbose_name_plural = _("rungs climbed")
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "round", "clock", "rung"], name="rung_climbed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issue_id} {self.round} {self.clock} {self.rung}"
