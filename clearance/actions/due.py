"""When an issue is due: the one place that says it, from the promises given to those who asked."""

from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import deadlines, trail
from clearance.actors import Actor
from clearance.clocks import clock_of
from clearance.enums import OPEN_STATES, Clock, Kind, RecordState, Tier
from clearance.models import Issue, RequestRecord
from clearance.models.record import CLOCKS, PRESENT_CLOCKS
from clearance.refusals import NotPossible
from home.college.calendar import DAYS_AHEAD, load_calendar

# It was accepted before it could be paused.
PAUSED_CLOCKS = ("answer_by", "resolve_by")


def set_clocks(issue: Issue) -> None:
    """The issue is due when the earliest of its unanswered records is, and its pauses later.

    The promise itself never moves: not the record's, not the new round's 24 hours, nor what
    was promised at the gathering where an editor entered the issue. Who was handed the issue
    keeps the time for accepting it.
    """
    if issue.state not in OPEN_STATES:
        return
    promised = [_later(issue, *times) for times in _unanswered(issue).promised_now()]
    if not promised:
        return
    if issue.round > 1 or issue.entry_key is not None:
        promised.append([getattr(issue, clock) for clock in CLOCKS])
    given = issue.accept_by
    for clock, times in zip(CLOCKS, zip(*promised, strict=True), strict=True):
        setattr(issue, clock, min(times))
    if issue.was_handed_on():
        issue.accept_by = min(given or issue.accept_by, issue.answer_by)
    issue.save(update_fields=list(CLOCKS))


def accept_anew(issue: Issue, *, at: datetime) -> None:
    """Whoever is handed a matter accepts it in a time of its own; the rest runs on.

    What the first lead was reminded of says nothing to the present one, so the rungs of the
    accept clock are climbed again; the trail keeps the earlier ones.
    """
    if issue.answer_by is None:
        return
    calendar = load_calendar(timezone.localdate(at))
    issue.accept_by = deadlines.accept_anew(at, clock_of(issue.tier), calendar, issue.answer_by)
    issue.save(update_fields=["accept_by"])
    issue.escalations.filter(round=issue.round, clock=Clock.ACCEPT).delete()


def _later(issue: Issue, submitted_at: datetime, accept_by, answer_by, resolve_by) -> tuple:
    """Only what was said before the clock was stopped has stood still with it."""
    stood_still = issue.paused_at is not None and submitted_at <= issue.paused_at
    span = issue.paused_for if stood_still else timedelta()
    return accept_by, answer_by + span, resolve_by + span


def stood_still_since(issue: Issue, at: datetime) -> timedelta:
    """How long the present pause lasted; it ended on its date, however late a timer runs."""
    if issue.paused_at is None or issue.paused_until is None:
        return timedelta()
    ends = timezone.make_aware(datetime.combine(issue.paused_until, time.min))
    return max(min(at, ends) - issue.paused_at, timedelta())


def go_on(issue: Issue, span: timedelta) -> None:
    """Move the issue's times on by the span its clock stood still (docs/decisions/0011)."""
    for clock in PAUSED_CLOCKS:
        setattr(issue, clock, getattr(issue, clock) and getattr(issue, clock) + span)
    issue.save(update_fields=list(PAUSED_CLOCKS))
    set_clocks(issue)


def _unanswered(issue: Issue):
    return issue.records.filter(state=RecordState.JOINED, first_answered_at__isnull=True)


def check_tier(issue: Issue, tier: str) -> None:
    """Raise NotPossible for a repair's clock on what is none: no head reads a repair's answer."""
    if tier == Tier.REPAIR and issue.kind != Kind.REPAIR:
        raise NotPossible(_("Only a repair has a repair's clock. Choose another tier."))


def retier(issue: Issue, was: str, *, by: Actor, at: datetime) -> None:
    """Give those who wait the present promise of the issue's new tier.

    Counted from submission like the first, and never later than it. The first stays beside it
    on the record: the figures count both.
    """
    records = list(_unanswered(issue).order_by("submitted_at"))
    starts = [record.submitted_at for record in records]
    if issue.entry_key is not None:
        starts.append(issue.opened_at)
    promised = _promised(issue.tier, starts)
    for record in records:
        _renew(record, promised[record.submitted_at])
    RequestRecord.objects.bulk_update(records, PRESENT_CLOCKS)
    if issue.entry_key is not None:
        for clock in CLOCKS:
            new = getattr(promised[issue.opened_at], clock)
            setattr(issue, clock, min(getattr(issue, clock), new))
        issue.save(update_fields=list(CLOCKS))
    set_clocks(issue)
    trail.write("retiered", by=by, pen=issue.last_event.pen, issue=issue,
                data={"tier_was": was, "tier": issue.tier}, at=at)  # fmt: skip


def _promised(tier: str, starts: list[datetime]) -> dict[datetime, deadlines.Promised]:
    if not starts:
        return {}
    days = [timezone.localtime(start).date() for start in starts]
    first, span = min(days), max(days) - min(days)
    calendar, clock = load_calendar(first, DAYS_AHEAD + span // timedelta(days=1)), clock_of(tier)
    return {start: deadlines.promise(start, clock, calendar) for start in starts}


def _renew(record: RequestRecord, promised: deadlines.Promised) -> None:
    for clock, present in zip(CLOCKS, PRESENT_CLOCKS, strict=True):
        given = getattr(record, present) or getattr(record, clock)
        setattr(record, present, min(given, getattr(promised, clock)))
