"""What was planned lives on as a promise and stays on the books (挂账) until kept and checked."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import Check


class PromiseQuerySet(models.QuerySet):
    def standing(self):
        """Kept or still to be kept: those that no new round has dropped."""
        return self.filter(dropped_at__isnull=True)

    def unchecked(self):
        """Still on the books."""
        return self.standing().filter(checked_at__isnull=True)


class Promise(models.Model):
    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="promises")
    text = models.CharField(_("what is promised"), max_length=300)
    owner = models.ForeignKey(
        "home.Department", models.PROTECT, related_name="+", verbose_name=_("by whom")
    )
    due = models.DateField(_("by when"))
    made_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True)
    checked_by = models.CharField(max_length=8, choices=Check, blank=True)
    # A new round made the plan void before it was checked.
    dropped_at = models.DateTimeField(null=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        verbose_name = _("promise")
        verbose_name_plural = _("promises")
        ordering = ["due", "pk"]
        indexes = [
            models.Index(
                fields=["due"],
                condition=Q(kept_at__isnull=True, dropped_at__isnull=True),
                name="promise_watched",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(checked_at__isnull=True, checked_by="")
                | Q(checked_at__isnull=False, kept_at__isnull=False) & ~Q(checked_by=""),
                name="promise_checked_after_kept",
            ),
            models.CheckConstraint(
                condition=Q(checked_at__isnull=True) | Q(dropped_at__isnull=True),
                name="promise_checked_or_dropped",
            ),
        ]

    def __str__(self) -> str:
        return self.text
