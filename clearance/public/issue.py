"""The public page of one issue. No form on it: reading it touches no session."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from clearance.lists.merged import goals_of
from clearance.lists.parts import with_page_parts
from clearance.models import Issue
from clearance.public.reading import read
from home.public import public_page


@public_page
def issue(request: HttpRequest, number: str) -> HttpResponse:
    """Show a listed issue; a merged one leads for good to the one it went into."""
    found = with_page_parts(Issue.objects.listed().filter(number=number)).first()
    if found is None:
        return HttpResponsePermanentRedirect(_goal_of(number).get_absolute_url())
    return render(request, "clearance/issue.html", {"reading": read(found, timezone.now())})


def _goal_of(number: str) -> Issue:
    """Follow the merges to a listed issue; raises Http404 where none is at their end."""
    for goal in goals_of(Issue.objects.filter(number=number)).values():
        return goal
    raise Http404
