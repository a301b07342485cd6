"""请假与代理: everybody says when they are away, and that they are back."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.admin import messages

from clearance.desk.forms.leaving import LeaveForm
from clearance.permissions.leaving import can_go_away
from clearance.permissions.roles import has_role
from home.college.enums import Role
from home.college.leave import come_back
from home.models import Leave, Membership


@never_cache
def desk_leave(request):
    """One's own leaves and a form for another; a POST with ``back`` ends one."""
    if not can_go_away(request.user):
        raise PermissionDenied
    today = timezone.localdate()
    mine = Leave.objects.filter(user=request.user, ends__gte=today).select_related("deputy")
    if request.POST.get("back", "").isdecimal():
        come_back(get_object_or_404(mine, pk=int(request.POST["back"][:9])), today)
        messages.success(request, _("You are back."))
        return redirect("desk_leave")
    typed = request.POST if request.method == "POST" else None
    form = LeaveForm(typed, user=request.user, today=today)
    if request.method == "POST" and form.is_valid():
        _told(request, form.save())
        return redirect("desk_leave")
    standing_in = Membership.objects.active(today).filter(user=request.user, leave__isnull=False)
    standing_in = standing_in.select_related("stands_in_for__user", "department")
    context = {"form": form, "leaves": mine, "today": today, "standing_in": standing_in}
    return render(request, "clearance/desk/leave.html", context)


def _told(request, leave: Leave) -> None:
    if leave.deputy is None and has_role(request.user, Role.HEAD):
        messages.warning(
            request, _("Written down, but nobody approves answers while you are away: say who.")
        )
    else:
        messages.success(request, _("Written down."))


def heads_away(user) -> list[Leave]:
    """Heads who are away today without a deputy, for the dispatcher to know; else none."""
    if not (user.is_superuser or has_role(user, Role.DISPATCHER)):
        return []
    heads = Membership.objects.active().filter(role=Role.HEAD, stands_in_for__isnull=True)
    away = Leave.objects.on().filter(deputy__isnull=True, user__in=heads.values("user"))
    return list(away.select_related("user"))
