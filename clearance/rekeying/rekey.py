"""Locking anew in small transactions: stopped anywhere, it is simply run again."""

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.fernet import InvalidToken
from django.db import transaction

from clearance.encryption import is_current, lock, unlock
from clearance.models import Reporter
from clearance.rekeying.locked import Locked

BATCH = 200


@dataclass
class Count:
    """``unreadable``: no key of the list opens it."""

    rows: int = 0
    changed: int = 0
    unreadable: int = 0


def rekey(table: Locked, size: int = BATCH) -> Iterator[Count]:
    """Lock the table's texts with the first key; gives the count so far after each batch."""
    count = Count()
    yield count
    for batch in table.batches(size):
        with transaction.atomic():
            for pk, *texts in batch:
                count.rows += 1
                for column, text in zip(table.columns, texts, strict=True):
                    _rekey_one(table, pk, column, text, count)
        yield count


def _rekey_one(table: Locked, pk: int, column: str, text: str | None, count: Count) -> None:
    if not text or is_current(text):
        return
    try:
        new = lock(unlock(text))
    except InvalidToken:
        count.unreadable += 1
        return
    count.changed += table.replace(pk, column, text, new)


def rematch(size: int = BATCH) -> int:
    """Write the keyed hash that matches a person's requests anew; return how many changed.

    A row that no key opens keeps its hash.
    """
    changed, last = 0, 0
    while keys := list(
        Reporter.objects.filter(pk__gt=last).exclude(match_key="").order_by("pk")
        .values_list("pk", flat=True)[:size]
    ):  # fmt: skip
        with transaction.atomic():
            changed += sum(map(_rematch_one, keys))
        last = keys[-1]
    return changed


def _rematch_one(pk: int) -> bool:
    try:
        reporter = Reporter.objects.get(pk=pk)
    except (InvalidToken, Reporter.DoesNotExist):
        return False
    same = Reporter.objects.filter(pk=pk, match_key=reporter.match_key)
    new = reporter.own_match_key()
    return new != reporter.match_key and bool(same.update(match_key=new))


def not_current(table: Locked, size: int = BATCH) -> int:
    """How many texts of the table the first key alone doesn't open."""
    return sum(
        bool(text) and not is_current(text)
        for batch in table.batches(size)
        for _pk, *texts in batch
        for text in texts
    )
