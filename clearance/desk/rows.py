"""One line of the desk: due, number, matter, place, how many met it too, how far it has come."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from clearance.desk.due import due_of, is_clock_running, step_of, with_rulings
from clearance.desk.waiting import Tab
from clearance.enums import Queue, RecordState, State, UpdateKind
from clearance.faces import dates, draw, due
from clearance.faces.echo import Echo, echo, record_echo
from clearance.models import Issue, RequestRecord, Support, Update


@dataclass(frozen=True)
class DeskRow:
    """``when`` and ``tone`` are of the clock of whoever holds the pen; ``met_too`` may be None.

    ``step`` is what that clock waits for.
    """

    url: str
    number: str
    title: str
    place: str
    when: str
    tone: str
    line: SafeString
    word: str
    met_too: int | None = None
    department: str = ""
    round: int = 1
    step: str = ""
    alarm: str = ""


def rows_of(tab: Tab, items: list, now: datetime) -> list[DeskRow]:
    if tab.of_records:
        return [record_row(one, now) for one in items]
    return [issue_row(one, now) for one in with_rulings(items)]


def with_columns(tab: Tab) -> QuerySet:
    """The tab's rows with everything a line shows, however many there are.

    Who met it too are the others who asked, and those who said so without asking.
    """
    related = ("location__building", "category")
    if tab.of_records:
        return tab.rows.select_related(*related)
    supports = Support.objects.filter(issue=OuterRef("pk")).order_by().values("issue")
    counted = supports.annotate(n=Count("pk")).values("n")
    joined = RequestRecord.objects.standing().filter(issue=OuterRef("pk")).order_by()
    asked = joined.values("issue").annotate(n=Count("pk")).values("n")
    others = Greatest(Coalesce(Subquery(asked, output_field=IntegerField()), 0) - 1, 0)
    met_too = Coalesce(Subquery(counted, output_field=IntegerField()), 0) + others
    drafts = Update.objects.filter(
        issue=OuterRef("pk"), kind=UpdateKind.REPLY, approved_at__isnull=True,
        round=OuterRef("round"),
    )  # fmt: skip
    annotated = tab.rows.annotate(met_too=met_too, has_draft=Exists(drafts))
    return annotated.select_related("lead", "last_event", *related)


def issue_row(issue: Issue, now: datetime) -> DeskRow:
    face = echo_of(issue, now)
    return DeskRow(
        url=reverse("desk_issue", args=[issue.pk]),
        number=issue.number,
        title=issue.title,
        place=_place(issue),
        when=when_of(issue, now),
        tone=tone_of(issue, now),
        line=draw.row(face),
        word=_("Sent back for changes") if is_sent_back(issue) else str(face.word),
        met_too=getattr(issue, "met_too", None),
        department=issue.lead.label if issue.lead else "",
        round=issue.round,
        step=step_of(issue),
    )


def is_sent_back(issue: Issue) -> bool:
    """Whether a draft lies there again with the head's remark; of rows ``with_columns`` only."""
    return issue.state == State.IN_PROGRESS and getattr(issue, "has_draft", False)


def record_row(record: RequestRecord, now: datetime) -> DeskRow:
    tone = due.tone(record.accept_by, now) if record.state == RecordState.RECEIVED else "quiet"
    face = record_face(record, tone)
    return DeskRow(
        url=reverse("desk_record", args=[record.pk]),
        number=record.number,
        title=record.title or record.body[:40],
        place=_place(record),
        when=_short_due(record.accept_by, now),
        tone=tone,
        line=draw.row(face) if face else "",
        word=str(face.word) if face else record.get_state_display(),
        department=record.get_kind_display(),
        alarm=alarm_words(record),
    )


def alarm_words(record: RequestRecord) -> str:
    """What stands beside a request whose words tell of danger, until somebody has sorted it."""
    is_raised = record.alarm and record.state == RecordState.RECEIVED
    return str(record.get_alarm_display()) if is_raised else ""


def record_face(record: RequestRecord, tone: str) -> Echo | None:
    """A joined record has its issue's line, not one of its own."""
    if record.state == RecordState.JOINED:
        return None
    return record_echo(record.state, overdue=tone == "late", soon=tone == "soon")


def echo_of(issue: Issue, now: datetime) -> Echo:
    tone = tone_of(issue, now)
    # What a sealed office has taken on waits for no dispatch.
    is_taken_on = issue.state == State.NEW and issue.queue != Queue.CENTRE
    return echo(
        State.IN_PROGRESS if is_taken_on else issue.state, issue.outcome,
        struck_off=issue.is_struck_off, overdue=tone == "late", soon=tone == "soon",
        round=issue.round, staff=True,
    )  # fmt: skip


def tone_of(issue: Issue, now: datetime) -> str:
    return due.tone(due_of(issue), now) if is_clock_running(issue) else "quiet"


def when_of(issue: Issue, now: datetime) -> str:
    """今天 18:00, 周四 17:30, 超时 2 小时; a day for what isn't late or has ended."""
    at = due_of(issue)
    if issue.state == State.WAITING and issue.paused_until:
        return dates.day_seen(issue.paused_until, now)
    if at is None:
        return dates.day_seen(issue.changed_at, now)
    if not is_clock_running(issue):
        return dates.day_seen(at, now)
    return _short_due(at, now)


def _short_due(at: datetime | None, now: datetime) -> str:
    if at is None:
        return ""
    if at <= now:
        return _("overdue by %(length)s") % {"length": due.length(now - at)}
    days = (dates.college_day(at) - dates.college_day(now)).days
    if days == 0:
        return _("today %(time)s") % {"time": dates.clock(at)}
    if days == 1:
        return _("tomorrow %(time)s") % {"time": dates.clock(at)}
    if days < 7:
        return f"{dates.weekday(at)} {dates.clock(at)}"
    return dates.day_seen(at, now)


def _place(thing: Issue | RequestRecord) -> str:
    if thing.location is None:
        return thing.place_text
    return (thing.location.building or thing.location).name
