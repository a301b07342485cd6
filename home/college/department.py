"""Who a matter can be sent to."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.college.enums import DepartmentKind
from home.college.order import HandOrdered


class DepartmentQuerySet(models.QuerySet):
    def active(self):
        return self.filter(active=True)


class Department(HandOrdered):
    name = models.CharField(_("name"), max_length=60, unique=True)
    short_name = models.CharField(
        _("short name"), max_length=20, blank=True, help_text=_("For lists, as people say it.")
    )
    kind = models.CharField(
        _("kind"), max_length=10, choices=DepartmentKind, default=DepartmentKind.OFFICE
    )
    head = models.ForeignKey(
        "home.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="heads",
        verbose_name=_("head"),
    )
    leader = models.ForeignKey(
        "home.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        limit_choices_to={"is_leader": True},
        related_name="leads",
        verbose_name=_("college leader in charge"),
    )
    deputy = models.ForeignKey(
        "home.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="stands_in_for",
        verbose_name=_("deputy"),
        help_text=_("Stands in for the head between the two dates."),
    )
    deputy_from = models.DateField(_("deputy from"), null=True, blank=True)
    deputy_until = models.DateField(_("deputy until"), null=True, blank=True)
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("The department's mailbox for notices.")
    )
    active = models.BooleanField(
        _("active"), default=True, help_text=_("Matters can be sent to it.")
    )

    objects = DepartmentQuerySet.as_manager()

    class Meta(HandOrdered.Meta):
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(deputy_from__isnull=True, deputy_until__isnull=True)
                | models.Q(deputy_from__isnull=False, deputy_until__isnull=False)
                & models.Q(deputy_until__gte=models.F("deputy_from")),
                name="department_deputy_dates_in_order",
                violation_error_message=_("Give both dates of the deputy, the earlier one first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.deputy and not (self.deputy_from and self.deputy_until):
            raise ValidationError({"deputy_from": _("Say from when until when the deputy acts.")})

    @property
    def label(self) -> str:
        """The name for lists."""
        return self.short_name or self.name

    def acting_head(self, on) -> "models.Model | None":
        """The deputy while standing in on that date, else the head."""
        stands_in = self.deputy and self.deputy_from <= on <= self.deputy_until
        return self.deputy if stands_in else self.head
