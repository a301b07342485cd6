"""Leaders and middle managers, as a tea's page names them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.college.order import HandOrdered


class PersonQuerySet(models.QuerySet):
    def active(self):
        return self.filter(active=True)


class Person(HandOrdered):
    name = models.CharField(_("name"), max_length=40)
    title = models.CharField(_("office held"), max_length=60, blank=True)
    department = models.ForeignKey(
        "home.Department",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("department"),
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="person",
        verbose_name=_("account"),
    )
    assistant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="assists",
        verbose_name=_("assistant"),
        help_text=_("May act for this person."),
    )
    is_leader = models.BooleanField(_("college leader"), default=False)
    active = models.BooleanField(_("active"), default=True)

    objects = PersonQuerySet.as_manager()

    class Meta(HandOrdered.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return f"{self.name}（{self.title}）" if self.title else self.name
