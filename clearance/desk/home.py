"""The desk: what waits for me, in order of due."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access, user_has_any_page_permission
from wagtail.admin.views.home import HomeView

from clearance.desk.bench import bench
from clearance.desk.rows import rows_of, with_columns
from clearance.desk.waiting import tabs_for
from clearance.permissions import has_role
from clearance.permissions.liaison import can_see_college
from home.college.enums import Role

FORBIDDEN = 403
ROWS_A_PAGE = 20
# No longer number is read: asking for the ten-thousandth page must not cost ten thousand rows.
LONGEST_PAGE_NUMBER = 3


@never_cache
def desk(request):
    """The user's lists as tabs; ``?tab=``, ``?page=`` and ``?q=`` choose."""
    context = bench(request)
    if not context:
        raise PermissionDenied
    chosen = context["chosen"]
    page = Paginator(with_columns(chosen), ROWS_A_PAGE).get_page(_page_number(request))
    rows = rows_of(chosen, page.object_list, timezone.now())
    return render(request, "clearance/desk/desk.html", context | {"page": page, "rows": rows})


def entrance(request):
    """The admin's front door; who is signed in and has no business behind it is told so.

    Wagtail would send them back to sign in, again and again.
    """
    user = request.user
    if user.is_authenticated and not user.has_perm("wagtailadmin.access_admin"):
        if has_role(user, Role.PATROL):
            return redirect("patrol")
        return render(request, "clearance/no_desk.html", {"name": str(user)}, status=FORBIDDEN)
    return _behind_the_door(request)


@require_admin_access
def _behind_the_door(request):
    """The desk, a liaison's college, or Wagtail's home for who has pages."""
    if user_has_any_page_permission(request.user):
        return HomeView.as_view()(request)
    if tabs_for(request.user):
        return redirect("desk")
    if can_see_college(request.user):
        return redirect("desk_college")
    return HomeView.as_view()(request)


def _page_number(request) -> str:
    number = request.GET.get("page", "1")
    return number if number.isdecimal() and len(number) <= LONGEST_PAGE_NUMBER else "1"
