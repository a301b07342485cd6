"""Asking the CAS server whose ticket it is (CAS 3.0, /p3/serviceValidate)."""

from xml.etree import ElementTree

import requests
from django.conf import settings

CAS = "{http://www.yale.edu/tp/cas}"
# Seconds; the college's server answers at once or is away.
TIMEOUT = 10
# An answer is a few hundred characters; more isn't one.
LONGEST = 100_000


class TicketError(Exception):
    """The server doesn't know the ticket, or says what is no answer."""


def owner_of(ticket: str, service: str) -> dict[str, str]:
    """Return user and number of a ticket, which is good for one asking.

    Raises TicketError, or requests.RequestException when the server can't be asked.
    """
    response = requests.get(
        f"{settings.SIGN_IN.cas_url}/p3/serviceValidate",
        params={"service": service, "ticket": ticket},
        timeout=TIMEOUT,
        allow_redirects=False,
    )
    response.raise_for_status()
    success = _parsed(response.text).find(f"{CAS}authenticationSuccess")
    user = success is not None and (success.findtext(f"{CAS}user") or "").strip()
    if not user:
        raise TicketError
    wanted = settings.SIGN_IN.cas_attribute
    told = success.findtext(f"{CAS}attributes/{CAS}{wanted}") if wanted else user
    return {"user": user, "number": (told or "").strip()}


def _parsed(text: str) -> ElementTree.Element:
    # CAS answers have no document type; one that has could name files or grow without end.
    if len(text) > LONGEST or "<!DOCTYPE" in text:
        raise TicketError
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise TicketError from error
