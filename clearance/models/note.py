"""What those who work on an issue tell each other. Nothing outside the desk reads this table."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Note(models.Model):
    """For the departments with a part and the centre; kept as it was written."""

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="notes")
    text = models.TextField(_("text"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    written_at = models.DateTimeField()

    class Meta:
        verbose_name = _("internal note")
        verbose_name_plural = _("internal notes")
        ordering = ["-written_at", "-pk"]

    def __str__(self) -> str:
        return f"note {self.pk} on issue {self.issue_id}"
