"""The second factor of the staff: asked for before the door, and before it is changed."""

import re

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from home.signin.first_page import is_staff

BEHIND = re.compile(r"^(/en)?/(admin|photos|patrol)/")
AT_THE_DOOR = ("wagtailadmin_login", "wagtailadmin_logout")
# Where it is shown, so these are open without it.
SHOWING_IT = ("mfa_authenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn")


def has_shown_it(request: HttpRequest) -> bool:
    """Whether this very session was opened with the second factor."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)


class RequireSecondFactor:
    """Keeps a staff session without its second factor outside, where the college requires one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        name = request.resolver_match.view_name or ""
        if name.startswith("mfa_") and name not in SHOWING_IT:
            return _before_a_change(request)
        if not settings.REQUIRE_SECOND_FACTOR or name in AT_THE_DOOR:
            return None
        if not BEHIND.match(request.path) or not is_staff(request.user):
            return None
        return None if has_shown_it(request) else redirect(_asking(request))


def _asking(request: HttpRequest) -> str:
    return f"{reverse('second_factor')}?{urlencode({'next': request.path})}"


def _before_a_change(request: HttpRequest) -> HttpResponse | None:
    """Who has one shows it first: a password alone must not put another in its place."""
    user = request.user
    if user.is_authenticated and is_mfa_enabled(user) and not has_shown_it(request):
        return redirect(_asking(request))
    return None


@login_required
@never_cache
def second_factor(request: HttpRequest) -> HttpResponse:
    """To where it is shown, or set up by who has none yet."""
    if not is_mfa_enabled(request.user) or has_shown_it(request):
        return redirect("mfa_index")
    passed_on = urlencode({"next": request.GET.get("next", "/admin/")})
    return redirect(f"{reverse('mfa_reauthenticate')}?{passed_on}")


def note_setting_up(request: HttpRequest, user, authenticator: Authenticator, **kwargs) -> None:
    """The session in which the first one is set up has shown it; a further one proves nothing."""
    others = Authenticator.objects.filter(user=user).exclude(pk=authenticator.pk)
    is_codes = authenticator.type == Authenticator.Type.RECOVERY_CODES
    if not is_codes and not others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists():
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
