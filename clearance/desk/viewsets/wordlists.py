"""敏感词与白名单, kept by the editors."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from clearance.models import AllowedName, SensitiveWord


class SensitiveWordViewSet(SnippetViewSet):
    model = SensitiveWord
    icon = "warning"
    search_backend_name = None
    search_fields = ["word", "instead"]
    list_display = ["word", "instead"]
    panels = [FieldPanel("word"), FieldPanel("instead")]


class AllowedNameViewSet(SnippetViewSet):
    model = AllowedName
    icon = "check"
    search_backend_name = None
    search_fields = ["name", "reason"]
    list_display = ["name", "reason"]
    panels = [FieldPanel("name"), FieldPanel("reason")]


class WordlistsGroup(SnippetViewSetGroup):
    items = (SensitiveWordViewSet, AllowedNameViewSet)
    menu_label = _("Words of the gate")
    menu_icon = "warning"
    menu_order = 31
