"""Where allauth asks this site: who may enter, where they go, what is kept of them."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.base import AuthError
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from home.address import visitor_address
from home.signin.first_page import first_page_of
from home.signin.matching import account_for

REMEMBER_KEY = "signin_remember"
WAYS = {
    "reauthenticate": _("With the password"),
    "mfa_reauthenticate": _("With a code"),
    "mfa_reauthenticate:webauthn": _("With a passkey"),
}
TWO_WEEKS = 14 * 24 * 3600


class AccountAdapter(DefaultAccountAdapter):
    """A session begins in ``login`` and nowhere else, whatever way somebody came."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_password": _("This is not the password."),
        "too_many_login_attempts": _("Too many tries. Wait some minutes and try again."),
        "rate_limited": _("Too many tries. Wait some minutes and try again."),
    }

    def get_reauthentication_methods(self, user) -> list[dict]:
        methods = super().get_reauthentication_methods(user)
        return [one | {"description": WAYS[one["id"]]} for one in methods]

    def add_message(self, *args, **kwargs) -> None:
        """Say nothing: the page one arrives at shows it, and Wagtail would show it much later."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return visitor_address(request) or "unknown"

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return first_page_of(request.user)

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return "/"

    def pre_login(self, request: HttpRequest, user, **kwargs) -> HttpResponse | None:
        if user.is_demo and not settings.DEMO_ACCOUNTS_MAY_SIGN_IN:
            return redirect("sign_in_refused")
        return super().pre_login(request, user, **kwargs)

    def respond_user_inactive(self, request: HttpRequest, user) -> HttpResponse:
        return redirect("sign_in_refused")

    def login(self, request: HttpRequest, user) -> None:
        """Begin the session; it ends with the browser unless one asked to be remembered."""
        remember = request.session.pop(REMEMBER_KEY, False)
        super().login(request, user)
        request.session.set_expiry(TWO_WEEKS if remember else 0)


class SocialAdapter(DefaultSocialAccountAdapter):
    """Take the number from what the college says, and keep nothing of the rest."""

    def on_authentication_error(self, request, provider, error=None, **kwargs) -> None:
        if error == AuthError.CANCELLED:
            raise ImmediateHttpResponse(redirect("account_login"))

    def pre_social_login(self, request: HttpRequest, sociallogin) -> None:
        user = account_for(number_in(sociallogin.account))
        if user is None:
            raise ImmediateHttpResponse(redirect("sign_in_refused"))
        sociallogin.user = user
        sociallogin.account = SocialAccount(provider=sociallogin.account.provider)
        sociallogin.state["process"] = "login"


def number_in(account: SocialAccount) -> str:
    """The staff or student number, empty when the college didn't tell one."""
    said = account.extra_data
    if account.provider == "cas":
        return str(said.get("number") or "")
    claim = settings.SIGN_IN.number_claim
    claims = {**(said.get("id_token") or {}), **(said.get("userinfo") or {})}
    return str(claims.get(claim) or "")
