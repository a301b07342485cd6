"""Leads everything that has a state along its trail again, by the state table alone."""

from collections import defaultdict

from clearance.enums import START
from clearance.models import Event, Issue, RequestRecord
from clearance.states import ISSUE_MOVES, RECORD_MOVES


def wrong_trails() -> list[str]:
    """What in any trail is no move of the table, out of its time, or ends elsewhere than its row."""
    issues = _steps(Event.objects.filter(record=None), "issue_id")
    records = _steps(Event.objects.exclude(record=None), "record_id")
    return [
        *_wrong(Issue.objects.all(), issues, ISSUE_MOVES),
        *_wrong(RequestRecord.objects.all(), records, tuple(RECORD_MOVES.values())),
    ]


def _steps(events, of: str) -> dict[int, list[Event]]:
    steps = defaultdict(list)
    for event in events.exclude(to_state="").order_by("pk"):
        steps[getattr(event, of)].append(event)
    return steps


def _wrong(rows, steps: dict[int, list[Event]], moves) -> list[str]:
    found = []
    for row in rows:
        state, at = START, None
        for event in steps[row.pk]:
            if not any(_is(move, event, state) for move in moves):
                found.append(f"{row}: {event.verb} from {state!r} by {event.pen}")
            if at and event.happened_at < at:
                found.append(f"{row}: {event.verb} before what it follows")
            state, at = event.to_state, event.happened_at
        if (state, steps[row.pk][-1].pk) != (row.state, row.last_event_id):
            found.append(f"{row}: is {row.state!r}, its trail ends with {state!r}")
    return found


def _is(move, event: Event, state: str) -> bool:
    return (
        move.past == event.verb
        and state in move.sources
        and event.from_state == state
        and event.to_state == move.target
        and event.pen in move.by
    )
