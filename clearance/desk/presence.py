"""Who else has the issue open: told when the page is loaded, and kept up by a light poll."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from clearance.models import Issue, Presence
from clearance.permissions import visible_issues
from home.models import User


def come(user: User, issue: Issue, now: datetime) -> None:
    """Note that the user has the issue open."""
    Presence.objects.update_or_create(issue=issue, user=user, defaults={"seen_at": now})


def others_here(user: User, issue: Issue, now: datetime) -> list[str]:
    """The names of the other members of staff who have it open."""
    here = Presence.objects.here(now).filter(issue=issue).exclude(user=user)
    return [str(one.user.get_full_name() or one.user) for one in here.select_related("user")]


@never_cache
@require_POST
def desk_here(request, pk: int) -> HttpResponse:
    """Renew one's own presence; the answer is the warning about others, or nothing."""
    issue, now = get_object_or_404(visible_issues(request.user), pk=pk), timezone.now()
    come(request.user, issue, now)
    others = others_here(request.user, issue, now)
    return render(request, "clearance/desk/here.html", {"others_here": others})
