"""How often a password may be tried: waits that grow, by account and by address.

A try is counted before it is judged, so that tries at the same instant can't slip past
together. Nobody is locked out for good: whoever tries from elsewhere makes neither the
holder's own wait longer, nor that of an address the account was used from before.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core.cache import caches
from django.utils import timezone
from django.utils.crypto import salted_hmac

COUNTERS = "counters"
SALT = "home.signin.throttle"
SHORTEST = 15
# Wrong tries are forgotten when there was none for so long.
FORGOTTEN_AFTER = timedelta(hours=1)
KNOWN_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Scope:
    """So many wrong tries are free; each further one waits twice as long, in seconds."""

    name: str
    free: int
    longest: int

    def wait(self, wrong: int) -> int:
        return min(SHORTEST * 2 ** min(wrong - self.free, 10), self.longest)


# Of one account from one address.
BOTH = Scope("both", 5, 900)
# A whole dormitory shares one address.
ADDRESS = Scope("address", 60, 300)
# Of one account from everywhere, where it was never used from: somebody has many addresses.
ACCOUNT = Scope("account", 60, 300)


def _key(scope: str, what: str) -> str:
    return f"signin-{scope}-{salted_hmac(SALT, f'{scope} {what}').hexdigest()[:32]}"


@dataclass(frozen=True)
class Trying:
    """One try of one account from one address."""

    account: str
    address: str

    def _scopes(self) -> tuple[tuple[Scope, str], ...]:
        pair = f"{self.address} {self.account.lower()}"
        scopes = ((BOTH, pair), (ADDRESS, self.address))
        if caches[COUNTERS].get(_key("known", pair)):
            return scopes
        return (*scopes, (ACCOUNT, self.account.lower()))

    def take(self) -> int:
        """Count the try; return for how many seconds it must wait instead, 0 when it may go on."""
        for scope, what in self._scopes():
            if seconds := _take(scope, what):
                return seconds
        return 0

    def was_right(self) -> None:
        """Forget this account's wrong tries from here; the address keeps what others did."""
        pair = f"{self.address} {self.account.lower()}"
        counters = caches[COUNTERS]
        counters.delete_many([_key("both", pair), _key("both-wait", pair)])
        counters.set(_key("known", pair), 1, KNOWN_FOR.total_seconds())
        for scope, what in ((ADDRESS, self.address), (ACCOUNT, self.account.lower())):
            try:
                counters.decr(_key(scope.name, what))
            except ValueError:
                continue


def _take(scope: Scope, what: str) -> int:
    counters, key = caches[COUNTERS], _key(scope.name, what)
    wait_key = _key(f"{scope.name}-wait", what)
    counters.add(key, 0, FORGOTTEN_AFTER.total_seconds())
    now = timezone.now().timestamp()
    wrong = int(counters.get(key) or 0)
    if wrong >= scope.free:
        seconds = scope.wait(wrong)
        # One try goes through for each wait: adding is done by one of them alone.
        if not counters.add(wait_key, now + seconds, seconds):
            return max(1, int((counters.get(wait_key) or now) - now) + 1)
    try:
        counters.incr(key)
        counters.touch(key, FORGOTTEN_AFTER.total_seconds())
    except ValueError:  # it was thrown out between the lines
        return 0
    return 0
