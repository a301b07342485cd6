"""Where somebody goes after a step: on to what waits for them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.models import Page, TaskState


def next_for(user) -> TaskState | None:
    """The review that has waited longest for the user."""
    return TaskState.objects.reviewable_by(user).order_by("started_at", "pk").first()


def lead_to_review(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Who hands a page in and may look it through at the first review does so at once."""
    if "action-submit" not in request.POST:
        return None
    # Asked anew: the page was read before it was handed in.
    state = TaskState.objects.reviewable_by(request.user).for_instance(page).first()
    return redirect("review", state.pk) if state else None


def lead_back(request: HttpRequest, page: Page) -> HttpResponse | None:
    """To the first screen for who has no pages to look through: Wagtail would lead there and
    then say that it isn't allowed."""
    saves_by_itself = not request.accepts("text/html")
    if saves_by_itself or user_has_any_page_permission(request.user):
        return None
    return redirect("wagtailadmin_home")
