"""Who acts: a member of staff, the person who asked, the catalogue or the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clearance.models import DispatchRule, RequestRecord
    from home.models import User


@dataclass(frozen=True)
class Actor:
    """One of the four; made by the functions below."""

    user: User | None = None
    record: RequestRecord | None = None
    rule: DispatchRule | None = None
    is_clock: bool = False


def staff(user: User) -> Actor:
    return Actor(user=user)


def person(record: RequestRecord) -> Actor:
    """Whoever proved, by code, link or sign-in, that the record is theirs."""
    return Actor(record=record)


def catalogue(rule: DispatchRule) -> Actor:
    return Actor(rule=rule)


def clock() -> Actor:
    return Actor(is_clock=True)
