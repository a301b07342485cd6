"""The pages that wait for somebody's review."""

from wagtail.models import TaskState

from home.review.task import ReviewTask


def pages_to_review(user) -> int:
    """How many; one query for who is in no group of reviewers."""
    if not ReviewTask.objects.filter(active=True, groups__user=user).exists():
        return 0
    return TaskState.objects.reviewable_by(user).count()
