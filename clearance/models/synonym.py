"""Words that mean the same to those who search, kept by editors."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

BETWEEN = re.compile(r"[\s,，、;；=＝]+")


class Synonym(models.Model):
    words = models.CharField(
        _("words"),
        max_length=200,
        unique=True,
        help_text=_("Words that mean the same, with spaces between: 校园卡 一卡通 饭卡."),
    )

    class Meta:
        verbose_name = _("words of the same meaning")
        verbose_name_plural = _("words of the same meaning")
        ordering = ["words"]

    def __str__(self) -> str:
        return " = ".join(self.split())

    def split(self) -> list[str]:
        return [word for word in dict.fromkeys(BETWEEN.split(self.words)) if word]

    def clean(self) -> None:
        if len(self.split()) < 2:
            raise ValidationError({"words": _("Write at least two different words.")})
