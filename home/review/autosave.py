"""Saving by itself takes no step of a review."""

from django.http import HttpRequest
from wagtail.models import Page

STEP = "action-workflow-action"


def take_no_step(request: HttpRequest, page: Page) -> None:
    """Leave the step to the reviewer's own request, which is on its way.

    The editor's script may save while the window of a review closes, with what that window
    had put into the form. The step was then taken twice, and the reviewer told off.
    """
    if STEP in request.POST and not request.accepts("text/html"):
        request.POST = request.POST.copy()
        del request.POST[STEP]
