"""Saving by itself takes no step of a review, and undoes none."""

from django.http import HttpRequest, JsonResponse
from wagtail.models import Page

STEP = "action-workflow-action"


def leave_the_step_alone(request: HttpRequest, page: Page) -> JsonResponse | None:
    """Save nothing while the reviewer's own request is on its way.

    What the window of a review puts into the form makes the editor's script save. The step
    was then taken twice; or the page, read before the last review published it, was written
    back as one that isn't online.
    """
    if STEP in request.POST and not request.accepts("text/html"):
        return JsonResponse({"success": True, "pk": page.pk})
    return None
