"""批示: what a college leader writes on a matter, and by when it is to be done."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class InstructionQuerySet(models.QuerySet):
    def open(self):
        return self.filter(reported_at__isnull=True)

    def kept(self):
        """Reported as done no later than on the day."""
        return self.filter(reported_at__isnull=False, reported_on__lte=models.F("due"))

    def missed(self, today: date):
        """Reported later, or not at all though the day has gone by."""
        late = Q(reported_on__gt=models.F("due"))
        return self.filter(late | Q(reported_at__isnull=True, due__lt=today))


class Instruction(models.Model):
    """A deadline for the lead department. What was promised to a person never moves by it."""

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="instructions")
    department = models.ForeignKey(
        "home.Department", models.PROTECT, related_name="+", verbose_name=_("for")
    )
    words = models.CharField(_("instruction"), max_length=300)
    due = models.DateField(_("by when"))
    given_at = models.DateTimeField(_("given"))
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    # Written down by the assistant; the words are the leader's.
    on_behalf = models.BooleanField(default=False)
    report = models.TextField(_("what was done"), blank=True)
    reported_at = models.DateTimeField(_("reported"), null=True)
    # The college's day of ``reported_at``, so that the database counts kept and missed.
    reported_on = models.DateField(null=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    objects = InstructionQuerySet.as_manager()

    class Meta:
        verbose_name = _("instruction")
        verbose_name_plural = _("instructions")
        ordering = ["due", "pk"]
        indexes = [
            models.Index(
                fields=["due"], condition=Q(reported_at__isnull=True), name="instruction_watched"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    reported_at__isnull=True, reported_on__isnull=True, reported_by__isnull=True,
                    report="",
                )
                | Q(
                    reported_at__isnull=False, reported_on__isnull=False,
                    reported_by__isnull=False,
                )
                & ~Q(report=""),
                name="instruction_reported_by_somebody",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.words

    @property
    def is_missed(self) -> bool:
        return (self.reported_on or timezone.localdate()) > self.due
