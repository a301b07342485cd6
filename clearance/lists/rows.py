"""Rows of a list from issues.

What the public may read of an issue is decided here and on the issue's page, nowhere else:
only ``listed`` issues have a row, and only cleared ones outside bedrooms have words.
"""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.enums import CLEARED_LEVELS, Publicity, State
from clearance.faces import dates, due
from clearance.faces.due import When
from clearance.faces.echo import Echo, echo
from clearance.faces.rows import IssueRow
from clearance.faces.shapes import Standing
from clearance.lists.parts import with_row_parts
from clearance.models import Issue
from clearance.overdue import runs_until
from home.college.enums import LocationUse


def rows_of(issues, now: datetime | None = None) -> tuple[IssueRow, ...]:
    """The public rows of a queryset, in its order. Leaves out what is not listed."""
    now = now or timezone.now()
    return tuple(row_of(issue, now) for issue in with_row_parts(issues.listed()))


def rows_in_order(pks: list[int], now: datetime) -> tuple[IssueRow, ...]:
    """The public rows of the issues with these keys, in the keys' order."""
    found = {issue.pk: issue for issue in with_row_parts(Issue.objects.listed().filter(pk__in=pks))}
    return tuple(row_of(found[pk], now) for pk in pks if pk in found)


# The same as ``is_readable``, for the database.
READABLE = Q(publicity__in=CLEARED_LEVELS) & (
    Q(location=None) | ~Q(location__use=LocationUse.DORMITORY_ROOM)
)


def is_readable(issue: Issue) -> bool:
    """Whether the public may read the issue's words: cleared, and not of a bedroom."""
    return issue.publicity in CLEARED_LEVELS and not _is_of_a_bedroom(issue)


def _is_of_a_bedroom(issue: Issue) -> bool:
    return issue.location is not None and issue.location.is_bedroom


def row_of(issue: Issue, now: datetime) -> IssueRow:
    """The row of an issue that came through ``with_row_parts``."""
    line = echo_of(issue, now)
    building = issue.location.building if issue.location else None
    shown = {
        "number": issue.number,
        "echo": line,
        "url": issue.get_absolute_url(),
        "category": top_category(issue),
        "place": building.name if building else "",
        "when": when_of(issue, line, now),
    }
    if not is_readable(issue):
        return IssueRow(**shown, untitled=_why_untitled(issue))
    return IssueRow(
        **shown,
        title=issue.title,
        answer=issue.answer_line,
        departments=departments_of(issue),
        origin=issue.gathering or "",
        supporters=issue.supporters,
    )


def _why_untitled(issue: Issue) -> str:
    if issue.publicity == Publicity.UNCLEARED and not _is_of_a_bedroom(issue):
        return _("the title is public once it is cleared")
    return _("the title is not public")


def top_category(issue: Issue) -> str:
    return (issue.category.parent or issue.category).name


def departments_of(issue: Issue) -> tuple[str, ...]:
    helpers = (part.department for part in issue.helpers)
    return tuple(one.label for one in (issue.lead, *helpers) if one)


def echo_of(issue: Issue, now: datetime) -> Echo:
    tone = due.tone(runs_until(issue), now)
    return echo(
        issue.state,
        issue.outcome,
        struck_off=issue.is_struck_off,
        overdue=tone == "late",
        soon=tone == "soon",
        round=issue.round,
    )


def when_of(issue: Issue, line: Echo, now: datetime) -> When | None:
    """By when, since when, or checked by whom and when."""
    if line.struck:
        return due.checked(issue.get_struck_off_by_display(), issue.struck_off_at, now)
    if line.standing == Standing.BOOKS and issue.promised_for:
        return due.kept_by(issue.promised_for, now)
    if line.standing == Standing.OPEN:
        waits = _open_when(issue, now)
        return waits and due.round_and(issue.round, waits)
    ended = issue.answered_at or issue.closed_at
    return due.happened(ended, now) if ended else None


def _open_when(issue: Issue, now: datetime) -> When | None:
    if issue.state == State.WAITING and issue.paused_until:
        day = dates.day_seen(issue.paused_until, now)
        return When(_("stopped until %(day)s") % {"day": day}, issue.paused_until)
    next_time = runs_until(issue)
    if next_time is None:
        return None
    told = due.dispatch_due if issue.state == State.NEW else due.public_due
    return told(next_time, now)
