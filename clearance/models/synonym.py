"""Words that mean the same to those who search, kept by editors."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

BETWEEN = re.compile(r"[\s,，、;；=＝]+")
# Between words asked for and words that are found for them, but not the other way round.
ARROW = re.compile(r"→|[-=＝]>|>|＞")


class Synonym(models.Model):
    words = models.CharField(
        _("words"),
        max_length=200,
        unique=True,
        help_text=_(
            "Words that mean the same, with spaces between: 校园卡 一卡通 饭卡. With an arrow, who "
            "types those before it finds those after it, and not the other way round: "
            "蹲坑 马桶 → 卫生间."
        ),
    )

    class Meta:
        verbose_name = _("words of the same meaning")
        verbose_name_plural = _("words of the same meaning")
        ordering = ["words"]

    def __str__(self) -> str:
        asked, found = self.sides()
        return " = ".join(asked) if asked == found else f"{' '.join(asked)} → {' '.join(found)}"

    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words asked for, and those to be found for each of them; without arrow the same."""
        sides = [_split(side) for side in ARROW.split(self.words, maxsplit=1)]
        return sides[0], sides[-1]

    def clean(self) -> None:
        asked, found = self.sides()
        if not asked or not found or len({*asked, *found}) < 2:
            raise ValidationError({"words": _("Write at least two different words.")})


def _split(words: str) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(BETWEEN.split(words)) if word)
