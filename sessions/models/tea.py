"""An afternoon tea: when, where, who, what was raised, and how it went."""

from datetime import datetime, time

from django import forms as dj
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.pages.archived import Archivable
from home.pages.public_page import PublicPage
from sessions.blocks import RecapBlock
from sessions.forms import TeaPageForm
from sessions.panels import RowsPanel
from sessions.usual import slug_of

# What a tea usually takes; the minutes of older ones often name no hour.
USUAL_START, USUAL_END = time(15, 30), time(17, 0)


class TeaSessionPage(Archivable, PublicPage):
    number = models.PositiveSmallIntegerField(
        _("number in the series"),
        null=True,
        blank=True,
        unique=True,
        help_text=_("The 22 of 第22期. Each number is used once."),
    )
    term = models.ForeignKey(
        "home.Term", models.PROTECT, null=True, related_name="+", verbose_name=_("term")
    )
    date = models.DateField(_("date"))
    starts = models.TimeField(_("starts"), default=USUAL_START)
    ends = models.TimeField(_("ends"), default=USUAL_END)
    place = models.CharField(_("place"), max_length=100, help_text=_("Building and room."))
    departments = ParentalManyToManyField(
        "home.Department",
        blank=True,
        related_name="+",
        verbose_name=_("departments present"),
    )
    guests = models.CharField(
        _("others present"),
        max_length=100,
        blank=True,
        help_text=_("Such as: 15 student representatives. No students' names."),
    )
    how_to_ask = models.CharField(
        _("how to ask"),
        max_length=200,
        blank=True,
        help_text=_("For a coming tea: how a student gets a question in, or a seat."),
    )
    picture = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture for the front page"),
    )
    picture_caption = models.CharField(_("caption"), max_length=80, blank=True)
    live_url = models.URLField(
        _("live stream"), blank=True, help_text=_("Shown until the tea is over.")
    )
    recording_url = models.URLField(
        _("recording"), blank=True, help_text=_("Shown afterwards; marks lead into it.")
    )
    recap = StreamField(RecapBlock(), blank=True, verbose_name=_("how it went"))

    base_form_class = TeaPageForm
    # A copy is another tea: it has another number, and what was raised here was not raised there.
    exclude_fields_in_copy = ["number", "raised"]
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("term")]),
                FieldRowPanel([FieldPanel("date"), FieldPanel("starts"), FieldPanel("ends")]),
                FieldPanel("place"),
                FieldPanel("how_to_ask"),
            ],
            heading=_("When and where"),
        ),
        MultiFieldPanel(
            [
                InlinePanel("people", label=_("Person present")),
                FieldPanel("departments", widget=dj.CheckboxSelectMultiple),
                FieldPanel("guests"),
            ],
            heading=_("Who was there"),
        ),
        InlinePanel("agenda", heading=_("Agenda"), label=_("Agenda item")),
        RowsPanel(
            "raised",
            heading=_("Issues raised here"),
            label=_("Issue"),
            help_text=_(
                "Each becomes an issue when you publish. Its state is then read from the "
                "issue; here you can still write progress."
            ),
        ),
        FieldPanel("recap"),
        MultiFieldPanel(
            [
                FieldPanel("picture"),
                FieldPanel("picture_caption"),
                FieldPanel("live_url"),
                FieldPanel("recording_url"),
                InlinePanel("marks", label=_("Mark in the recording")),
            ],
            heading=_("Picture and recording"),
        ),
        *Archivable.archive_panels,
    ]
    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("place"),
        index.SearchField("guests"),
        index.SearchField("how_to_ask"),
        index.RelatedFields("agenda", [index.SearchField("text")]),
        index.SearchField("recap"),
        index.RelatedFields("departments", [index.SearchField("name")]),
    ]
    search_kind = "tea"
    template = "sessions/tea.html"
    parent_page_types = ["programme.SessionIndexPage"]
    subpage_types = []
    page_description = _("One tea: the meeting, what was raised there and what came of it.")

    class Meta:
        verbose_name = _("afternoon tea")
        verbose_name_plural = _("afternoon teas")
        indexes = [models.Index(fields=["date"], name="tea_by_date")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="tea_ends_after_it_starts"
            )
        ]

    def proposed_slug(self) -> str:
        return slug_of(self.number) if self.number else super().proposed_slug()

    @property
    def begins_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.date, self.starts))

    @property
    def ends_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.date, self.ends))

    @property
    def is_over(self) -> bool:
        return self.ends_at <= timezone.now()
