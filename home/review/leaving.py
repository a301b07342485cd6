"""Where a reviewer goes after a step."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.models import Page


def lead_back(request: HttpRequest, page: Page) -> HttpResponse | None:
    """To the first screen for who has no pages to look through: Wagtail would lead there and
    then say that it isn't allowed."""
    saves_by_itself = not request.accepts("text/html")
    if saves_by_itself or user_has_any_page_permission(request.user):
        return None
    return redirect("wagtailadmin_home")
