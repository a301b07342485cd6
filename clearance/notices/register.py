"""通知登记簿: which notices went out, read-only, the address masked.

A notice of an issue or a request is seen by those who may see the issue or the request.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView

from clearance.models import Notice
from clearance.permissions import has_role, visible_issues, visible_records
from home.college.enums import Role


def visible_notices(notices, user):
    """Those about an issue or a request that the user may see."""
    issues, records = visible_issues(user), visible_records(user)
    return notices.filter(Q(issue__in=issues.values("pk")) | Q(record__in=records.values("pk")))


class NoticePermission(PermissionHelper):
    """The dispatcher and the site's administrators look; nobody writes."""

    def user_can_list(self, user) -> bool:
        return user.is_superuser or has_role(user, Role.DISPATCHER)

    def user_has_any_permissions(self, user) -> bool:
        return self.user_can_list(user)

    def user_can_inspect_obj(self, user, obj) -> bool:
        """Asked apart from the list: the page of one notice doesn't look at the list's rows."""
        seen = visible_notices(Notice.objects.filter(pk=obj.pk), user)
        return self.user_can_list(user) and seen.exists()

    def user_can_create(self, user) -> bool:
        return False

    def user_can_edit_obj(self, user, obj) -> bool:
        return False

    def user_can_delete_obj(self, user, obj) -> bool:
        return False


class NoticeIndexView(IndexView):
    """Narrowed by its own filters and nothing else.

    Wagtail-modeladmin hands every other parameter of the address to the database as a lookup,
    and a lookup goes wherever a relation leads: to who wrote a request, to passwords' hashes.
    """

    def get_filters_params(self, params=None) -> dict:
        found = super().get_filters_params(params)
        offered = (f"{name}__exact" for name in self.list_filter)
        return {name: found[name] for name in offered if name in found}


class NoticeAdmin(ModelAdmin):
    model = Notice
    index_view_class = NoticeIndexView
    permission_helper_class = NoticePermission
    menu_label = _("Notices")
    menu_icon = "mail"
    menu_order = 40
    inspect_view_enabled = True
    history_view_enabled = False
    list_display = ("subject", "masked_address", "state", "tries", "made_at", "sent_at")
    list_filter = ("state",)
    search_fields = ("subject",)
    list_per_page = 40
    inspect_view_fields = (
        "subject", "masked_address", "body", "state", "tries", "made_at", "not_before", "sent_at",
        "error",
    )  # fmt: skip

    def get_queryset(self, request):
        return visible_notices(super().get_queryset(request), request.user)
