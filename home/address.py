"""Where a visitor comes from, as far as it can be believed. Never stored as it is."""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

# One subscriber has a whole /64 of IPv6 addresses to try from.
IPV6_SUBSCRIBER = 64


def visitor_address(request: HttpRequest) -> str:
    """Return the address to count tries by; IPv6 as its /64.

    What a proxy of ours added last to X-Forwarded-For is believed, and nothing a visitor wrote.
    """
    said = request.META.get("REMOTE_ADDR", "")
    if said in settings.TRUSTED_PROXIES:
        said = request.headers.get("X-Forwarded-For", said).rsplit(",", 1)[-1].strip()
    try:
        address = ip_address(said)
    except ValueError:
        return ""
    if address.version == 6 and address.ipv4_mapped is None:
        return str(ip_network((address, IPV6_SUBSCRIBER), strict=False))
    return str(address)
