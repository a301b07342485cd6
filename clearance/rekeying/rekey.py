"""Locking anew in small transactions: stopped anywhere, it is simply run again."""

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.fernet import InvalidToken
from django.db import transaction
from django.db.models import Model

from clearance.encryption import is_current, lock, unlock
from clearance.models.reporter import OwnAccount, Reporter
from clearance.rekeying.locked import Locked

BATCH = 200
# Tables matched by a keyed hash, each with the column it is in.
MATCHED = ((Reporter, "match_key"), (OwnAccount, "account_key"))


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
    """Write the keyed hashes that match a person's requests anew; return how many changed.

    A row that no key opens keeps its hash.
    """
    return sum(_rematch_table(model, column, size) for model, column in MATCHED)


def _rematch_table(model: type[Model], column: str, size: int) -> int:
    changed, last = 0, 0
    while keys := list(
        model.objects.filter(pk__gt=last).exclude(**{column: ""}).order_by("pk")
        .values_list("pk", flat=True)[:size]
    ):  # fmt: skip
        with transaction.atomic():
            changed += sum(_rematch_one(model, column, pk) for pk in keys)
        last = keys[-1]
    return changed


def _rematch_one(model: type[Model], column: str, pk: int) -> bool:
    try:
        row = model.objects.get(pk=pk)
    except (InvalidToken, model.DoesNotExist):
        return False
    old, new = getattr(row, column), row.own_match_key()
    same = model.objects.filter(pk=pk, **{column: old})
    return new != old and bool(same.update(**{column: new}))


def not_current(table: Locked, size: int = BATCH) -> int:
    """How many texts of the table the first key alone doesn't open."""
    return sum(
        bool(text) and not is_current(text)
        for batch in table.batches(size)
        for _pk, *texts in batch
        for text in texts
    )
