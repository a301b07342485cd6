"""Templates of answers by category and outcome: the centre's for all, departments' own."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import Outcome
from clearance.text.blanks import KNOWN_BLANKS, unknown_blanks


class AnswerTemplateQuerySet(models.QuerySet):
    def for_issue(self, issue):
        """Those in use that fit the issue's department and category, its own before the general.

        A template of a category is for all below it too.
        """
        category = issue.category
        fits = Q(category=None) | Q(category=category) | Q(category=category.parent_id)
        whose = Q(department=None) | Q(department=issue.lead_id)
        return self.filter(fits, whose, active=True).order_by(
            models.F("department").asc(nulls_last=True),
            models.F("category").desc(nulls_last=True),
            "name",
        )


class AnswerTemplate(models.Model):
    name = models.CharField(_("name"), max_length=40)
    department = models.ForeignKey(
        "home.Department",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("department"),
        help_text=_("Empty: for every department."),
    )
    category = models.ForeignKey(
        "home.Category",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("category and below"),
    )
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)
    text = models.TextField(_("text"), max_length=2000)
    active = models.BooleanField(_("in use"), default=True)

    objects = AnswerTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer template")
        verbose_name_plural = _("answer templates")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        outcome = self.get_outcome_display()
        return f"{self.name}（{outcome}）" if outcome else self.name

    def clean(self) -> None:
        if unknown := unknown_blanks(self.text):
            refusal = _("Nothing is filled in for: %(unknown)s. Known are: %(known)s.")
            known = " ".join(f"{{{one}}}" for one in KNOWN_BLANKS)
            words = {"unknown": " ".join(unknown), "known": known}
            raise ValidationError({"text": refusal % words})
