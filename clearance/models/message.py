"""A line from the person, or to them, through the centre."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Message(models.Model):
    """Private to the person and the centre; a department never reads it."""

    record = models.ForeignKey("clearance.RequestRecord", models.PROTECT, related_name="messages")
    from_person = models.BooleanField()
    text = models.TextField(_("text"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    sent_at = models.DateTimeField()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["sent_at", "pk"]

    def __str__(self) -> str:
        return f"message {self.pk} of record {self.record_id}"
