"""The timer's part of the ladder: which issues have a rung to climb now, in order of due."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from clearance import deadlines
from clearance.actions.escalate import climb
from clearance.clocks import clock_of
from clearance.enums import Clock, Rung
from clearance.escalation.ladder import Climb, Ladder, reached
from clearance.models import Escalation, EscalationLadder, Issue
from clearance.models.escalation import BOUNDS
from clearance.overdue import clock_of_issue, with_clock
from home.college.calendar import DAYS_AHEAD, Calendar, load_calendar

# Nobody is reminded earlier than this.
AHEAD = timedelta(hours=BOUNDS["remind_hours"][1])


@dataclass
class Pass:
    """One look over the clocks at ``now``; the presets and the calendar are read once."""

    now: datetime
    ladder: Ladder
    calendar: Calendar
    clocks: dict[str, deadlines.TierClock] = field(default_factory=dict)

    def rungs(self, issue: Issue) -> list[Rung]:
        return reached(self._climb(issue), self.ladder, self.calendar, self.now)

    def _climb(self, issue: Issue) -> Climb:
        tier = self.clocks.get(issue.tier) or self.clocks.setdefault(
            issue.tier, clock_of(issue.tier)
        )
        accepting = clock_of_issue(issue) == Clock.ACCEPT
        span = tier.accept if accepting else tier.answer
        again = issue.round > 1
        started = issue.opened_at
        if accepting and issue.dispatched_at:
            started = issue.dispatched_at
        elif again:
            started = issue.runs_until - timedelta(hours=deadlines.REOPENED_HOURS)
        return Climb(
            started=started,
            due=issue.runs_until,
            in_hours=again or span.unit != "workdays",
            through_vacation=not tier.stands_still_in_vacation,
        )


def to_climb(now: datetime) -> list[tuple[Issue, list[Rung]]]:
    """Those with a rung reached and not climbed, the longest due first."""
    issues = list(_running(now))
    if not issues:
        return []
    first = timezone.localdate(issues[0].runs_until)
    days = (timezone.localdate(now) - first) // timedelta(days=1)
    calendar = load_calendar(first, max(days, 0) + DAYS_AHEAD)
    one_pass = Pass(now, ladder_now(), calendar)
    climbed = _climbed(issues)
    found = []
    for issue in issues:
        done = climbed.get((issue.pk, issue.round, clock_of_issue(issue)), set())
        new = [rung for rung in one_pass.rungs(issue) if rung not in done]
        if new:
            found.append((issue, new))
    return found


def rungs_due(now: datetime):
    """The same as a queryset, for who only counts."""
    return Issue.objects.filter(pk__in=[issue.pk for issue, _rungs in to_climb(now)])


def climb_all(now: datetime) -> int:
    """Climb them in order of due and return how many issues did."""
    return sum(climb(issue, rungs, at=now) is not None for issue, rungs in to_climb(now))


def ladder_now() -> Ladder:
    """The college's ladder; the programme's own on a site that set none."""
    row = EscalationLadder.objects.first()
    return Ladder(**{name: getattr(row, name) for name in BOUNDS}) if row else Ladder()


def _running(now: datetime):
    """What is due soon or overdue and hasn't come to the top of the ladder with its promise."""
    at_the_top = Escalation.objects.filter(
        issue=OuterRef("pk"), round=OuterRef("round"), due_at=OuterRef("runs_until"),
        rung=Rung.LEADER,
    )  # fmt: skip
    running = with_clock(Issue.objects.open(), inside=True).filter(runs_until__lte=now + AHEAD)
    return running.filter(~Exists(at_the_top)).order_by("runs_until", "pk")


def _climbed(issues: list[Issue]) -> dict[tuple, set[int]]:
    found: dict[tuple, set[int]] = {}
    rows = Escalation.objects.filter(issue__in=[issue.pk for issue in issues])
    for row in rows:
        found.setdefault((row.issue_id, row.round, row.clock), set()).add(row.rung)
    return found
