"""The two halves of a day at the reception centre."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Shift(TextChoices):
    """By the office's hours: a night begins when the office closes and ends when it opens."""

    DAY = "day", pgettext_lazy("shift", "Day")
    NIGHT = "night", pgettext_lazy("shift", "Night")
