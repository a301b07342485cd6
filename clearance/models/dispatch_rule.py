"""派单目录: where a request of this kind goes."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.enums import Tier

SHORTEST_WORD = 2


class DispatchRuleQuerySet(models.QuerySet):
    def in_use(self):
        """Those that decide today, in their order, with what their conditions name."""
        return self.filter(active=True, lead__active=True).with_conditions()

    def with_conditions(self):
        return self.select_related("category", "location", "lead")


class DispatchRule(models.Model):
    """category × place × words → lead department and tier; the first that fits decides."""

    sort_order = models.PositiveIntegerField(_("order"), default=0, editable=False)
    category = models.ForeignKey(
        "home.Category", models.PROTECT, null=True, blank=True, verbose_name=_("category")
    )
    location = models.ForeignKey(
        "home.Location", models.PROTECT, null=True, blank=True, verbose_name=_("place and below")
    )
    words = models.CharField(
        _("words"), max_length=200, blank=True, help_text=_("Any of these, separated by spaces.")
    )
    lead = models.ForeignKey(
        "home.Department", models.PROTECT, related_name="+", verbose_name=_("lead department")
    )
    tier = models.CharField(_("tier"), max_length=12, choices=Tier, default=Tier.STANDARD)
    reason = models.CharField(_("why"), max_length=200)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    active = models.BooleanField(_("in use"), default=True)

    objects = DispatchRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("dispatch rule")
        verbose_name_plural = _("dispatch catalogue")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(category__isnull=False)
                | models.Q(location__isnull=False)
                | ~models.Q(words=""),
                name="dispatch_rule_has_a_condition",
            ),
        ]

    def __str__(self) -> str:
        conditions = [str(one) for one in (self.category, self.location, self.words) if one]
        return f"{' × '.join(conditions)} → {self.lead}"

    def clean(self) -> None:
        """One character stands within too many words: 灯 is in 红灯 and 灯笼 too."""
        short = [word for word in self.words.split() if len(word) < SHORTEST_WORD]
        if short:
            refusal = _("At least two characters each; too short: %(words)s")
            raise ValidationError({"words": refusal % {"words": " ".join(short)}})
