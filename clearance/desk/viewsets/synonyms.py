"""同义词: words that a search takes for the same, kept by editors."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from clearance.models import Synonym


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "search"
    add_to_admin_menu = True
    menu_label = _("Words of the same meaning")
    menu_order = 32
    search_backend_name = None
    search_fields = ["words"]
    list_display = ["__str__"]
    panels = [FieldPanel("words")]
