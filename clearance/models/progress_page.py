"""Progress lists: an editor's words above a view of issues, whose state is read, never typed.

What a list shows is found by ``clearance.lists`` and drawn by a tag in the template.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index

from home.pages.public_page import PublicPage
from home.pages.reserved import AT_PROGRESS


def _only(to: str, words):
    """A fixed choice of a list; empty means all."""
    return models.ForeignKey(
        to, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=words
    )


class ProgressPage(PublicPage):
    """The words above a list."""

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("What is in this list and what stands out now. Write figures with their date."),
    )
    signed = models.CharField(
        _("signed"),
        max_length=60,
        blank=True,
        help_text=_("Date and office under the introduction."),
    )

    content_panels = [*PublicPage.content_panels, FieldPanel("intro"), FieldPanel("signed")]
    search_fields = [*PublicPage.search_fields, index.SearchField("intro")]

    class Meta:
        abstract = True


class ProgressIndexPage(ProgressPage):
    """Everything that may be listed. Issues and their pictures have their addresses below it."""

    template = "clearance/progress.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["clearance.ProgressListPage"]
    max_count = 1
    page_description = _("All matters with what came of them; special lists lie under it.")
    reserved_child_slugs = AT_PROGRESS

    class Meta:
        verbose_name = _("progress lists")
        verbose_name_plural = _("progress lists")


class ProgressListPage(ProgressPage):
    """A list with a fixed choice."""

    gathering = _only("wagtailcore.Page", _("raised at"))
    term = _only("home.Term", _("term"))
    category = _only("home.Category", _("category"))
    department = _only("home.Department", _("lead department"))
    opened_from = models.DateField(_("raised from"), null=True, blank=True)
    opened_until = models.DateField(_("raised until"), null=True, blank=True)

    content_panels = [
        *ProgressPage.content_panels,
        MultiFieldPanel(
            [
                PageChooserPanel("gathering"),
                FieldRowPanel([FieldPanel("term"), FieldPanel("category")]),
                FieldPanel("department"),
                FieldRowPanel([FieldPanel("opened_from"), FieldPanel("opened_until")]),
            ],
            heading=_("Which matters"),
            help_text=_("All that you choose here must hold. Left empty, it does not narrow."),
        ),
    ]
    template = "clearance/progress.html"
    parent_page_types = ["clearance.ProgressIndexPage"]
    subpage_types = []
    page_description = _("A list of one tea, term, category, department or period.")

    class Meta:
        verbose_name = _("progress list")
        verbose_name_plural = _("special progress lists")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opened_from__isnull=True)
                | models.Q(opened_until__isnull=True)
                | models.Q(opened_until__gte=models.F("opened_from")),
                name="progress_list_dates_in_order",
            )
        ]

    def clean(self):
        super().clean()
        if self.opened_from and self.opened_until and self.opened_until < self.opened_from:
            raise ValidationError({"opened_until": _("The list ends after it begins.")})
