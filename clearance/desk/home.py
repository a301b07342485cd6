"""The desk: what waits for me, in order of due."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import require_admin_access, user_has_any_page_permission
from wagtail.admin.views.home import HomeView

from clearance.desk.rows import rows_of, with_columns
from clearance.desk.waiting import Tab, tabs_for
from clearance.permissions import departments_of, roles_of, visible_issues, visible_records
from home.models import Department

ROWS_A_PAGE = 20
# A number no page has: asking for the ten-thousandth page must not cost ten thousand rows.
PAGES_AT_MOST = 500


def desk(request):
    """The user's lists as tabs; ``?tab=``, ``?page=`` and ``?q=`` choose."""
    tabs = tabs_for(request.user)
    if not tabs:
        raise PermissionDenied
    words = request.GET.get("q", "").strip()[:60]
    chosen = _found(request, words, tabs[0]) if words else _chosen(request, tabs)
    counts = {tab.key: tab.rows.count() for tab in tabs}
    now = timezone.now()
    page = Paginator(with_columns(chosen), ROWS_A_PAGE).get_page(_page_number(request))
    return render(
        request,
        "clearance/desk/desk.html",
        {
            "tabs": [(tab, counts[tab.key], tab is chosen) for tab in tabs],
            "chosen": chosen,
            "words": words,
            "page": page,
            "rows": rows_of(chosen, page.object_list, now),
            "department": who_i_am(request.user),
            "may_receive": any(tab.of_records for tab in tabs),
        },
    )


@require_admin_access
def entrance(request):
    """The admin's front door: the desk, or Wagtail's own home for who has pages to look after."""
    if tabs_for(request.user) and not user_has_any_page_permission(request.user):
        return redirect("desk")
    return HomeView.as_view()(request)


def who_i_am(user) -> str:
    departments = Department.objects.filter(pk__in=departments_of(user, *roles_of(user)))
    return "、".join(departments.values_list("name", flat=True))


def _page_number(request) -> str:
    number = request.GET.get("page", "1")
    return number if number.isdecimal() and int(number) <= PAGES_AT_MOST else "1"


def _chosen(request, tabs: list[Tab]) -> Tab:
    key = request.GET.get("tab")
    return next((tab for tab in tabs if tab.key == key), tabs[0])


def _found(request, words: str, first: Tab) -> Tab:
    """Records for who sorts them when the words look like a record's number, else issues."""
    if words.upper().startswith("R"):
        rows = visible_records(request.user).filter(number__icontains=words)
        return Tab("found", _("Found"), rows.order_by("-pk"), of_records=True)
    named = Q(number__icontains=words) | Q(title__icontains=words)
    rows = visible_issues(request.user).filter(named)
    return Tab("found", _("Found"), rows.order_by("-changed_at", "-pk"))
