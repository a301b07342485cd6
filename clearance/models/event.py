"""The trail. Append-only: the database refuses update, delete and truncate."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.enums import Pen


class Event(models.Model):
    """One thing that happened, in the past tense, without personal data.

    The actor is kept by number with no constraint: removing an account must not need to
    change the trail.
    """

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, null=True, related_name="events")
    record = models.ForeignKey(
        "clearance.RequestRecord", models.PROTECT, null=True, related_name="events"
    )
    verb = models.CharField(max_length=32)
    pen = models.CharField(max_length=12, choices=Pen)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
    )
    from_state = models.CharField(max_length=12, blank=True)
    to_state = models.CharField(max_length=12, blank=True)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("trail")
        ordering = ["happened_at", "pk"]
        indexes = [
            models.Index(fields=["issue", "happened_at", "id"], name="event_of_issue"),
            models.Index(fields=["record", "happened_at", "id"], name="event_of_record"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(issue__isnull=False) | models.Q(record__isnull=False),
                name="event_is_about_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.from_state}→{self.to_state}"
