"""Pages that are kept and no longer kept up: they say so, and stand in no list.

Taking a page offline is something else: its address would be gone, and with it every link.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class Archivable(models.Model):
    archived_on = models.DateField(
        _("archived on"),
        null=True,
        blank=True,
        help_text=_(
            "From this day on the page says that it is no longer kept up, and leaves the menu, "
            "the lists and the sitemap. Its address stays."
        ),
    )
    archived_words = models.CharField(
        _("why"),
        max_length=200,
        blank=True,
        help_text=_("Stands in the notice. Such as: what holds now, and where to find it."),
    )

    archive_panels = [
        MultiFieldPanel(
            [FieldPanel("archived_on"), FieldPanel("archived_words")], heading=_("Archive")
        )
    ]

    class Meta:
        abstract = True

    @property
    def is_archived(self) -> bool:
        return self.archived_on is not None and self.archived_on <= timezone.localdate()


def kept_up(pages):
    """Those of an archivable kind that lists show."""
    return pages.exclude(archived_on__lte=timezone.localdate())


def is_archived(page) -> bool:
    """The same of any page; most kinds cannot be archived."""
    return getattr(page, "is_archived", False)
