"""Pages of a list by key: the next page begins after the last row seen, whatever came since."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime

from django.db.models import Q
from django.utils.dateparse import parse_datetime

PAGE_SIZE = 25
# No list is read further than this by its numbering; the rows themselves have no such bound.
LAST_NUMBER = 100_000
MAX_ID = 2**63


@dataclass(frozen=True)
class Key:
    """Where a page begins: the row before it, and the number of its own first row."""

    changed_at: datetime
    pk: int
    first: int

    def __str__(self) -> str:
        return f"{self.changed_at.isoformat()}_{self.pk}_{self.first}"


def read_key(written: str) -> Key | None:
    """The key of an address; None for none, or for what is no key."""
    try:
        stamp, pk, first = written.replace(" ", "+").split("_")
        changed_at = parse_datetime(stamp)
        key = Key(changed_at, int(pk), int(first)) if changed_at else None
    except ValueError:
        return None
    return key if key and _is_sound(key) else None


def _is_sound(key: Key) -> bool:
    """Whether the database can be asked for it: the ends of time can't be told in other zones."""
    return (
        key.changed_at.tzinfo is not None
        and MINYEAR < key.changed_at.year < MAXYEAR
        and 0 < key.pk < MAX_ID
        and 0 < key.first <= LAST_NUMBER
    )


def page_after(issues, key: Key | None) -> tuple[list[int], Key | None]:
    """The keys of a page's issues, newest change first, and the next page's key if there is one.

    Only keys and times are sorted here; what a row needs is asked for the page's few alone.
    """
    issues = issues.order_by("-changed_at", "-pk")
    if key:
        # The first condition is redundant, and what lets PostgreSQL begin in the index.
        issues = issues.filter(changed_at__lte=key.changed_at).filter(
            Q(changed_at__lt=key.changed_at) | Q(pk__lt=key.pk)
        )
    found = list(issues.values_list("pk", "changed_at")[: PAGE_SIZE + 1])
    pks = [pk for pk, _changed_at in found[:PAGE_SIZE]]
    if len(found) <= PAGE_SIZE:
        return pks, None
    pk, changed_at = found[PAGE_SIZE - 1]
    return pks, Key(changed_at, pk, (key.first if key else 1) + PAGE_SIZE)
