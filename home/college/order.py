"""An order that people drag by hand; what is new comes last."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HandOrdered(models.Model):
    sort_order = models.IntegerField(_("order"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["sort_order"]

    def save(self, *args, **kwargs):
        if self.sort_order is None:
            last = type(self).objects.aggregate(last=models.Max("sort_order"))["last"]
            self.sort_order = 0 if last is None else last + 1
        super().save(*args, **kwargs)
