"""A message posted as JSON, and an answer that is JSON."""

from datetime import timedelta

import requests

from clearance.notices.channels.not_sent import NotSent

# To connect, and between two bytes of the answer; both far below the ten minutes of a claim.
TIMEOUT = (10, 20)
TOO_MANY = 429
# What is asked again with the same words gets the same answer.
FOR_GOOD = (400, 404, 410, 413, 422)
LONGEST_WAIT = timedelta(hours=6)


def ask(method: str, url: str, **what) -> dict:
    """Return the answer's JSON, an empty one when it is none. Raises NotSent.

    Nothing is followed elsewhere: the address may hold a secret. For the same reason no error of
    the library's is repeated.
    """
    try:
        answer = requests.request(method, url, timeout=TIMEOUT, allow_redirects=False, **what)
    except requests.RequestException as error:
        raise NotSent(type(error).__name__) from None
    if not answer.ok or answer.is_redirect:
        status = answer.status_code
        wait = _wait(answer.headers.get("Retry-After", "")) if status == TOO_MANY else None
        raise NotSent(f"http {status}", for_good=status in FOR_GOOD, wait=wait)
    try:
        told = answer.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _wait(seconds: str) -> timedelta | None:
    """A date instead of a number is left to our own waits."""
    if not (seconds.isascii() and seconds.isdecimal() and len(seconds) <= len("99999")):
        return None
    return min(timedelta(seconds=int(seconds)), LONGEST_WAIT)
