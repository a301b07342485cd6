"""All teas, newest first."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from home.pages.public_page import PublicPage


class SessionIndexPage(PublicPage):
    intro = models.CharField(
        _("introduction"),
        max_length=200,
        blank=True,
        help_text=_("What a tea is and who may come, in one or two sentences."),
    )

    content_panels = [*PublicPage.content_panels, FieldPanel("intro")]
    search_fields = [*PublicPage.search_fields, index.SearchField("intro")]
    template = "sessions/index.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["programme.TeaSessionPage"]
    max_count = 1
    page_description = _("The teas, the coming one first.")

    class Meta:
        verbose_name = _("list of teas")
        verbose_name_plural = _("lists of teas")
