"""Who was at a tea, what was to be spoken of, and where in the recording it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from sessions.timecode import TimecodeField

TEA = "programme.TeaSessionPage"


class SessionPerson(Orderable):
    page = ParentalKey(TEA, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(
        "home.Person", models.PROTECT, related_name="+", verbose_name=_("person")
    )

    panels = [FieldPanel("person")]

    class Meta(Orderable.Meta):
        verbose_name = _("person present")
        verbose_name_plural = _("people present")


class AgendaItem(Orderable):
    page = ParentalKey(TEA, on_delete=models.CASCADE, related_name="agenda")
    text = models.CharField(_("what is spoken of"), max_length=120)
    department = models.ForeignKey(
        "home.Department",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who answers"),
    )

    panels = [FieldPanel("text"), FieldPanel("department")]

    class Meta(Orderable.Meta):
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda")

    def __str__(self) -> str:
        return self.text


class RecordingMark(Orderable):
    page = ParentalKey(TEA, on_delete=models.CASCADE, related_name="marks")
    second = TimecodeField(_("place in the recording"), help_text=_("Such as 0:52:10."))
    text = models.CharField(_("what is spoken of"), max_length=120)

    panels = [FieldRowPanel([FieldPanel("second"), FieldPanel("text")])]

    class Meta(Orderable.Meta):
        verbose_name = _("mark in the recording")
        verbose_name_plural = _("marks in the recording")

    def __str__(self) -> str:
        return self.text
