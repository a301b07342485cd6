"""A reviewer's screen: the page as the public will read it, and the checklist beside it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.models import Page, TaskState

from home.review.form import ReviewForm
from home.review.leaving import next_for


@never_cache
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Look a page through and let it pass, or send it back; then on to the next that waits."""
    state = get_object_or_404(TaskState.objects.select_related("workflow_state"), pk=pk)
    if state.status != TaskState.STATUS_IN_PROGRESS:
        messages.info(request, _("This review is done already."))
        return _onwards(request)
    if not TaskState.objects.reviewable_by(request.user).filter(pk=pk).exists():
        raise PermissionDenied
    page = state.workflow_state.content_object
    form = ReviewForm(request.POST or None, seen=page.latest_revision_id)
    if request.method == "POST" and form.is_valid():
        _take(state.specific, form, request)
        return _onwards(request)
    return render(request, "home/review/screen.html", _context(state, page, form))


def _context(state: TaskState, page: Page, form: ReviewForm) -> dict:
    return {
        "state": state,
        "page": page,
        "form": form,
        "steps": state.workflow_state.all_tasks_with_status(),
        "handed_in_by": state.workflow_state.requested_by,
    }


@transaction.atomic
def _take(state: TaskState, form: ReviewForm, request: HttpRequest) -> None:
    """The task asks again whether the user may, and wants every tick."""
    given = dict(form.cleaned_data)
    action = given.pop("do")
    given.pop("seen")
    if action == "reject":
        given = {"comment": given["comment"]}
    title = state.workflow_state.content_object.get_admin_display_title()
    state.task.specific.on_action(state, request.user, action, **given)
    told = _("“%(title)s” is sent back.") if action == "reject" else _passed(state)
    messages.success(request, told % {"title": title})


def _passed(state: TaskState) -> str:
    state.workflow_state.refresh_from_db()
    if state.workflow_state.status == state.workflow_state.STATUS_APPROVED:
        return _("“%(title)s” has passed the last review and is published.")
    return _("“%(title)s” has passed this review.")


def _onwards(request: HttpRequest) -> HttpResponse:
    following = next_for(request.user)
    return redirect("review", following.pk) if following else redirect("wagtailadmin_home")


urlpatterns = [path("reviews/<int:pk>/", review, name="review")]
