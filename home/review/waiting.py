"""The pages that wait for somebody's review."""

from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from home.review.task import ReviewTask

# Of so many the first screen tells; who passes one is led to the next.
SHOWN = 20
WAGTAILS_OWN = "workflow_objects_to_moderate"


def reviews_for(user) -> list[TaskState]:
    """The longest waiting first; one query for who is in no group of reviewers."""
    if not (user.is_superuser or _reviews(user)):
        return []
    states = TaskState.objects.reviewable_by(user).order_by("started_at", "pk")
    return list(states.select_related("revision", "task", "workflow_state__requested_by")[:SHOWN])


def _reviews(user) -> bool:
    return ReviewTask.objects.filter(active=True, groups__user=user).exists()


class ReviewsPanel(Component):
    """What waits for the user, each leading to the screen where it is looked through."""

    name = "reviews"
    order = 10
    template_name = "home/review/waiting.html"

    def get_context_data(self, parent_context=None):
        return {"states": reviews_for(parent_context["request"].user)}


def show_reviews(request, panels: list) -> None:
    """In the place of Wagtail's list, which leads to the editor and asks more of each row."""
    panels[:] = [one for one in panels if one.name != WAGTAILS_OWN]
    panels.append(ReviewsPanel())
