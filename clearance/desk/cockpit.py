"""The leader's cockpit: exceptions only, to be read on a phone, and the three rates."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from clearance.enums import State
from clearance.escalation.responsible import Responsibles
from clearance.faces import dates, due
from clearance.models import Event, Instruction, Issue, Promise, SupervisionOrder
from clearance.permissions.cockpit import Overseen, can_oversee, overseen_by
from clearance.reports.rates import rates_of
from home.models import Department, Term

# A phone shows the worst; the rest is counted, and the desk has all of them.
ROWS_SHOWN = 20
# “Not fixed” once begins the second round.
TWICE_NOT_FIXED = 3
# Before any term is known.
DAYS_WITHOUT_TERM = 120


@dataclass(frozen=True)
class Line:
    """``tone`` is "late" or "quiet"; ``who`` answers for it."""

    url: str
    number: str
    title: str
    department: str
    words: str
    who: str = ""
    tone: str = "quiet"


@dataclass(frozen=True)
class Section:
    key: str
    label: LazyText
    lines: list[Line] = field(default_factory=list)
    total: int = 0

    @property
    def more(self) -> int:
        return self.total - len(self.lines)


@never_cache
@require_safe
def desk_cockpit(request):
    """What needs a leader now. Sections without anything aren't shown."""
    if not can_oversee(request.user):
        raise PermissionDenied
    now, overseen = timezone.now(), overseen_by(request.user)
    found = [build(overseen, now) for build in SECTIONS]
    term, since = _since(now)
    context = {
        "now": now,
        "sections": [one for one in found if one.total],
        "clear": [one.label for one in found if not one.total],
        "term": term,
        "rates": _rates(overseen, since, now),
    }
    return render(request, "clearance/desk/cockpit.html", context)


def _section(key: str, label: LazyText, rows: QuerySet, line) -> Section:
    shown = list(rows[:ROWS_SHOWN])
    # Less than a page is counted already.
    total = len(shown) if len(shown) < ROWS_SHOWN else rows.count()
    return Section(key, label, [line(one) for one in shown], total)


def _line(issue: Issue, department: Department | None, words: str, **more) -> Line:
    return Line(
        url=reverse("desk_issue", args=[issue.pk]), number=issue.number, title=issue.title,
        department=department.label if department else "", words=words, **more,
    )  # fmt: skip


def _overdue(overseen: Overseen, now: datetime) -> Section:
    people = Responsibles(timezone.localdate(now))
    late = overseen.issues.overdue(now).select_related("lead")
    late = late.prefetch_related("excluded_users", "excluded_departments")

    def line(issue: Issue) -> Line:
        answers_for_it = people.of(issue)
        words = _("overdue by %(length)s") % {"length": due.length(now - issue.runs_until)}
        who = f"{answers_for_it.role} {answers_for_it.name}" if answers_for_it else ""
        return _line(issue, issue.lead, words, who=who, tone="late")

    return _section("late", gettext_lazy("Overdue"), late.order_by("runs_until", "pk"), line)


def _orders(overseen: Overseen, now: datetime) -> Section:
    rows = SupervisionOrder.objects.open().filter(issue__in=overseen.issues.values("pk"))

    def line(order: SupervisionOrder) -> Line:
        words = _by_day(order.answer_due, now)
        if order.replied_at:
            words = _("answered, to be closed")
        elif not order.received_at:
            words = _("not signed for, %(when)s") % {"when": words}
        return _line(order.issue, order.department, f"{order.number} {words}",
                     tone=_tone(order.answer_due, now, done=order.replied_at))  # fmt: skip

    rows = rows.select_related("issue", "department")
    return _section("orders", gettext_lazy("Supervision orders open"), rows, line)


def _instructions(overseen: Overseen, now: datetime) -> Section:
    rows = Instruction.objects.open().filter(issue__in=overseen.issues.values("pk"))

    def line(one: Instruction) -> Line:
        return _line(one.issue, one.department, _by_day(one.due, now), who=one.words,
                     tone=_tone(one.due, now))  # fmt: skip

    rows = rows.select_related("issue", "department")
    return _section("instructions", gettext_lazy("Instructions open"), rows, line)


def _not_fixed_twice(overseen: Overseen, now: datetime) -> Section:
    rows = overseen.issues.filter(round__gte=TWICE_NOT_FIXED, struck_off_at__isnull=True)
    rows = rows.exclude(state=State.MERGED).select_related("lead").order_by("-round", "pk")

    def line(issue: Issue) -> Line:
        words = _("round %(n)d") % {"n": issue.round}
        return _line(issue, issue.lead, f"{words} {issue.get_state_display()}")

    return _section("twice", gettext_lazy("“Not fixed” twice or more"), rows, line)


def _late_promises(overseen: Overseen, now: datetime) -> Section:
    rows = Promise.objects.unchecked().filter(
        kept_at__isnull=True, due__lt=timezone.localdate(now),
        issue__in=overseen.issues.exclude(state=State.MERGED).values("pk"),
    )  # fmt: skip

    def line(promise: Promise) -> Line:
        return _line(promise.issue, promise.owner, _by_day(promise.due, now), who=promise.text,
                     tone="late")  # fmt: skip

    rows = rows.select_related("issue", "owner")
    return _section("promises", gettext_lazy("Promises on the books, late"), rows, line)


def _returned(overseen: Overseen, now: datetime) -> Section:
    since = Event.objects.filter(issue=OuterRef("pk"), verb="returned").order_by("-pk")
    rows = overseen.issues.filter(state=State.RETURNED).select_related("lead")
    rows = rows.annotate(returned_at=Subquery(since.values("happened_at")[:1]))

    def line(issue: Issue) -> Line:
        words = _("returned %(length)s ago") % {"length": due.length(now - issue.returned_at)}
        return _line(issue, issue.lead, words)

    rows = rows.order_by("returned_at", "pk")
    return _section("returned", gettext_lazy("Returned, waiting for the arbiter"), rows, line)


SECTIONS = (_overdue, _orders, _instructions, _not_fixed_twice, _late_promises, _returned)


def _by_day(day, now: datetime) -> str:
    days = (timezone.localdate(now) - day).days
    if days > 0:
        return _("overdue by %(length)s") % {"length": due.length(timedelta(days=days))}
    return _("by %(day)s") % {"day": dates.day_seen(day, now)}


def _tone(day, now: datetime, *, done=None) -> str:
    return "late" if not done and timezone.localdate(now) > day else "quiet"


def _since(now: datetime) -> tuple[Term | None, datetime]:
    """This term, or the last one that began; figures begin with it."""
    today = timezone.localdate(now)
    term = Term.objects.filter(opens__lte=today).order_by("-opens").first()
    first = term.opens if term else today - timedelta(days=DAYS_WITHOUT_TERM)
    return term, timezone.make_aware(datetime.combine(first, time.min))


def _rates(overseen: Overseen, since: datetime, now: datetime) -> list[tuple]:
    """The departments in the college's own order: this is no ranking."""
    departments = list(overseen.departments)
    rates = rates_of([one.pk for one in departments], since, now)
    return [(one, rates[one.pk]) for one in departments if one.pk in rates]
