"""Opening a record with its number and code, and keeping it open in this browser for a while.

What opens in a session gets a new session key: whoever gave a browser its old one, on a shared
computer say, holds a key that opens nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone

from clearance.actions import codes
from clearance.actions.new_code import opens_anew, take_over
from clearance.encryption import matches
from clearance.models import RequestRecord
from clearance.track.keys import read_number
from clearance.track.throttle import (
    WRONG_BY_ADDRESS,
    WRONG_BY_BOTH,
    WRONG_BY_NUMBER,
    give_back,
    take,
)
from home.address import visitor_address

SESSION_KEY = "track_records"
# What this browser has just sent, for the page of thanks (``forms.thanks``).
SENT_KEY = "sent_request"
OPEN_FOR = timedelta(minutes=30)
# The longest a browser's list grows; the one opened first falls out.
MOST_OPEN = 9


@dataclass(frozen=True)
class Tried:
    """What came of it: the record, or when to try again, or neither when one was wrong."""

    record: RequestRecord | None = None
    locked_until: datetime | None = None


def try_to_open(request: HttpRequest, *, number: str, code: str) -> Tried:
    """Return the record when number and code fit; wrong number and wrong code are one."""
    at, number = timezone.now(), read_number(number)
    address = visitor_address(request)
    counted = (
        (WRONG_BY_ADDRESS, address),
        (WRONG_BY_BOTH, f"{address} {number}"),
        (WRONG_BY_NUMBER, number),
    )
    for limit, what in counted:
        # The first that is over ends it: what is refused leaves no count with anybody else.
        if until := take(limit, what, at=at):
            return Tried(locked_until=until)
    record = RequestRecord.objects.filter(number=number).first()
    stored = record.code_hash if record else codes.NO_HASH
    is_new = opens_anew(number, code, at)
    if not (matches(codes.read(code), stored, codes.PURPOSE) | is_new):
        return Tried()
    for limit, what in counted:
        give_back(limit, what, at=at)
    if is_new:
        take_over(record, at=at)
    else:
        codes.keep_with_first_key(record, code)
    return Tried(record=record)


def unlock(request: HttpRequest, record: RequestRecord) -> None:
    """Keep the record open in this browser for half an hour from now."""
    if not is_unlocked(request, record.number):
        request.session.cycle_key()
    opened = dict(list(_opened(request).items())[-MOST_OPEN + 1 :])
    opened.pop(record.number, None)
    opened[record.number] = (timezone.now() + OPEN_FOR).timestamp()
    request.session[SESSION_KEY] = opened


def lock(request: HttpRequest, number: str) -> None:
    opened = _opened(request)
    opened.pop(number, None)
    request.session[SESSION_KEY] = opened


def close_all(request: HttpRequest) -> None:
    """Forget every record this browser opened or has just sent; who is signed in stays so."""
    for key in (SESSION_KEY, SENT_KEY):
        request.session.pop(key, None)


def is_unlocked(request: HttpRequest, number: str) -> bool:
    """Whether this browser opened the record within the last half hour."""
    return number in _opened(request)


def _opened(request: HttpRequest) -> dict[str, float]:
    """Number → the timestamp until which it is open."""
    now = timezone.now().timestamp()
    kept = request.session.get(SESSION_KEY, {})
    return {number: until for number, until in kept.items() if until > now}
