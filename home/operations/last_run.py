"""When each regular duty was last done to its end."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.operations.enums import Duty


class LastRun(models.Model):
    """One row a duty, written by the duty itself when all of it went well."""

    duty = models.CharField(_("duty"), max_length=20, choices=Duty, unique=True)
    ended_at = models.DateTimeField(_("ended"))

    class Meta:
        verbose_name = _("last run")
        verbose_name_plural = _("last runs")

    def __str__(self) -> str:
        return f"{self.duty} {self.ended_at:%Y-%m-%d %H:%M}"


def note(duty: Duty, *, at: datetime) -> None:
    LastRun.objects.update_or_create(duty=duty, defaults={"ended_at": at})
