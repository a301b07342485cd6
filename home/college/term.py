"""A term and the vacation after it, as the college's calendar states them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from home.college.enums import VacationKind

# Each date is asked for by name: a check that compares with NULL would let it pass.
NO_EXAMS = Q(exam_from__isnull=True, exam_until__isnull=True)
EXAMS_GIVEN = Q(exam_from__isnull=False, exam_until__isnull=False)
NO_VACATION = Q(vacation_kind="", vacation_from__isnull=True, vacation_until__isnull=True)
VACATION_GIVEN = ~Q(vacation_kind="") & Q(vacation_from__isnull=False, vacation_until__isnull=False)


class TermQuerySet(models.QuerySet):
    def on(self, day):
        """The term whose lessons or vacation the day lies in."""
        within = Q(opens__lte=day) & (Q(closes__gte=day) | Q(vacation_until__gte=day))
        return self.filter(within).order_by("-opens").first()


class Term(models.Model):
    """All dates are the first and the last day, both included."""

    name = models.CharField(
        _("name"), max_length=40, unique=True, help_text=_("Such as 2025—2026学年第一学期.")
    )
    opens = models.DateField(_("opens on"))
    closes = models.DateField(_("closes on"))
    exam_from = models.DateField(_("exams from"), null=True, blank=True)
    exam_until = models.DateField(_("exams until"), null=True, blank=True)
    vacation_kind = models.CharField(
        _("vacation after it"), max_length=6, choices=VacationKind, blank=True
    )
    vacation_from = models.DateField(_("vacation from"), null=True, blank=True)
    vacation_until = models.DateField(_("vacation until"), null=True, blank=True)

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["-opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")),
                name="term_closes_after_it_opens",
                violation_error_message=_("A term closes after it opens."),
            ),
            models.CheckConstraint(
                condition=NO_EXAMS
                | EXAMS_GIVEN
                & Q(exam_from__gte=F("opens"), exam_until__gte=F("exam_from"))
                & Q(exam_until__lte=F("closes")),
                name="term_exams_inside",
                violation_error_message=_("Give both dates of the exams, inside the term."),
            ),
            models.CheckConstraint(
                condition=NO_VACATION
                | VACATION_GIVEN
                & Q(vacation_from__gt=F("closes"), vacation_until__gte=F("vacation_from")),
                name="term_vacation_after_it",
                violation_error_message=_(
                    "Give the vacation's kind and both dates, after the term closes."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if not (self.opens and self.closes):
            return
        ends = self.vacation_until or self.closes
        others = Term.objects.exclude(pk=self.pk).filter(opens__lte=ends)
        if others.filter(Q(closes__gte=self.opens) | Q(vacation_until__gte=self.opens)).exists():
            raise ValidationError(_("These dates overlap another term or its vacation."))
