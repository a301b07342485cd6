"""Telling those who start at Wagtail's own first page, not at the desk, of notices that failed."""

from django.utils import timezone
from wagtail.admin.ui.components import Component

from clearance.notices.again import lately_given_up


class FailedNoticesPanel(Component):
    name = "failed_notices"
    order = 55
    template_name = "clearance/desk/failed_notices.html"

    def __init__(self, count: int):
        self.count = count

    def get_context_data(self, parent_context=None) -> dict:
        return {"count": self.count}


def tell_of_failed_notices(request, panels: list) -> None:
    count = lately_given_up(request.user, timezone.now())
    if count:
        panels.append(FailedNoticesPanel(count))
