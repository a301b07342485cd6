"""The admin's menu and colours, as the staff meet them."""

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem

from clearance.permissions import (
    CENTRE_ROLES,
    CLEARING_ROLES,
    can_review_readings,
    has_role,
    roles_of,
)
from clearance.permissions.cockpit import can_oversee
from clearance.permissions.duty import can_keep_roster
from clearance.permissions.liaison import can_see_college
from home.college.enums import Role

# Of no use to who has no pages: the admin's reports and its guide for editors.
FOR_EDITORS = {"reports", "help", "documents", "images"}


class DeskMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return bool(roles_of(request.user).keys() - {Role.LIAISON})


class ClearingMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return has_role(request.user, *CLEARING_ROLES)


class CallsMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return has_role(request.user, *CENTRE_ROLES)


class CockpitMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return can_oversee(request.user)


class ReadingsMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return can_review_readings(request.user)


class DutyMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return can_keep_roster(request.user)


def duty_item() -> DutyMenuItem:
    return DutyMenuItem(
        _("Duty roster"), reverse("desk_duty"), name="duty", icon_name="calendar-alt", order=5
    )


class CollegeMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return can_see_college(request.user)


def college_item() -> CollegeMenuItem:
    return CollegeMenuItem(
        _("Our college"), reverse("desk_college"), name="college", icon_name="group", order=5
    )


def cockpit_item() -> CockpitMenuItem:
    return CockpitMenuItem(
        _("Cockpit"), reverse("desk_cockpit"), name="cockpit", icon_name="warning", order=4
    )


def readings_item() -> ReadingsMenuItem:
    return ReadingsMenuItem(
        _("Contacts looked at"), reverse("desk_readings"), name="readings", icon_name="lock",
        order=24,
    )  # fmt: skip


def calls_item() -> CallsMenuItem:
    return CallsMenuItem(
        _("Calls to make"), reverse("desk_calls"), name="calls", icon_name="mobile-alt", order=3
    )


def clearing_item() -> ClearingMenuItem:
    return ClearingMenuItem(
        _("Clearing queue"), reverse("desk_clearing"), name="clearing", icon_name="view", order=2
    )


def desk_item() -> DeskMenuItem:
    return DeskMenuItem(_("My desk"), reverse("desk"), name="desk", icon_name="tasks", order=1)


def keep_to_the_desk(request, items: list) -> None:
    """Show whoever has no pages the desk and its lists only."""
    if not user_has_any_page_permission(request.user):
        items[:] = [item for item in items if item.name not in FOR_EDITORS]


def colours() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
