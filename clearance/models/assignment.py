"""Which department has which part in an issue."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import Part


class AssignmentQuerySet(models.QuerySet):
    def helping(self):
        """Helpers' parts that have not ended, done or not."""
        return self.filter(part=Part.HELPER, ended_at__isnull=True)

    def unfinished(self):
        """Those of them that still keep the issue from closing."""
        return self.helping().filter(done_at__isnull=True)


class Assignment(models.Model):
    """A part with a text and a due time of its own. Ended ones stay as history."""

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="assignments")
    department = models.ForeignKey(
        "home.Department", models.PROTECT, related_name="assignments", verbose_name=_("department")
    )
    part = models.CharField(_("part"), max_length=8, choices=Part)
    task = models.CharField(_("what to do"), max_length=300, blank=True)
    due = models.DateTimeField(_("due"), null=True, blank=True)
    assigned_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issue"],
                condition=Q(part=Part.LEAD, ended_at__isnull=True),
                name="one_lead_an_issue",
            ),
            models.UniqueConstraint(
                fields=["issue", "department"],
                condition=Q(ended_at__isnull=True),
                name="one_part_a_department",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issue.number} {self.get_part_display()} {self.department}"

    @property
    def is_unfinished(self) -> bool:
        """One row's ``unfinished``."""
        return self.part == Part.HELPER and not (self.ended_at or self.done_at)
