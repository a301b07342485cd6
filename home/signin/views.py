"""The one page to sign in at, and who is told that they can't."""

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from home.address import visitor_address
from home.signin.adapters import REMEMBER_KEY
from home.signin.first_page import first_page_of
from home.signin.form import SignInForm
from home.signin.throttle import Trying

FORBIDDEN, TOO_MANY = 403, 429
MINUTE = 60


@sensitive_post_parameters("password")
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for name and password, or lead to the college; ``?next=`` is where one was going."""
    going_to = get_next_redirect_url(request)
    if request.method != "POST":
        if request.user.is_authenticated and not going_to:
            return redirect(first_page_of(request.user))
        return _page(request, SignInForm(), going_to)
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _page(request, form, going_to)
    trying = Trying(form.cleaned_data["username"], visitor_address(request))
    if seconds := trying.take():
        return _wait(request, form, going_to, seconds)
    user = authenticate(
        request,
        username=form.cleaned_data["username"],
        password=form.cleaned_data["password"],
    )
    if user is None:
        form.add_error(None, _("User name and password don't fit. Check both."))
        return _page(request, form, going_to)
    trying.was_right()
    request.session[REMEMBER_KEY] = form.cleaned_data["remember"]
    return perform_password_login(request, {}, Login(user=user, redirect_url=going_to))


def _wait(request: HttpRequest, form: SignInForm, going_to: str | None, seconds: int):
    minutes = -(-seconds // MINUTE)
    words = ngettext(
        "Too many tries. Try again in %(minutes)d minute.",
        "Too many tries. Try again in %(minutes)d minutes.",
        minutes,
    )
    form.add_error(None, words % {"minutes": minutes})
    response = _page(request, form, going_to, status=TOO_MANY)
    response.headers["Retry-After"] = seconds
    return response


def _page(request: HttpRequest, form: SignInForm, going_to: str | None, status: int = 200):
    context = {
        "form": form,
        "next": going_to or "",
        "passed_on": f"?{urlencode({'next': going_to})}" if going_to else "",
        "has_oidc": bool(settings.SIGN_IN.providers),
        "has_cas": bool(settings.SIGN_IN.cas_url),
    }
    return render(request, "account/sign_in.html", context, status=status)


@require_safe
@never_cache
def admin_sign_in(request: HttpRequest) -> HttpResponse:
    """Wagtail's own address for it leads through the same door."""
    going_to = get_next_redirect_url(request) or "/admin/"
    response = redirect("account_login")
    response["Location"] += f"?{urlencode({'next': going_to})}"
    return response


@require_safe
@never_cache
def sign_in_refused(request: HttpRequest) -> HttpResponse:
    """The college knows them and this site doesn't, or no longer."""
    return render(request, "account/refused.html", status=FORBIDDEN)
