"""回访 asked: one question a record and round, opened when the answer goes out.

So that silence is a row too, and not the lack of one.
"""

from datetime import datetime

from django.db.models import F

from clearance.actions import links
from clearance.deadlines import FOLLOW_UP_OPEN
from clearance.enums import FollowUpAnswer, RecordState
from clearance.models import FollowUp


def ask(records, *, round: int, at: datetime) -> None:
    """Open the round's question for these records; one that is there already stays."""
    asked = FollowUp.objects.filter(record__in=records, round=round)
    asked = set(asked.values_list("record", flat=True))
    FollowUp.objects.bulk_create(
        FollowUp(
            record=record,
            round=round,
            token_hash=links.hash_of(links.token_for(record, round)),
            sent_at=at,
            expires_at=at + FOLLOW_UP_OPEN,
        )
        for record in records
        if record.pk not in asked
    )


def ran_out(now: datetime):
    """Questions that nobody answered in time; not those a new round or a withdrawal has ended."""
    return FollowUp.objects.filter(
        answer="",
        expires_at__lte=now,
        record__state=RecordState.JOINED,
        round=F("record__issue__round"),
    )


def fall_silent(now: datetime) -> int:
    """Write silence where a question ran out; return how often. Safe to run again."""
    return ran_out(now).update(answer=FollowUpAnswer.SILENT)
