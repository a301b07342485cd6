"""The teas in order: the coming one, the past ones, and each one's neighbours."""

from django.db.models import Max, Min, Q
from django.utils import timezone

from home.pages.archived import kept_up
from sessions.models import TeaSessionPage


def listed_teas():
    """Those that lists show: live, and kept up."""
    return kept_up(TeaSessionPage.objects.live())


def coming_teas():
    return listed_teas().filter(date__gte=timezone.localdate()).order_by("date", "pk")


def past_teas():
    return listed_teas().filter(date__lt=timezone.localdate()).order_by("-date", "-pk")


def neighbours_of(tea: TeaSessionPage) -> dict[str, TeaSessionPage | None]:
    """The listed teas before and after it in the series; numbers may be missing."""
    if tea.number is None:
        return {"previous": None, "next": None}
    live = listed_teas().exclude(pk=tea.pk)
    ends = live.aggregate(
        previous=Max("number", filter=Q(number__lt=tea.number)),
        next=Min("number", filter=Q(number__gt=tea.number)),
    )
    found = {one.number: one for one in live.filter(number__in=[n for n in ends.values() if n])}
    return {side: found.get(number) for side, number in ends.items()}
