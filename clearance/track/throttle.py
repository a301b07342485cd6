"""How often somebody may try, kept in the cache. No address or number is kept readable.

A try is counted before it is judged and given back when it was right, so that tries at the
same instant can't slip past together.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core.cache import caches

from clearance.encryption import keyed_hash

COUNTERS = "counters"


@dataclass(frozen=True)
class Limit:
    """So many tries within a window of the clock."""

    name: str
    tries: int
    within: timedelta

    def _window(self, at: datetime) -> int:
        return int(at.timestamp()) // int(self.within.total_seconds())

    def key(self, what: str, at: datetime) -> str:
        return f"{self.name}-{self._window(at)}-{keyed_hash(what, 'throttle')}"

    def over_at(self, at: datetime) -> datetime:
        """When the window ends and the count begins anew."""
        seconds = (self._window(at) + 1) * int(self.within.total_seconds())
        return datetime.fromtimestamp(seconds, UTC)


# A whole dormitory shares one address.
WRONG_BY_ADDRESS = Limit("wrong-address", 100, timedelta(minutes=10))
# Of one number from one address, so that a stranger elsewhere locks nobody out of their request.
WRONG_BY_BOTH = Limit("wrong-both", 10, timedelta(hours=1))
# Of one number from everywhere. There are 31^8 = 8.5 * 10^11 codes: who keeps 300 addresses busy
# round the clock makes 26 million tries a year, a chance of 1 in 32,000 to find one.
WRONG_BY_NUMBER = Limit("wrong-number", 3_000, timedelta(hours=1))
# Sent forms, right or wrong: a full hall behind one address after a tea is let through.
SENT_FROM_ADDRESS = Limit("sent", 120, timedelta(minutes=10))
# A whole dormitory without hot water, one after the other.
MET_FROM_ADDRESS = Limit("met", 200, timedelta(minutes=10))
LINES_OF_RECORD = Limit("lines", 20, timedelta(hours=1))


def take(limit: Limit, what: str, *, at: datetime) -> datetime | None:
    """Count one try; return when to come back if it is one too many, else None."""
    counters, key = caches[COUNTERS], limit.key(what, at)
    counters.add(key, 0, timeout=limit.within.total_seconds())
    try:
        count = counters.incr(key)
    except ValueError:  # it was thrown out between the two lines
        return None
    return limit.over_at(at) if count > limit.tries else None


def give_back(limit: Limit, what: str, *, at: datetime) -> None:
    """Uncount a try that turned out right."""
    try:
        caches[COUNTERS].decr(limit.key(what, at))
    except ValueError:
        return
