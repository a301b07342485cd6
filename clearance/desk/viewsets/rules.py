"""派单目录 and the clocks of the tiers: what the centre sets, in an order dragged by hand."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from clearance.models import DispatchRule, TellingWord, TierPreset

WORDS_HELP = _(
    "Any of these, separated by spaces. Where a form asks for no category, the words decide "
    "alone and the category is what the matter gets."
)


class RuleCreateView(CreateView):
    """Who made a rule is written down with it."""

    def save_instance(self):
        self.form.instance.made_by = self.request.user
        return super().save_instance()


class DispatchRuleViewSet(SnippetViewSet):
    model = DispatchRule
    add_view_class = RuleCreateView
    icon = "redirect"
    search_backend_name = None
    search_fields = ["words", "reason"]
    sort_order_field = "sort_order"
    ordering = ["sort_order"]
    list_display = [
        "__str__",
        "tier",
        BooleanColumn("active", label=_("In use")),
        Column("made_by", label=_("Made by")),
    ]
    list_filter = ["lead", "active"]
    panels = [
        FieldRowPanel([FieldPanel("category"), FieldPanel("location")]),
        FieldPanel("words", help_text=WORDS_HELP),
        FieldRowPanel([FieldPanel("lead"), FieldPanel("tier")]),
        FieldPanel("reason"),
        FieldPanel("active"),
        HelpPanel(template="clearance/desk/rule_try.html"),
    ]


class TellingWordViewSet(SnippetViewSet):
    model = TellingWord
    icon = "warning"
    search_backend_name = None
    search_fields = ["word", "says"]
    list_display = ["word", "kind", "says"]
    list_filter = ["kind"]
    panels = [FieldPanel("word"), FieldPanel("kind"), FieldPanel("says")]


class TierPresetPolicy(ModelPermissionPolicy):
    """There are as many clocks as tiers: they are set, never added or removed."""

    def user_has_permission(self, user, action) -> bool:
        return action in ("view", "change") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class TierPresetViewSet(SnippetViewSet):
    model = TierPreset
    icon = "time"
    copy_view_enabled = False
    search_backend_name = None
    list_display = ["tier", "stands_still_in_vacation", "needs_review"]
    panels = [
        FieldPanel("tier", read_only=True),
        FieldRowPanel([FieldPanel("accept_amount"), FieldPanel("accept_unit")]),
        FieldRowPanel([FieldPanel("answer_amount"), FieldPanel("answer_unit")]),
        FieldRowPanel([FieldPanel("resolve_amount"), FieldPanel("resolve_unit")]),
        FieldPanel("stands_still_in_vacation"),
        FieldPanel("needs_review"),
    ]


class RulesGroup(SnippetViewSetGroup):
    items = (DispatchRuleViewSet, TellingWordViewSet, TierPresetViewSet)
    menu_label = _("Rules")
    menu_icon = "cogs"
    menu_order = 30


def register_policies() -> None:
    register_permission_policy(TierPreset, TierPresetPolicy(TierPreset))
