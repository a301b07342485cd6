"""The front of the site. The figures and rows on it are drawn by tags of the apps that know."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.pages.blocks import BodyBlock
from home.pages.public_page import PublicPage
from home.pages.reserved import AT_ROOT


def _doorway(words):
    return models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=words,
    )


class HomePage(PublicPage):
    intro = models.CharField(
        _("first sentence"),
        max_length=60,
        help_text=_("What one can do here, in one plain sentence. It is the page's heading."),
    )
    ask_page = _doorway(_("form to ask"))
    repair_page = _doorway(_("form for repairs"))
    progress_page = _doorway(_("progress lists"))
    body = StreamField(
        BodyBlock(),
        blank=True,
        verbose_name=_("below the lists"),
        help_text=_("Stands under the figures and the lists. Usually empty."),
    )

    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel(
            [
                PageChooserPanel("ask_page"),
                PageChooserPanel("repair_page"),
                PageChooserPanel("progress_page"),
            ],
            heading=_("Where the buttons lead"),
            help_text=_("A button without a page is not shown."),
        ),
        FieldPanel("body"),
    ]
    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1
    page_description = _("The front page, with what is happening today.")
    reserved_child_slugs = AT_ROOT
    # It would answer every search: its sentence names all that one can do here.
    search_kind = ""

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        """Add the live pages that the buttons lead to, found at once."""
        doorways = {
            "ask": self.ask_page_id,
            "repair": self.repair_page_id,
            "progress": self.progress_page_id,
        }
        live = Page.objects.live().in_bulk([pk for pk in doorways.values() if pk])
        found = {name: live.get(pk) for name, pk in doorways.items()}
        return super().get_context(request, *args, **kwargs) | {"doorways": found}
