"""Addresses as the outside must write them: from the site's public address, never a request's."""

from urllib.parse import urljoin

from django.conf import settings
from django.utils.encoding import iri_to_uri

ENGLISH = "/en/"


def absolute(address: str) -> str:
    """The address with scheme and host, percent-encoded; one that has them already keeps them."""
    return urljoin(settings.SITE_URL, iri_to_uri(address))


def chinese(path: str) -> str:
    """The path of the same page in Chinese."""
    return path.removeprefix("/en") if path.startswith(ENGLISH) else path


def english(path: str) -> str:
    return f"/en{chinese(path)}"
