"""Telling editors which standing answers their departments have to look at again."""

from datetime import timedelta

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.permissions import page_permission_policy

from home.pages.standing_answer import StandingAnswerPage

# Told so long before the day, and of so many: a department needs the time to look.
AHEAD = timedelta(days=14)
SHOWN = 10


class DueAnswersPanel(Component):
    name = "due_answers"
    order = 60
    template_name = "home/admin/due_answers.html"

    def __init__(self, answers: list[StandingAnswerPage]):
        self.answers = answers

    def get_context_data(self, parent_context=None):
        return {"answers": self.answers}


def tell_of_due_answers(request, panels: list) -> None:
    """Add the list to the first screen of whoever may write on pages."""
    if not page_permission_policy.user_has_any_permission(request.user, ["change"]):
        return
    due = StandingAnswerPage.objects.to_review(timezone.localdate() + AHEAD)
    answers = list(due.select_related("department").defer_streamfields()[:SHOWN])
    if answers:
        panels.append(DueAnswersPanel(answers))
