"""值班表: the week's table, and the warning where a night has nobody."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.admin import messages
from wagtail.admin.ui.components import Component

from clearance.desk.forms.duty import DAYS, WeekForm
from clearance.duty.shifts import gaps, on_duty
from clearance.permissions.duty import can_keep_roster
from home.college.calendar import load_calendar

# Nobody plans further; a date typed into the address stays one that a calendar can count from.
WEEKS_AROUND = 520


@never_cache
def desk_duty(request):
    """The week of ``?week=`` (any day of it), this one by default; a POST keeps it."""
    if not can_keep_roster(request.user):
        raise PermissionDenied
    now = timezone.now()
    today = timezone.localdate(now)
    monday = _monday(request.GET.get("week", ""), today)
    typed = request.POST if request.method == "POST" else None
    form = WeekForm(typed, monday=monday, today=today)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The duty roster is kept."))
        return redirect(f"{reverse('desk_duty')}?week={monday:%Y-%m-%d}")
    week = timedelta(days=DAYS)
    calendar = load_calendar(monday, DAYS)
    rows = [(day, calendar.is_workday(day), day == today, fields) for day, fields in form.rows()]
    context = {"form": form, "rows": rows, "calendar": calendar, "monday": monday,
               "before": monday - week, "after": monday + week, "now_on_duty": on_duty(now),
               "sunday": form.days[-1]}  # fmt: skip
    return render(request, "clearance/desk/duty.html", context)


def _monday(typed: str, today: date) -> date:
    try:
        chosen = parse_date(typed[:10]) or today
    except ValueError:
        chosen = today
    if abs((chosen - today).days) > WEEKS_AROUND * DAYS:
        chosen = today
    return chosen - timedelta(days=chosen.weekday())


def nights_without_duty(user) -> list[date]:
    """Which of the next nights have nobody on the roster, for whoever keeps it; else none."""
    return gaps(timezone.now()) if can_keep_roster(user) else []


class DutyGapPanel(Component):
    name = "duty_gap"
    order = 52
    template_name = "clearance/desk/duty_gap.html"

    def __init__(self, nights: list[date]):
        self.nights = nights

    def get_context_data(self, parent_context=None) -> dict:
        return {"nights": self.nights, "today": timezone.localdate()}


def warn_of_duty_gap(request, panels: list) -> None:
    """Add the warning to Wagtail's own first page, where administrators start."""
    nights = nights_without_duty(request.user)
    if nights:
        panels.append(DutyGapPanel(nights))
