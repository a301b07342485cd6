"""Who has an issue open just now, so that two don't write the same answer."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

# Renewed by the open page; whoever closes it is gone after this long.
STAYS_FOR = timedelta(minutes=2)


class PresenceQuerySet(models.QuerySet):
    def here(self, now: datetime):
        return self.filter(seen_at__gt=now - STAYS_FOR)


class Presence(models.Model):
    issue = models.ForeignKey("clearance.Issue", models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("open page")
        verbose_name_plural = _("open pages")
        constraints = [
            models.UniqueConstraint(fields=["issue", "user"], name="one_presence_a_user"),
        ]

    def __str__(self) -> str:
        return f"user {self.user_id} at issue {self.issue_id}"
