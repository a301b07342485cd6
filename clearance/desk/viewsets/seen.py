"""Lists of what a user may see. There is nothing to add, edit or delete, and no such address."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from clearance.desk.asked import having_words
from clearance.faces import dates


class SeenPolicy(ModelPermissionPolicy):
    """View and nothing else, superusers too: what changes a state is a move."""

    def __init__(self, model, visible):
        super().__init__(model)
        self.visible = visible

    def user_has_permission(self, user, action) -> bool:
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        may = self.user_has_permission(user, action)
        return may and self.visible(user).filter(pk=instance.pk).exists()

    def user_has_any_permission_for_instance(self, user, actions, instance) -> bool:
        return any(
            self.user_has_permission_for_instance(user, action, instance) for action in actions
        )

    def instances_user_has_any_permission_for(self, user, actions):
        may = self.user_has_any_permission(user, actions)
        return self.visible(user) if may else self.model.objects.none()

    def instances_user_has_permission_for(self, user, action):
        return self.instances_user_has_any_permission_for(user, [action])


class SeenIndexView(IndexView):
    """No boxes to tick, XLSX only (a CSV is garbled in Excel), each row opens its desk page."""

    FORMATS = ("xlsx",)
    page_url_name = ""

    @cached_property
    def columns(self):
        return super().columns[1:]

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        return [button for button in buttons if button.url != self.csv_export_url]

    def get_inspect_url(self, instance) -> str:
        return reverse(self.page_url_name, args=[self.page_pk(instance)])

    def page_pk(self, instance) -> int:
        return instance.pk

    def search_queryset(self, queryset):
        if not self.is_searching:
            return queryset
        return having_words(queryset, self.search_query, self.search_fields)

    def get_list_more_buttons(self, instance) -> list:
        return []


class SeenViewSet(SnippetViewSet):
    """A list and its results; ``visible`` gives the rows of a user."""

    index_view_class = SeenIndexView
    # The search backend can't filter these; "contains" is right for Chinese (Wagtail notes).
    search_backend_name = None
    list_per_page = 40
    add_to_admin_menu = True
    copy_view_enabled = False
    panels = []
    visible = None

    def get_queryset(self, request):
        return type(self).visible(request.user)

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="list"),
            path("results/", self.index_results_view, name="list_results"),
        ]

    def register_chooser_viewset(self):
        """No chooser: a chooser would name what its user may not see."""


def moment_column(name: str, label) -> Column:
    """A date and time as the college's clock shows it."""
    return Column(
        name,
        label=label,
        accessor=lambda one: dates.full_moment(getattr(one, name)) if getattr(one, name) else "",
        sort_key=name,
    )
