"""How long who said it is kept, set by the college's administrators."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

# Two years: the questions of an inspection are asked within the next school year.
KEPT_MONTHS = 24
SHORTEST, LONGEST = 1, 120


@register_setting(icon="lock")
class Retention(BaseSiteSetting):
    identity_months = models.PositiveSmallIntegerField(
        _("who said it is kept for (months)"),
        default=KEPT_MONTHS,
        validators=[MinValueValidator(SHORTEST), MaxValueValidator(LONGEST)],
        help_text=_(
            "Counted from the day the matter was closed. Then contact data is erased for good, and "
            "what names somebody in the words; the matter and its answer stay."
        ),
    )

    class Meta:
        verbose_name = _("retention of who said it")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(identity_months__gte=SHORTEST, identity_months__lte=LONGEST),
                name="identity_kept_within_bounds",
            ),
        ]


def identity_months() -> int:
    """Of the default site; the preset where nothing was set."""
    found = Retention.objects.filter(site__is_default_site=True).first()
    return found.identity_months if found else KEPT_MONTHS
