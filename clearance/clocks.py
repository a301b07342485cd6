"""The clocks as they stand in the database, asked of the pure rules in ``deadlines``."""

from dataclasses import asdict
from datetime import date, datetime

from django.utils import timezone

from clearance import deadlines
from clearance.models import TierPreset
from home.college.calendar import Calendar, load_calendar


def clock_of(tier: str) -> deadlines.TierClock:
    """The college's preset for the tier; a site that set none has the programme's own."""
    preset = TierPreset.objects.filter(tier=tier).first()
    if preset is None:
        return deadlines.PRESETS[tier]
    return deadlines.TierClock(
        tier=preset.tier,
        accept=deadlines.Span(preset.amount_of("accept"), preset.accept_unit),
        answer=deadlines.Span(preset.amount_of("answer"), preset.answer_unit),
        resolve=deadlines.Span(preset.amount_of("resolve"), preset.resolve_unit),
        stands_still_in_vacation=preset.stands_still_in_vacation,
        needs_review=preset.needs_review,
    )


def promise_for(
    tier: str,
    start: datetime,
    calendar: Calendar | None = None,
    clock: deadlines.TierClock | None = None,
) -> tuple[deadlines.Promised, dict]:
    """The three times promised for a request made at ``start``, and what they came from.

    ``calendar`` is one loaded from that day on, for who asks about several tiers at once, and
    ``clock`` the tier's own, for who asks about thousands of starts.
    """
    clock = clock or clock_of(tier)
    local = timezone.localtime(start)
    calendar = calendar or load_calendar(local.date())
    promised = deadlines.promise(local, clock, calendar)
    inputs = {
        "clock": asdict(clock),
        "start": local.isoformat(),
        "after_opening": promised.after_opening,
        "duty_tonight": promised.duty_tonight,
        "plan_by": promised.plan_by and promised.plan_by.isoformat(),
    }
    return promised, inputs


def end_of_office(day: date) -> datetime:
    """When the college's offices close on the day."""
    return load_calendar(day, 1).closes_at(day)


def rulings_due(returned: list[tuple[str, datetime]]) -> list[datetime]:
    """When the arbiter's ruling on each is due, of its tier and when it was returned."""
    if not returned:
        return []
    first = min(timezone.localdate(at) for _tier, at in returned)
    clocks = {tier: clock_of(tier) for tier, _at in returned}
    calendar = load_calendar(first)
    return [deadlines.arbiter_due(at, clocks[tier], calendar) for tier, at in returned]
