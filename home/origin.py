"""Telling a post from our own page from one that another site makes a visitor send.

Public pages are cached and the same for everybody, so they carry no CSRF token. What they
post to asks the browser instead: every browser of today says where a post comes from. One
that says nothing is let through, since these addresses act on what is typed and never on
who is signed in.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest

OUR_OWN = ("same-origin", "none")


def is_foreign(request: HttpRequest) -> bool:
    """Whether the browser says that the post comes from another site."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site not in OUR_OWN
    said = request.headers.get("Origin") or request.headers.get("Referer")
    return bool(said) and _host_of(said) != request.get_host()


def _host_of(address: str) -> str:
    """Empty for what is no address: no host of ours is."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
