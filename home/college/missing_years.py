"""Telling administrators of a year whose public holidays nobody has entered."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from home.college.calendar import load_calendar


class MissingYearsPanel(Component):
    name = "missing_years"
    order = 50
    template_name = "home/admin/missing_years.html"

    def __init__(self, years: frozenset[int]):
        self.years = years

    def get_context_data(self, parent_context=None):
        return {"years": _(", ").join(str(year) for year in sorted(self.years))}


def warn_of_missing_years(request, panels: list) -> None:
    """On the admin's first page, for whoever can enter the days of a year in deadlines' reach."""
    if not request.user.has_perm("home.add_workingday"):
        return
    years = load_calendar(timezone.localdate()).missing_years
    if years:
        panels.append(MissingYearsPanel(years))
