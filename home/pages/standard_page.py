"""A plain page: about the site, privacy, how things are counted."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.pages.archived import Archivable
from home.pages.blocks import BodyBlock
from home.pages.public_page import PublicPage


class StandardPage(Archivable, PublicPage):
    intro = models.CharField(
        _("introduction"),
        max_length=200,
        blank=True,
        help_text=_("One or two sentences under the heading: what this page answers."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        *Archivable.archive_panels,
    ]
    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
    ]
    template = "home/standard_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    page_description = _("Plain text, pictures and quotations.")

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
