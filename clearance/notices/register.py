"""通知登记簿: which notices went out, read-only, the address masked.

A notice of an issue or a request is seen by those who may see the issue or the request.
"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView, InspectView

from clearance.models import Notice
from clearance.notices.again import given_up, what_to_do
from clearance.permissions import can_keep_notices, visible_issues, visible_records


def visible_notices(notices: QuerySet, user) -> QuerySet:
    """Those about an issue or a request that the user may see; a digest when all it tells of is."""
    issues, records = visible_issues(user), visible_records(user)
    is_seen = Q(issue__in=issues.values("pk")) | Q(record__in=records.values("pk"))
    gathered = Notice.objects.filter(gathered_in__isnull=False)
    unseen = gathered.exclude(pk__in=Notice.objects.filter(is_seen).values("pk"))
    is_digest = Q(pk__in=gathered.values("gathered_in"))
    return notices.filter(is_seen | is_digest & ~Q(pk__in=unseen.values("gathered_in")))


class NoticePermission(PermissionHelper):
    """The dispatcher and the site's administrators look; nobody writes."""

    def user_can_list(self, user) -> bool:
        return can_keep_notices(user)

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

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | {"failed": given_up().count()}


class NoticeInspectView(InspectView):
    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | {"advice": what_to_do(self.instance)}


class NoticeAdmin(ModelAdmin):
    model = Notice
    index_view_class = NoticeIndexView
    index_template_name = "clearance/notices/register.html"
    inspect_view_class = NoticeInspectView
    inspect_template_name = "clearance/notices/one.html"
    permission_helper_class = NoticePermission
    menu_label = _("Notices")
    menu_icon = "mail"
    menu_order = 40
    inspect_view_enabled = True
    history_view_enabled = False
    list_display = (
        "subject", "channel", "masked_address", "state", "error", "made_at", "sent_at",
    )  # fmt: skip
    list_filter = ("state", "channel")
    search_fields = ("subject",)
    list_per_page = 40
    inspect_view_fields = (
        "subject", "channel", "masked_address", "body", "state", "tries", "made_at", "not_before",
        "sent_at", "error", "again_at", "again_by",
    )  # fmt: skip

    def get_queryset(self, request):
        return visible_notices(super().get_queryset(request), request.user)
