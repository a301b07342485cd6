"""Sign-in through the college, read from the environment; half a configuration is refused."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

OIDC = ("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NUMBER_CLAIM")
HOW_TO_MEND = {
    "OIDC_ISSUER": "the address of the college's identity provider, as it names itself",
    "OIDC_CLIENT_ID": "what the identity provider calls this site; register it there",
    "OIDC_CLIENT_SECRET": "the secret the identity provider gave for OIDC_CLIENT_ID",
    "OIDC_NUMBER_CLAIM": (
        "the claim that holds the staff or student number, such as employee_number; "
        "never one that people can change themselves"
    ),
    "STUDENT_NUMBERS": (
        r"the form of a student number as a regular expression, such as 20\d{10}; whoever's number "
        "has it gets an account at the first sign-in, all others need one made for them"
    ),
}
LOOPBACK = ("127.0.0.1", "localhost")


@dataclass(frozen=True)
class SignIn:
    """``providers`` is what allauth reads; ``students`` matches a whole student number."""

    providers: dict = field(default_factory=dict)
    number_claim: str = ""
    cas_url: str = ""
    cas_attribute: str = ""
    students: re.Pattern | None = None


def read(env) -> SignIn:
    """Return what is set; nothing at all leaves the site to its own accounts.

    Raises ImproperlyConfigured, with the way to mend it, for a part without the rest, an address
    without TLS or a form of numbers that is none.
    """
    given = {name: env.str(name, "").strip() for name in OIDC}
    cas_url = env.str("CAS_URL", "").strip().rstrip("/")
    if not any(given.values()) and not cas_url:
        return SignIn()
    if any(given.values()):
        for name, value in given.items():
            _needed(name, value)
        _over_tls("OIDC_ISSUER", given["OIDC_ISSUER"])
    if cas_url:
        _over_tls("CAS_URL", cas_url)
    return SignIn(
        providers=_providers(given) if given["OIDC_ISSUER"] else {},
        number_claim=given["OIDC_NUMBER_CLAIM"],
        cas_url=cas_url,
        cas_attribute=env.str("CAS_NUMBER_ATTRIBUTE", "").strip(),
        students=_pattern(env.str("STUDENT_NUMBERS", "").strip()),
    )


def _providers(given: dict[str, str]) -> dict:
    app = {
        "provider_id": "oidc",
        "name": "OpenID Connect",
        "client_id": given["OIDC_CLIENT_ID"],
        "secret": given["OIDC_CLIENT_SECRET"],
        "settings": {"server_url": given["OIDC_ISSUER"].rstrip("/")},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def _needed(name: str, value: str) -> None:
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: it is {HOW_TO_MEND[name]}")


def _over_tls(name: str, address: str) -> None:
    """Who may enter is told over TLS, or on this machine."""
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise ImproperlyConfigured(f"{name} is not an https:// address")


def _pattern(text: str) -> re.Pattern:
    _needed("STUDENT_NUMBERS", text)
    try:
        return re.compile(text)
    except re.error as error:
        raise ImproperlyConfigured(
            f"STUDENT_NUMBERS can't be read ({error}): it is {HOW_TO_MEND['STUDENT_NUMBERS']}"
        ) from error
