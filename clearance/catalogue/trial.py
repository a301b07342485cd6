"""A rule tried on past requests before it is switched on: what it would have done."""

from collections.abc import Iterable
from dataclasses import dataclass

from clearance.catalogue.matching import match
from clearance.models import DispatchRule, RequestRecord

# Newest first: what a college sees in a year or two, in well under a second.
LOOKED_AT = 2000


@dataclass(frozen=True)
class Trial:
    """Of the ``looked_at`` past requests those that the rule would decide, by where they went."""

    rule: DispatchRule
    looked_at: int
    same: tuple[RequestRecord, ...]
    elsewhere: tuple[RequestRecord, ...]
    nowhere: tuple[RequestRecord, ...]

    @property
    def would_send(self) -> int:
        return len(self.same) + len(self.elsewhere) + len(self.nowhere)


def try_out(
    rule: DispatchRule, in_use: Iterable[DispatchRule], records: Iterable[RequestRecord]
) -> Trial:
    """Let the rule stand at its place among those in use; earlier ones decide before it."""
    others = [one for one in in_use if one.pk != rule.pk]
    rules = sorted([*others, rule], key=lambda one: (one.sort_order or 0, one.pk))
    looked_at, found = 0, {"same": [], "elsewhere": [], "nowhere": []}
    for record in records:
        looked_at += 1
        if match(record, rules) is rule:
            found[_went(record, rule)].append(record)
    return Trial(rule, looked_at, **{key: tuple(rows) for key, rows in found.items()})


def _went(record: RequestRecord, rule: DispatchRule) -> str:
    if record.issue is None or record.issue.lead_id is None:
        return "nowhere"
    return "same" if record.issue.lead_id == rule.lead_id else "elsewhere"
