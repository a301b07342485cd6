"""The page for whoever keeps the site going, and its place in the admin's menu."""

from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_required
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from home.operations.facts import all_facts
from home.operations.migrated import is_migrated
from home.operations.room import room

PERMISSION = "home.view_lastrun"


class OperationsView(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Operations")
    header_icon = "cogs"
    template_name = "home/admin/operations.html"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        facts = all_facts(timezone.now())
        found = {"facts": facts, "room": room(), "is_migrated": is_migrated()}
        return super().get_context_data(**kwargs) | found


class OperationsMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return request.user.has_perm(PERMISSION)


def operations_item() -> OperationsMenuItem:
    return OperationsMenuItem(
        _("Operations"), reverse("operations"), name="operations", icon_name="cogs", order=9900
    )


urlpatterns = [
    path(
        "operations/", permission_required(PERMISSION)(OperationsView.as_view()), name="operations"
    )
]
