"""To the college and back: OpenID Connect by allauth's views, CAS by ours."""

from functools import wraps

import requests
from allauth.socialaccount.helpers import complete_social_login
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from home.signin.cas.provider import CASProvider
from home.signin.cas.ticket import TicketError, owner_of

BAD_GATEWAY = 502


def told_when_away(view):
    """A page instead of a fault when the college's server is away or the state isn't ours."""

    @require_safe
    @never_cache
    @wraps(view)
    def wrapped(request: HttpRequest, **kwargs) -> HttpResponse:
        try:
            return view(request, **kwargs)
        except (requests.RequestException, TicketError, PermissionDenied):
            return did_not_work(request)

    return wrapped


def did_not_work(request: HttpRequest) -> HttpResponse:
    return render(request, "socialaccount/authentication_error.html", status=BAD_GATEWAY)


oidc_start = told_when_away(openid_connect.login)
oidc_back = told_when_away(openid_connect.callback)


@told_when_away
def cas_start(request: HttpRequest) -> HttpResponse:
    """Send them to the CAS server, with a state that only this browser can bring back."""
    if not settings.SIGN_IN.cas_url:
        raise Http404
    provider = CASProvider(request)
    kwargs = provider.get_redirect_from_request_kwargs(request)
    state = provider.stash_redirect_state(request, **kwargs | {"process": "login"})
    asked = urlencode({"service": _service(request, state)})
    return redirect(f"{settings.SIGN_IN.cas_url}/login?{asked}")


@told_when_away
def cas_back(request: HttpRequest) -> HttpResponse:
    """Ask the server about the ticket they bring, for the very address they were sent from."""
    if not settings.SIGN_IN.cas_url:
        raise Http404
    provider = CASProvider(request)
    state_id = request.GET.get("state", "")
    state = provider.unstash_redirect_state(request, state_id)
    owner = owner_of(request.GET.get("ticket", ""), _service(request, state_id))
    login = provider.sociallogin_from_response(request, owner)
    login.state = state
    return complete_social_login(request, login)


def _service(request: HttpRequest, state: str) -> str:
    address = request.build_absolute_uri(reverse("cas_back"))
    return f"{address}?{urlencode({'state': state})}"
