"""When a form's token is too old: in the site's own layout, with a way on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from home.origin import is_foreign

FORBIDDEN = 403


def refuse(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Let a view that has an ``ask_again`` keep what was typed; say what to do elsewhere.

    A post from another site is never shown as the visitor's own words.
    """
    match = request.resolver_match
    again = getattr(match.func, "ask_again", None) if match else None
    if again and not is_foreign(request):
        return again(request, **match.kwargs)
    return render(request, "403_csrf.html", status=FORBIDDEN)
