"""Telling those who can mend it of a year whose public holidays nobody has entered."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from home.college.calendar import load_calendar


def missing_years_for(user) -> str:
    """The years in deadlines' reach without holidays, for whoever can enter days; else empty."""
    if not user.has_perm("home.add_workingday"):
        return ""
    years = load_calendar(timezone.localdate()).missing_years
    return _(", ").join(str(year) for year in sorted(years))


class MissingYearsPanel(Component):
    name = "missing_years"
    order = 50
    template_name = "home/admin/missing_years.html"

    def __init__(self, years: str):
        self.years = years

    def get_context_data(self, parent_context=None):
        return {"years": self.years}


def warn_of_missing_years(request, panels: list) -> None:
    """Add the warning to the admin's first page."""
    years = missing_years_for(request.user)
    if years:
        panels.append(MissingYearsPanel(years))
