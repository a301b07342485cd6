"""What a member of staff typed, when it can't be taken in just now: shown again, never lost.

An hour at a long answer is longer than some sessions. A post that comes when nobody is signed in,
or with a token from before, gets its own words back and a button that sends them once more.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

FORBIDDEN = 403
TOKEN = "csrfmiddlewaretoken"
# What is shorter is a choice or a number, quickly made again, and is sent along unseen.
SHOWN_FROM = 8


def keeps_what_was_typed(view: Callable) -> Callable:
    """Mark a view for staff; ``config.csrf`` and the middleware below call its ``ask_again``."""
    view.ask_again = show_again
    view.is_for_staff = True
    return view


def show_again(request: HttpRequest, **_kwargs) -> HttpResponse:
    """The posted words, and a form that posts them to the same address with a new token."""
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != TOKEN and value
    ]
    context = {
        "typed": typed,
        "shown": [value for _name, value in typed if len(value) >= SHOWN_FROM],
        "has_files": bool(request.FILES),
        "is_signed_in": request.user.is_authenticated,
        "login_url": reverse("wagtailadmin_login"),
    }
    response = render(request, "typed_again.html", context, status=FORBIDDEN)
    add_never_cache_headers(response)
    return response


class KeepWhatWasTyped:
    """Before Wagtail sends a post of somebody who is no longer signed in to the sign-in page."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, _args, kwargs) -> HttpResponse | None:
        is_kept = request.method == "POST" and getattr(view, "is_for_staff", False)
        if is_kept and not request.user.is_authenticated:
            return view.ask_again(request, **kwargs)
        return None
